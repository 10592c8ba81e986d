"""The page between a life event and one of its services."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Choosing, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service, as a choice."""

    key: str
    title: str
    summary: str
    picture: QUrl


@QmlElement
class ServicesViewModel(PageViewModel):
    """The services of one life event."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._services = RowModel(ServiceRow, self)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Choosing):
            return False
        self._title = speaker.say(stage.event.title)
        self._has_laws = bool(stage.event.laws)
        self._services.fold(
            [
                ServiceRow(
                    card.id, speaker.say(card.title), speaker.say(card.summary), speaker.picture(card.picture)
                )
                for card in self._desk.library.cards(stage.event)
            ]
        )
        return True

    def _forget(self) -> None:
        self._title = ""
        self._has_laws = False
        self._services.fold(())

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        return self._services

    @Property(bool, notify=changed)
    def hasLaws(self) -> bool:
        return self._has_laws

    @Slot()
    def readLaws(self) -> None:
        self._desk.read_laws()

    @Slot(str)
    def choose(self, key: str) -> None:
        self._desk.open_service(key)
