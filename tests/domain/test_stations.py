"""The way: every place that has to be passed, in the order that saves a second trip."""

from dataclasses import replace

import pytest

from kiosk.domain.checklist import checklist
from kiosk.domain.evidence import EvidenceType
from kiosk.domain.interview import Interview
from kiosk.domain.places import Place
from kiosk.domain.services import Step
from kiosk.domain.stations import Station, stations
from tests.builders import channel, evidence, guide, papers, requirement, route, service, step, way

ID_CARD = replace(evidence("id-card"), at=Place.HOME)
REGISTER = replace(evidence("household-register"), at=Place.HOME)
TEMPORARY = replace(evidence("temporary-id-card"), at=Place.POLICE_STATION)
PROOF = replace(evidence("closing-proof"), at=Place.BANK)
FORM = evidence("form")


def led(
    *kinds: EvidenceType,
    has: str = "",
    to: str = "window",
    before: tuple[Step, ...] = (),
    there: tuple[Step, ...] = (),
) -> tuple[Station, ...]:
    """The way of somebody who is asked for these papers, one requirement each."""
    about = service(
        requirements=[requirement(f"r-{kind.id}", papers(kind)) for kind in kinds],
        channels=[way(channel(to, here=to == "window"), *there)],
        routes=[route("there", to)],
        before=before,
    )
    return stations(checklist(guide(), Interview(about, {}), has.split()))


def walk(way_there: tuple[Station, ...]) -> list[str]:
    return [
        station.place.value if isinstance(station.place, Place) else station.place.id for station in way_there
    ]


def going(words: str, at: Place) -> Step:
    return replace(step(words), at=at)


@pytest.mark.parametrize(
    ("asked_for", "has", "expected"),
    [
        ((PROOF, TEMPORARY), "", ["police-station", "bank", "window"]),
        ((TEMPORARY, PROOF, ID_CARD), "", ["home", "police-station", "bank", "window"]),
        ((TEMPORARY, PROOF), "temporary-id-card", ["bank", "window"]),
        ((TEMPORARY, PROOF), "temporary-id-card closing-proof", ["window"]),
        ((FORM,), "", ["window"]),
        ((), "", ["window"]),
    ],
    ids=["police-bank-here", "home-first", "has-one", "has-all", "given-out-at-the-window", "nothing-asked"],
)
def test_the_way_leads_past_every_place_that_a_missing_paper_needs(
    asked_for: tuple[EvidenceType, ...], has: str, expected: list[str]
) -> None:
    assert walk(led(*asked_for, has=has)) == expected


@pytest.mark.parametrize(
    ("before", "there", "expected"),
    [
        ([], ["", "bank"], ["home", "window", "bank"]),
        ([], ["", "bank", "hall"], ["home", "window", "bank", "hall"]),
        ([], ["bank", ""], ["home", "bank", "window"]),
        (["bank"], [""], ["home", "bank", "window"]),
        (["bank", "police-station"], [""], ["home", "police-station", "bank", "window"]),
        ([], ["", "hall"], ["home", "window"]),
        ([], ["", "bank", "bank"], ["home", "window", "bank"]),
        ([""], ["bank", ""], ["home", "bank", "window"]),
    ],
)
def test_a_step_elsewhere_is_a_station_before_or_after_the_matter_is_dealt_with(
    before: list[str], there: list[str], expected: list[str]
) -> None:
    def made(places: list[str], prefix: str) -> tuple[Step, ...]:
        return tuple(
            replace(step(f"{prefix} {number}"), at=Place(place) if place else None)
            for number, place in enumerate(places)
        )

    assert walk(led(ID_CARD, before=made(before, "before"), there=made(there, "there"))) == expected


def test_papers_and_tasks_of_one_place_are_seen_to_there_together() -> None:
    home, bank, _ = led(ID_CARD, FORM, REGISTER, PROOF, before=(going("取出余额", Place.BANK),))
    assert [name.in_language("en") for name in home.papers] == ["paper id-card", "paper household-register"]
    assert [name.in_language("en") for name in bank.papers] == ["paper closing-proof"]
    assert [task.in_language("zh-CN") for task in bank.tasks] == ["取出余额"]


def test_a_paper_that_two_requirements_want_is_fetched_once() -> None:
    about = service(
        requirements=[requirement("who", papers(ID_CARD)), requirement("family", papers(ID_CARD))]
    )
    home, _ = stations(checklist(guide(), Interview(about, {}), ()))
    assert len(home.papers) == 1


def test_who_goes_to_the_bank_anyway_gets_its_paper_there() -> None:
    way_there = led(PROOF, TEMPORARY, to="bank")
    assert walk(way_there) == ["police-station", "bank"]
    assert [name.in_language("en") for name in way_there[-1].papers] == ["paper closing-proof"]


def test_only_what_is_in_this_hall_is_here() -> None:
    way_there = led(ID_CARD, there=(step("办"), going("去银行", Place.BANK), going("回本厅", Place.HALL)))
    assert [station.here for station in way_there] == [False, True, False, True]
    assert not any(station.here for station in led(PROOF, to="bank"))


def test_a_list_that_is_begun_decides_where_to_go() -> None:
    about = service(requirements=[requirement("who", papers(ID_CARD), papers(REGISTER, PROOF))])
    interview = Interview(about, {})
    assert walk(stations(checklist(guide(), interview, ()))) == ["home", "window"]
    assert walk(stations(checklist(guide(), interview, {"household-register"}))) == ["bank", "window"]
