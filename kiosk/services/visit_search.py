"""The visit's search: what is typed, and what was found for it."""

from dataclasses import replace

from kiosk.domain import visit
from kiosk.domain.front_page import LifeEvent, ServiceCard
from kiosk.domain.visit import Home, Searching
from kiosk.services.current_visit import CurrentVisit


class VisitSearch:
    """Types for the visitor and shows the hits. All methods belong to the screen's thread."""

    def __init__(self, current: CurrentVisit) -> None:
        self._current = current

    def begin(self) -> None:
        """Type what one came for, instead of looking through the tiles."""
        if isinstance(self._current.stage, Home):
            self._current.library.prepare_search()
            self._current.go(Searching())

    def type(self, text: str) -> None:
        """More was typed."""
        if isinstance(stage := self._current.stage, Searching):
            self._seek(visit.typed(stage, text))

    def erase(self) -> None:
        """The last sign was taken back."""
        if isinstance(stage := self._current.stage, Searching):
            self._seek(visit.erased(stage))

    def clear(self) -> None:
        """All that was typed was taken back."""
        if isinstance(self._current.stage, Searching):
            self._seek(Searching())

    def hit(self, hit_id: str) -> LifeEvent | ServiceCard | None:
        """What was found and is on the screen under this id."""
        if not isinstance(stage := self._current.stage, Searching):
            return None
        return next((hit for hit in stage.hits if hit.id == hit_id), None)

    def _seek(self, sought: Searching) -> None:
        self._current.go(sought)

        def found(hits: tuple[LifeEvent | ServiceCard, ...]) -> None:
            if isinstance(stage := self._current.stage, Searching):
                self._current.go(replace(stage, sought=sought.query, hits=hits))

        self._current.library.find(sought.query, self._current.language, found)
