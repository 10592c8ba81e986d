"""The sheet on its way: being printed, held up, to be taken, or not come out."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.phrases import copy_words
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.print_offer import Way, way
from kiosk.domain.print_phase import Choice, Phase, choices, phase, step
from kiosk.domain.printer_state import PrinterState, PrinterStatus, another
from kiosk.domain.visit import Printing, Stage
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.screen_printing import UNNUMBERED
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PrintViewModel(PageViewModel):
    """The print job on the screen, seen together with its printer."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, board: PrinterBoard, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._board = board
        self._job: PrintJob | None
        self._printer: PrinterState | None
        self._other: PrinterState | None
        self._paper: Medium | None
        self._copy = ""
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Printing):
            return False
        self._job = stage.job
        self._copy = speaker.say(copy_words(stage.outcome.checklist.wording, stage.copies[0]))
        states = self._board.states
        self._printer = _named(states, stage.job)
        self._other = None if stage.job is None else another(states, stage.job.printer)
        papers = {state.medium is Medium.A4 for state in states}
        self._paper = stage.job.medium if stage.job is not None and len(papers) > 1 else None
        return True

    def _forget(self) -> None:
        self._job = None
        self._printer = self._other = None
        self._paper = None
        self._copy = ""

    @property
    def told(self) -> Phase:
        """What the page tells."""
        return phase(self._job, self._status)

    @property
    def waits_for_repair(self) -> bool:
        """Whether somebody has to see to the printer before the sheet can come out."""
        stuck = self._status is not None and self._status.stuck
        return self.told is Phase.STUCK or (self.told is Phase.FAILED and stuck)

    @property
    def _status(self) -> PrinterStatus | None:
        return None if self._printer is None else self._printer.status

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return choices(self.told, self._status, self._other is not None)

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self.told.value

    @Property(int, notify=changed)
    def step(self) -> int:
        return step(self._job)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the printer prints for somebody else first."""
        return self._job is not None and self._job.state is JobState.CREATING and self._job.reason != ""

    @Property(bool, notify=changed)
    def inPieces(self) -> bool:
        """Whether what came out may be more than one piece of paper."""
        return self._job is not None and self._job.state is JobState.DONE and self._job.reason != ""

    @Property(str, notify=changed)
    def paper(self) -> str:
        """``a4`` or ``receipt``, where the site has printers for both; else empty."""
        if self._paper is None:
            return ""
        return "a4" if self._paper is Medium.A4 else "receipt"

    @Property(str, notify=changed)
    def copy(self) -> str:
        """Whose copy it is, where there are two; else empty."""
        return self._copy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """How the printer is, empty where it can print or nothing is known of it."""
        return "" if self._status is None or self._status.able else self._status.value

    @Property(bool, notify=changed)
    def able(self) -> bool:
        """Whether the printer says that it can print."""
        return self._status is not None and self._status.able

    @Property(str, notify=changed)
    def otherWay(self) -> str:
        if self._other is None or self._job is None:
            return Way.NONE.value
        return way(self._other, self._job.medium).value

    @Property(list, notify=changed)
    def choices(self) -> list[str]:
        """The names of the buttons, the primary one first."""
        return [choice.value for choice in self._choices]

    @Property(str, notify=changed)
    def number(self) -> str:
        return "" if self._job is None or self._job.uid == UNNUMBERED else self._job.uid

    @Slot()
    def again(self) -> None:
        self._desk.print("" if self._printer is None else self._printer.id)

    @Slot()
    def printOnOther(self) -> None:
        if self._other is not None:
            self._desk.print(self._other.id)

    @Slot()
    def scan(self) -> None:
        self._desk.scan()

    @Slot()
    def giveUp(self) -> None:
        self._desk.give_up()

    @Slot(bool)
    def cameOut(self, it_did: bool) -> None:
        self._desk.came_out(it_did)


def _named(printers: tuple[PrinterState, ...], job: PrintJob | None) -> PrinterState | None:
    """The printer that the job is on, None where that is not known."""
    return next((one for one in printers if job is not None and one.id == job.printer), None)
