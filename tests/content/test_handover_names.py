"""Two names that a sheet's code can't tell apart keep a pack from being published."""

from dataclasses import replace
from itertools import count

import pytest

from kiosk.content.handover_names import refuse_names_alike
from kiosk.content.problems import Findings, Place
from kiosk.domain.handover import answer_number, service_number
from kiosk.domain.handover_digits import MOST, NAME, number_of
from kiosk.domain.services import PublicService
from tests.builders import papers, question, requirement, service

WHERE = Place("services/replace.yaml", 1)


def said(*services: PublicService) -> Findings:
    findings = Findings()
    places = {one.id: {("service", one.id): WHERE} for one in services}
    refuse_names_alike(services, places, findings)
    return findings


def alike(kind: str) -> tuple[str, str]:
    """Two names with one number: among so few bits they are soon found."""
    seen: dict[int, str] = {}
    for name in (f"{kind}-{number}" for number in count()):
        number = answer_number("reason", name) if kind == "option" else number_of(name)
        if number in seen:
            return seen[number], name
        seen[number] = name
    raise AssertionError


NEEDS = (requirement(name, papers("id-card")) for name in alike("need"))

CASES = {
    "answer": service(question("reason", *alike("option"))),
    "question": service(*map(question, alike("question"))),
    "document": service(requirements=(requirement("identity", *map(papers, alike("paper"))),)),
    "requirement": service(requirements=NEEDS),
}


@pytest.mark.parametrize(("kind", "spoilt"), CASES.items())
def test_two_names_with_one_number_are_refused(kind: str, spoilt: PublicService) -> None:
    (problem,) = said(spoilt).errors
    assert problem.problem.startswith(f"{kind} `")
    assert problem.mend == "rename one of them"


def test_the_same_name_in_two_services_is_no_mistake() -> None:
    one = service(question("reason", "lost"), requirements=(requirement("identity", papers("id-card")),))
    assert not said(one, replace(one, id="other")).errors


def test_services_are_told_apart_by_more_bits_as_there_may_be_thousands() -> None:
    ids = [f"service-{number}" for number in range(5_000)]
    assert len({service_number(id_) for id_ in ids}) == len(ids)
    assert service_number(ids[0]) >= 0
    assert len({number_of(id_) for id_ in ids}) <= len(ids) < 1 << 5 * NAME


def test_a_service_with_more_than_a_code_can_hold_is_warned_of() -> None:
    crowded = service(*(question(f"question-{number}") for number in range(MOST + 1)))
    (warning,) = said(crowded).warnings
    assert f"has {MOST + 1} questions" in warning.problem
