"""What the search looks in: words and sounds of services and life events, as they are compiled."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.texts import Text

SEVERAL = ";"
"""Stands between words that people say where one wording holds several of them."""


class FoundKind(StrEnum):
    """What can be found."""

    SERVICE = "service"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class AlsoWord:
    """Words that people really say for a service or life event, besides its title.

    ``rank`` counts from 0 the services and life events that come before this one for the same words.
    """

    kind: FoundKind
    owner: str
    text: Text
    rank: int


@dataclass(frozen=True, slots=True)
class SearchLines:
    """All words of one entry in one language: the title, what people say, and last the summary.

    ``text`` has a line for each. In Chinese a line holds for each character the character, its readings
    without tones (the usual one first, ``/`` between) and a blank, as in ``银yin 行hang/xing ``; a word in
    letters or digits has ``·`` for the character. In other languages it holds the words, blanks around each.
    ``ranks`` holds the rank of each line.
    """

    language: str
    text: str
    ranks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One service or life event with its lines by language, the primary language first."""

    kind: FoundKind
    id: str
    lines: tuple[SearchLines, ...]


@dataclass(frozen=True, slots=True)
class SearchForms:
    """Everything that a search index is made of.

    ``entries`` stand in the order in which equally good hits are shown. ``grams`` say which entries (bits,
    the first entry the lowest) hold a piece of text; see ``search_grams``. ``sounds`` has a line for each
    syllable: the syllable, a blank, and all characters that are usually read so, Traditional ones too.
    """

    entries: tuple[SearchEntry, ...]
    grams: Mapping[str, int]
    sounds: str


def is_chinese(language: str) -> bool:
    """Whether a language (a BCP 47 tag) is written in characters that have pinyin."""
    return language.split("-", maxsplit=1)[0] == "zh"
