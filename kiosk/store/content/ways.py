"""The channels of each service, and the steps to take there, before and afterwards."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Named,
    Table,
    TypedColumns,
    select,
)

from kiosk.domain.places import Place
from kiosk.domain.services import Channel, PublicService, ServiceChannel, Step
from kiosk.store.content.criteria import Criteria, write_criterion
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text

BEFORE, THERE, AFTER = "before", "there", "after"


class ServiceChannelColumns(TypedColumns):
    """A channel as a service uses it."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    channel: Named[str] = Column(ForeignKey("channel.id"), primary_key=True)
    position: Named[int]
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))
    note: Named[int | None] = Column(ForeignKey("text.id"))


class StepColumns(TypedColumns):
    """One thing to do; ``stage`` is before, there (then ``channel`` says where) or after."""

    id: Named[int] = Column(primary_key=True)
    service: Named[str] = Column(ForeignKey("service.id"), index=True)
    stage: Named[str]
    channel: Named[str | None]
    position: Named[int]
    text: Named[int] = Column(ForeignKey("text.id"))
    picture: Named[str | None]
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))
    at: Named[str | None]


SERVICE_CHANNEL = Table("service_channel", CONTENT, ServiceChannelColumns)
STEP = Table(
    "step",
    CONTENT,
    StepColumns,
    ForeignKeyConstraint(["service", "channel"], ["service_channel.service", "service_channel.channel"]),
)


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of some services: by service, and by service and channel."""

    before: Mapping[str, list[Step]]
    there: Mapping[tuple[str, str], list[Step]]
    after: Mapping[str, list[Step]]


def write_ways(rows: ContentRows, service: PublicService) -> None:
    """Add a service's channels and all steps."""
    for position, use in enumerate(service.channels):
        rows.add(
            SERVICE_CHANNEL,
            service=service.id,
            channel=use.channel.id,
            position=position,
            criterion=write_criterion(rows, use.when),
            note=write_optional(rows, use.note),
        )
        _write_steps(rows, service, THERE, use.channel.id, use.steps)
    _write_steps(rows, service, BEFORE, None, service.before)
    _write_steps(rows, service, AFTER, None, service.after)


def _write_steps(
    rows: ContentRows, service: PublicService, stage: str, channel: str | None, steps: tuple[Step, ...]
) -> None:
    for position, step in enumerate(steps):
        rows.add(
            STEP,
            service=service.id,
            stage=stage,
            channel=channel,
            position=position,
            text=write_text(rows, step.text),
            picture=step.picture,
            criterion=write_criterion(rows, step.when),
            at=step.at,
        )


def read_steps(connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria) -> Steps:
    """All steps of these services."""
    c = STEP.c
    found = connection.execute(
        select(c.service, c.stage, c.channel, c.text, c.picture, c.criterion, c.at)
        .where(c.service.in_(services))
        .order_by(c.service, c.stage, c.channel, c.position)
    )
    before = defaultdict[str, list[Step]](list)
    there = defaultdict[tuple[str, str], list[Step]](list)
    after = defaultdict[str, list[Step]](list)
    for service, stage, channel, text, picture, criterion, at in found:
        step = Step(texts[text], picture, criteria[criterion], None if at is None else Place(at))
        if channel is not None:
            there[service, channel].append(step)
        elif stage == BEFORE:
            before[service].append(step)
        else:
            after[service].append(step)
    return Steps(before, there, after)


def read_service_channels(
    connection: Connection,
    services: Sequence[str],
    texts: Texts,
    criteria: Criteria,
    channels: Mapping[str, Channel],
    steps: Steps,
) -> dict[str, list[ServiceChannel]]:
    """The channels of these services, by service."""
    c = SERVICE_CHANNEL.c
    found = connection.execute(
        select(c.service, c.channel, c.criterion, c.note)
        .where(c.service.in_(services))
        .order_by(c.service, c.position)
    )
    uses = defaultdict[str, list[ServiceChannel]](list)
    for service, channel, criterion, note in found:
        use = ServiceChannel(
            channel=channels[channel],
            when=criteria[criterion],
            steps=tuple(steps.there.get((service, channel), ())),
            note=optional(texts, note),
        )
        uses[service].append(use)
    return uses
