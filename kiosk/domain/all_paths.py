"""Checks every path of a service, as each must end well before a pack is published.

As questions stand in order and criteria are closed data, the check is finite and complete. It is made with
the site's settings, and again with each single flag or choice that the service looks at turned over: a
bureau may switch any of them, and must not find a dead end by it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from math import prod

from kiosk.domain.checklist import NoOutcome, applicable_requirements, costs_of, open_channels, route_of
from kiosk.domain.criteria import Answers, Criterion, setting_values
from kiosk.domain.endings import Endings, Path, TooManyPaths
from kiosk.domain.interview import Interview
from kiosk.domain.parts import Part, parts_of
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Settings, SettingValue

MOST_SETTINGS = 4096
"""Combinations of flags and choices that are tried before a part is called unreachable: twelve flags."""


class PathFault(StrEnum):
    """What can be wrong with a path, or with a part that no path uses."""

    DEAD_END = "dead-end"
    CHANNEL_CLOSED = "channel-closed"
    NO_COST = "no-cost"
    TWO_COSTS = "two-costs"
    UNSATISFIABLE = "unsatisfiable"
    NO_OPTION = "no-option"
    UNREACHABLE = "unreachable"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class PathProblem:
    """One fault: ``part`` is at fault, ``answers`` are a path that shows it.

    ``turned`` is the setting that differs from the site's where the fault shows only then, with its value.
    """

    fault: PathFault
    service_id: str
    part: Part
    answers: Path
    turned: tuple[str, SettingValue] | None = None


@dataclass(frozen=True, slots=True)
class PathReport:
    """How many paths a service has, all of them walked, and each fault once with a path that shows it."""

    service_id: str
    paths: int
    problems: tuple[PathProblem, ...]


@dataclass(frozen=True, slots=True)
class _Aspect:
    """Some parts of a service that are judged together, by the answers that ``criteria`` look at.

    ``service`` has only these parts, so that answers which nobody looks at here may be left out.
    """

    service: PublicService
    criteria: tuple[Criterion, ...]
    judge: Callable[[Interview], Iterator[tuple[PathFault, Part]]]

    @property
    def settings(self) -> frozenset[str]:
        """The ids of the site settings that have a say."""
        return frozenset[str]().union(*(criterion.settings() for criterion in self.criteria))


def paths(service: PublicService, settings: Settings) -> Iterator[Interview]:
    """Every finished interview of ``service``, and every one that stops for want of an option, one by one."""
    yield from _paths_from(Interview(service, settings), 0)


def _paths_from(interview: Interview, position: int) -> Iterator[Interview]:
    questions = interview.service.questions
    answers = interview.answers
    while position < len(questions) and not questions[position].when.holds(answers, interview.settings):
        position += 1
    if position == len(questions):
        yield interview
        return
    question = questions[position]
    offered = [option for option in question.options if option.when.holds(answers, interview.settings)]
    if not offered:
        yield interview
    for option in offered:
        given = (*interview.given, (question.id, option.id))
        yield from _paths_from(Interview(interview.service, interview.settings, given), position + 1)


def check_paths(service: PublicService, settings: Settings) -> PathReport:
    """Walk every path of ``service`` under ``settings`` and say what is wrong."""
    return _Check(service, settings).report()


def example(answers: Answers) -> str:
    """A path in the form in which ``kiosk preview`` takes it: ``question=option question=option``."""
    return " ".join(f"{question}={option}" for question, option in answers.items()) or "(no answer)"


class _Check:
    """The check of one service under a site's settings."""

    def __init__(self, service: PublicService, settings: Settings) -> None:
        self._service = service
        self._settings = settings
        self._endings = Endings(service)
        self._aspects = tuple(_aspects(service))
        self._parts = dict(parts_of(service))
        self._values = setting_values(self._parts.values(), settings)

    def report(self) -> PathReport:
        found: dict[tuple[PathFault, Part], PathProblem] = {}
        walked = 0
        try:
            walked = sum(ending.paths for ending in self._endings.of(self._settings))
            for problem in (*self._problems(), *self._unreached()):
                found.setdefault((problem.fault, problem.part), problem)
        except TooManyPaths as error:
            part = ("question", error.question_id)
            found[PathFault.TOO_MANY, part] = PathProblem(PathFault.TOO_MANY, self._service.id, part, ())
        return PathReport(self._service.id, walked, tuple(found.values()))

    def _problems(self) -> Iterator[PathProblem]:
        id_ = self._service.id
        for fault, part, path in self._faults(self._settings, None):
            yield PathProblem(fault, id_, part, path)
        for name, values in self._values.items():
            for value in values:
                if value != self._settings[name]:
                    for fault, part, path in self._faults({**self._settings, name: value}, name):
                        yield PathProblem(fault, id_, part, path, (name, value))

    def _faults(self, settings: Settings, turned: str | None) -> Iterator[tuple[PathFault, Part, Path]]:
        """The faults of all paths, or only of what the setting ``turned`` has a say in."""
        everything = turned is None or turned in self._endings.settings
        if everything:
            for ending in self._endings.of(settings):
                if ending.stuck is not None:
                    yield PathFault.NO_OPTION, ("question", ending.stuck.id), ending.example
        for aspect in self._aspects:
            if everything or turned in aspect.settings:
                for ending in self._endings.of(settings, aspect.criteria):
                    if ending.stuck is None:
                        interview = Interview(aspect.service, settings, ending.known)
                        for fault, part in aspect.judge(interview):
                            yield fault, part, ending.example

    def _unreached(self) -> Iterator[PathProblem]:
        """The parts that no path uses, however the flags and choices are set.

        A part that only the site's settings hide is no mistake of the pack. Where there are too many ways to
        set them, nothing is claimed.
        """
        for part, criterion in self._parts.items():
            if self._reached(criterion, self._settings):
                continue
            names = sorted(criterion.settings() | self._endings.settings)
            ways = [self._values[name] for name in names]
            if prod(map(len, ways)) <= MOST_SETTINGS and not any(
                self._reached(criterion, {**self._settings, **dict(zip(names, values, strict=True))})
                for values in product(*ways)
            ):
                yield PathProblem(PathFault.UNREACHABLE, self._service.id, part, ())

    def _reached(self, criterion: Criterion, settings: Settings) -> bool:
        return any(
            criterion.holds(dict(ending.known), settings)
            for ending in self._endings.of(settings, (criterion,))
            if ending.stuck is None
        )


def _aspects(service: PublicService) -> Iterator[_Aspect]:
    """Where the service leads, what it costs, and each requirement by itself."""
    ways = [route.when for route in service.routes]
    ways += [when for use in service.channels for when in (use.when, use.channel.when)]
    yield _Aspect(service, tuple(ways), _judge_way)
    yield _Aspect(service, tuple(cost.when for cost in service.costs), _judge_costs)
    for requirement in service.requirements:
        criteria = (requirement.when, *(alternative.when for alternative in requirement.lists))
        yield _Aspect(replace(service, requirements=(requirement,)), criteria, _judge_requirements)


def _judge_way(interview: Interview) -> Iterator[tuple[PathFault, Part]]:
    try:
        route = route_of(interview)
    except NoOutcome:
        yield PathFault.DEAD_END, ("service", interview.service.id)
        return
    if route.channel not in {use.channel.id for use in open_channels(interview)}:
        yield PathFault.CHANNEL_CLOSED, ("route", route.id)


def _judge_costs(interview: Interview) -> Iterator[tuple[PathFault, Part]]:
    costs = costs_of(interview)
    if not costs:
        yield PathFault.NO_COST, ("service", interview.service.id)
    elif len(costs) > 1:
        yield PathFault.TWO_COSTS, ("cost", costs[1].id)


def _judge_requirements(interview: Interview) -> Iterator[tuple[PathFault, Part]]:
    for requirement in applicable_requirements(interview):
        if not requirement.lists:
            yield PathFault.UNSATISFIABLE, ("requirement", requirement.id)
