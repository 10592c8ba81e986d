"""Printing asked for from the screen: it waits for nothing, and hears of everything on its own thread."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

import pytest

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.print_sheet import PrintSheet
from kiosk.services.screen_printing import UNNUMBERED, ScreenPrinting
from kiosk.store.errors import StoreUnavailable
from tests.printing.samples import READY
from tests.services.workers import ScreenThread, Worker
from tests.store.clocks import SetClock

QUEUED = PrintJob(
    "job", "receipt-80", Medium.RECEIPT_80, JobState.QUEUED, "", datetime(2026, 11, 22, tzinfo=UTC)
)


class Office:
    """Prints nothing; remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.calls: list[str] = []

    def request(
        self, checklist: Checklist, language: str, printer_id: str, listener: Callable[[PrintJob], None]
    ) -> PrintJob:
        self.asked.append((language, printer_id))
        listener(QUEUED)
        return QUEUED

    def get_ready(self) -> None:
        self.calls.append("get ready")

    def put_away(self) -> None:
        self.calls.append("put away")


class Hall:
    def __init__(self) -> None:
        self.worker, self.thread, self.office = Worker(), ScreenThread(), Office()
        self.closed = False
        self.printing = ScreenPrinting(
            Late(self.open), Medium.RECEIPT_80, Background(self.worker), self.thread.post, SetClock()
        )
        self.heard: list[PrintJob] = []

    def open(self) -> PrintSheet:
        if self.closed:
            raise StoreUnavailable("state.db: Permission denied")
        return cast("PrintSheet", self.office)

    def print(self) -> None:
        self.printing.print(READY, "en", self.heard.append)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_the_screen_waits_for_nothing_and_hears_on_its_own_thread(hall: Hall) -> None:
    hall.print()
    assert hall.office.asked == []
    hall.worker.work()
    assert hall.office.asked == [("en", "receipt-80")]
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
    assert (job.uid, job.state, job.medium) == (UNNUMBERED, JobState.FAILED, Medium.RECEIPT_80)
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
    hall.printing.get_ready()
    hall.printing.put_away()
    hall.worker.work()
    assert hall.office.calls == ["get ready", "put away"]
