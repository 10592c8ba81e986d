"""One question with its options, and the answers that can still be changed."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.interview import Interview
from kiosk.domain.services import Question
from kiosk.domain.visit import Asking, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One possible answer; ``chosen`` marks the present answer while it is being changed."""

    key: str
    label: str
    hint: str
    picture: QUrl
    chosen: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer that was given, with the question in short."""

    key: str
    prompt: str
    label: str


def answer_rows(interview: Interview, speaker: Speaker) -> list[AnswerRow]:
    """The answers so far, in the order of the questions."""
    answers = interview.answers
    return [
        AnswerRow(question.id, speaker.say(question.prompt), speaker.say(option.label))
        for question in interview.service.questions
        for option in question.options
        if answers.get(question.id) == option.id
    ]


@QmlElement
class QuestionViewModel(PageViewModel):
    """The question on the screen."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._options = RowModel(OptionRow, self)
        self._answers = RowModel(AnswerRow, self)
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Asking):
            return False
        interview = stage.interview
        question = _shown(stage)
        self._service = speaker.say(interview.service.title)
        self._question_id = question.id
        self._prompt = speaker.say(question.prompt)
        self._hint = speaker.say(question.hint)
        behind, self._most = interview.progress()
        self._number = behind + 1
        self._changing = stage.changing is not None
        chosen = interview.answers.get(question.id)
        self._options.fold(
            [
                OptionRow(
                    key=option.id,
                    label=speaker.say(option.label),
                    hint=speaker.say(option.hint),
                    picture=speaker.picture(option.picture),
                    chosen=option.id == chosen,
                )
                for option in interview.options(question)
            ]
        )
        self._answers.fold([row for row in answer_rows(interview, speaker) if row.key != question.id])
        return True

    def _forget(self) -> None:
        self._service = ""
        self._question_id = ""
        self._prompt = ""
        self._hint = ""
        self._number = 1
        self._most = 1
        self._changing = False
        self._options.fold(())
        self._answers.fold(())

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._service

    @Property(str, notify=changed)
    def questionId(self) -> str:
        return self._question_id

    @Property(str, notify=changed)
    def prompt(self) -> str:
        return self._prompt

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._hint

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._number

    @Property(int, notify=changed)
    def most(self) -> int:
        return self._most

    @Property(bool, notify=changed)
    def changing(self) -> bool:
        return self._changing

    @Property(QObject, constant=True)
    def options(self) -> QObject:
        return self._options

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Slot(str)
    def answer(self, key: str) -> None:
        self._desk.answer(key)

    @Slot(str)
    def change(self, key: str) -> None:
        self._desk.change(key)


def _shown(stage: Asking) -> Question:
    wanted = stage.changing
    for question in stage.interview.asked():
        if question.id == wanted:
            return question
    current = stage.interview.current()
    return current if current is not None else stage.interview.asked()[-1]
