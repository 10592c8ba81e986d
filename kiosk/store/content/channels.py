"""Places and ways to be served."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.services import Channel, Half
from kiosk.store.content.criteria import Criteria, write_criterion
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text


class ChannelColumns(TypedColumns):
    """A channel, whatever the service."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    title: Named[int] = Column(ForeignKey("text.id"))
    picture: Named[str]
    here: Named[bool]
    place: Named[int] = Column(ForeignKey("text.id"))
    hours: Named[int | None] = Column(ForeignKey("text.id"))
    phone: Named[int | None] = Column(ForeignKey("text.id"))
    cannot: Named[int | None] = Column(ForeignKey("text.id"))
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))


class HalfColumns(TypedColumns):
    """A half of the card that can be dealt with at a channel."""

    channel: Named[str] = Column(ForeignKey("channel.id"), primary_key=True)
    half: Named[str] = Column(primary_key=True)


CHANNEL = Table("channel", CONTENT, ChannelColumns)
HALF = Table("channel_half", CONTENT, HalfColumns)


def write_channels(rows: ContentRows, channels: tuple[Channel, ...]) -> None:
    """Add channels."""
    for position, channel in enumerate(channels):
        rows.add(
            CHANNEL,
            id=channel.id,
            position=position,
            title=write_text(rows, channel.title),
            picture=channel.picture,
            here=channel.here,
            place=write_text(rows, channel.place),
            hours=write_optional(rows, channel.hours),
            phone=write_optional(rows, channel.phone),
            cannot=write_optional(rows, channel.cannot),
            criterion=write_criterion(rows, channel.when),
        )
        for half in sorted(channel.halves):
            rows.add(HALF, channel=channel.id, half=half.value)


def read_channels(connection: Connection, texts: Texts, criteria: Criteria) -> dict[str, Channel]:
    """All channels by id, in the pack's order."""
    halves: dict[str, set[Half]] = {}
    for channel, half in connection.execute(select(HALF.c.channel, HALF.c.half)):
        halves.setdefault(channel, set()).add(Half(half))
    c = CHANNEL.c
    columns = (c.id, c.title, c.picture, c.here, c.place, c.hours, c.phone, c.cannot, c.criterion)
    return {
        channel: Channel(
            id=channel,
            title=texts[title],
            picture=picture,
            halves=frozenset(halves.get(channel, ())),
            here=here,
            place=texts[place],
            hours=optional(texts, hours),
            phone=optional(texts, phone),
            cannot=optional(texts, cannot),
            when=criteria[criterion],
        )
        for channel, title, picture, here, place, hours, phone, cannot, criterion in connection.execute(
            select(*columns).order_by(c.position)
        )
    }
