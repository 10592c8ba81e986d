"""What staff saw of each paper, beside what the citizen ticked."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.assistance import Verdict
from kiosk.domain.assisted_visit import can_mark, papers_of
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_page import AssistPage
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A paper that can serve, and what staff saw of it; empty where they did not look."""

    key: str
    name: str
    form: str
    seen: str


@QmlElement
class AssistPapersViewModel(AssistPage):
    """A verdict for each paper."""

    changed = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._papers = RowModel(SeenRow, self)

    @property
    def offered(self) -> bool:
        return can_mark(self._desk.stage) and bool(papers_of(self._desk.stage))

    def fold(self, speaker: Speaker) -> None:
        papers = papers_of(self._desk.stage) if self._desk.assisting else {}
        seen, wording = self._desk.marks.verdict_of, self._desk.wording
        self._papers.fold(
            [
                SeenRow(
                    key,
                    speaker.say(use.evidence.name),
                    "" if wording is None else speaker.form(use, wording),
                    seen.get(key, ""),
                )
                for key, use in papers.items()
            ]
        )
        self.changed.emit()

    @Property(QObject, constant=True)
    def papers(self) -> QObject:
        return self._papers

    @Slot(str, str)
    def judge(self, key: str, verdict: str) -> None:
        """Put a verdict on a paper; the one that it has is taken back."""
        before = self._desk.marks.verdict_of.get(key)
        self._desk.judge(key, None if before == verdict else Verdict(verdict))
