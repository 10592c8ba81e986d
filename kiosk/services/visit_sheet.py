"""The visit's sheet: asked for, followed while it prints, and left when nobody waits for it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.visit import Outcome, Printing, Scanning
from kiosk.services.current_visit import CurrentVisit


class SheetPrinter(Protocol):
    """Prints a checklist and tells how it goes, on the screen's thread."""

    def get_ready(self, checklist: Checklist, language: str) -> None: ...
    def print(
        self,
        checklist: Checklist,
        language: str,
        told: Callable[[PrintJob], None],
        printer_id: str = "",
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> None: ...
    def leave(self, uid: str) -> None: ...
    def cancel(self, uid: str) -> None: ...
    def settle(self, uid: str, came_out: bool) -> None: ...
    def put_away(self) -> None: ...


class VisitSheet:
    """Follows the one sheet that the visitor waits for. All methods belong to the screen's thread.

    Where copies follow it, each is asked for when the one before it is out, as a request of its own.
    """

    def __init__(self, current: CurrentVisit, printer: SheetPrinter) -> None:
        self._current = current
        self._printer = printer
        self._printed = False
        self._request = 0
        self._job: PrintJob | None = None
        self._likely: tuple[Checklist, str] | None = None
        current.listen(self._get_ready_at_outcome)

    @property
    def printed(self) -> bool:
        """Whether a sheet of this errand came out."""
        return self._printed

    def print(self, printer_id: str) -> None:
        """Print the sheet of the outcome, on the best printer unless one is named; a failed one again."""
        match self._current.stage:
            case Outcome() as outcome:
                self._ask(outcome, (SheetCopy.ONLY,), printer_id)
            case Scanning(outcome=outcome):
                self._ask(outcome, (SheetCopy.ONLY,), printer_id)
            case Printing(outcome, PrintJob(state=JobState.FAILED | JobState.CANCELLED), copies):
                self._ask(outcome, copies, printer_id)
            case _:
                return

    @property
    def may_copy(self) -> bool:
        """Whether copies can be asked for: there is a list, and no sheet of it is on its way."""
        return self._outcome_to_copy() is not None

    def print_copies(self, copies: tuple[SheetCopy, ...]) -> None:
        """Print these one after the other, whatever was printed before."""
        outcome = self._outcome_to_copy()
        if outcome is not None and copies:
            self._ask(outcome, copies, "")

    def give_up(self) -> None:
        """Do not wait for the printer to be seen to: the list is still there."""
        if not isinstance(stage := self._current.stage, Printing):
            return
        if self._job is not None and self._job.open:
            self._printer.cancel(self._job.uid)
        self.leave()
        self._current.go(stage.outcome)

    def came_out(self, it_did: bool) -> None:
        """The citizen says whether the sheet came out of which the printer does not tell."""
        match self._current.stage:
            case Printing(job=PrintJob(state=JobState.UNKNOWN) as job) as stage:
                self._printer.settle(job.uid, it_did)
                self._printed = it_did
                state = JobState.DONE if it_did else JobState.FAILED
                self._current.go(replace(stage, job=replace(job, state=state, reason="")))
                self._go_on()
            case _:
                return

    def leave(self) -> None:
        """Nobody waits for the sheet that was asked for last, if any."""
        if self._job is not None and self._job.open:
            self._printer.leave(self._job.uid)
        self._job = None
        self._request += 1

    def close_errand(self) -> None:
        """Leave a sheet that is not out: the next visitor must not get it."""
        self._printed = False
        self.leave()

    def put_away(self) -> None:
        """The visit is over: nothing of a sheet stays in memory."""
        self._printer.put_away()

    def _get_ready_at_outcome(self) -> None:
        stage = self._current.stage
        likely = (stage.checklist, self._current.language) if isinstance(stage, Outcome) else None
        before, self._likely = self._likely, likely
        if likely is not None and likely != before:
            self._printer.get_ready(*likely)

    def _ask(self, outcome: Outcome, copies: tuple[SheetCopy, ...], printer_id: str) -> None:
        self.leave()
        request = self._request
        self._current.go(Printing(outcome, None, copies))
        self._printer.print(
            outcome.checklist,
            self._current.language,
            lambda job: self._told(request, job),
            printer_id,
            copies[0],
        )

    def _outcome_to_copy(self) -> Outcome | None:
        match self._current.stage:
            case Outcome() as outcome:
                return outcome
            case Scanning(outcome=outcome):
                return outcome
            case Printing(outcome=outcome, job=PrintJob(open=False)):
                return outcome
            case _:
                return None

    def _told(self, request: int, job: PrintJob) -> None:
        """A print job moved; one that was left before it had a number is left now."""
        if request != self._request:
            if job.state is JobState.QUEUED:
                self._printer.leave(job.uid)
            return
        self._job = job
        if job.state is JobState.DONE:
            self._printed = True
            self._current.staff_asked = False
        if isinstance(stage := self._current.stage, Printing):
            self._current.go(replace(stage, job=job))
            self._go_on()

    def _go_on(self) -> None:
        """Ask for the next copy, if any, once the one before it is out."""
        match self._current.stage:
            case Printing(outcome, PrintJob(state=JobState.DONE) as job, (_, *rest)) if rest:
                self._ask(outcome, tuple(rest), job.printer)
            case _:
                return
