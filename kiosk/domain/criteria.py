"""Conditions on answers and site settings: a small closed language (CCCEV Criterion).

A criterion can be walked, so that every path of a service can be checked before it is published.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.settings import Settings

Answers = Mapping[str, str]
"""Question id -> id of the option that was chosen; a question that was not asked is absent."""


_NOTHING_COMPARED: frozenset[tuple[str, bool | str]] = frozenset()


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
    def compared(self) -> frozenset[tuple[str, bool | str]]:
        """The site settings that the condition looks at, each with a value that it is compared with."""

    def settings(self) -> frozenset[str]:
        """The ids of all site settings that the condition looks at."""
        return frozenset(name for name, _ in self.compared())


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

    def compared(self) -> frozenset[tuple[str, bool | str]]:
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

    def compared(self) -> frozenset[tuple[str, bool | str]]:
        return frozenset({(self.setting, self.value)})


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

    def compared(self) -> frozenset[tuple[str, bool | str]]:
        return _NOTHING_COMPARED.union(*(part.compared() for part in self.parts))


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

    def compared(self) -> frozenset[tuple[str, bool | str]]:
        return _NOTHING_COMPARED.union(*(part.compared() for part in self.parts))


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

    def compared(self) -> frozenset[tuple[str, bool | str]]:
        return self.part.compared()


ALWAYS = AllOf(())
"""The criterion without a condition."""


def setting_values(criteria: Iterable[Criterion], settings: Settings) -> dict[str, list[bool | str]]:
    """Each flag and choice that the criteria look at, with the values that make a difference to them.

    A flag has both its values; a choice the present one and all that it is compared with.
    """
    values: dict[str, set[bool | str]] = {}
    for name, value in _NOTHING_COMPARED.union(*(criterion.compared() for criterion in criteria)):
        values.setdefault(name, {True, False} if isinstance(value, bool) else set()).add(value)
        present = settings[name]
        if isinstance(present, bool | str):
            values[name].add(present)
    return {name: sorted(values[name], key=str) for name in sorted(values)}
