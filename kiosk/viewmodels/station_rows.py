"""The stations of the way, as the outcome page shows them."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl

from kiosk.domain.checklist import Checklist
from kiosk.domain.places import Place
from kiosk.domain.stations import Station, stations
from kiosk.viewmodels.wordings import Speaker


@dataclass(frozen=True, slots=True)
class StationRow:
    """One station; ``place`` as of ``Place``, empty where the matter is dealt with, which has a ``name``."""

    key: str
    place: str
    name: str
    picture: QUrl
    papers: str
    tasks: str
    here: bool


def station_rows(checklist: Checklist, speaker: Speaker) -> list[StationRow]:
    """The way; none where there is but one station, as there is no order to keep then."""
    way = stations(checklist)
    if len(way) == 1:
        return []
    return [_row(number, station, speaker) for number, station in enumerate(way)]


def _row(number: int, station: Station, speaker: Speaker) -> StationRow:
    papers = speaker.listed(station.papers)
    tasks = "\n".join(speaker.say(task) for task in station.tasks)
    if isinstance(station.place, Place):
        picture = speaker.picture(PICTURES[station.place])
        return StationRow(str(number), station.place, "", picture, papers, tasks, station.here)
    channel = station.place
    where = "\n".join(words for words in (speaker.say(channel.place), tasks) if words)
    name, picture = speaker.say(channel.title), speaker.picture(channel.picture)
    return StationRow(str(number), "", name, picture, papers, where, station.here)


PICTURES: dict[Place, str] = {
    Place.HOME: "channels/home",
    Place.WORKPLACE: "channels/workplace",
    Place.PHOTO_STUDIO: "channels/photo-studio",
    Place.POLICE_STATION: "channels/police-station",
    Place.VILLAGE_COMMITTEE: "channels/village-committee",
    Place.REGISTRATION_AUTHORITY: "channels/business-registration",
    Place.NOTARY: "channels/notary",
    Place.BANK: "channels/bank",
    Place.HALL: "channels/hall",
}
