"""Counts visits in the background; a visit never waits for it, and never fails for it."""

from collections.abc import Iterable
from typing import Protocol

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.stage_page import Page
from kiosk.domain.tally import Help, Tally, of_call, of_outcome, of_visit
from kiosk.services.background import Background
from kiosk.services.late import Late


class Counters(Protocol):
    """Where counts are kept."""

    def add(self, tallies: Iterable[Tally]) -> None: ...


class CountVisits:
    """Takes apart at once what is to be counted, and passes it on. Of the screen's thread."""

    def __init__(self, counters: Late[Counters], background: Background, clock: Clock) -> None:
        self._counters = counters
        self._background = background
        self._clock = clock

    def outcome(self, checklist: Checklist) -> None:
        """Somebody was told this, and has done with it."""
        self._background.run(self._add, of_outcome(checklist))

    def visit(self, language: str, ending: str) -> None:
        """A visit is over."""
        self._background.run(self._add, of_visit(self._clock.now().hour, language, ending))

    def call(self, page: Page, became: Help) -> None:
        """A call for staff is over."""
        self._background.run(self._add, of_call(page, became))

    def _add(self, tallies: tuple[Tally, ...]) -> None:
        self._counters.get().add(tallies)
