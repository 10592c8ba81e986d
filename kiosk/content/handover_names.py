"""The names that a sheet's handover code holds as numbers: no two may have the same one."""

from collections.abc import Iterable

from kiosk.content.problems import Findings, Place
from kiosk.content.service_context import PartPlaces
from kiosk.domain.handover import answer_number, papers_of, service_number
from kiosk.domain.handover_digits import MOST, number_of
from kiosk.domain.services import PublicService


def refuse_names_alike(
    services: Iterable[PublicService], places: dict[str, PartPlaces], findings: Findings
) -> None:
    """Note every two names that a kiosk would take for each other when it takes up a visit."""
    numbers: dict[int, str] = {}
    for service in services:
        there = places[service.id]
        place = there["service", service.id]
        _refuse("service", [(service.id, service_number(service.id))], numbers, place, findings)
        _check_service(service, place, findings)


def _check_service(service: PublicService, place: Place, findings: Findings) -> None:
    answers = [
        (f"{question.id}={option.id}", answer_number(question.id, option.id))
        for question in service.questions
        for option in question.options
    ]
    papers = [(id_, number_of(id_)) for id_ in papers_of(service)]
    questions = [(question.id, number_of(question.id)) for question in service.questions]
    requirements = [(item.id, number_of(item.id)) for item in service.requirements]
    named = {"answer": answers, "document": papers, "question": questions, "requirement": requirements}
    for kind, numbered in named.items():
        _refuse(kind, numbered, {}, place, findings)
    for kind in ("document", "question", "requirement"):
        if len(named[kind]) > MOST:
            findings.warning(
                place,
                f"has {len(named[kind])} {kind}s: no code for going on elsewhere fits its longest sheets",
                f"part it into services with at most {MOST}",
            )


def _refuse(
    kind: str, numbered: Iterable[tuple[str, int]], seen: dict[int, str], place: Place, findings: Findings
) -> None:
    for name, number in numbered:
        before = seen.setdefault(number, name)
        if before != name:
            findings.error(
                place,
                f"{kind} `{name}` and {kind} `{before}` have one number in a sheet's code",
                "rename one of them",
            )
