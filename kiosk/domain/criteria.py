"""Conditions on answers and site settings: a small closed language (CCCEV Criterion).

A criterion can be walked, so that every path of a service can be checked before it is published.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.domain.settings import Settings

Answers = Mapping[str, str]
"""Question id -> id of the option that was chosen; a question that was not asked is absent."""


class Criterion(ABC):
    """A condition that holds or does not for given answers and settings."""

    __slots__ = ()

    @abstractmethod
    def holds(self, answers: Answers, settings: Settings) -> bool:
        """Whether the condition is met; an answer that was not given meets nothing."""

    @abstractmethod
    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        """Like ``holds``, but None where it still depends on one of the ``undecided`` questions."""

    @abstractmethod
    def questions(self) -> frozenset[str]:
        """The ids of all questions that the condition looks at."""

    @abstractmethod
    def settings(self) -> frozenset[str]:
        """The ids of all site settings that the condition looks at."""


@dataclass(frozen=True, slots=True)
class AnswerIn(Criterion):
    """The question was answered with one of the options."""

    question: str
    options: frozenset[str]

    def holds(self, answers: Answers, settings: Settings) -> bool:
        return answers.get(self.question) in self.options

    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        return None if self.question in undecided else self.holds(answers, settings)

    def questions(self) -> frozenset[str]:
        return frozenset({self.question})

    def settings(self) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True, slots=True)
class SettingIs(Criterion):
    """The site setting has this value: True or False for a flag, an option's id for a choice."""

    setting: str
    value: bool | str

    def holds(self, answers: Answers, settings: Settings) -> bool:
        return settings[self.setting] == self.value

    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        return self.holds(answers, settings)

    def questions(self) -> frozenset[str]:
        return frozenset()

    def settings(self) -> frozenset[str]:
        return frozenset({self.setting})


@dataclass(frozen=True, slots=True)
class AllOf(Criterion):
    """Every part holds; without parts it always holds."""

    parts: tuple[Criterion, ...]

    def holds(self, answers: Answers, settings: Settings) -> bool:
        return all(part.holds(answers, settings) for part in self.parts)

    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        verdicts = [part.verdict(answers, settings, undecided) for part in self.parts]
        if False in verdicts:
            return False
        return None if None in verdicts else True

    def questions(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.questions() for part in self.parts))

    def settings(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.settings() for part in self.parts))


@dataclass(frozen=True, slots=True)
class AnyOf(Criterion):
    """At least one part holds."""

    parts: tuple[Criterion, ...]

    def holds(self, answers: Answers, settings: Settings) -> bool:
        return any(part.holds(answers, settings) for part in self.parts)

    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        verdicts = [part.verdict(answers, settings, undecided) for part in self.parts]
        if True in verdicts:
            return True
        return None if None in verdicts else False

    def questions(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.questions() for part in self.parts))

    def settings(self) -> frozenset[str]:
        return frozenset[str]().union(*(part.settings() for part in self.parts))


@dataclass(frozen=True, slots=True)
class Not(Criterion):
    """The part does not hold."""

    part: Criterion

    def holds(self, answers: Answers, settings: Settings) -> bool:
        return not self.part.holds(answers, settings)

    def verdict(self, answers: Answers, settings: Settings, undecided: Collection[str]) -> bool | None:
        verdict = self.part.verdict(answers, settings, undecided)
        return None if verdict is None else not verdict

    def questions(self) -> frozenset[str]:
        return self.part.questions()

    def settings(self) -> frozenset[str]:
        return self.part.settings()


ALWAYS = AllOf(())
"""The criterion without a condition."""
