"""The staff's side of one kiosk, beside the pages that the public sees."""

from collections.abc import Collection

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.services.on_duty import OnDuty
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.staff.console import ConsoleViewModel, Section

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffScreen(QObject):
    """All view models of the staff's side. ``left`` tells that the screen is the public's again."""

    left = Signal()
    changed = Signal()

    def __init__(
        self, desk: VisitDesk, on_duty: OnDuty, sections: Collection[Section], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._console = ConsoleViewModel(desk, on_duty, sections, self)
        self._console.left.connect(self.left)
        self._console.changed.connect(self.changed)

    @property
    def is_open(self) -> bool:
        """Whether something for staff lies above the public pages."""
        return self._console.is_open

    def back(self) -> None:
        """One step back, on whatever of the staff's is up."""
        self._console.menu()

    @Property(ConsoleViewModel, constant=True)
    def console(self) -> ConsoleViewModel:
        return self._console
