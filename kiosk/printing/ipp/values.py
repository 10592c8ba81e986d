"""Values of IPP attributes, as RFC 8010 section 3.9 spells them out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class Tag(IntEnum):
    """Value tags that the kiosk knows by name; RFC 8010 section 3.5.2."""

    UNSUPPORTED = 0x10
    UNKNOWN = 0x12
    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    DATE_TIME = 0x31
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    COLLECTION_END = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    URI_SCHEME = 0x46
    CHARSET = 0x47
    NATURAL_LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


class Group(IntEnum):
    """Which attributes belong together; RFC 8010 section 3.5.1."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


@dataclass(frozen=True, slots=True)
class Resolution:
    """Dots per unit across and along the feed; unit 3 is an inch, 4 a centimetre."""

    across: int
    along: int
    unit: int


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from ``lower`` to ``upper``, both included."""

    lower: int
    upper: int


@dataclass(frozen=True, slots=True)
class Localized:
    """Text or a name together with its language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Attributes inside a value."""

    members: tuple["Attribute", ...]


Content = int | bool | str | bytes | datetime | Resolution | Range | Localized | Collection | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value under the tag it came with.

    ``content`` is of the tag's own type; None for out-of-band tags (0x10 to 0x1F); bytes for octet strings,
    for tags that the kiosk does not know, and for what does not fit its tag.
    """

    tag: int
    content: Content


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name and one value or more."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AttributeGroup:
    """Attributes under one delimiter tag; of those with the same name all are kept, lookups see the first."""

    tag: int
    attributes: tuple[Attribute, ...]

    def values(self, name: str) -> tuple[Value, ...]:
        """The values of an attribute; none where it is missing."""
        return next((one.values for one in self.attributes if one.name == name), ())

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of an attribute that are text of any kind."""
        return tuple(_texts(self.values(name)))

    def text(self, name: str) -> str | None:
        """The first value that is text."""
        return next(_texts(self.values(name)), None)

    def numbers(self, name: str) -> tuple[int, ...]:
        """The values of an attribute that are integers or enums."""
        found = (value.content for value in self.values(name))
        return tuple(one for one in found if isinstance(one, int) and not isinstance(one, bool))

    def number(self, name: str) -> int | None:
        """The first value that is an integer or enum."""
        return next(iter(self.numbers(name)), None)

    def flag(self, name: str) -> bool | None:
        """The first value that is a boolean."""
        return next((one.content for one in self.values(name) if isinstance(one.content, bool)), None)


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer: ``code`` is the operation of the one and the status of the other.

    ``data`` is what follows the attributes.
    """

    version: tuple[int, int]
    code: int
    request_id: int
    groups: tuple[AttributeGroup, ...]
    data: bytes = b""

    def group(self, tag: Group) -> AttributeGroup:
        """The first group of a kind; an empty one where there is none."""
        return next(self.all_groups(tag), AttributeGroup(tag, ()))

    def all_groups(self, tag: Group) -> Iterator[AttributeGroup]:
        """Every group of a kind: Get-Jobs answers with one for each job."""
        return (group for group in self.groups if group.tag == tag)


def _texts(values: tuple[Value, ...]) -> Iterator[str]:
    for value in values:
        if isinstance(value.content, Localized):
            yield value.content.text
        elif isinstance(value.content, str):
            yield value.content
