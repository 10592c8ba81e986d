"""What is counted of the visit: gathered while it lasts, given away when it is over."""

from typing import Protocol

from kiosk.domain import visit
from kiosk.domain.checklist import Checklist
from kiosk.domain.stage_page import page_of
from kiosk.domain.tally import PRINTED, READ, Leaving, given_up
from kiosk.domain.visit import Attract
from kiosk.services.current_visit import CurrentVisit


class VisitCount(Protocol):
    """Counts without a word about who came."""

    def outcome(self, checklist: Checklist) -> None: ...
    def visit(self, language: str, ending: str) -> None: ...


class VisitTally:
    """Counts each errand's outcome once, and each visit once. All methods belong to the screen's thread."""

    def __init__(self, current: CurrentVisit, counter: VisitCount) -> None:
        self._current = current
        self._counter = counter
        self._outcome: Checklist | None = None
        self._ending: str | None = None
        current.listen(self._look)

    def close_errand(self, printed: bool) -> None:
        """Count the outcome that was reached last, if any; ``printed``: its sheet came out."""
        if self._outcome is not None:
            self._counter.outcome(self._outcome)
            self._outcome = None
            self._ending = PRINTED if printed else self._ending or READ

    def end(self, leaving: Leaving) -> None:
        """Count the visit, whose errand is closed and which stands where it ended."""
        stage = self._current.stage
        if isinstance(stage, Attract):
            return
        self._counter.visit(self._current.language, self._ending or given_up(page_of(stage), leaving))
        self._ending = None

    def _look(self) -> None:
        outcome = visit.outcome_of(self._current.stage)
        if outcome is not None:
            self._outcome = outcome.checklist
