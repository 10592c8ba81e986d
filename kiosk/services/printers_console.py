"""What staff do with printers and print jobs; of the sheets themselves nothing is kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import Words
from kiosk.services.acting import Acting, CannotDo, Told
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused

if TYPE_CHECKING:
    from kiosk.printing.printer import Printer
    from kiosk.printing.readiness_page import ReadinessPage
    from kiosk.printing.sheet_data import SheetStamp
    from kiosk.printing.test_sheet import Trial
    from kiosk.services.print_sheet import Draw, PrintSheet

PAGE = 20
"""Jobs that are read at once."""

ON_JOBS = (Act.JOB_VOIDED, Act.JOB_SETTLED, Act.TEST_PRINTED)
"""Whoever may do one of these may read the jobs; that is no act of its own."""

OVER = Words("这个任务已经结束，不能作废。", "This job is over: it can't be made void.")
LET_GO = Words(
    "这个任务正由打印机确认，请稍后再看。", "Its printer is being asked about this job: look again soon."
)
SETTLED = Words("这个任务已有结果，不用再确认。", "What became of this job is known already.")
NO_PRINTER = Words("没有这台打印机。", "There is no such printer.")


class Jobs(Protocol):
    """The record of print jobs; methods raise StoreError."""

    def get(self, uid: str) -> PrintJob: ...
    def newest(self, first: int, count: int) -> tuple[PrintJob, ...]: ...


class StaffPages(Protocol):
    """Draws what staff print; raises SheetError."""

    def for_staff(self, page: "Trial | ReadinessPage", medium: Medium) -> bytes: ...


class Printing(Protocol):
    """What keeps records of printing, and prints."""

    @property
    def outbox(self) -> Jobs: ...
    @property
    def print_sheet(self) -> "PrintSheet": ...
    @property
    def staff_pages(self) -> "StaffPages": ...


class PrintersConsole:
    """Each act is on record before it is done. ``told`` hears on the screen's thread what came of it.

    ``printing`` opens what prints, in the background.
    """

    def __init__(self, on_duty: OnDuty, acting: Acting, printing: Callable[[], Printing], post: Post) -> None:
        self._on_duty = on_duty
        self._acting = acting
        self._printing = printing
        self._post = post

    def read(self, first: int, show: Callable[[tuple[PrintJob, ...], bool], None], told: Told) -> None:
        """A page of jobs from the ``first``-th newest on, and whether there are more, to ``show``."""
        self._acting.run(lambda: self._read(first, show), told)

    def void(self, uid: str, told: Told) -> None:
        """Give up a job that is under way: what is not printed stays in, as far as its printer lets it."""
        self._acting.run(lambda: self._void(uid), told)

    def settle(self, uid: str, came_out: bool, told: Told) -> None:
        """Say whether a sheet came out of which its printer does not tell."""
        self._acting.run(lambda: self._settle(uid, came_out), told)

    def test(self, printer_id: str, told: Told) -> None:
        """Print a test sheet; how it goes stands among the jobs."""
        self._acting.run(lambda: self._test(printer_id), told)

    def _read(self, first: int, show: Callable[[tuple[PrintJob, ...], bool], None]) -> None:
        if not any(self._on_duty.may(act) for act in ON_JOBS):
            raise Refused("print jobs are not for whoever is signed in")
        found = self._printing().outbox.newest(first, PAGE + 1)
        self._post(lambda: show(found[:PAGE], len(found) > PAGE))

    def _void(self, uid: str) -> None:
        printing = self._printing()
        job = printing.outbox.get(uid)
        if not job.open:
            raise CannotDo(OVER)
        if not printing.print_sheet.knows(uid):
            raise CannotDo(LET_GO)
        self._on_duty.record(Act.JOB_VOIDED, uid, job.state.value, JobState.CANCELLED.value)
        printing.print_sheet.cancel(uid)

    def _settle(self, uid: str, came_out: bool) -> None:
        printing = self._printing()
        if printing.outbox.get(uid).state is not JobState.UNKNOWN:
            raise CannotDo(SETTLED)
        after = JobState.DONE if came_out else JobState.FAILED
        self._on_duty.record(Act.JOB_SETTLED, uid, JobState.UNKNOWN.value, after.value)
        printing.print_sheet.settle(uid, came_out)

    def _test(self, printer_id: str) -> None:
        printing = self._printing()
        print_sheet = printing.print_sheet
        if printer_id not in print_sheet.printers:
            raise CannotDo(NO_PRINTER)
        self._on_duty.record(Act.TEST_PRINTED, printer_id)
        print_sheet.request_drawn(_trial(printing.staff_pages), printer_id, _nobody)


def _trial(pages: StaffPages) -> "Draw":
    from kiosk.printing.test_sheet import Trial

    def draw(printer: "Printer", stamp: "SheetStamp") -> bytes:
        return pages.for_staff(Trial(printer.id, printer.look().model, stamp), printer.medium)

    return draw


def _nobody(job: PrintJob) -> None:
    """How it goes is on record, where the page finds it."""
