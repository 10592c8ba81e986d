"""The printer that lays sheets into a folder: whole or not at all, and honest about it."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.printer import Printer
from tests.store.disks import no_file_larger_than

SHEET = b"%PDF a sheet"
ALL_WELL = [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.PRINTING, JobState.DONE]


class Told:
    """What the printer reports."""

    def __init__(self) -> None:
        self.moves: list[tuple[JobState, str]] = []

    def __call__(self, state: JobState, reason: str) -> None:
        self.moves.append((state, reason))

    @property
    def states(self) -> list[JobState]:
        return [state for state, _ in self.moves]


@pytest.mark.parametrize(
    ("medium", "name"),
    [(Medium.A4, "7Q.pdf"), (Medium.RECEIPT_80, "7Q.png"), (Medium.RECEIPT_58, "7Q.png")],
)
def test_a_sheet_lies_in_the_folder_under_its_number(tmp_path: Path, medium: Medium, name: str) -> None:
    printer: Printer = FolderPrinter(tmp_path / "new" / "sheets", medium)
    told = Told()
    printer.print(SHEET, "7Q", told)
    assert told.states == ALL_WELL
    assert [path.name for path in (tmp_path / "new" / "sheets").iterdir()] == [name]
    assert (tmp_path / "new" / "sheets" / name).read_bytes() == SHEET
    assert printer.medium is medium
    assert printer.look().status is PrinterStatus.READY


def test_a_sheet_too_large_for_the_disk_fails_and_leaves_nothing_behind(tmp_path: Path) -> None:
    told = Told()
    with no_file_larger_than(1000):
        FolderPrinter(tmp_path, Medium.A4).print(b"x" * 2000, "7Q", told)
    assert told.states == [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.FAILED]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_called_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    told = Told()
    FolderPrinter(tmp_path, Medium.A4).print(SHEET, "7Q", told)
    assert told.moves[-1] == (
        JobState.FAILED,
        f"{tmp_path}: the disk is full: make room, then print again",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none_fails_with_a_plain_reason(tmp_path: Path) -> None:
    (tmp_path / "sheets").write_text("a file")
    printer = FolderPrinter(tmp_path / "sheets", Medium.A4)
    told = Told()
    printer.print(SHEET, "7Q", told)
    state, reason = told.moves[-1]
    assert state is JobState.FAILED
    assert reason.startswith(f"{tmp_path / 'sheets'}: can't be written")
    assert printer.look().status is PrinterStatus.OFFLINE


def test_nothing_is_written_where_the_move_can_not_be_recorded(tmp_path: Path) -> None:
    class NotRecorded(Exception):
        pass

    def refuse(state: JobState, reason: str) -> None:
        if state is JobState.SENDING:
            raise NotRecorded

    with pytest.raises(NotRecorded):
        FolderPrinter(tmp_path, Medium.A4).print(SHEET, "7Q", refuse)
    assert list(tmp_path.iterdir()) == []


def test_cancelling_what_is_over_does_no_harm(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path, Medium.A4)
    printer.print(SHEET, "7Q", Told())
    printer.cancel("7Q")
    assert (tmp_path / "7Q.pdf").exists()
