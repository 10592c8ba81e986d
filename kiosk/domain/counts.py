"""Counts as they lie in the database, before anything is merged: they are shown to nobody."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.tally import Question

Answers = Mapping[str, int]
"""Answer -> how many times, 1 or more."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of some days, by question."""

    answers: Mapping[Question, Answers] = field(default_factory=dict)

    @property
    def visits(self) -> int:
        """How many visits ended in these days."""
        return sum(self.of(Question.HOUR).values())

    def of(self, question: Question) -> Answers:
        """The counts of one question."""
        return self.answers.get(question, {})

    def plus(self, other: "Counts") -> "Counts":
        """These and those of other days."""
        return Counts(
            {question: Counter(self.of(question)) + Counter(other.of(question)) for question in Question}
        )
