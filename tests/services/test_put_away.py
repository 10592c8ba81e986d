"""What draws sheets is put away with the visit, also where the sheet is drawn after the visit has ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.sheet_data import SheetStamp
from kiosk.services.print_sheet import PrintSheet
from kiosk.store.outbox import Outbox
from kiosk.store.state_store import StateStore
from tests.printing.samples import READY
from tests.services.workers import Worker
from tests.store.clocks import SetClock


class Process:
    """Is there from the first thing that is wanted of it until it is put away."""

    running = False

    def warm_up(self) -> None:
        self.running = True

    def draw_ahead(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> None:
        assert self.running

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        self.running = True
        return b"sheet"

    def put_away(self) -> None:
        self.running = False


class Hall:
    def __init__(self, folder: Path) -> None:
        clock = SetClock()
        self.store = StateStore.open(folder / "state.db", clock)
        self.worker, self.process = Worker(), Process()
        printer = FolderPrinter(folder / "sheets", Medium.A4, "a4")
        self.printing = PrintSheet(
            Outbox(self.store, clock), self.process, [printer], lambda: self.worker, clock
        )

    def get_ready(self) -> None:
        self.printing.get_ready(READY, "en", "a4")

    def ask(self) -> None:
        self.printing.request(READY, "en", "a4", lambda job: None)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.store.close()


def test_it_stays_for_a_second_sheet_in_the_same_visit(hall: Hall) -> None:
    hall.get_ready()
    hall.ask()
    hall.worker.work()
    assert hall.process.running


def test_it_goes_with_the_visit(hall: Hall) -> None:
    hall.get_ready()
    hall.ask()
    hall.worker.work()
    hall.printing.put_away()
    assert not hall.process.running


def test_a_sheet_that_is_drawn_after_the_visit_leaves_nothing_running(hall: Hall) -> None:
    hall.get_ready()
    hall.ask()
    hall.printing.put_away()
    hall.worker.work()
    assert not hall.process.running


def test_the_last_visitors_sheet_does_not_take_it_from_the_next(hall: Hall) -> None:
    hall.get_ready()
    hall.ask()
    hall.printing.put_away()
    hall.get_ready()
    hall.worker.work()
    assert hall.process.running
