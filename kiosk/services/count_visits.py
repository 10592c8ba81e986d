"""Counts visits in the background; a visit never waits for it, and never fails for it."""

from typing import Protocol

from kiosk.services.background import Background
from kiosk.services.late import Late


class Counters(Protocol):
    """Where counts are kept."""

    def count(self, service_id: str, outcome: str, language: str, printed: bool) -> None: ...


class CountVisits:
    """Passes counts on."""

    def __init__(self, counters: Late[Counters], background: Background) -> None:
        self._counters = counters
        self._background = background

    def count(self, service_id: str, outcome: str, language: str, printed: bool) -> None:
        """One more visit has ended."""
        self._background.run(self._count, service_id, outcome, language, printed)

    def _count(self, service_id: str, outcome: str, language: str, printed: bool) -> None:
        self._counters.get().count(service_id, outcome, language, printed)
