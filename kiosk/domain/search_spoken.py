"""Matches a query with Chinese lines: characters, pinyin, beginnings of syllables, and any mix of them.

A query is taken for the beginnings of syllables that follow each other: ``shebaoka``, ``sbk``, ``shebk`` and
``社baok`` all are 社保卡. A regular expression says so, in which the way from one letter to the next either
stays in the syllable or goes to the start of the next one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from kiosk.domain.search_forms import SearchLines
from kiosk.domain.search_grams import character_grams, initial_grams, sound_grams, units_of
from kiosk.domain.search_match import How, Match, where
from kiosk.domain.search_mistakes import Approximate, allowed
from kiosk.domain.search_text import MOST, Sounds, folded, is_character, pieces_of

_START = r"(?:^|(?<= )).(?:[a-z0-9]+/)*"
_TO_CHARACTER = "[a-z0-9/]* "
_TO_SYLLABLE = "[a-z0-9/]* .(?:[a-z0-9]+/)*"
_ON = f"(?:{_TO_SYLLABLE})??"
_USUAL = re.compile(r"\S([a-z0-9]+)[a-z0-9/]* ")

_UNKNOWN = 0.3
"""Weight of what no entry holds: it tells nothing, yet it was said."""
_ENOUGH = 20
"""How many percent of query and line must agree for one to be shown for the other."""
_LONG = 3
"""So much must be said for a part of it to say anything: two characters or syllables, and that they meet."""

Weigh = Callable[[str], float]
"""Tells how much a character says: little where every entry has it, nothing where none has."""


class SpokenQuery:
    """What was typed, as Chinese. ``weigh`` gives a character's weight, 0 for one that no entry holds."""

    chinese = True

    def __init__(self, text: str, sounds: Sounds, weigh: Weigh) -> None:
        self._sounds = sounds
        self._weigh = weigh
        typed = pieces_of(text)[:MOST]
        self._pieces = [piece for typed_piece in typed if (piece := self._known(typed_piece))]

    def grams(self) -> Iterator[Iterable[str]]:
        """The grams of entries that may fit, by kind; initials, which prove least, last."""
        characters = "".join(filter(is_character, self._pieces))
        yield character_grams(characters)
        yield sound_grams(self._letters)
        yield initial_grams("".join(syllable[0] for syllable in self._syllables))

    def exact(self, lines: SearchLines) -> Match | None:
        """How a line fits without any mistake, None where none does."""
        best = self._followed(self._pattern, lines.text, lines, How.WHOLE)
        return best or self._scattered(lines)

    def alike(self, lines: SearchLines) -> Match | None:
        """How a line fits for those who confuse sounds."""
        return self._followed(self._folded_pattern, folded(lines.text), lines, How.ALIKE)

    def mistaken(self, lines: SearchLines) -> Match | None:
        """How a line fits with typing mistakes."""
        most = allowed(self._letters)
        if not most or self._in_characters:
            return None
        titles = lines.text.rpartition("\n")[0].replace("\n", "\n" * (most + 1))
        found = self._approximate.within(text := _USUAL.sub(r"\1", folded(titles)), most)
        if found is None:
            return None
        mistakes, at = found
        number = text.count("\n", 0, at) // (most + 1)
        return Match(How.MISTAKEN, mistakes, where(number, len(lines.ranks)), lines.ranks[number])

    def partly(self, lines: SearchLines) -> Match | None:
        """The line that agrees best with the query, as far as it does."""
        if len(self._said) < _LONG:
            return None
        spoken = enumerate(folded(lines.text).splitlines())
        agreeing = ((number, self._agreement(line)) for number, line in spoken)
        return min(
            (
                Match(How.PARTLY, 100 - percent, where(number, len(lines.ranks)), lines.ranks[number])
                for number, percent in agreeing
                if percent >= _ENOUGH
            ),
            default=None,
        )

    def _known(self, piece: str) -> str:
        """A character that no entry holds, such as a Traditional one, becomes its sound."""
        if not is_character(piece) or self._weigh(piece):
            return piece
        return self._sounds.of(piece) or ""

    @cached_property
    def _letters(self) -> str:
        return "".join(
            (self._sounds.of(piece) or "") if is_character(piece) else piece for piece in self._pieces
        )[:MOST]

    @cached_property
    def _syllables(self) -> list[str]:
        found: list[str] = []
        for piece in self._pieces:
            if is_character(piece):
                found.append(self._sounds.of(piece) or piece)
            else:
                found += self._sounds.syllables(piece[:MOST])
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return _following("".join(self._pieces)[:MOST])

    @cached_property
    def _folded_pattern(self) -> re.Pattern[str] | None:
        return _following(folded(self._letters))

    @cached_property
    def _parts(self) -> list[re.Pattern[str]]:
        return [pattern for piece in self._pieces if (pattern := _following(piece[:MOST])) is not None]

    @cached_property
    def _approximate(self) -> Approximate:
        return Approximate(folded(self._letters))

    def _followed(
        self, pattern: re.Pattern[str] | None, text: str, lines: SearchLines, how: How
    ) -> Match | None:
        """The best line in which the whole query stands in one piece."""
        if pattern is None:
            return None
        found = (self._told(match, text, lines, how) for match in pattern.finditer(text))
        return min((match for match in found if match is not None), default=None)

    def _told(self, match: re.Match[str], text: str, lines: SearchLines, how: How) -> Match | None:
        number = text.count("\n", 0, match.start())
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        before = text.count(" ", start, match.start())
        after = text.count(" ", match.end(), end if end >= 0 else len(text)) - 1
        place = where(number, len(lines.ranks))
        units = text.count(" ", match.start(), match.end()) + 1
        if place is place.SUMMARY and len(self._letters) < 2 * units:
            return None  # initials are found in every long line
        if how is How.WHOLE:
            how = How.INSIDE if before else How.BEGINS if after else How.WHOLE
        return Match(how, before + after, place, lines.ranks[number])

    def _scattered(self, lines: SearchLines) -> Match | None:
        """The best line that holds every character and every run of letters, in any order."""
        if len(self._parts) < 2 or not all(part.search(lines.text) for part in self._parts):
            return None
        return min(
            (
                Match(
                    How.SCATTERED,
                    line.count(" ") - len(self._parts),
                    where(number, len(lines.ranks)),
                    lines.ranks[number],
                )
                for number, line in enumerate(lines.text.splitlines())
                if all(part.search(line) for part in self._parts)
            ),
            default=None,
        )

    @cached_property
    def _in_characters(self) -> bool:
        return all(map(is_character, self._pieces))

    @cached_property
    def _said(self) -> dict[str, float]:
        """What the query says, with weights: characters or syllables, and two that follow each other."""
        single = self._pieces if self._in_characters else list(map(folded, self._syllables))
        weights = {one: self._weigh(one) if is_character(one) else 1.0 for one in single}
        pairs = {one + other: max(weights[one], weights[other]) for one, other in pairwise(single)}
        return {said: weight or _UNKNOWN for said, weight in (weights | pairs).items()}

    def _agreement(self, line: str) -> int:
        """How many percent of query and line agree: the harmonic mean of both shares."""
        said = self._said
        found = units_of(line)
        units = [unit if self._in_characters else readings.partition("/")[0] for unit, readings in found]
        there = {*units, *(one + other for one, other in pairwise(units))}
        agreed = sum(weight for one, weight in said.items() if one in there) / sum(said.values())
        covered = sum(unit in said for unit in units) / len(units)
        return round(200 * agreed * covered / (agreed + covered)) if agreed and covered else 0


def _following(query: str) -> re.Pattern[str] | None:
    """An expression for syllables that follow each other and begin as the query says; None for nothing."""
    if not query:
        return None
    parts = [query[0] if is_character(query[0]) else _START + query[0]]
    for before, char in pairwise(query):
        if is_character(char):
            parts.append(_TO_CHARACTER + char)
        else:
            parts.append((_TO_SYLLABLE if is_character(before) else _ON) + char)
    return re.compile("".join(parts), re.MULTILINE)
