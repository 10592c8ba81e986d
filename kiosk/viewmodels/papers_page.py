"""Which papers are at hand, as pictures to tick."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.checklist import applicable_requirements
from kiosk.domain.evidence import Requirement
from kiosk.domain.visit import Stage, Ticking
from kiosk.domain.wording import Wording
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.question_page import AnswerRow, answer_rows
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper: what it is for, in which form; ``instead`` marks one that serves in place of another."""

    key: str
    name: str
    form: str
    purpose: str
    note: str
    picture: QUrl
    instead: bool
    ticked: bool


@QmlElement
class PapersViewModel(PageViewModel):
    """The papers to tick."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._papers = RowModel(PaperRow, self)
        self._answers = RowModel(AnswerRow, self)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Ticking):
            return False
        self._service = speaker.say(stage.interview.service.title)
        rows: dict[str, PaperRow] = {}
        for requirement in applicable_requirements(stage.interview):
            for row in _rows(requirement, stage.ticks, speaker, stage.guide.wording):
                rows.setdefault(row.key, row)
        self._papers.fold(tuple(rows.values()))
        self._all_ticked = all(row.ticked for row in rows.values())
        self._answers.fold(answer_rows(stage.interview, speaker))
        return True

    def _forget(self) -> None:
        self._service = ""
        self._all_ticked = False
        self._papers.fold(())
        self._answers.fold(())

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._service

    @Property(bool, notify=changed)
    def allTicked(self) -> bool:
        return self._all_ticked

    @Property(QObject, constant=True)
    def papers(self) -> QObject:
        return self._papers

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Slot(str)
    def tick(self, key: str) -> None:
        self._desk.tick(key)

    @Slot()
    def tickAll(self) -> None:
        self._desk.tick_all()

    @Slot()
    def conclude(self) -> None:
        self._desk.conclude()

    @Slot(str)
    def change(self, key: str) -> None:
        self._desk.change(key)


def _rows(
    requirement: Requirement, ticks: frozenset[str], speaker: Speaker, wording: Wording
) -> Iterator[PaperRow]:
    for position, alternative in enumerate(requirement.lists):
        for use in alternative.uses:
            yield PaperRow(
                key=use.evidence.id,
                name=speaker.say(use.evidence.name),
                form=speaker.form(use, wording),
                purpose=speaker.say(requirement.title),
                note=speaker.say(use.note),
                picture=speaker.picture(use.evidence.picture),
                instead=position > 0,
                ticked=use.evidence.id in ticks,
            )
