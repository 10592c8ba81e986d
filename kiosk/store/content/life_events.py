"""The tiles of the home page."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.front_page import Audience, LifeEvent
from kiosk.store.content.links import read_lists
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class EventColumns(TypedColumns):
    """What has happened to somebody."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    title: Named[int] = Column(ForeignKey("text.id"))
    subtitle: Named[int] = Column(ForeignKey("text.id"))
    picture: Named[str]
    audience: Named[str]


class EventServiceColumns(TypedColumns):
    """A service that a life event leads to."""

    event: Named[str] = Column(ForeignKey("life_event.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    service: Named[str] = Column(ForeignKey("service.id"))


class EventLawColumns(TypedColumns):
    """A law that a life event leads to."""

    event: Named[str] = Column(ForeignKey("life_event.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    law: Named[str] = Column(ForeignKey("legal_resource.id"))


EVENT = Table("life_event", CONTENT, EventColumns)
EVENT_SERVICE = Table("life_event_service", CONTENT, EventServiceColumns)
EVENT_LAW = Table("life_event_law", CONTENT, EventLawColumns)


def write_life_events(rows: ContentRows, events: tuple[LifeEvent, ...]) -> None:
    """Add life events."""
    for position, event in enumerate(events):
        rows.add(
            EVENT,
            id=event.id,
            position=position,
            title=write_text(rows, event.title),
            subtitle=write_text(rows, event.subtitle),
            picture=event.picture,
            audience=event.audience.value,
        )
        for number, service in enumerate(event.services):
            rows.add(EVENT_SERVICE, event=event.id, position=number, service=service)
        for number, law in enumerate(event.laws):
            rows.add(EVENT_LAW, event=event.id, position=number, law=law)


def read_life_events(connection: Connection, texts: Texts) -> tuple[LifeEvent, ...]:
    """All life events."""
    services = read_lists(
        connection, EVENT_SERVICE.c.event, EVENT_SERVICE.c.position, EVENT_SERVICE.c.service
    )
    laws = read_lists(connection, EVENT_LAW.c.event, EVENT_LAW.c.position, EVENT_LAW.c.law)
    c = EVENT.c
    found = connection.execute(select(c.id, c.title, c.subtitle, c.picture, c.audience).order_by(c.position))
    return tuple(
        LifeEvent(
            id=event,
            title=texts[title],
            subtitle=texts[subtitle],
            picture=picture,
            audience=Audience(audience),
            services=services.get(event, ()),
            laws=laws.get(event, ()),
        )
        for event, title, subtitle, picture, audience in found
    )
