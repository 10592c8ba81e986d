"""The page on which one types what one came for."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.front_page import LifeEvent, ServiceCard
from kiosk.domain.visit import Searching, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HitRow:
    """Something that was found, as a choice."""

    key: str
    title: str
    summary: str
    picture: QUrl


@QmlElement
class SearchViewModel(PageViewModel):
    """What has been typed, and what it finds."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._hits = RowModel(HitRow, self)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Searching):
            return False
        self._query = stage.query
        self._nothing = bool(stage.sought) and stage.sought == stage.query and not stage.hits
        self._hits.fold([_row(hit, speaker) for hit in stage.hits])
        return True

    def _forget(self) -> None:
        self._query = ""
        self._nothing = False
        self._hits.fold(())

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        """Whether what has been typed finds nothing."""
        return self._nothing

    @Property(QObject, constant=True)
    def hits(self) -> QObject:
        return self._hits

    @Slot()
    def begin(self) -> None:
        self._desk.search()

    @Slot(str)
    def type(self, text: str) -> None:
        self._desk.type(text)

    @Slot()
    def erase(self) -> None:
        self._desk.erase()

    @Slot()
    def clear(self) -> None:
        self._desk.clear()

    @Slot(str)
    def choose(self, key: str) -> None:
        self._desk.open_hit(key)


def _row(hit: LifeEvent | ServiceCard, speaker: Speaker) -> HitRow:
    about = hit.subtitle if isinstance(hit, LifeEvent) else hit.summary
    return HitRow(hit.id, speaker.say(hit.title), speaker.say(about), speaker.picture(hit.picture))
