"""The questions of one service, asked one at a time.

Questions stand in a fixed order and each says when it is asked, so an interview always ends; going back is
dropping the last answer, and changing an answer keeps every later one that still applies.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from kiosk.domain.criteria import Answers
from kiosk.domain.services import Option, PublicService, Question
from kiosk.domain.settings import Settings


class NotAsked(ValueError):
    """An answer was given to a question, or with an option, that is not on offer now."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One service's questions with the answers so far; every change returns a new interview.

    ``given`` holds (question id, option id) pairs in the order of the questions, and only of questions that
    are asked in the light of the earlier answers.
    """

    service: PublicService
    settings: Settings
    given: tuple[tuple[str, str], ...] = ()

    @property
    def answers(self) -> Answers:
        """Question id -> option id."""
        return dict(self.given)

    def asked(self) -> tuple[Question, ...]:
        """All questions that the answers so far call for, answered or not, in order."""
        answers = self.answers
        return tuple(
            question for question in self.service.questions if question.when.holds(answers, self.settings)
        )

    def current(self) -> Question | None:
        """The first question without an answer, None once all are answered."""
        answers = self.answers
        return next((question for question in self.asked() if question.id not in answers), None)

    def options(self, question: Question) -> tuple[Option, ...]:
        """The options on offer for ``question`` in the light of the answers to the questions before it."""
        answers = self._answers_before(question.id)
        return tuple(option for option in question.options if option.when.holds(answers, self.settings))

    def answer(self, question_id: str, option_id: str) -> "Interview":
        """With this answer given or changed; later answers stay as far as they still apply.

        Raises NotAsked where the question is not asked now or the option is not on offer.
        """
        question = next((asked for asked in self.asked() if asked.id == question_id), None)
        if question is None:
            raise NotAsked(f"question {question_id!r} is not asked here")
        if option_id not in {option.id for option in self.options(question)}:
            raise NotAsked(f"question {question_id!r} has no option {option_id!r} here")
        return self._settled({**self.answers, question_id: option_id})

    def answer_all(self, wanted: Answers) -> "Interview":
        """With those of the answers ``wanted`` that apply here, in place of all that was given."""
        return self._settled(wanted)

    def back(self) -> "Interview":
        """Without the answer before the open question; the same interview if there is none.

        Answers behind the open question, kept from before a change, stay as far as they still apply.
        """
        before = [question.id for question in self._before_current()]
        if not before:
            return self
        return self._settled({question: option for question, option in self.given if question != before[-1]})

    def progress(self) -> tuple[int, int]:
        """How many questions lie behind, and how many there can be at most, the answered ones included."""
        return len(self._before_current()), len(self.given) + len(self._still_possible())

    def _before_current(self) -> tuple[Question, ...]:
        asked = self.asked()
        current = self.current()
        return asked if current is None else asked[: asked.index(current)]

    def _still_possible(self) -> tuple[Question, ...]:
        answers = self.answers
        undecided: set[str] = set()
        possible: list[Question] = []
        for question in self.service.questions:
            if question.id in answers:
                continue
            if question.when.verdict(answers, self.settings, undecided) is not False:
                possible.append(question)
                undecided.add(question.id)
        return tuple(possible)

    def _answers_before(self, question_id: str) -> Answers:
        order = [question.id for question in self.service.questions]
        earlier: Collection[str] = set(order[: order.index(question_id)])
        return {question: option for question, option in self.given if question in earlier}

    def _settled(self, wanted: Answers) -> "Interview":
        """An interview that keeps of ``wanted`` what is asked and on offer, question by question."""
        kept: dict[str, str] = {}
        for question in self.service.questions:
            chosen = wanted.get(question.id)
            if chosen is None or not question.when.holds(kept, self.settings):
                continue
            if any(
                option.id == chosen and option.when.holds(kept, self.settings) for option in question.options
            ):
                kept[question.id] = chosen
        return replace(self, given=tuple(kept.items()))
