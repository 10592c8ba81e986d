"""Where the citizen is sent, and the number under which a queue calls them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.assistance import LONGEST_TICKET
from kiosk.domain.assisted_visit import can_mark
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_page import AssistPage, ChoiceRow, choice_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AssistWindowViewModel(AssistPage):
    """The windows, one of them chosen, and the ticket that is being typed."""

    changed = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._windows = RowModel(ChoiceRow, self)
        self._ticket = ""
        self._typing = ""

    @property
    def offered(self) -> bool:
        return can_mark(self._desk.stage)

    def opened(self) -> None:
        self._typing = self._desk.marks.ticket
        self.changed.emit()

    def fold(self, speaker: Speaker) -> None:
        self._windows.fold(choice_rows(self._desk.lists.windows, (self._desk.marks.window,), speaker))
        self._ticket = self._desk.marks.ticket
        if not self._desk.assisting:
            self._typing = ""
        self.changed.emit()

    @Property(QObject, constant=True)
    def windows(self) -> QObject:
        return self._windows

    @Property(str, notify=changed)
    def ticket(self) -> str:
        """The number that stands on the sheet."""
        return self._ticket

    @Property(str, notify=changed)
    def typing(self) -> str:
        return self._typing

    @Slot(str)
    def choose(self, window: str) -> None:
        """Send the citizen there; to the one that is chosen no longer."""
        self._desk.choose_window("" if self._desk.marks.window == window else window)

    @Slot(str)
    def type(self, text: str) -> None:
        self._typing = (self._typing + text.upper())[:LONGEST_TICKET]
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._typing = self._typing[:-1]
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self._typing = ""
        self.changed.emit()

    @Slot()
    def write(self) -> None:
        """Put the number on the sheet; none takes off the one that stands there."""
        self._desk.give_ticket(self._typing)
