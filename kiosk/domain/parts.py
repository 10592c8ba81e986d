"""The parts of a service that a pack's author can name: each must be of use on some path."""

from collections.abc import Iterator

from kiosk.domain.criteria import AllOf, Criterion, Not
from kiosk.domain.services import PublicService

Part = tuple[str, str]
"""Kind and id of a part: ``("option", "holder.child")``, ``("step", "bank.2")``, ``("notice", "1")``."""


def parts_of(service: PublicService) -> Iterator[tuple[Part, Criterion]]:
    """Every part of a service with the criterion that holds on the paths which use it."""
    yield from _asked(service)
    yield from _ways(service)
    for cost in service.costs:
        yield ("cost", cost.id), cost.when
    for requirement in service.requirements:
        yield ("requirement", requirement.id), requirement.when
        for number, alternative in enumerate(requirement.lists, 1):
            yield ("list", f"{requirement.id}.{number}"), AllOf((requirement.when, alternative.when))
    for number, notice in enumerate(service.notices, 1):
        yield ("notice", str(number)), notice.when


def _asked(service: PublicService) -> Iterator[tuple[Part, Criterion]]:
    for question in service.questions:
        yield ("question", question.id), question.when
        for option in question.options:
            yield ("option", f"{question.id}.{option.id}"), AllOf((question.when, option.when))


def _ways(service: PublicService) -> Iterator[tuple[Part, Criterion]]:
    for position, route in enumerate(service.routes):
        earlier = tuple(Not(before.when) for before in service.routes[:position])
        yield ("route", route.id), AllOf((*earlier, route.when))
    for use in service.channels:
        is_open = (use.when, use.channel.when)
        yield ("channel", use.channel.id), AllOf(is_open)
        for number, step in enumerate(use.steps, 1):
            yield ("step", f"{use.channel.id}.{number}"), AllOf((*is_open, step.when))
    for number, step in enumerate(service.before, 1):
        yield ("before", str(number)), step.when
    for number, step in enumerate(service.after, 1):
        yield ("after", str(number)), step.when
