"""Messages as Hypothesis makes them up: every kind of value, in collections too."""

from datetime import timedelta, timezone

from hypothesis import strategies as st

from kiosk.printing.ipp.values import (
    Attribute,
    AttributeGroup,
    Collection,
    Content,
    Localized,
    Message,
    Range,
    Resolution,
    Tag,
    Value,
)

INTEGERS = st.integers(-(2**31), 2**31 - 1)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
NAMES = st.text(st.characters(codec="ascii", categories=["Ll"], include_characters="-"), min_size=1)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=ZONES).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 100_000 * 100_000)
)
STRING_TAGS = [Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI, Tag.CHARSET, Tag.MIME_TYPE, 0x4B, 0x5F]


def values(tags: list[int], contents: st.SearchStrategy[Content]) -> st.SearchStrategy[Value]:
    return st.builds(Value, st.sampled_from(tags).map(int), contents)


PLAIN = st.one_of(
    values([Tag.INTEGER, Tag.ENUM], INTEGERS),
    values([Tag.BOOLEAN], st.booleans()),
    values(STRING_TAGS, TEXTS),
    values([Tag.OCTETS, 0x38, 0x60, 0x7F, 0xFF], st.binary(max_size=20)),
    values([Tag.NO_VALUE, Tag.UNKNOWN, 0x1F], st.none()),
    values([Tag.DATE_TIME], MOMENTS),
    values([Tag.RESOLUTION], st.builds(Resolution, INTEGERS, INTEGERS, st.integers(-128, 127))),
    values([Tag.RANGE], st.builds(Range, INTEGERS, INTEGERS)),
    values([Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE], st.builds(Localized, TEXTS, TEXTS)),
)


def attributes(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[tuple[Attribute, ...]]:
    one = st.builds(Attribute, NAMES, st.lists(inner, min_size=1, max_size=3).map(tuple))
    return st.lists(one, max_size=3).map(tuple)


ALL = st.recursive(
    PLAIN,
    lambda inner: values([Tag.COLLECTION], attributes(inner).map(Collection)),
    max_leaves=8,
)
GROUPS = st.builds(AttributeGroup, st.sampled_from([1, 2, 4, 5, 6, 15]), attributes(ALL))
MESSAGES = st.builds(
    Message,
    st.just((2, 0)),
    st.integers(0, 0xFFFF),
    INTEGERS,
    st.lists(GROUPS, max_size=3).map(tuple),
    st.binary(max_size=10),
)
