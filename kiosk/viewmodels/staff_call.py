"""The call for staff: it can be made on every page, and stands above all of them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.services.visit_desk import VisitDesk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffCallViewModel(QObject):
    """Whether the visitor waits for staff, and where those are to be found."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = False
        self._where = ""

    def fold(self) -> None:
        """Take it up from the visit, and tell QML."""
        desk = self._desk.library.front.service_desk
        where = "" if desk is None else desk.in_language(self._desk.language)
        if (self._asked, self._where) != (self._desk.staff_asked, where):
            self._asked, self._where = self._desk.staff_asked, where
            self.changed.emit()

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return self._asked

    @Property(str, notify=changed)
    def where(self) -> str:
        """Where the service desk is, in the language of the screen; empty where the content does not say."""
        return self._where

    @Slot()
    def ask(self) -> None:
        self._desk.ask_staff()

    @Slot()
    def thanks(self) -> None:
        self._desk.staff_thanks()
