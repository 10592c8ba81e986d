"""IPP messages to bytes and back: RFC 8010.

A codec of our own, since no library shows a printer's every attribute: pyipp and its fork aioipp read what
they know into a model, drop the rest, and raise errors of all kinds on a byte out of place.
"""

import struct
from datetime import datetime, timedelta, timezone
from typing import assert_never

from kiosk.printing.ipp.errors import IppGarbage
from kiosk.printing.ipp.values import (
    Attribute,
    AttributeGroup,
    Collection,
    Content,
    Group,
    Localized,
    Message,
    Range,
    Resolution,
    Tag,
    Value,
)

DEEPEST = 16
"""Collections within collections; PWG 5100.7 needs four."""

_LONGEST = 0x7FFF
"""Lengths are signed shorts; RFC 8010 section 3.1."""

_FIRST_VALUE_TAG = 0x10
_OUT_OF_BAND = range(0x10, 0x20)
_INTEGERS = frozenset({Tag.INTEGER, Tag.ENUM})
_STRINGS = range(0x40, 0x60)
_LOCALIZED = frozenset({Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE})


def encode(message: Message) -> bytes:
    """The message's bytes; raises ValueError where something in it is too long to be said in IPP."""
    parts = [struct.pack(">BBHi", *message.version, message.code, message.request_id)]
    for group in message.groups:
        parts.append(bytes([group.tag]))
        parts += [_encode_attribute(attribute) for attribute in group.attributes]
    return b"".join([*parts, bytes([Group.END]), message.data])


def decode(octets: bytes) -> Message:
    """The message in ``octets``; raises IppGarbage, and nothing else, where there is none."""
    reader = _Reader(octets)
    major, minor, code, request_id = struct.unpack(">BBHi", reader.take(8))
    groups: list[AttributeGroup] = []
    while (tag := reader.byte()) != Group.END:
        if tag >= _FIRST_VALUE_TAG or tag == 0:
            raise reader.garbage(f"an attribute group can't begin with 0x{tag:02x}")
        groups.append(AttributeGroup(tag, _decode_attributes(reader)))
    return Message((major, minor), code, request_id, tuple(groups), reader.rest())


class _Reader:
    """Walks over bytes, and never past their end."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 0

    def byte(self) -> int:
        return self.take(1)[0]

    def at_value(self) -> bool:
        """Whether a value tag comes next, not a delimiter; false at the end too."""
        return self._at < len(self._octets) and self._octets[self._at] >= _FIRST_VALUE_TAG

    def take(self, count: int) -> bytes:
        taken = self._octets[self._at : self._at + count]
        if len(taken) < count:
            raise self.garbage("it ends in the middle")
        self._at += count
        return taken

    def field(self) -> bytes:
        """What a length of two bytes announces."""
        (length,) = struct.unpack(">h", self.take(2))
        if length < 0:
            raise self.garbage("a length is negative")
        return self.take(length)

    def rest(self) -> bytes:
        return self._octets[self._at :]

    def garbage(self, what: str) -> IppGarbage:
        return IppGarbage(f"no IPP message: {what} (byte {self._at} of {len(self._octets)})")


def _decode_attributes(reader: _Reader) -> tuple[Attribute, ...]:
    found: list[tuple[str, list[Value]]] = []
    while reader.at_value():
        tag = reader.byte()
        name = reader.field()
        if name:
            found.append((_decode_text(name), []))
        elif not found:
            raise reader.garbage("its first value belongs to no attribute")
        found[-1][1].append(_decode_value(reader, tag, 0))
    return tuple(Attribute(name, tuple(values)) for name, values in found)


def _decode_value(reader: _Reader, tag: int, depth: int) -> Value:
    octets = reader.field()
    if tag in {Tag.COLLECTION_END, Tag.MEMBER_NAME}:
        raise reader.garbage("a part of a collection stands outside of one")
    if tag == Tag.COLLECTION:
        return Value(tag, _decode_collection(reader, depth + 1))
    return Value(tag, _decode_content(tag, octets))


def _decode_collection(reader: _Reader, depth: int) -> Collection:
    if depth > DEEPEST:
        raise reader.garbage(f"collections lie deeper than {DEEPEST}")
    members: list[tuple[str, list[Value]]] = []
    while (tag := reader.byte()) != Tag.COLLECTION_END:
        if reader.field() or tag < _FIRST_VALUE_TAG:
            raise reader.garbage("a collection has no end")
        if tag == Tag.MEMBER_NAME:
            members.append((_decode_text(reader.field()), []))
        elif not members:
            raise reader.garbage("a collection's first value has no name")
        else:
            members[-1][1].append(_decode_value(reader, tag, depth))
    reader.field()
    reader.field()
    return Collection(tuple(Attribute(name, tuple(values)) for name, values in members))


def _decode_content(tag: int, octets: bytes) -> Content:
    if tag in _OUT_OF_BAND:
        return None
    if tag in _STRINGS:
        return _decode_text(octets)
    try:
        return _decode_fixed(tag, octets)
    except (struct.error, ValueError):
        return octets


def _decode_fixed(tag: int, octets: bytes) -> Content:
    """Raises struct.error or ValueError where the bytes don't fit the tag."""
    if tag in _INTEGERS:
        return int(struct.unpack(">i", octets)[0])
    if tag == Tag.BOOLEAN:
        return bool(struct.unpack(">B", octets)[0])
    if tag == Tag.RESOLUTION:
        return Resolution(*struct.unpack(">iib", octets))
    if tag == Tag.RANGE:
        return Range(*struct.unpack(">ii", octets))
    if tag == Tag.DATE_TIME:
        return _decode_date_time(octets)
    if tag in _LOCALIZED:
        return _decode_localized(octets)
    return octets


def _decode_localized(octets: bytes) -> Localized:
    reader = _Reader(octets)
    try:
        language, text = reader.field(), reader.field()
    except IppGarbage as error:
        raise ValueError(str(error)) from error
    if reader.rest():
        raise ValueError("text after the text")
    return Localized(_decode_text(language), _decode_text(text))


def _decode_date_time(octets: bytes) -> datetime:
    """RFC 2579 DateAndTime; a leap second, which Python does not know, is a ValueError too."""
    *moment, tenths, sign, hours, minutes = struct.unpack(">HBBBBBBcBB", octets)
    east = {b"+": 1, b"-": -1}.get(sign)
    if east is None:
        raise ValueError("neither east nor west")
    zone = timezone(east * timedelta(hours=hours, minutes=minutes))
    year, month, day, hour, minute, second = moment
    return datetime(year, month, day, hour, minute, second, tenths * 100_000, zone)


def _decode_text(octets: bytes) -> str:
    """Printers are asked for UTF-8; what isn't still has to be shown."""
    return octets.decode("utf-8", "replace")


def _encode_attribute(attribute: Attribute) -> bytes:
    name = attribute.name.encode()
    parts = []
    for number, value in enumerate(attribute.values):
        parts += [bytes([value.tag]), _field(b"" if number else name), _encode_value(value)]
    return b"".join(parts)


def _encode_value(value: Value) -> bytes:
    if isinstance(value.content, Collection):
        end = bytes([Tag.COLLECTION_END]) + _field(b"") + _field(b"")
        return _field(b"") + b"".join(_encode_member(member) for member in value.content.members) + end
    return _field(_encode_content(value.tag, value.content))


def _encode_member(member: Attribute) -> bytes:
    values = (bytes([value.tag]) + _field(b"") + _encode_value(value) for value in member.values)
    return bytes([Tag.MEMBER_NAME]) + _field(b"") + _field(member.name.encode()) + b"".join(values)


def _encode_content(tag: int, content: Content) -> bytes:
    match content:
        case None:
            return b""
        case bytes():
            return content
        case str():
            return content.encode()
        case bool() | int():
            return struct.pack(">B" if isinstance(content, bool) else ">i", content)
        case Resolution(across, along, unit):
            return struct.pack(">iib", across, along, unit)
        case Range(lower, upper):
            return struct.pack(">ii", lower, upper)
        case Localized(language, text):
            return _field(language.encode()) + _field(text.encode())
        case datetime():
            return _encode_date_time(content)
        case Collection():
            raise ValueError(f"a collection under the tag 0x{tag:02x}")
        case _:
            assert_never(content)


def _encode_date_time(moment: datetime) -> bytes:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a date without a time zone can't be said in IPP")
    minutes = round(abs(offset) / timedelta(minutes=1))
    sign = b"-" if offset < timedelta(0) else b"+"
    day_and_time = (moment.year, *moment.timetuple()[1:6], moment.microsecond // 100_000)
    return struct.pack(">HBBBBBBcBB", *day_and_time, sign, *divmod(minutes, 60))


def _field(octets: bytes) -> bytes:
    if len(octets) > _LONGEST:
        raise ValueError(f"{len(octets)} bytes are too long for an IPP field")
    return struct.pack(">h", len(octets)) + octets
