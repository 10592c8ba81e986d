"""What the first pages show. It stands by itself, since they wait for nothing else of the content."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text

SERVICE_DESK = "place.service-desk"
"""The setting that says where the hall's service desk is: who asks for staff is sent there."""


class Audience(StrEnum):
    """Whom a service or life event is for."""

    CITIZEN = "citizen"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """What a page of choices shows of a service."""

    id: str
    title: Text
    summary: Text
    picture: str


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """A tile of the home page: what has happened, and the services and laws that it leads to (ids)."""

    id: str
    title: Text
    subtitle: Text
    picture: str
    audience: Audience
    services: tuple[str, ...]
    laws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the first pages need: languages, the primary one first, life events, and all services' cards.

    ``generated`` are those languages that no translator wrote. ``service_desk`` says where that is, None in
    content that was compiled before packs had to say it. ``notices`` are what the site may say when the kiosk
    is out of service.
    """

    languages: tuple[str, ...]
    life_events: tuple[LifeEvent, ...]
    cards: tuple[ServiceCard, ...]
    site_name: Text
    generated: tuple[str, ...] = ()
    service_desk: Text | None = None
    notices: tuple[ClosingNotice, ...] = ()
