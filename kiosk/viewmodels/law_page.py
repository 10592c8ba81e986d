"""Articles of the law: a list in everyday words, and each in its own."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.services import LegalResource
from kiosk.domain.visit import Reading, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LawRow:
    """One article of the list."""

    key: str
    title: str
    plain: str


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One paragraph of an article."""

    key: str
    line: str


@QmlElement
class LawViewModel(PageViewModel):
    """A list of articles, or the one that is read."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._article: LegalResource | None = None
        self._speaker = Speaker("", "")
        self._laws = RowModel(LawRow, self)
        self._paragraphs = RowModel(ParagraphRow, self)

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Reading):
            return False
        self._article, self._speaker = stage.article, speaker
        self._laws.fold(
            [LawRow(law.id, speaker.say(law.title), speaker.say(law.plain)) for law in stage.laws]
        )
        paragraphs = () if stage.article is None else stage.article.text
        self._paragraphs.fold(
            [ParagraphRow(str(number), speaker.say(text)) for number, text in enumerate(paragraphs)]
        )
        return True

    def _forget(self) -> None:
        self._article = None
        self._laws.fold(())
        self._paragraphs.fold(())

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        return self._article is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return "" if self._article is None else self._speaker.say(self._article.title)

    @Property(str, notify=changed)
    def plain(self) -> str:
        return "" if self._article is None else self._speaker.say(self._article.plain)

    @Property(str, notify=changed)
    def version(self) -> str:
        return "" if self._article is None else self._speaker.say(self._article.version)

    @Property(QObject, constant=True)
    def laws(self) -> QObject:
        return self._laws

    @Property(QObject, constant=True)
    def paragraphs(self) -> QObject:
        return self._paragraphs

    @Slot(str)
    def read(self, key: str) -> None:
        self._desk.read_article(key)
