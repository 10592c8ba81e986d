"""The end of the kiosk's log on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.log_lines import Level, LogLine
from kiosk.domain.staff_words import NOTHING, Words
from kiosk.services.machine import Machine
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line; ``grave`` is info, warning or error."""

    key: str
    at: str
    grave: str
    event: str
    details: str


@QmlElement
class MachineLogViewModel(QObject):
    """The last lines from a level on, the newest first."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, machine: Machine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._machine = machine
        self._rows = RowModel(LineRow, self)
        self._least = Level.WARNING
        self._was_read = False
        self._problem = NOTHING
        desk.listen(self.changed.emit)

    def forget(self) -> None:
        """The page is left: hold no line."""
        self._least, self._was_read, self._problem = Level.WARNING, False, NOTHING
        self._rows.fold([])
        self.changed.emit()

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether the log has been read and holds nothing of this level."""
        return self._was_read and not self._rows.rows

    @Property(str, notify=changed)
    def level(self) -> str:
        """The level from which on lines are shown."""
        return self._least.name.lower()

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem.in_language(self._desk.language)

    @Slot(str)
    def show(self, level: str) -> None:
        """Read the log anew, from this level on."""
        self._least = Level[level.upper()]
        self.read()

    def read(self) -> None:
        """Read the log, from the level that was chosen on."""
        self._machine.read_log(self._least, self._show, self._told)

    def _show(self, lines: tuple[LogLine, ...]) -> None:
        self._was_read = True
        self._rows.fold([_row(number, line) for number, line in enumerate(lines)])
        self.changed.emit()

    def _told(self, problem: Words | None) -> None:
        self._problem = problem or NOTHING
        self.changed.emit()


def _row(number: int, line: LogLine) -> LineRow:
    return LineRow(str(number), line.at, line.level.name.lower(), line.event, line.details)
