"""Where the paths of a service can end, told apart only by what somebody looks at.

A service with a dozen questions has very many paths, but a criterion looks at a few questions. So paths are
followed question by question all at once, and two that agree in everything that is still looked at later are
followed as one, with their number and the first of them as the example. Nothing is left out by that.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kiosk.domain.criteria import Criterion
from kiosk.domain.services import PublicService, Question
from kiosk.domain.settings import Settings, SettingValue

Path = tuple[tuple[str, str], ...]
"""(question id, option id) pairs in the order of the questions."""
Assumed = tuple[tuple[str, SettingValue], ...]
"""(setting id, value) pairs that are taken to hold in place of the site's own."""


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
    assumed: Assumed
    example: Path
    paths: int
    stuck: Question | None = None


def endings(
    service: PublicService,
    settings: Settings,
    looked_at: Iterable[Criterion | str] = (),
    varied: Iterable[tuple[str, SettingValue]] = (),
) -> Iterator[Ending]:
    """Every way in which an interview ends, told apart by the questions in ``looked_at``.

    ``looked_at`` holds criteria and ids of questions. Each setting in ``varied`` is taken at each of the
    values given with it, in all combinations, as far as anything looks at it. Raises TooManyPaths.
    """
    wanted, wanted_settings = _names(looked_at)
    for question in service.questions:
        wanted_settings |= _names(question.criteria())[1]
    values: dict[str, list[tuple[str, SettingValue]]] = {}
    for name, value in varied:
        if name in wanted_settings:
            values.setdefault(name, []).append((name, value))
    matters = _still_looked_at(service.questions, wanted)
    for assumed in product(*values.values()):
        yield from _follow(service.questions, {**settings, **dict(assumed)}, matters, assumed)


def _follow(
    questions: Sequence[Question], settings: Settings, matters: Sequence[Collection[str]], assumed: Assumed
) -> Iterator[Ending]:
    here: dict[Path, Ending] = {(): Ending((), assumed, (), 1)}
    for question, later in zip(questions, matters, strict=True):
        there: dict[Path, Ending] = {}
        for ending in here.values():
            answers = dict(ending.known)
            if not question.when.holds(answers, settings):
                _join(there, ending, None, later)
                continue
            offered = [option.id for option in question.options if option.when.holds(answers, settings)]
            if not offered:
                yield Ending(ending.known, assumed, ending.example, ending.paths, question)
            for option_id in offered:
                _join(there, ending, (question.id, option_id), later)
        if len(there) > MOST_TOGETHER:
            raise TooManyPaths(question.id)
        here = there
    yield from here.values()


def _join(
    there: dict[Path, Ending], ending: Ending, answer: tuple[str, str] | None, later: Collection[str]
) -> None:
    known, example = ending.known, ending.example
    if answer is not None:
        known, example = (*known, answer), (*example, answer)
    known = tuple(pair for pair in known if pair[0] in later)
    before = there.get(known)
    if before is None:
        there[known] = Ending(known, ending.assumed, example, ending.paths)
    else:
        there[known] = Ending(known, ending.assumed, before.example, before.paths + ending.paths)


def _still_looked_at(questions: Sequence[Question], wanted: Collection[str]) -> list[frozenset[str]]:
    """For each question, which answers somebody looks at after it."""
    matters: list[frozenset[str]] = []
    later = frozenset(wanted)
    for question in reversed(questions):
        matters.append(later)
        later |= _names(question.criteria())[0]
    return matters[::-1]


def _names(looked_at: Iterable[Criterion | str]) -> tuple[set[str], set[str]]:
    """The ids of the questions, and of the settings, that are looked at."""
    questions: set[str] = set()
    settings: set[str] = set()
    for item in looked_at:
        if isinstance(item, str):
            questions.add(item)
        else:
            questions |= item.questions()
            settings |= item.settings()
    return questions, settings
