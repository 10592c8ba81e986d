"""Walks every path of a service, as each must end well before a pack is published.

Because questions stand in order and criteria are closed data, the walk is finite and complete.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.checklist import (
    NoOutcome,
    applicable_requirements,
    costs_of,
    open_channels,
    route_of,
)
from kiosk.domain.criteria import Answers, Criterion
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Settings


class PathFault(StrEnum):
    """What can be wrong with a path, or with a part that no path uses."""

    DEAD_END = "dead-end"
    CHANNEL_CLOSED = "channel-closed"
    NO_COST = "no-cost"
    TWO_COSTS = "two-costs"
    UNSATISFIABLE = "unsatisfiable"
    NO_OPTION = "no-option"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class PathProblem:
    """One fault: ``part`` names the kind and id of what is at fault, ``answers`` a path that shows it."""

    fault: PathFault
    service_id: str
    part: tuple[str, str]
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PathReport:
    """How many paths of a service were walked, and each fault once with the first path that shows it."""

    service_id: str
    paths: int
    problems: tuple[PathProblem, ...]


Part = tuple[str, str]


def paths(service: PublicService, settings: Settings) -> Iterator[Interview]:
    """Every finished interview of ``service``, and every one that stops for want of an option."""
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
    problems: dict[tuple[PathFault, Part], PathProblem] = {}
    reached: set[Part] = set()
    count = 0
    for interview in paths(service, settings):
        count += 1
        for fault, part in _faults(interview, reached):
            problems.setdefault((fault, part), PathProblem(fault, service.id, part, interview.given))
    for part in _unreached(service, settings, reached):
        problems[PathFault.UNREACHABLE, part] = PathProblem(PathFault.UNREACHABLE, service.id, part, ())
    return PathReport(service.id, count, tuple(problems.values()))


def _faults(interview: Interview, reached: set[Part]) -> Iterator[tuple[PathFault, Part]]:
    """The faults of one path; adds to ``reached`` every part that the path uses."""
    question = interview.current()
    if question is not None:
        yield PathFault.NO_OPTION, ("question", question.id)
        return
    reached.update(("option", f"{question}.{option}") for question, option in interview.given)
    reached.update(("question", question) for question, _ in interview.given)
    yield from _route_faults(interview, reached)
    yield from _cost_faults(interview, reached)
    for requirement in applicable_requirements(interview):
        reached.add(("requirement", requirement.id))
        if not requirement.lists:
            yield PathFault.UNSATISFIABLE, ("requirement", requirement.id)


def _route_faults(interview: Interview, reached: set[Part]) -> Iterator[tuple[PathFault, Part]]:
    try:
        route = route_of(interview)
    except NoOutcome:
        yield PathFault.DEAD_END, ("service", interview.service.id)
        return
    reached.add(("route", route.id))
    ways = open_channels(interview)
    reached.update(("channel", use.channel.id) for use in ways)
    if route.channel not in {use.channel.id for use in ways}:
        yield PathFault.CHANNEL_CLOSED, ("route", route.id)


def _cost_faults(interview: Interview, reached: set[Part]) -> Iterator[tuple[PathFault, Part]]:
    costs = costs_of(interview)
    reached.update(("cost", cost.id) for cost in costs)
    if not costs:
        yield PathFault.NO_COST, ("service", interview.service.id)
    elif len(costs) > 1:
        yield PathFault.TWO_COSTS, ("cost", costs[1].id)


def _parts(service: PublicService) -> dict[Part, Criterion]:
    """Every part of a service that some path must use, with its own criterion."""
    parts: dict[Part, Criterion] = {}
    for question in service.questions:
        parts["question", question.id] = question.when
        for option in question.options:
            parts["option", f"{question.id}.{option.id}"] = option.when
    parts.update({("route", route.id): route.when for route in service.routes})
    parts.update({("cost", cost.id): cost.when for cost in service.costs})
    parts.update({("requirement", requirement.id): requirement.when for requirement in service.requirements})
    return parts


def _unreached(service: PublicService, settings: Settings, reached: set[Part]) -> list[Part]:
    """The parts that no path uses, under these settings or with any one flag of the service turned over.

    A part that only a switched-off flag hides is no mistake of the pack, so each flag is tried the other way.
    """
    parts = _parts(service)
    missing = set(parts) - reached
    for name in sorted(_flags(service, settings)):
        if not missing:
            break
        seen: set[Part] = set()
        for interview in paths(service, {**settings, name: not settings[name]}):
            for _ in _faults(interview, seen):
                continue
        missing -= seen
    return [part for part in parts if part in missing]


def _flags(service: PublicService, settings: Settings) -> frozenset[str]:
    criteria: list[Criterion] = list(_parts(service).values())
    criteria += [use.when for use in service.channels] + [use.channel.when for use in service.channels]
    named = frozenset[str]().union(*(criterion.settings() for criterion in criteria))
    return frozenset(name for name in named if isinstance(settings[name], bool))


def example(answers: Answers) -> str:
    """A path in the form in which ``kiosk preview`` takes it: ``question=option question=option``."""
    return " ".join(f"{question}={option}" for question, option in answers.items()) or "(no answer)"
