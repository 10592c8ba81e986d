"""Puts services together from their parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.domain.evidence import EvidenceType
from kiosk.domain.front_page import Audience
from kiosk.domain.services import Channel, PublicService
from kiosk.store.content.channels import read_channels
from kiosk.store.content.criteria import Criteria, read_criteria
from kiosk.store.content.endings import (
    read_costs,
    read_notices,
    read_routes,
    write_endings,
)
from kiosk.store.content.evidence import read_evidence
from kiosk.store.content.links import read_lists
from kiosk.store.content.questions import read_questions, write_questions
from kiosk.store.content.requirements import read_requirements, write_requirements
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.services import SERVICE, SERVICE_BASIS, write_service
from kiosk.store.content.texts import Texts
from kiosk.store.content.ways import read_service_channels, read_steps, write_ways


@dataclass(frozen=True, slots=True)
class SharedParts:
    """What services have in common, read once."""

    texts: Texts
    criteria: Criteria
    evidence: Mapping[str, EvidenceType]
    channels: Mapping[str, Channel]


def read_shared_parts(connection: Connection, texts: Texts) -> SharedParts:
    """Everything that services have in common."""
    criteria = read_criteria(connection)
    evidence = read_evidence(connection, texts)
    return SharedParts(texts, criteria, evidence, read_channels(connection, texts, criteria))


def write_services(rows: ContentRows, services: tuple[PublicService, ...]) -> None:
    """Add services with all their parts."""
    for position, service in enumerate(services):
        write_service(rows, position, service)
        write_questions(rows, service)
        write_requirements(rows, service)
        write_ways(rows, service)
        write_endings(rows, service)


def read_services(
    connection: Connection, ids: Sequence[str], shared: SharedParts
) -> tuple[PublicService, ...]:
    """The services with these ids, in the pack's order; one that the content lacks is absent."""
    texts, criteria = shared.texts, shared.criteria
    basis = read_lists(connection, SERVICE_BASIS.c.service, SERVICE_BASIS.c.position, SERVICE_BASIS.c.law)
    questions = read_questions(connection, ids, texts, criteria)
    requirements = read_requirements(connection, ids, texts, criteria, shared.evidence)
    steps = read_steps(connection, ids, texts, criteria)
    channels = read_service_channels(connection, ids, texts, criteria, shared.channels, steps)
    routes = read_routes(connection, ids, texts, criteria)
    costs = read_costs(connection, ids, texts, criteria)
    notices = read_notices(connection, ids, texts, criteria)
    c = SERVICE.c
    found = connection.execute(
        select(c.id, c.title, c.summary, c.picture, c.audience, c.output)
        .where(c.id.in_(ids))
        .order_by(c.position)
    )
    return tuple(
        PublicService(
            id=service,
            title=texts[title],
            summary=texts[summary],
            picture=picture,
            audience=Audience(audience),
            output=texts[output],
            basis=basis.get(service, ()),
            questions=tuple(questions.get(service, ())),
            requirements=tuple(requirements.get(service, ())),
            channels=tuple(channels.get(service, ())),
            routes=tuple(routes.get(service, ())),
            costs=tuple(costs.get(service, ())),
            before=tuple(steps.before.get(service, ())),
            after=tuple(steps.after.get(service, ())),
            notices=tuple(notices.get(service, ())),
        )
        for service, title, summary, picture, audience, output in found
    )
