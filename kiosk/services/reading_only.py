"""What a visit leaves behind, left out while staff only read the content as citizens see it."""

from collections.abc import Callable

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.services.screen_printing import UNNUMBERED
from kiosk.services.visit_sheet import SheetPrinter
from kiosk.services.visit_tally import VisitCount

Reading = Callable[[], bool]
"""Whether what is on the screen is read by staff, and no visit."""


class CountsVisitsOnly:
    """Counts what is a visit."""

    def __init__(self, counter: VisitCount, reading: Reading) -> None:
        self._counter = counter
        self._reading = reading

    def outcome(self, checklist: Checklist) -> None:
        """A visitor was told this, and has done with it."""
        if not self._reading():
            self._counter.outcome(checklist)

    def visit(self, language: str, ending: str) -> None:
        """A visit is over, if it was one."""
        if not self._reading():
            self._counter.visit(language, ending)


class PrintsVisitsOnly:
    """Prints for visitors; whoever reads the content is told that nothing came of it."""

    def __init__(self, printer: SheetPrinter, reading: Reading, clock: Clock) -> None:
        self._printer = printer
        self._reading = reading
        self._clock = clock

    def print(
        self,
        checklist: Checklist,
        language: str,
        told: Callable[[PrintJob], None],
        printer_id: str = "",
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> None:
        """Print a visitor's sheet."""
        if self._reading():
            reason = "content is only read"
            told(PrintJob(UNNUMBERED, "", Medium.A4, JobState.CANCELLED, reason, self._clock.now()))
        else:
            self._printer.print(checklist, language, told, printer_id, copy)

    def get_ready(self, checklist: Checklist, language: str) -> None:
        """A visitor reads the outcome."""
        if not self._reading():
            self._printer.get_ready(checklist, language)

    def leave(self, uid: str) -> None:
        self._printer.leave(uid)

    def cancel(self, uid: str) -> None:
        self._printer.cancel(uid)

    def settle(self, uid: str, came_out: bool) -> None:
        self._printer.settle(uid, came_out)

    def put_away(self) -> None:
        self._printer.put_away()
