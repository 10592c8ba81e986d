"""The way of a visit as stations, in the order that saves a second trip: police station → bank → here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.domain.checklist import Checklist
from kiosk.domain.places import Place
from kiosk.domain.services import Channel
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Station:
    """A place to pass: the names of the papers to come by there, and what is to be done.

    ``place`` is the channel where it is there that the matter is dealt with.
    """

    place: Place | Channel
    papers: tuple[Text, ...] = ()
    tasks: tuple[Text, ...] = ()

    @property
    def here(self) -> bool:
        """Whether it is in the hall where this kiosk stands."""
        return self.place is Place.HALL or (isinstance(self.place, Channel) and self.place.here)


def stations(checklist: Checklist) -> tuple[Station, ...]:
    """First what has to be fetched or done elsewhere, then where the matter is dealt with, then what is left.

    Never empty. No place follows itself, and none is passed twice before the matter is dealt with; a paper
    that the citizen has, and one that is given out where it is handed in, lead nowhere.
    """
    ahead = [*_errands(checklist)]
    behind: list[Station] = []
    arrived = False
    for step in checklist.steps:
        if step.at is not None:
            (behind if arrived else ahead).append(Station(step.at, tasks=(step.text,)))
        arrived = arrived or (step.at is None and step in checklist.where.steps)
    goal = Station(checklist.where.channel)
    before = [_together(place, ahead) for place in Place if any(station.place is place for station in ahead)]
    return tuple(_joined((*before, goal, *behind)))


def _errands(checklist: Checklist) -> Iterator[Station]:
    for material in checklist.missing:
        for item in material.items:
            evidence = item.use.evidence
            if not item.have and evidence.at is not None:
                yield Station(evidence.at, papers=(evidence.name,))


def _together(place: Place, found: Iterable[Station]) -> Station:
    """All that takes one to ``place``, each paper once."""
    there = [station for station in found if station.place is place]
    papers = dict.fromkeys(paper for station in there for paper in station.papers)
    return Station(place, tuple(papers), tuple(task for station in there for task in station.tasks))


def _joined(way: Iterable[Station]) -> Iterator[Station]:
    """One station where two that follow each other are the same place."""
    last: Station | None = None
    for station in way:
        if last is None:
            last = station
        elif _same(last, station):
            place = last.place if isinstance(last.place, Channel) else station.place
            last = replace(
                last, place=place, papers=last.papers + station.papers, tasks=last.tasks + station.tasks
            )
        else:
            yield last
            last = station
    if last is not None:
        yield last


def _same(one: Station, other: Station) -> bool:
    return (one.here and other.here) or _name(one.place) == _name(other.place)


def _name(place: Place | Channel) -> str:
    return place.id if isinstance(place, Channel) else place.value
