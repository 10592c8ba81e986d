"""The readiness report on the screen, and its way to paper."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.print_job import PrintJob
from kiosk.domain.printer_state import best
from kiosk.domain.printer_words import JOB_WORDS
from kiosk.domain.readiness import REPORT_WORDS, Check, Report
from kiosk.domain.staff_words import NOTHING, Words
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.readiness_desk import ReadinessDesk
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check; ``health`` is ok, warn or fail."""

    key: str
    health: str
    called: str
    said: str
    mend: str


@QmlElement
class MachineReportViewModel(QObject):
    """The report as it was when the page was opened, or checked anew."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, board: PrinterBoard, report: ReadinessDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self._desk_report = report
        self._rows = RowModel(CheckRow, self)
        self._report: Report | None = None
        self._looking = False
        self._problem = NOTHING
        self._job: PrintJob | None = None
        desk.listen(self.fold)
        board.listen(self.changed.emit)

    def forget(self) -> None:
        """The page is left."""
        self._report, self._job, self._problem = None, None, NOTHING
        self.fold()

    def fold(self) -> None:
        """Say it in the language of the screen."""
        checks = () if self._report is None else self._report.worst_first
        self._rows.fold([_row(check, self._desk.language) for check in checks])
        self.changed.emit()

    @Property(QObject, constant=True)
    def checks(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._looking

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._report is not None

    @Property(str, notify=changed)
    def health(self) -> str:
        """The worst that was found: ok, warn or fail; empty before anything was."""
        return "" if self._report is None else self._report.health.value

    @Property(str, notify=changed)
    def summary(self) -> str:
        if self._report is None:
            return ""
        return REPORT_WORDS[self._report.health].in_language(self._desk.language)

    @Property(str, notify=changed)
    def at(self) -> str:
        return "" if self._report is None else f"{self._report.at:%Y-%m-%d %H:%M:%S}"

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem.in_language(self._desk.language)

    @Property(str, notify=changed)
    def paper(self) -> str:
        """What becomes of the printed report, empty before one is asked for."""
        if self._job is None:
            return ""
        return JOB_WORDS[self._job.state].in_language(self._desk.language)

    @Property(bool, notify=changed)
    def printable(self) -> bool:
        return self._report is not None and bool(self._board.states)

    @Slot()
    def look(self) -> None:
        """Check everything, which may take seconds."""
        if not self._looking:
            self._looking = True
            self.changed.emit()
            self._desk_report.look(self._show, self._looked)

    @Slot()
    def print(self) -> None:
        """Print the report that is shown, where paper is likeliest to come out."""
        states = self._board.states
        chosen = best(states) or next(iter(states), None)
        if self._report is not None and chosen is not None:
            self._desk_report.print(self._report, chosen.id, self._moved, self._asked)

    def _show(self, report: Report) -> None:
        self._report = report
        self.fold()

    def _looked(self, problem: Words | None) -> None:
        self._looking = False
        self._asked(problem)

    def _asked(self, problem: Words | None) -> None:
        self._problem = problem or NOTHING
        self.changed.emit()

    def _moved(self, job: PrintJob) -> None:
        self._job = job
        self.changed.emit()


def _row(check: Check, language: str) -> CheckRow:
    return CheckRow(
        key=check.id,
        health=check.health.value,
        called=check.name.in_language(language),
        said=check.said.in_language(language),
        mend=check.mend.in_language(language),
    )
