"""The one visit there is: what the visit desk and its parts all read and move."""

import logging
from collections.abc import Callable

from kiosk.domain import visit
from kiosk.domain.checklist import Guide, NoOutcome
from kiosk.domain.interview import NotAsked
from kiosk.domain.visit import Attract, Stage
from kiosk.services.library import Library

_log = logging.getLogger(__name__)


class CurrentVisit:
    """Stage, language and content of the visit, and who is told of a change. Of the screen's thread alone."""

    def __init__(self, library: Library) -> None:
        self.stage: Stage = Attract()
        self.language = library.front.languages[0]
        self.library = library
        self.staff_asked = False
        self._number = 0
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change; who listened first is told first."""
        self._listeners.append(listener)

    def go(self, stage: Stage) -> None:
        """Stand at another stage."""
        self.stage = stage
        self.tell()

    def tell(self) -> None:
        """Something that is shown has changed."""
        for listener in self._listeners:
            listener()

    def begin(self, library: Library, language: str | None) -> None:
        """Take the content in force, and the language that was touched, else the pack's first."""
        self.library = library
        languages = library.front.languages
        self.language = language if language in languages else languages[0]

    def end(self, library: Library) -> None:
        """Wipe all there was; what is still on its way for this visit comes too late."""
        self._number += 1
        self.staff_asked = False
        self.begin(library, None)
        self.go(Attract())

    def still_here(self) -> Callable[[], bool]:
        """Tells later whether the visitor still stands where they stand now."""
        number, stage = self._number, self.stage
        return lambda: number == self._number and stage is self.stage

    def same_errand(self) -> Callable[[], bool]:
        """Tells later whether it is still the same visit, about the same service, wherever in it."""
        number, service = self._number, visit.service_of(self.stage)
        return lambda: number == self._number and service is visit.service_of(self.stage)

    def advance(self, step: Callable[[Guide], Stage]) -> None:
        """Go where ``step`` leads once the guide is there, unless the visitor has moved meanwhile."""
        still_here, before = self.still_here(), self.stage

        def advanced(guide: Guide) -> None:
            if not still_here():
                return
            try:
                self.go(step(guide))
            except (NotAsked, NoOutcome) as error:
                # Not the error's words: they may tell what was answered.
                service = visit.service_of(before)
                service_id = None if service is None else service.id
                _log.error("visit.stuck", extra={"service": service_id, "problem": type(error).__name__})

        self.library.with_guide(advanced)
