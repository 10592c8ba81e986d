"""The home page: what has happened, as tiles."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.services import Audience
from kiosk.domain.visit import Home, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TileRow:
    """One thing to choose."""

    key: str
    title: str
    subtitle: str
    picture: QUrl
    employer: bool


@QmlElement
class HomeViewModel(PageViewModel):
    """Life events to choose from."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._tiles = RowModel(TileRow, self)

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Home):
            return False
        self._tiles.fold(
            [
                TileRow(
                    key=event.id,
                    title=speaker.say(event.title),
                    subtitle=speaker.say(event.subtitle),
                    picture=speaker.picture(event.picture),
                    employer=event.audience is Audience.EMPLOYER,
                )
                for event in self._desk.library.front.life_events
            ]
        )
        return True

    def _forget(self) -> None:
        self._tiles.fold(())

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Slot(str)
    def choose(self, key: str) -> None:
        self._desk.open_event(key)
