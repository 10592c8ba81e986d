"""Finds services and life events by what people type: the index in memory, and the order of what it finds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from kiosk.domain.search_forms import FoundKind, SearchForms, SearchLines, is_chinese
from kiosk.domain.search_grams import Tally, word_grams
from kiosk.domain.search_match import How, Match
from kiosk.domain.search_spoken import SpokenQuery
from kiosk.domain.search_text import Sounds
from kiosk.domain.search_words import WordsQuery

CLOSE_LOOKS = 40
"""Entries that are looked at closely for each kind of gram: it bounds the time that a keystroke takes."""
NEAR_LOOKS = 20
"""As many for mistakes and parts, which take longer to see."""
ENOUGH = 2
"""Sure hits after which no less good way is tried: nobody is shown what they hardly meant."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A service or life event that was found, by its id, and how well it fits."""

    kind: FoundKind
    id: str
    how: How


_OWN = {How.WHOLE: 0, How.BEGINS: 2, How.INSIDE: 3, How.SCATTERED: 4}
_OWN |= {How.ALIKE: 8, How.MISTAKEN: 9, How.PARTLY: 10}
_FOREIGN = {How.WHOLE: 5, How.BEGINS: 5, How.INSIDE: 6, How.SCATTERED: 7}
_FOREIGN_WORDS = _FOREIGN | {How.WHOLE: 1}
_SURE = frozenset({*_OWN.values(), _FOREIGN_WORDS[How.WHOLE]} - {_OWN[How.PARTLY]})
"""The levels at which a hit is surely meant."""

_Fit = tuple[int, Match, int]
"""Level, best line, number of the entry: what hits are sorted by."""
_Query = SpokenQuery | WordsQuery


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a line may fit.

    ``looks`` is how many entries of each kind of gram are looked at, ``kinds`` of how many kinds; ``foreign``
    is whether in other languages than the screen's too.
    """

    fit: Callable[[_Query, SearchLines], Match | None]
    looks: int
    kinds: int
    foreign: bool


_WAYS = (
    _Way(lambda query, lines: query.exact(lines), CLOSE_LOOKS, 3, foreign=True),
    _Way(lambda query, lines: query.alike(lines), CLOSE_LOOKS, 2, foreign=False),
    _Way(lambda query, lines: query.mistaken(lines), NEAR_LOOKS, 2, foreign=False),
    _Way(lambda query, lines: query.partly(lines), NEAR_LOOKS, 2, foreign=False),
)


class SearchIndex:
    """All that can be found, ready to be searched at each keystroke. May be used from several threads."""

    def __init__(self, forms: SearchForms) -> None:
        self._entries = forms.entries
        self._languages = tuple(lines.language for entry in forms.entries[:1] for lines in entry.lines)
        self._sounds = Sounds(forms.sounds)
        self._tally = Tally(forms.grams, len(forms.entries))

    def find(self, query: str, language: str, limit: int) -> tuple[Hit, ...]:
        """At most ``limit`` hits for what has been typed so far, the best first; none for an empty query.

        An entry is as good as its best line: its title, words that people say for it, or its summary. Lines
        are compared, one rule after the other, by

        1. how they fit: the line is the query; begins with it; holds it in one piece; holds its characters
           or words in any order; sounds like it to speakers of the south; holds it but for one or two typing
           mistakes; agrees with it in part. Each of the last three is tried only where those before find
           less than ``ENOUGH``, and in ``language`` alone. In the first four ways lines in other languages
           fit too, but come after all that are in ``language``; only foreign words that are the query in
           full, such as PIN, come right after such lines in ``language``,
        2. what is left over of the line, how many mistakes there are, or how much disagrees: less is better,
        3. the line: title, words that people say, summary,
        4. the rank that the pack gives the word, where several have it,
        5. the place in the pack: services as the life events name them, then life events.

        Characters in Traditional form sound like those in Simplified, so that a language which was generated
        has no lines of its own: it is searched like the first language.

        These rules depend on nothing else, so that the same query always finds the same in the same order.
        """
        if language not in self._languages:
            language = next(iter(self._languages), language)
        spoken = SpokenQuery(query, self._sounds, cache(self._weight_of_character))
        words = WordsQuery(query, cache(self._weight_of_word))
        close = [(asked, self._close(asked)) for asked in (spoken, words)]
        found: dict[int, _Fit] = {}
        for way in _WAYS:
            if sum(level in _SURE for level, *_ in found.values()) >= ENOUGH:
                break
            earlier = set(found)
            for asked, kinds in close:
                numbers = {number for numbers in kinds[: way.kinds] for number in numbers[: way.looks]}
                for fit in self._fitting(way, asked, numbers - earlier, language):
                    found[fit[-1]] = min(fit, found.get(fit[-1], fit))
        return tuple(self._hit(fit) for fit in sorted(found.values())[:limit])

    def _close(self, asked: _Query) -> list[list[int]]:
        """The entries that are worth a close look, by kind of gram, the most promising first."""
        return [self._tally.best(grams, CLOSE_LOOKS) for grams in asked.grams()]

    def _fitting(self, way: _Way, asked: _Query, numbers: Iterable[int], language: str) -> Iterator[_Fit]:
        """The entries of these numbers that fit in one way, by each of their lines that may."""
        foreign = (_FOREIGN if asked.chinese else _FOREIGN_WORDS) if way.foreign else None
        for number in numbers:
            for lines in self._entries[number].lines:
                levels = _OWN if lines.language == language else foreign
                if levels is None or is_chinese(lines.language) is not asked.chinese:
                    continue
                match = way.fit(asked, lines)
                if match is not None:
                    yield levels[match.how], match, number

    def _hit(self, fit: _Fit) -> Hit:
        _, match, number = fit
        entry = self._entries[number]
        return Hit(entry.kind, entry.id, match.how)

    def _weight_of_character(self, character: str) -> float:
        return _weight(self._tally.share([f"c{character}"]))

    def _weight_of_word(self, word: str) -> float:
        return _weight(self._tally.share(word_grams(word)))


def _weight(share: float) -> float:
    """How much something says that this share of the entries hold (inverse document frequency)."""
    return 0.3 - log(share) if share else 0.0
