"""Where the paths of a service can end, told apart only by what somebody looks at.

A service with a dozen questions can have very many paths, but a criterion looks at a few questions. So paths
are followed question by question all at once, and two that agree in everything that is still looked at later
are followed as one, with their number and the first of them as the example. Nothing is left out by that.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.criteria import Criterion
from kiosk.domain.services import PublicService, Question
from kiosk.domain.settings import Settings, SettingValue

Path = tuple[tuple[str, str], ...]
"""(question id, option id) pairs in the order of the questions."""

MOST_TOGETHER = 20_000
"""Paths that may have to be followed side by side; a service that people can answer needs a few hundred."""


class TooManyPaths(ValueError):
    """More answers are looked at together than can be checked; ``question_id`` is where it got too many."""

    def __init__(self, question_id: str) -> None:
        super().__init__(f"too many combinations at question {question_id!r}")
        self.question_id = question_id


@dataclass(frozen=True, slots=True)
class Ending:
    """Some paths that agree in the answers ``known``, as far as those were given.

    ``example`` is the first of these ``paths`` in full; ``stuck`` is the question that has no option there.
    """

    known: Path
    example: Path
    paths: int
    stuck: Question | None = None


class Endings:
    """The endings of one service; each set of paths is followed once, however often it is asked for."""

    def __init__(self, service: PublicService) -> None:
        self._questions = service.questions
        self._looked_at = [_questions(question.criteria()) for question in service.questions]
        criteria = [criterion for question in service.questions for criterion in question.criteria()]
        self.settings = frozenset[str]().union(*(criterion.settings() for criterion in criteria))
        """The ids of the site settings that decide what is asked."""
        self._followed: dict[tuple[frozenset[str], tuple[SettingValue, ...]], tuple[Ending, ...]] = {}

    def of(self, settings: Settings, looked_at: Iterable[Criterion] = ()) -> tuple[Ending, ...]:
        """Every way in which an interview ends, told apart by the questions that the criteria look at.

        Raises TooManyPaths.
        """
        wanted = _questions(looked_at)
        key = (wanted, tuple(settings[name] for name in sorted(self.settings)))
        known = self._followed.get(key)
        if known is None:
            known = self._followed[key] = self._follow(settings, wanted)
        return known

    def _follow(self, settings: Settings, wanted: frozenset[str]) -> tuple[Ending, ...]:
        here: dict[Path, Ending] = {(): Ending((), (), 1)}
        stuck: list[Ending] = []
        for question, later in zip(self._questions, self._still_looked_at(wanted), strict=True):
            there: dict[Path, Ending] = {}
            for ending in here.values():
                answers = dict(ending.known)
                if not question.when.holds(answers, settings):
                    _join(there, ending, (), later)
                    continue
                offered = [option.id for option in question.options if option.when.holds(answers, settings)]
                for option_id in offered:
                    _join(there, ending, ((question.id, option_id),), later)
                if not offered:
                    stuck.append(Ending(ending.known, ending.example, ending.paths, question))
            if len(there) > MOST_TOGETHER:
                raise TooManyPaths(question.id)
            here = there
        return (*stuck, *here.values())

    def _still_looked_at(self, wanted: frozenset[str]) -> Sequence[frozenset[str]]:
        """For each question, which answers somebody looks at after it."""
        matters: list[frozenset[str]] = []
        for looked_at in reversed(self._looked_at):
            matters.append(wanted)
            wanted |= looked_at
        return matters[::-1]


def _join(there: dict[Path, Ending], ending: Ending, answer: Path, later: Collection[str]) -> None:
    known = tuple([pair for pair in ending.known + answer if pair[0] in later])
    before = there.get(known)
    if before is None:
        there[known] = Ending(known, ending.example + answer, ending.paths)
    else:
        there[known] = Ending(known, before.example, before.paths + ending.paths)


def _questions(criteria: Iterable[Criterion]) -> frozenset[str]:
    return frozenset[str]().union(*(criterion.questions() for criterion in criteria))
