"""Where a service is done, in which steps, where its paths lead and what they cost."""

from collections.abc import Iterable

from kiosk.content.limits import Fit
from kiosk.content.service_context import ServiceContext
from kiosk.content.shapes import ChannelUseShape, CostShape, NoticeShape, RouteShape, StepShape
from kiosk.content.values import money
from kiosk.content.yaml_tree import Word
from kiosk.domain.services import Cost, Notice, Route, ServiceChannel, Step
from kiosk.domain.settings import Money, SettingKind


def make_channels(uses: dict[Word, ChannelUseShape], context: ServiceContext) -> tuple[ServiceChannel, ...]:
    """The channels in the order of recommendation."""
    made = (_channel(id_, use, context) for id_, use in uses.items())
    return tuple(channel for channel in made if channel is not None)


def _channel(id_: Word, use: ChannelUseShape, context: ServiceContext) -> ServiceChannel | None:
    shared = context.shared
    context.mark("channel", id_)
    shared.tables.channels.find(id_, context.findings)
    steps = make_steps("step", f"{id_}.", use.steps, context)
    when = context.when(use.when, id_.place)
    note = shared.optional(use.note, Fit.NOTE)
    channel = shared.channels.get(id_)
    return None if channel is None else ServiceChannel(channel, when, steps, note)


def make_steps(
    kind: str, prefix: str, shapes: Iterable[StepShape], context: ServiceContext
) -> tuple[Step, ...]:
    """Steps; the n-th (from 1) is the part ``kind``, ``prefix`` + n."""
    steps: list[Step] = []
    for number, shape in enumerate(shapes, 1):
        context.places[kind, f"{prefix}{number}"] = shape.text.place
        text = context.shared.text(shape.text, Fit.STEP)
        picture = context.shared.pictures.check(shape.picture)
        steps.append(Step(text, picture, context.when(shape.when, shape.text.place), shape.at))
    return tuple(steps)


def make_notices(shapes: Iterable[NoticeShape], context: ServiceContext) -> tuple[Notice, ...]:
    """What must not be overlooked."""
    notices: list[Notice] = []
    for number, shape in enumerate(shapes, 1):
        context.places["notice", str(number)] = shape.text.place
        text = context.shared.text(shape.text, Fit.NOTICE)
        notices.append(Notice(text, context.when(shape.when, shape.text.place)))
    return tuple(notices)


def make_route(shape: RouteShape, channels: Iterable[Word], context: ServiceContext) -> Route:
    """A route, which must lead to one of the service's ``channels``."""
    context.mark("route", shape.id)
    if shape.channel not in channels:
        context.findings.error(
            shape.channel.place,
            f"route `{shape.id}` leads to `{shape.channel}`, which is no channel of this service",
            f"use one of {', '.join(channels)}, or add it under channels:",
        )
    return Route(
        str(shape.id),
        context.when(shape.when, shape.id.place),
        str(shape.channel),
        context.shared.text(shape.headline, Fit.HEADLINE),
        context.shared.text(shape.reason, Fit.REASON),
        context.shared.text(shape.time_limit, Fit.TIME_LIMIT),
    )


def make_cost(id_: Word, shape: CostShape, context: ServiceContext) -> Cost:
    """A cost rule."""
    context.mark("cost", id_)
    return Cost(
        str(id_),
        context.when(shape.when, id_.place),
        _amount(id_, shape, context),
        context.shared.optional(shape.collector, Fit.PLACE),
        context.shared.optional(shape.note, Fit.NOTE),
    )


AS_POSTED = "as-posted"
"""The amount of a cost that only the place knows which takes it."""


def _amount(id_: Word, shape: CostShape, context: ServiceContext) -> Money | str | None:
    findings = context.findings
    if (shape.amount is None) == (shape.setting is None):
        findings.error(id_.place, f"cost `{id_}` needs an amount or a setting", "write one of the two")
        return Money(0)
    if shape.setting is not None:
        context.shared.tables.settings.find(shape.setting, findings)
        setting = context.shared.settings.get(shape.setting)
        if setting is not None and setting.kind is not SettingKind.MONEY:
            findings.error(
                shape.setting.place,
                f"setting `{setting.id}` is no amount of money",
                "name one of kind: money",
            )
        return str(shape.setting)
    if shape.amount == AS_POSTED:
        return None
    amount = money(shape.amount)
    if amount is None:
        findings.error(
            id_.place, f"cost `{id_}` is no amount in yuan", f'write 20, "2.50" in quotes, or {AS_POSTED}'
        )
    return amount or Money(0)
