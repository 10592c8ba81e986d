"""The steps of an outcome, one illustrated step a screen."""

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Following, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StepsViewModel(PageViewModel):
    """The step on the screen."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Following):
            return False
        checklist = stage.outcome.checklist
        step = checklist.steps[stage.position]
        self._service = speaker.say(checklist.title)
        self._text = speaker.say(step.text)
        self._picture = speaker.picture(step.picture or checklist.where.channel.picture)
        self._number = stage.position + 1
        self._count = len(checklist.steps)
        return True

    def _forget(self) -> None:
        self._service = ""
        self._text = ""
        self._picture = QUrl()
        self._number = 1
        self._count = 1

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._service

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        return self._picture

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._count

    @Slot(int)
    def turn(self, by: int) -> None:
        self._desk.turn(by)
