"""Printing asked for from the screen: it waits for nothing, and hears of everything on its own thread."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

import pytest

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.print_sheet import PrintSheet
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.screen_printing import UNNUMBERED, ScreenPrinting
from kiosk.store.errors import StoreUnavailable
from tests.printing.samples import READY
from tests.services.workers import ScreenThread, Worker
from tests.store.clocks import SetClock

QUEUED = PrintJob("job", "slips", Medium.RECEIPT_80, JobState.QUEUED, "", datetime(2026, 11, 22, tzinfo=UTC))


class Office:
    """Prints nothing; remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.calls: list[str] = []
        self.copies: list[SheetCopy] = []
        self.printers: tuple[str, ...] = ("hall", "slips")

    def request(
        self,
        checklist: Checklist,
        language: str,
        printer_id: str,
        listener: Callable[[PrintJob], None],
        copy: SheetCopy,
    ) -> PrintJob:
        self.copies.append(copy)
        self.asked.append((language, printer_id))
        listener(QUEUED)
        return QUEUED

    def leave(self, uid: str) -> None:
        self.calls.append(f"leave {uid}")

    def cancel(self, uid: str) -> None:
        self.calls.append(f"cancel {uid}")

    def settle(self, uid: str, came_out: bool) -> None:
        self.calls.append(f"settle {uid} {came_out}")

    def get_ready(self, checklist: Checklist, language: str, printer_id: str) -> None:
        self.calls.append(f"get ready {language} {printer_id}")

    def put_away(self) -> None:
        self.calls.append("put away")


class Hall:
    def __init__(self) -> None:
        self.worker, self.thread, self.office = Worker(), ScreenThread(), Office()
        self.closed = False
        self.board = PrinterBoard()
        self.printing = ScreenPrinting(
            Late(self.open), self.board, Background(self.worker), self.thread.post, SetClock()
        )
        self.heard: list[PrintJob] = []

    def open(self) -> PrintSheet:
        if self.closed:
            raise StoreUnavailable("state.db: Permission denied")
        return cast("PrintSheet", self.office)

    def print(self, printer_id: str = "") -> None:
        self.printing.print(READY, "en", self.heard.append, printer_id)

    def on(self, *printers: PrinterState) -> tuple[str, str]:
        """What is asked of printing where the printers are like this: the language and the printer."""
        self.board.open(printers)
        self.print()
        self.worker.work()
        return self.office.asked[-1]


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_the_office_hears_whose_copy_is_wanted(hall: Hall) -> None:
    hall.print()
    hall.printing.print(READY, "en", hall.heard.append, copy=SheetCopy.FILE)
    hall.worker.work()
    assert hall.office.copies == [SheetCopy.ONLY, SheetCopy.FILE]


def test_the_screen_waits_for_nothing_and_hears_on_its_own_thread(hall: Hall) -> None:
    hall.print()
    assert hall.office.asked == []
    hall.worker.work()
    assert hall.office.asked == [("en", "hall")]
    assert hall.heard == []
    hall.thread.run()
    assert hall.heard == [QUEUED]


def test_where_printing_can_not_be_opened_the_citizen_hears_of_it_and_the_log_says_why(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.closed = True
    hall.print()
    hall.worker.work()
    hall.thread.run()
    (job,) = hall.heard
    assert (job.uid, job.state, job.medium) == (UNNUMBERED, JobState.FAILED, Medium.A4)
    (record,) = caplog.records
    assert record.getMessage() == "print.not_opened"
    assert "Permission denied" in vars(record)["error"]


def test_printing_that_could_not_be_opened_is_tried_again(hall: Hall) -> None:
    hall.closed = True
    hall.print()
    hall.worker.work()
    hall.closed = False
    hall.print()
    hall.worker.work()
    hall.thread.run()
    assert [job.state for job in hall.heard] == [JobState.FAILED, JobState.QUEUED]


def test_getting_ready_opens_printing_and_putting_away_does_not(hall: Hall) -> None:
    hall.printing.put_away()
    hall.worker.work()
    assert hall.office.calls == []
    hall.printing.get_ready(READY, "en")
    hall.printing.put_away()
    hall.worker.work()
    assert hall.office.calls == ["get ready en hall", "put away"]


def test_printing_gets_ready_on_the_printer_that_a_tap_would_print_on(hall: Hall) -> None:
    hall.board.open((A4_OUT, SLIPS_LOW))
    hall.printing.get_ready(READY, "zh-CN")
    hall.worker.work()
    assert hall.office.calls == ["get ready zh-CN slips"]


A4_OUT = PrinterState("hall", Medium.A4, PrinterStatus.PAPER_OUT)
A4_READY = PrinterState("hall", Medium.A4, PrinterStatus.READY)
SLIPS_LOW = PrinterState("slips", Medium.RECEIPT_80, PrinterStatus.PAPER_LOW)
SLIPS_UNSURE = PrinterState("slips", Medium.RECEIPT_80, PrinterStatus.UNSURE)
SLIPS_OPEN = PrinterState("slips", Medium.RECEIPT_80, PrinterStatus.COVER_OPEN)


@pytest.mark.parametrize(
    ("printers", "chosen"),
    [
        ((A4_READY, SLIPS_LOW), "hall"),
        ((SLIPS_LOW, A4_READY), "slips"),
        ((A4_OUT, SLIPS_LOW), "slips"),
        ((A4_OUT, SLIPS_UNSURE), "slips"),
        ((SLIPS_UNSURE, A4_READY), "hall"),
        ((A4_OUT, SLIPS_OPEN), "hall"),
    ],
    ids=["both", "the sites choice", "one stuck", "one may", "one surely", "none"],
)
def test_the_sheet_comes_from_the_first_printer_that_can_print(
    hall: Hall, printers: tuple[PrinterState, ...], chosen: str
) -> None:
    assert hall.on(*printers) == ("en", chosen)


def test_the_printer_that_was_asked_for_is_taken(hall: Hall) -> None:
    hall.board.open((A4_READY, SLIPS_LOW))
    hall.print("slips")
    hall.worker.work()
    assert hall.office.asked == [("en", "slips")]


def test_a_kiosk_without_a_printer_says_so(hall: Hall) -> None:
    hall.office.printers = ()
    hall.print()
    hall.worker.work()
    hall.thread.run()
    assert [(job.state, job.reason) for job in hall.heard] == [(JobState.FAILED, "the kiosk has no printer")]


def test_what_the_citizen_says_of_a_sheet_is_passed_on(hall: Hall) -> None:
    hall.printing.leave("7Q")
    hall.worker.work()
    assert hall.office.calls == []
    hall.print()
    hall.printing.leave("7Q")
    hall.printing.cancel("7Q")
    hall.printing.settle("7Q", True)
    hall.worker.work()
    assert hall.office.calls == ["leave 7Q", "cancel 7Q", "settle 7Q True"]
