"""Matches a query with lines of a language that has blanks between its words, such as English."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from kiosk.domain.search_forms import SearchLines
from kiosk.domain.search_grams import words_grams
from kiosk.domain.search_match import How, Match, where
from kiosk.domain.search_mistakes import allowed, mistakes_at_start
from kiosk.domain.search_text import MOST, words_of

_UNKNOWN = 0.3
"""Weight of a word that no entry holds: it tells nothing, yet it was said."""
_ENOUGH = 30
"""How many percent of query and line must agree for one to be shown for the other."""
_SHORT = 2
"""Letters of a word that is looked for as a whole, and not as a beginning, unless it is the last."""

Meant = list[dict[str, int]]
"""For each word typed, the words that may be meant, with the number of mistakes."""


class WordsQuery:
    """What was typed, as words. ``weigh`` gives the weight of a word, 0 for one that no entry holds."""

    chinese = False

    def __init__(self, text: str, weigh: Callable[[str], float]) -> None:
        self._words = words_of(text[: 2 * MOST])
        self._phrase = "".join(f" {word}" for word in self._words)
        self._weigh = weigh
        self._meanings: dict[str, list[tuple[int, int]]] = {}

    def grams(self) -> Iterator[Iterable[str]]:
        """The grams of entries that may fit."""
        yield words_grams(self._phrase)

    def exact(self, lines: SearchLines) -> Match | None:
        """How a line fits without any mistake, None where none does."""
        if not self._words:
            return None
        return min(self._followed(lines), default=None) or self._scattered(lines)

    def alike(self, _lines: SearchLines) -> Match | None:
        """How a line fits for those who confuse sounds: spelling has no rule for that."""
        return None

    def mistaken(self, lines: SearchLines) -> Match | None:
        """How a line fits with typing mistakes."""
        meant = self._meant(lines.text)
        if not self._words or not all(meant):
            return None
        best: Match | None = None
        for number, line in enumerate(lines.text.split("\n")):
            found = [mistakes for mistakes in _mistakes(meant, line.split()) if mistakes is not None]
            if len(found) == len(meant):
                match = Match(How.MISTAKEN, sum(found), where(number, len(lines.ranks)), lines.ranks[number])
                best = match if best is None else min(best, match)
        return best

    def partly(self, lines: SearchLines) -> Match | None:
        """The line that agrees best with the query, as far as it does."""
        meant = self._meant(lines.text)
        if not any(meant):
            return None
        agreeing = (
            (number, self._agreement(meant, line.split()))
            for number, line in enumerate(lines.text.split("\n"))
        )
        return min(
            (
                Match(How.PARTLY, 100 - percent, where(number, len(lines.ranks)), lines.ranks[number])
                for number, percent in agreeing
                if percent >= _ENOUGH
            ),
            default=None,
        )

    def _followed(self, lines: SearchLines) -> Iterator[Match]:
        text, phrase = lines.text, self._phrase
        at = text.find(phrase)
        while at >= 0:
            number = text.count("\n", 0, at)
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at + 1)
            before = text.count(" ", start, at)
            after = text.count(" ", at + len(phrase), end if end >= 0 else len(text)) - 1
            done = text.startswith(" ", at + len(phrase))
            how = How.INSIDE if before else How.BEGINS if after or not done else How.WHOLE
            yield Match(how, before + after, where(number, len(lines.ranks)), lines.ranks[number])
            at = text.find(phrase, at + 1)

    @cached_property
    def _parts(self) -> list[str]:
        """Each word as it is looked for: as the beginning of a word, a short one whole."""
        last = len(self._words) - 1
        return [
            f" {word}" if len(word) > _SHORT or number == last else f" {word} "
            for number, word in enumerate(self._words)
        ]

    def _scattered(self, lines: SearchLines) -> Match | None:
        if len(self._parts) < 2 or not all(part in lines.text for part in self._parts):
            return None
        return min(
            (
                Match(
                    How.SCATTERED,
                    line.count(" ") - 1 - len(self._parts),
                    where(number, len(lines.ranks)),
                    lines.ranks[number],
                )
                for number, line in enumerate(lines.text.split("\n"))
                if all(part in line for part in self._parts)
            ),
            default=None,
        )

    def _meant(self, text: str) -> Meant:
        """For each word typed, those of the text that may be meant."""
        meant: Meant = [{} for _ in self._words]
        for word in set(text.split()):
            if word not in self._meanings:
                self._meanings[word] = self._meaning(word)
            for number, mistakes in self._meanings[word]:
                meant[number][word] = mistakes
        return meant

    def _meaning(self, word: str) -> list[tuple[int, int]]:
        """The words typed, by number, for which this one may be meant, each with its mistakes."""
        last = len(self._words) - 1
        found = ((n, self._resembles(typed, word, n == last)) for n, typed in enumerate(self._words))
        return [(number, mistakes) for number, mistakes in found if mistakes is not None]

    def _resembles(self, typed: str, word: str, last: bool) -> int | None:
        if word.startswith(typed):
            return 0 if last or len(typed) > _SHORT or word == typed else None
        most = allowed(typed)
        if not most or len(word) < len(typed) - most or word[0] not in typed[:2]:
            return None
        return mistakes_at_start(typed, word, most)

    @cached_property
    def _weights(self) -> list[float]:
        return [self._weigh(word) or _UNKNOWN for word in self._words]

    def _agreement(self, meant: Meant, words: list[str]) -> int:
        """How many percent of query and line agree: the harmonic mean of both shares."""
        if not words:
            return 0
        found = [
            (weight, mistakes)
            for weight, mistakes in zip(self._weights, _mistakes(meant, words), strict=True)
            if mistakes is not None
        ]
        agreed = sum(weight / (1 + mistakes) for weight, mistakes in found) / sum(self._weights)
        covered = min(1.0, len(found) / len(words))
        return round(200 * agreed * covered / (agreed + covered)) if found else 0


def _mistakes(meant: Meant, words: list[str]) -> list[int | None]:
    """For each word typed, the mistakes of the line's word that it resembles most, None for none."""
    return [
        min((resembling[word] for word in words if word in resembling), default=None) for resembling in meant
    ]
