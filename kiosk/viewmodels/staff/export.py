"""Taking the statistics away: looking for a stick, choosing one, writing, and how it ended."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.periods import Period
from kiosk.domain.statistics_words import Namer
from kiosk.services.statistics_export import Exported, StatisticsExport
from kiosk.services.usb_sticks import Stick
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING, LOOKING, CHOOSING, WRITING, NO_STICK = "", "looking", "choosing", "writing", "none"
"""States before an export has ended; after that its state is how it ended."""


@dataclass(frozen=True, slots=True)
class StickRow:
    """A stick to choose; ``key`` is its device."""

    key: str
    label: str


@QmlElement
class ExportViewModel(QObject):
    """One export at a time; what is shown of it goes when it has been read."""

    changed = Signal()

    def __init__(self, export: StatisticsExport, parent: QObject) -> None:
        super().__init__(parent)
        self._export = export
        self._state = NOTHING
        self._sticks = RowModel(StickRow, self)
        self._plugged_in: tuple[Stick, ...] = ()
        self._wanted: tuple[Period, str, Namer] | None = None

    def begin(self, period: Period, language: str, of_content: Namer) -> None:
        """Look for sticks; where there is one, write these days to it."""
        if self._state not in {LOOKING, WRITING}:
            self._wanted = (period, language, of_content)
            self._go(LOOKING)
            self._export.find(self._found)

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(QObject, constant=True)
    def sticks(self) -> QObject:
        return self._sticks

    @Slot(str)
    def take(self, device: str) -> None:
        """Write to this one of several."""
        stick = next((stick for stick in self._plugged_in if stick.device == device), None)
        if stick is not None and self._state == CHOOSING:
            self._write(stick)

    @Slot()
    def end(self) -> None:
        """What became of it has been read, or nobody wants it any more."""
        self._plugged_in, self._wanted = (), None
        self._go(NOTHING)

    def _found(self, sticks: tuple[Stick, ...]) -> None:
        if self._state != LOOKING:
            return
        self._plugged_in = sticks
        self._sticks.fold([StickRow(stick.device, stick.name) for stick in sticks])
        match sticks:
            case ():
                self._go(NO_STICK)
            case (only,):
                self._write(only)
            case _:
                self._go(CHOOSING)

    def _write(self, stick: Stick) -> None:
        if self._wanted is not None:
            self._go(WRITING)
            self._export.write(stick, *self._wanted, self._written)

    def _written(self, ended: Exported) -> None:
        if self._state == WRITING:
            self._go(ended.value)

    def _go(self, state: str) -> None:
        self._state = state
        self.changed.emit()
