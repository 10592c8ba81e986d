"""Checks every path of a service, as each must end well before a pack is published.

As questions stand in order and criteria are closed data, the check is finite and complete. It is made with
the site's settings, and again with each single flag or choice that the service looks at turned over: a
bureau may switch any of them, and must not find a dead end by it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.checklist import NoOutcome, applicable_requirements, costs_of, open_channels, route_of
from kiosk.domain.criteria import Answers, Criterion, setting_values
from kiosk.domain.endings import Path, TooManyPaths, endings
from kiosk.domain.interview import Interview
from kiosk.domain.parts import Part, parts_of
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Settings, SettingValue


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
    found: dict[tuple[PathFault, Part], PathProblem] = {}
    walked = 0
    try:
        walked = sum(ending.paths for ending in endings(service, settings))
        for problem in _problems(service, settings):
            found.setdefault((problem.fault, problem.part), problem)
    except TooManyPaths as error:
        part = ("question", error.question_id)
        found[PathFault.TOO_MANY, part] = PathProblem(PathFault.TOO_MANY, service.id, part, ())
    return PathReport(service.id, walked, tuple(found.values()))


def example(answers: Answers) -> str:
    """A path in the form in which ``kiosk preview`` takes it: ``question=option question=option``."""
    return " ".join(f"{question}={option}" for question, option in answers.items()) or "(no answer)"


def _problems(service: PublicService, settings: Settings) -> Iterator[PathProblem]:
    for fault, part, path in _faults(service, settings, None):
        yield PathProblem(fault, service.id, part, path)
    parts = dict(parts_of(service))
    values = setting_values(parts.values(), settings)
    for name, value in values:
        if settings[name] != value:
            for fault, part, path in _faults(service, {**settings, name: value}, name):
                yield PathProblem(fault, service.id, part, path, (name, value))
    for part, criterion in parts.items():
        if not _reached(service, settings, criterion, ()) and not _reached(
            service, settings, criterion, values
        ):
            yield PathProblem(PathFault.UNREACHABLE, service.id, part, ())


def _faults(
    service: PublicService, settings: Settings, turned: str | None
) -> Iterator[tuple[PathFault, Part, Path]]:
    """The faults of all paths, or only of what the setting ``turned`` has a say in."""
    asking = [when for question in service.questions for when in question.criteria()]
    everything = turned is None or any(turned in when.settings() for when in asking)
    if everything:
        for ending in endings(service, settings):
            if ending.stuck is not None:
                yield PathFault.NO_OPTION, ("question", ending.stuck.id), ending.example
    for aspect in _aspects(service):
        if everything or any(turned in criterion.settings() for criterion in aspect.criteria):
            for ending in endings(service, settings, aspect.criteria):
                if ending.stuck is None:
                    interview = Interview(aspect.service, settings, ending.known)
                    for fault, part in aspect.judge(interview):
                        yield fault, part, ending.example


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


def _reached(
    service: PublicService,
    settings: Settings,
    criterion: Criterion,
    varied: Iterable[tuple[str, SettingValue]],
) -> bool:
    """Whether a criterion holds at the end of some path."""
    return any(
        criterion.holds(dict(ending.known), {**settings, **dict(ending.assumed)})
        for ending in endings(service, settings, (criterion,), varied)
        if ending.stuck is None
    )
