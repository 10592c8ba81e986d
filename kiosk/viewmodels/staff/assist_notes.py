"""Phrases of the site's that print on the sheet, and a note of one's own words."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.assistance import LONGEST_TYPED
from kiosk.domain.assisted_visit import can_mark
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_page import AssistPage, ChoiceRow, choice_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AssistNotesViewModel(AssistPage):
    """The phrases, each on or off, and what is being typed."""

    changed = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._phrases = RowModel(ChoiceRow, self)
        self._typed = ""
        self._typing = ""

    @property
    def offered(self) -> bool:
        return can_mark(self._desk.stage)

    def opened(self) -> None:
        self._typing = self._desk.marks.typed
        self.changed.emit()

    def fold(self, speaker: Speaker) -> None:
        self._phrases.fold(choice_rows(self._desk.lists.notes, self._desk.marks.notes, speaker))
        self._typed = self._desk.marks.typed
        if not self._desk.assisting:
            self._typing = ""
        self.changed.emit()

    @Property(QObject, constant=True)
    def phrases(self) -> QObject:
        return self._phrases

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The note that stands on the sheet."""
        return self._typed

    @Property(str, notify=changed)
    def typing(self) -> str:
        return self._typing

    @Slot(str)
    def turn(self, phrase: str) -> None:
        """Put a phrase on the sheet, or take it off."""
        self._desk.note(phrase)

    @Slot(str)
    def type(self, text: str) -> None:
        self._typing = (self._typing + text)[:LONGEST_TYPED]
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
        """Put what was typed on the sheet; nothing takes off what stands there."""
        self._desk.type_note(self._typing)
