"""Why staff answer a question for the citizen."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.assisted_visit import can_mark, interview_of, questions_of
from kiosk.domain.services import Question
from kiosk.domain.staff_lists import chosen
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_page import AssistPage, ChoiceRow, choice_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A question, the answer if there is one, and why staff gave it if they did; ``shown`` is looked at."""

    key: str
    prompt: str
    answer: str
    why: str
    shown: bool


@QmlElement
class AssistAnswersViewModel(AssistPage):
    """The questions so far, and the reasons for the one that is looked at."""

    changed = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._questions = RowModel(AskedRow, self)
        self._reasons = RowModel(ChoiceRow, self)
        self._shown = ""
        self._speaker = Speaker("", "")

    @property
    def offered(self) -> bool:
        return can_mark(self._desk.stage) and bool(questions_of(self._desk.stage))

    def opened(self) -> None:
        self._shown = _last(questions_of(self._desk.stage))
        self.fold(self._speaker)

    def fold(self, speaker: Speaker) -> None:
        self._speaker = speaker
        questions = questions_of(self._desk.stage) if self._desk.assisting else {}
        if self._shown not in questions:
            self._shown = _last(questions)
        why = self._desk.marks.reason_of.get(self._shown, "")
        self._questions.fold([self._row(question) for question in questions.values()])
        self._reasons.fold(choice_rows(self._desk.lists.answer_reasons, (why,), speaker))
        self.changed.emit()

    def _row(self, question: Question) -> AskedRow:
        interview = interview_of(self._desk.stage)
        answers = {} if interview is None else interview.answers
        option = next((one for one in question.options if one.id == answers.get(question.id)), None)
        why = chosen(self._desk.lists.answer_reasons, self._desk.marks.reason_of.get(question.id, ""))
        return AskedRow(
            question.id,
            self._speaker.say(question.prompt),
            "" if option is None else self._speaker.say(option.label),
            "" if why is None else self._speaker.say(why.text),
            question.id == self._shown,
        )

    @Property(QObject, constant=True)
    def questions(self) -> QObject:
        return self._questions

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Slot(str)
    def look(self, key: str) -> None:
        self._shown = key
        self.fold(self._speaker)

    @Slot(str)
    def explain(self, reason: str) -> None:
        """Give a reason for the question that is looked at; the one that it has is taken back."""
        before = self._desk.marks.reason_of.get(self._shown)
        self._desk.explain(self._shown, None if before == reason else reason)


def _last(questions: Mapping[str, Question]) -> str:
    """The question that is on the screen, or was last; empty without any."""
    return next(reversed(list(questions)), "")
