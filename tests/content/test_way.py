"""The way of every path of the default pack: sensible, never empty, nothing on it that can be left out."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from kiosk.cli.packs import open_content
from kiosk.domain.all_paths import paths
from kiosk.domain.checklist import Checklist, Guide, checklist, in_force, papers_to_tick
from kiosk.domain.pack import ContentPack
from kiosk.domain.places import Place
from kiosk.domain.services import Channel
from kiosk.domain.stations import Station, stations
from kiosk.resources import resource_folder

RESOURCES = resource_folder()
GIVEN_OUT_WHERE_IT_IS_HANDED_IN = {"application-form"}
# A bureau decides about each: whether both halves are reported lost separately, and what it asks for.
OTHERWISE: tuple[dict[str, bool], ...] = (
    {},
    {"bank-change.closing-proof": True, "loss.sync-one-report": False, "channel.bank-replace": False},
)


class Hall:
    """The default pack, at the default site and at one that asks for more."""

    def __init__(self) -> None:
        there = open_content(RESOURCES / "content" / "default", RESOURCES / "sites" / "default")
        self.pack: ContentPack = there.pack
        self.guides = [
            Guide.of(there.pack, there.guide.site, {**there.guide.settings, **changes})
            for changes in OTHERWISE
        ]

    def lists(self) -> Iterator[Checklist]:
        """The end of every path: with no paper, and with all."""
        for guide in self.guides:
            for service in self.pack.services:
                made = in_force(service, guide)
                for interview in paths(made, guide.settings):
                    offered = [use.evidence.id for use in papers_to_tick(interview)]
                    for ticks in ((), offered):
                        yield checklist(guide, interview, ticks)


@pytest.fixture(scope="module")
def ways() -> list[tuple[Checklist, tuple[Station, ...]]]:
    return [(made, stations(made)) for made in Hall().lists()]


def test_every_paper_says_where_one_goes_for_it() -> None:
    silent = {evidence.id for evidence in Hall().pack.evidence_types if evidence.at is None}
    assert silent == GIVEN_OUT_WHERE_IT_IS_HANDED_IN


def test_every_way_passes_no_place_twice_before_the_matter_is_dealt_with_and_none_right_after_itself(
    ways: list[tuple[Checklist, tuple[Station, ...]]],
) -> None:
    order = list(Place)
    for made, way in ways:
        goals = [station for station in way if isinstance(station.place, Channel)]
        assert [goal.place for goal in goals] == [made.where.channel]
        before = [station.place for station in way[: way.index(goals[0])] if isinstance(station.place, Place)]
        assert before == sorted(set(before), key=order.index)
        assert not any(one.here and other.here for one, other in pairwise(way))
        assert all(station.papers or station.tasks for station in way if station is not goals[0])
        assert len(way) <= 5


def test_the_ways_lead_to_the_police_to_the_bank_and_back_here(
    ways: list[tuple[Checklist, tuple[Station, ...]]],
) -> None:
    walks = {
        tuple("here" if station.here else _name(station) for station in way)
        for _, way in ways
        if len(way) > 1
    }
    assert ("home", "police-station", "bank", "here") in walks
    assert ("here", "bank", "here") in walks
    assert ("home", "here") in walks


def test_nobody_is_sent_for_a_paper_that_they_have(
    ways: list[tuple[Checklist, tuple[Station, ...]]],
) -> None:
    for made, way in ways:
        missing = {
            item.use.evidence.name
            for material in made.missing
            for item in material.items
            if not item.have and item.use.evidence.at is not None
        }
        assert {name for station in way for name in station.papers} == missing


def _name(station: Station) -> str:
    return station.place.id if isinstance(station.place, Channel) else station.place.value
