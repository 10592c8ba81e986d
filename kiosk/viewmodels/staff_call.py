"""The call for staff: it can be made on every page, and stands above all of them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.services.visit_desk import VisitDesk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffCallViewModel(QObject):
    """Whether the visitor has been told where to find staff, and waits for them."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = False

    def fold(self) -> None:
        """Take it up from the visit, and tell QML."""
        if self._asked != self._desk.staff_asked:
            self._asked = self._desk.staff_asked
            self.changed.emit()

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return self._asked

    @Slot()
    def ask(self) -> None:
        self._desk.ask_staff()

    @Slot()
    def thanks(self) -> None:
        self._desk.staff_thanks()
