"""Finds the few entries that are worth a close look, by the small pieces of text (grams) that they hold.

A gram is a kind and a few letters: ``c`` a character, ``s`` three folded letters of a line's pinyin, ``i``
two initials of neighbouring syllables, ``w`` letters of words and between them. ``^`` and ``$`` stand for the
ends of a line, so that a line that begins or ends like the query counts more. The entries that hold a gram
are the bits of one integer, so that ten thousand of them are counted in a few operations. (rapidfuzz took
6 MB, 17 ms to load and 70 ms for the lines of ten thousand services.)
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product

from kiosk.domain.search_forms import SearchEntry, is_chinese
from kiosk.domain.search_text import folded

_UNIT = re.compile(r"(\S)([a-z0-9/]*) ")


def grams_of(entries: Sequence[SearchEntry]) -> dict[str, int]:
    """Gram -> the entries that hold it."""
    numbers: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for gram in {gram for lines in entry.lines for gram in _grams(lines.language, lines.text)}:
            numbers.setdefault(gram, []).append(number)
    return {gram: _bits(held) for gram, held in numbers.items()}


def units_of(line: str) -> list[tuple[str, str]]:
    """The characters of a spoken line, each with its readings."""
    return _UNIT.findall(line)


def character_grams(characters: str) -> Iterator[str]:
    """The grams of a run of characters, whose ends are the line's."""
    yield from (f"c{character}" for character in characters)
    if characters:
        yield f"c^{characters[0]}"
        yield f"c{characters[-1]}$"


def sound_grams(letters: str) -> Iterator[str]:
    """The grams of a line's pinyin."""
    return _threes("s", f"^{folded(letters)}$")


def initial_grams(initials: str) -> Iterator[str]:
    """The grams of the initials of a line."""
    whole = f"^{initials}$"
    return (f"i{whole[at : at + 2]}" for at in range(len(whole) - 1))


def words_grams(line: str) -> Iterator[str]:
    """The grams of words with a blank around each; a last word without a blank may go on."""
    yield from (f"w {word[0]}" for word in line.split())
    yield from _threes("w", f"^{line}$")


def word_grams(word: str) -> Iterator[str]:
    """The grams that are in every line with this word."""
    return _threes("w", f" {word} ")


def _threes(kind: str, whole: str) -> Iterator[str]:
    return (f"{kind}{whole[at : at + 3]}" for at in range(len(whole) - 2))


def _grams(language: str, text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not is_chinese(language):
            yield from words_grams(line)
            continue
        units = units_of(line)
        readings = [reading.split("/") for _, reading in units]
        yield from character_grams("".join(character for character, _ in units))
        yield from sound_grams("".join(usual for usual, *_ in readings))
        yield from initial_grams("".join(usual[0] for usual, *_ in readings))
        for one, other in pairwise({reading[0] for reading in all_} for all_ in readings):
            yield from (f"i{first}{second}" for first, second in product(one, other))


def _bits(numbers: Iterable[int]) -> int:
    held = bytearray()
    for number in numbers:
        held.extend(bytes(max(0, number // 8 + 1 - len(held))))
        held[number // 8] |= 1 << number % 8
    return int.from_bytes(held, "little")


class Tally:
    """Counts for all entries at once how many grams of a query they hold, rare grams for more."""

    def __init__(self, grams: Mapping[str, int], entries: int) -> None:
        self._grams = grams
        self._entries = entries

    def best(self, wanted: Iterable[str], most: int) -> list[int]:
        """At most ``most`` numbers of entries that hold any of these grams, the highest count first."""
        planes: list[int] = []
        for gram in set(wanted):
            if held := self._grams.get(gram):
                _add(planes, held, self._weight(held))
        found: list[int] = []
        for count in range((1 << len(planes)) - 1, 0, -1):
            found += _first(_counted(planes, count), most - len(found))
            if len(found) >= most:
                break
        return found

    def share(self, grams: Iterable[str]) -> float:
        """The share of the entries that hold all of these grams."""
        held = -1
        for gram in grams:
            held &= self._grams.get(gram, 0)
        return held.bit_count() / self._entries if held > 0 else 0.0

    def _weight(self, held: int) -> int:
        """1 for a gram that a quarter of the entries hold, up to 4 for one that few do."""
        share = held.bit_count() / self._entries
        return 1 + (share < 1 / 4) + (share < 1 / 16) + (share < 1 / 64)


def _add(planes: list[int], held: int, weight: int) -> None:
    """Add ``weight`` to the counters of the entries that are held; ``planes`` are their binary digits."""
    for digit in range(weight.bit_length()):
        carry, at = (held if weight >> digit & 1 else 0), digit
        while carry:
            planes.extend([0] * (at + 1 - len(planes)))
            planes[at], carry = planes[at] ^ carry, planes[at] & carry
            at += 1


def _counted(planes: Sequence[int], count: int) -> int:
    """The entries whose counter is at ``count``."""
    equal = -1
    for digit, plane in enumerate(planes):
        equal &= plane if count >> digit & 1 else ~plane
    return equal


def _first(bits: int, most: int) -> list[int]:
    numbers: list[int] = []
    while bits and len(numbers) < most:
        lowest = bits & -bits
        numbers.append(lowest.bit_length() - 1)
        bits ^= lowest
    return numbers
