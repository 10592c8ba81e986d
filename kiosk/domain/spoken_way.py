"""The way read aloud, station by station."""

from collections.abc import Iterator

from kiosk.domain.checklist import Checklist
from kiosk.domain.places import Place
from kiosk.domain.spoken import Speaker, Utterance
from kiosk.domain.stations import Station, stations

STATION_NAMES: dict[Place, str] = {
    Place.HOME: "家里",
    Place.WORKPLACE: "单位",
    Place.PHOTO_STUDIO: "照相馆",
    Place.POLICE_STATION: "派出所",
    Place.VILLAGE_COMMITTEE: "村、社区",
    Place.REGISTRATION_AUTHORITY: "登记机关",
    Place.NOTARY: "公证处",
    Place.BANK: "银行",
    Place.HALL: "本厅",
}
"""As the page spells them."""


def way_there(checklist: Checklist, speaker: Speaker) -> Iterator[Utterance]:
    """The stations in their order; nothing where there is but one."""
    way = stations(checklist)
    if len(way) == 1:
        return
    yield from speaker.frame("way", "StationMap", "按这个顺序走，少跑一趟")
    for number, station in enumerate(way):
        yield from _station(f"station-{number}", station, speaker)


def _station(part: str, station: Station, speaker: Speaker) -> Iterator[Utterance]:
    if isinstance(station.place, Place):
        yield from speaker.frame(part, "Station", STATION_NAMES[station.place])
    else:
        yield from speaker.say(part, station.place.title)
    if station.here:
        yield from speaker.frame(part, "Station", "您在这里")
    yield from speaker.say(part, *station.papers)
    if station.place in {Place.HOME, Place.WORKPLACE}:
        yield from speaker.frame(part, "Station", "没有的，下面写着怎么办")
    if not isinstance(station.place, Place):
        yield from speaker.say(part, station.place.place)
    yield from speaker.say(part, *station.tasks)
