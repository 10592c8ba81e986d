"""What all pages have in common: intents go to the visit desk, and one signal says "look again".

Each page declares that signal itself: PySide tells QML nothing of a property whose signal is inherited.
"""

from PySide6.QtCore import QObject, Signal

from kiosk.domain.visit import Attract, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.wordings import Speaker


class PageViewModel(QObject):
    """One page's view model, kept for the application's life; it forgets a visit when the visit ends."""

    changed: Signal

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def fold(self, stage: Stage, speaker: Speaker) -> None:
        """Take up what concerns this page from the visit, and tell QML."""
        if isinstance(stage, Attract):
            self._forget()
            self.changed.emit()
        elif self._take(stage, speaker):
            self.changed.emit()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        """Take up ``stage`` if it is this page's; whether it was."""
        raise NotImplementedError

    def _forget(self) -> None:
        """Hold nothing of any visit."""
        raise NotImplementedError
