"""Why what was held before the reader is no visit that can be taken up."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import NotTakenUp, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RefusedViewModel(PageViewModel):
    """The one reason, for the page to put into words."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._reason = ""

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, NotTakenUp):
            return False
        self._reason = stage.reason.value
        return True

    def _forget(self) -> None:
        self._reason = ""

    @Property(str, notify=changed)
    def reason(self) -> str:
        """As of ``Unreadable``."""
        return self._reason

    @Slot()
    def goOn(self) -> None:
        self._desk.back()
