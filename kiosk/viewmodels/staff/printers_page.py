"""The site's printers, and what became of each print job."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.job_reasons import reason_words
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.printer_words import JOB_WORDS, MEDIUM_WORDS, STATUS_MENDING, STATUS_WORDS
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import NOTHING, Words
from kiosk.services.idle import Timer, Timers
from kiosk.services.on_duty import OnDuty
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.printers_console import PAGE, PrintersConsole
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

AGAIN = 2.0
"""Seconds between two readings of the jobs while the page is shown: some are still under way."""


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """A printer; ``health`` is ok, warn or fail."""

    key: str
    medium: str
    condition: str
    mend: str
    health: str


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job; ``running`` can be given up, of ``unknown`` somebody must say whether it came out.

    ``health`` is ok, warn, running or over.
    """

    key: str
    when: str
    printer: str
    condition: str
    reason: str
    health: str
    running: bool
    unknown: bool


@QmlElement
class PrintersViewModel(ConsolePage):
    """All printers of the board, and a page of jobs, the newest first."""

    changed = Signal()

    def __init__(
        self,
        desk: VisitDesk,
        on_duty: OnDuty,
        board: PrinterBoard,
        console: PrintersConsole,
        timers: Timers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_duty = on_duty
        self._board = board
        self._console = console
        self._timers = timers
        self._timer: Timer | None = None
        self._printers = RowModel(PrinterRow, self)
        self._rows = RowModel(JobRow, self)
        self._forget()
        board.listen(self._fold_printers)
        desk.listen(self._fold)

    def open(self) -> None:
        """Read the newest jobs, and again as long as the page is shown."""
        self._forget()
        self._shown = True
        self._fold()
        self._read()

    def close(self) -> None:
        """Read no more, and hold no jobs."""
        self._forget()
        self._fold()

    def _forget(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._shown = False
        self._first = 0
        self._jobs: tuple[PrintJob, ...] = ()
        self._more = False
        self._read_once = False
        self._problem = NOTHING

    @Property(QObject, constant=True)
    def printers(self) -> QObject:
        return self._printers

    @Property(QObject, constant=True)
    def jobs(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it is known yet which printers and jobs there are."""
        return self._board.known and self._read_once

    @Property(bool, notify=changed)
    def newer(self) -> bool:
        return self._first > 0

    @Property(bool, notify=changed)
    def older(self) -> bool:
        return self._more

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last act was not done, empty where it was."""
        return self._problem.in_language(self._desk.language)

    @Property(bool, notify=changed)
    def mayVoid(self) -> bool:
        return self._on_duty.may(Act.JOB_VOIDED)

    @Property(bool, notify=changed)
    def maySettle(self) -> bool:
        return self._on_duty.may(Act.JOB_SETTLED)

    @Property(bool, notify=changed)
    def mayTest(self) -> bool:
        return self._on_duty.may(Act.TEST_PRINTED)

    @Slot(int)
    def turn(self, by: int) -> None:
        """To older (1) or newer (-1) jobs."""
        self._first = max(0, self._first + by * PAGE)
        self._read()

    @Slot(str)
    def test(self, printer_id: str) -> None:
        self._first = 0
        self._console.test(printer_id, self._done)

    @Slot(str)
    def giveUp(self, uid: str) -> None:
        self._console.void(uid, self._done)

    @Slot(str, bool)
    def settle(self, uid: str, came_out: bool) -> None:
        self._console.settle(uid, came_out, self._done)

    def _done(self, problem: Words | None) -> None:
        self._problem = problem or NOTHING
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        if not self._shown:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._timers.after(AGAIN, self._read)
        self._console.read(self._first, self._show, self._unread)

    def _show(self, jobs: tuple[PrintJob, ...], more: bool) -> None:
        if self._shown:
            self._jobs, self._more, self._read_once = jobs, more, True
            self._fold()

    def _unread(self, problem: Words | None) -> None:
        if problem is not None and self._shown:
            self._problem = problem
            self.changed.emit()

    def _fold(self) -> None:
        self._rows.fold([_job_row(job, self._desk.language) for job in self._jobs])
        self._fold_printers()

    def _fold_printers(self) -> None:
        states = self._board.states
        self.want(sum(state.status.stuck for state in states))
        self._printers.fold([_printer_row(state, self._desk.language) for state in states])
        self.changed.emit()


def _printer_row(state: PrinterState, language: str) -> PrinterRow:
    poor = state.status in {PrinterStatus.PAPER_LOW, PrinterStatus.UNSURE}
    return PrinterRow(
        key=state.id,
        medium=MEDIUM_WORDS[state.medium].in_language(language),
        condition=STATUS_WORDS[state.status].in_language(language),
        mend=STATUS_MENDING[state.status].in_language(language),
        health="fail" if state.status.stuck else ("warn" if poor else "ok"),
    )


def _health(job: PrintJob) -> str:
    if job.state is JobState.UNKNOWN or (job.open and job.reason):
        return "warn"
    if job.open:
        return "running"
    return "ok" if job.state is JobState.DONE else "over"


def _job_row(job: PrintJob, language: str) -> JobRow:
    return JobRow(
        key=job.uid,
        when=f"{job.at.astimezone():%m-%d %H:%M:%S}",
        printer=job.printer,
        condition=JOB_WORDS[job.state].in_language(language),
        reason=reason_words(job.reason).in_language(language),
        health=_health(job),
        running=job.open,
        unknown=job.state is JobState.UNKNOWN,
    )
