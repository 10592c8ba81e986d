"""Every attribute a printer may send is kept as it came, and no bytes whatever do harm."""

import struct
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.printing.ipp.codec import DEEPEST, decode, encode
from kiosk.printing.ipp.errors import IppGarbage
from kiosk.printing.ipp.values import (
    Attribute,
    AttributeGroup,
    Group,
    Localized,
    Message,
    Tag,
    Value,
)
from tests.printing.ipp.messages import MESSAGES


@given(MESSAGES)
def test_what_is_said_comes_back(message: Message) -> None:
    assert decode(encode(message)) == message


@given(MESSAGES, st.data())
def test_a_message_cut_short_is_called_garbage(message: Message, data: st.DataObject) -> None:
    octets = encode(message)
    cut = octets[: data.draw(st.integers(0, len(octets) - len(message.data) - 1))]
    with pytest.raises(IppGarbage, match="ends in the middle"):
        decode(cut)


@given(st.binary(max_size=400))
@example(b"")
@example(b"\x02\x00\x00\x00\x00\x00\x00\x01")
@example(b"HTTP/1.1 200 OK\r\n\r\n<html>")
def test_any_bytes_are_a_message_or_garbage(octets: bytes) -> None:
    decode_or_garbage(octets)


@given(MESSAGES, st.data())
def test_a_message_with_a_few_bytes_changed_is_a_message_or_garbage(
    message: Message, data: st.DataObject
) -> None:
    octets = bytearray(encode(message))
    for place in data.draw(st.lists(st.integers(0, len(octets) - 1), max_size=4)):
        octets[place] = data.draw(st.integers(0, 255))
    decode_or_garbage(bytes(octets))


def decode_or_garbage(octets: bytes) -> None:
    with suppress(IppGarbage):
        decode(octets)


def nested(depth: int) -> bytes:
    begin, end = b"\x34\x00\x00\x00\x00", b"\x37\x00\x00\x00\x00"
    member = b"\x4a\x00\x00\x00\x01m"
    inside = (member + begin) * (depth - 1) + end * (depth - 1)
    return b"\x02\x00\x00\x00\x00\x00\x00\x01\x04\x34\x00\x03col\x00\x00" + inside + end + b"\x03"


def test_collections_go_as_deep_as_printers_need_and_not_to_the_bottom_of_the_stack() -> None:
    (group,) = decode(nested(DEEPEST)).groups
    assert [attribute.name for attribute in group.attributes] == ["col"]
    for depth in (DEEPEST + 1, 100_000):
        with pytest.raises(IppGarbage, match="deeper than 16"):
            decode(nested(depth))


HEAD = b"\x02\x00\x00\x00\x00\x00\x00\x01"


@pytest.mark.parametrize(
    ("octets", "complaint"),
    [
        (HEAD + b"\x44\x00\x01a\x00\x01b\x03", "an attribute group can't begin with 0x44"),
        (HEAD + b"\x00\x03", "an attribute group can't begin with 0x00"),
        (HEAD + b"\x04\x44\x00\x00\x00\x01b\x03", "its first value belongs to no attribute"),
        (HEAD + b"\x04\x44\xff\xff", "a length is negative"),
        (HEAD + b"\x04\x44\x00\x01a\x7f\xff\x03", "it ends in the middle"),
        (HEAD + b"\x04\x37\x00\x01a\x00\x00\x03", "a part of a collection stands outside of one"),
        (HEAD + b"\x04\x34\x00\x01a\x00\x00\x21\x00\x00\x00\x00", "first value has no name"),
        (HEAD + b"\x04\x34\x00\x01a\x00\x00\x4a\x00\x01n\x00\x01m\x03", "a collection has no end"),
        (HEAD + b"\x04\x34\x00\x01a\x00\x00\x03\x00\x00", "a collection has no end"),
    ],
)
def test_garbage_is_told_with_its_place(octets: bytes, complaint: str) -> None:
    with pytest.raises(IppGarbage, match=complaint):
        decode(octets)


@pytest.mark.parametrize(
    ("tag", "octets"),
    [
        (Tag.INTEGER, b"\x00\x01"),
        (Tag.BOOLEAN, b""),
        (Tag.RANGE, b"\x00" * 7),
        (Tag.RESOLUTION, b"\x00" * 8),
        (Tag.DATE_TIME, struct.pack(">HBBBBBBcBB", 2026, 13, 1, 0, 0, 0, 0, b"+", 0, 0)),
        (Tag.DATE_TIME, struct.pack(">HBBBBBBcBB", 2026, 1, 1, 0, 0, 60, 0, b"+", 0, 0)),
        (Tag.DATE_TIME, struct.pack(">HBBBBBBcBB", 2026, 1, 1, 0, 0, 0, 0, b"?", 0, 0)),
        (Tag.DATE_TIME, struct.pack(">HBBBBBBcBB", 2026, 1, 1, 0, 0, 0, 0, b"+", 24, 0)),
        (Tag.NAME_WITH_LANGUAGE, b"\x00\x02en\x00\x09a"),
        (Tag.TEXT_WITH_LANGUAGE, b"\x00\x02en\x00\x01ab"),
    ],
)
def test_a_value_that_does_not_fit_its_tag_is_kept_as_bytes(tag: Tag, octets: bytes) -> None:
    message = HEAD + b"\x04" + bytes([tag]) + b"\x00\x01a" + struct.pack(">h", len(octets)) + octets + b"\x03"
    assert decode(message).group(Group.PRINTER).values("a") == (Value(tag, octets),)


def test_a_place_named_in_another_encoding_is_shown_as_far_as_it_can_be() -> None:
    message = HEAD + b"\x04\x41\x00\x01a\x00\x04\xc7\xe5ok\x03"
    assert decode(message).group(Group.PRINTER).text("a") == "��ok"


def test_lookups_see_the_kind_they_ask_for() -> None:
    group = AttributeGroup(
        Group.PRINTER,
        (
            Attribute(
                "mixed", (Value(Tag.NO_VALUE, None), Value(Tag.INTEGER, 3), Value(Tag.KEYWORD, "three"))
            ),
            Attribute("mixed", (Value(Tag.INTEGER, 4),)),
            Attribute("ready", (Value(Tag.BOOLEAN, True),)),
            Attribute("name", (Value(Tag.NAME_WITH_LANGUAGE, Localized("zh", "大厅")),)),
        ),
    )
    assert (group.numbers("mixed"), group.text("mixed")) == ((3,), "three")
    assert (group.number("ready"), group.flag("ready"), group.flag("mixed")) == (None, True, None)
    assert (group.text("name"), group.text("missing"), group.values("missing")) == ("大厅", None, ())


@pytest.mark.parametrize(
    "value",
    [
        Value(Tag.TEXT, "x" * 0x8000),
        Value(Tag.DATE_TIME, datetime(2026, 11, 22)),
    ],
)
def test_what_can_not_be_said_in_ipp_is_not_sent(value: Value) -> None:
    group = AttributeGroup(Group.JOB, (Attribute("a", (value,)),))
    with pytest.raises(ValueError, match="IPP"):
        encode(Message((2, 0), 2, 1, (group,)))


def test_west_of_greenwich_is_not_east() -> None:
    west = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30)))
    group = AttributeGroup(Group.JOB, (Attribute("a", (Value(Tag.DATE_TIME, west),)),))
    ((value,),) = [decode(encode(Message((2, 0), 2, 1, (group,)))).group(Group.JOB).values("a")]
    assert value.content == datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
