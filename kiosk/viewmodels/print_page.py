"""The sheet on its way: being printed, to be taken, or not come out."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.visit import Printing, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PrintViewModel(PageViewModel):
    """How far the sheet has come: ``working``, ``take``, ``trouble`` or ``unsure``."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Printing):
            return False
        self._phase = phase(stage.job)
        self._number = "" if stage.job is None else stage.job.uid
        return True

    def _forget(self) -> None:
        self._phase = "working"
        self._number = ""

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._phase

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._number

    @Slot()
    def again(self) -> None:
        self._desk.print()

    @Slot()
    def scan(self) -> None:
        self._desk.scan()


def phase(job: PrintJob | None) -> str:
    """What the citizen is told about a job in this state."""
    if job is None:
        return "working"
    match job.state:
        case JobState.QUEUED | JobState.CREATING | JobState.CREATED | JobState.SENDING | JobState.PRINTING:
            return "working"
        case JobState.DONE:
            return "take"
        case JobState.FAILED | JobState.CANCELLED:
            return "trouble"
        case JobState.UNKNOWN:
            return "unsure"
