"""Public services as such, and what a page of choices shows of them."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.front_page import ServiceCard
from kiosk.domain.services import PublicService
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class ServiceColumns(TypedColumns):
    """One procedure."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    title: Named[int] = Column(ForeignKey("text.id"))
    summary: Named[int] = Column(ForeignKey("text.id"))
    picture: Named[str]
    audience: Named[str]
    output: Named[int] = Column(ForeignKey("text.id"))


class ServiceBasisColumns(TypedColumns):
    """A law that a service rests on."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    law: Named[str] = Column(ForeignKey("legal_resource.id"))


SERVICE = Table("service", CONTENT, ServiceColumns)
SERVICE_BASIS = Table("service_basis", CONTENT, ServiceBasisColumns)


def write_service(rows: ContentRows, position: int, service: PublicService) -> None:
    """Add a service without its parts."""
    rows.add(
        SERVICE,
        id=service.id,
        position=position,
        title=write_text(rows, service.title),
        summary=write_text(rows, service.summary),
        picture=service.picture,
        audience=service.audience.value,
        output=write_text(rows, service.output),
    )
    for number, law in enumerate(service.basis):
        rows.add(SERVICE_BASIS, service=service.id, position=number, law=law)


def read_service_ids(connection: Connection) -> tuple[str, ...]:
    """The ids of all services, in the pack's order."""
    return tuple(connection.scalars(select(SERVICE.c.id).order_by(SERVICE.c.position)))


def read_service_cards(connection: Connection, texts: Texts) -> tuple[ServiceCard, ...]:
    """The cards of all services, in the pack's order."""
    c = SERVICE.c
    found = connection.execute(select(c.id, c.title, c.summary, c.picture).order_by(c.position))
    return tuple(
        ServiceCard(service, texts[title], texts[summary], picture)
        for service, title, summary, picture in found
    )
