"""Where each service's paths lead, what that costs, and what to heed."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Named,
    Table,
    TypedColumns,
    select,
)

from kiosk.domain.services import Cost, Notice, PublicService, Route
from kiosk.domain.settings import Money
from kiosk.store.content.criteria import Criteria, write_criterion
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text


class RouteColumns(TypedColumns):
    """Where a path leads."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))
    channel: Named[str]
    headline: Named[int] = Column(ForeignKey("text.id"))
    reason: Named[int] = Column(ForeignKey("text.id"))
    time_limit: Named[int] = Column(ForeignKey("text.id"))


class CostColumns(TypedColumns):
    """What is to be paid: an amount in fen, a setting of kind money, or neither where the place posts it."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))
    fen: Named[int | None]
    setting: Named[str | None] = Column(ForeignKey("setting.id"))
    collector: Named[int | None] = Column(ForeignKey("text.id"))
    note: Named[int | None] = Column(ForeignKey("text.id"))


class NoticeColumns(TypedColumns):
    """What must not be overlooked."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    text: Named[int] = Column(ForeignKey("text.id"))
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))


ROUTE = Table(
    "route",
    CONTENT,
    RouteColumns,
    ForeignKeyConstraint(["service", "channel"], ["service_channel.service", "service_channel.channel"]),
)
COST = Table("cost", CONTENT, CostColumns, CheckConstraint("fen IS NULL OR setting IS NULL"))
NOTICE = Table("notice", CONTENT, NoticeColumns)


def write_endings(rows: ContentRows, service: PublicService) -> None:
    """Add a service's routes, costs and notices."""
    for position, route in enumerate(service.routes):
        rows.add(
            ROUTE,
            service=service.id,
            id=route.id,
            position=position,
            criterion=write_criterion(rows, route.when),
            channel=route.channel,
            headline=write_text(rows, route.headline),
            reason=write_text(rows, route.reason),
            time_limit=write_text(rows, route.time_limit),
        )
    for position, cost in enumerate(service.costs):
        rows.add(
            COST,
            service=service.id,
            id=cost.id,
            position=position,
            criterion=write_criterion(rows, cost.when),
            fen=cost.amount.fen if isinstance(cost.amount, Money) else None,
            setting=cost.amount if isinstance(cost.amount, str) else None,
            collector=write_optional(rows, cost.collector),
            note=write_optional(rows, cost.note),
        )
    for position, notice in enumerate(service.notices):
        criterion = write_criterion(rows, notice.when)
        text = write_text(rows, notice.text)
        rows.add(NOTICE, service=service.id, position=position, text=text, criterion=criterion)


def read_routes(
    connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria
) -> dict[str, list[Route]]:
    """The routes of these services, by service."""
    c = ROUTE.c
    found = connection.execute(
        select(c.service, c.id, c.criterion, c.channel, c.headline, c.reason, c.time_limit)
        .where(c.service.in_(services))
        .order_by(c.service, c.position)
    )
    routes = defaultdict[str, list[Route]](list)
    for service, name, criterion, channel, headline, reason, time_limit in found:
        route = Route(
            id=name,
            when=criteria[criterion],
            channel=channel,
            headline=texts[headline],
            reason=texts[reason],
            time_limit=texts[time_limit],
        )
        routes[service].append(route)
    return routes


def read_costs(
    connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria
) -> dict[str, list[Cost]]:
    """The cost rules of these services, by service."""
    c = COST.c
    found = connection.execute(
        select(c.service, c.id, c.criterion, c.fen, c.setting, c.collector, c.note)
        .where(c.service.in_(services))
        .order_by(c.service, c.position)
    )
    costs = defaultdict[str, list[Cost]](list)
    for service, name, criterion, fen, setting, collector, note in found:
        amount = setting if fen is None else Money(fen)
        cost = Cost(name, criteria[criterion], amount, optional(texts, collector), optional(texts, note))
        costs[service].append(cost)
    return costs


def read_notices(
    connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria
) -> dict[str, list[Notice]]:
    """The notices of these services, by service."""
    c = NOTICE.c
    found = connection.execute(
        select(c.service, c.text, c.criterion).where(c.service.in_(services)).order_by(c.service, c.position)
    )
    notices = defaultdict[str, list[Notice]](list)
    for service, text, criterion in found:
        notices[service].append(Notice(texts[text], criteria[criterion]))
    return notices
