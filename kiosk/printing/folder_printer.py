"""A printer that lays its sheets into a folder: for demonstrations, tests, and a site without a printer."""

import errno
import os
import tempfile
from pathlib import Path
from typing import assert_never

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.printer import Condition, Finding, Report


class FolderPrinter:
    """Writes each document as ``<uid>.pdf`` or ``<uid>.png``: whole, or not at all."""

    def __init__(self, folder: Path, medium: Medium, printer_id: str = "folder") -> None:
        self._folder = folder
        self._medium = medium
        self._id = printer_id

    @property
    def id(self) -> str:
        return self._id

    @property
    def medium(self) -> Medium:
        return self._medium

    def look(self) -> Condition:
        """READY where a file could be written, else OFFLINE: the folder is all there is to ask."""
        nearest = next(path for path in (self._folder, *self._folder.absolute().parents) if path.exists())
        if nearest.is_dir() and os.access(nearest, os.W_OK):
            return Condition(PrinterStatus.READY)
        return Condition(PrinterStatus.OFFLINE, (), f"{self._folder} can't be written")

    def pages(self, document: bytes) -> int:
        """A file counts as one: it comes whole."""
        return 1

    def print(self, document: bytes, uid: str, report: Report) -> None:
        """Write the document; a full disk or a folder that can't be written ends in FAILED."""
        report(JobState.CREATING, "")
        report(JobState.CREATED, "")
        report(JobState.SENDING, "")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_whole(self._sheet(uid), document)
        except OSError as error:
            report(JobState.FAILED, _reason(error, self._folder))
            return
        report(JobState.PRINTING, "")
        report(JobState.DONE, "")

    def cancel(self, uid: str) -> None:
        """Nothing to do: a file is written before anyone could cancel it."""

    def recall(self, uid: str, pages: int) -> Finding:
        """The sheet lies in the folder, or it does not."""
        if self._sheet(uid).exists():
            return Finding(JobState.DONE, "")
        return Finding(JobState.FAILED, f"no sheet of it lies in {self._folder}")

    def tidy(self) -> bool:
        """Nothing is ever left: a sheet is written whole, or not at all."""
        return True

    def close(self) -> None:
        """Nothing to do: there is no line."""

    def _sheet(self, uid: str) -> Path:
        return self._folder / f"{uid}{_suffix(self._medium)}"


def _suffix(medium: Medium) -> str:
    match medium:
        case Medium.A4:
            return ".pdf"
        case Medium.RECEIPT_80 | Medium.RECEIPT_58:
            return ".png"
        case _:
            assert_never(medium)


def _write_whole(path: Path, document: bytes) -> None:
    """Write beside ``path`` and move into place, so that nobody ever sees half a sheet."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
        try:
            part.write(document)
            part.flush()
            os.fsync(part.fileno())
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise


def _reason(error: OSError, folder: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{folder}: the disk is full: make room, then print again"
    return f"{folder}: can't be written ({error.strerror}): mend the folder or name another, then print again"
