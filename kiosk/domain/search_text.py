"""Brings what is typed and what is searched into one form: width, case, accents, sounds that are confused."""

import re
import unicodedata

MOST = 40
"""Characters of a query that are looked at."""

_CONFUSED = (
    *(("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("l", "n"), ("f", "h"), ("v", "u")),
    *(("hua", "ha"), ("hui", "hei"), ("hun", "hen"), ("huo", "ho")),
)
_WORDS = re.compile(r"[^\W_]+")
_SPOKEN = re.compile("[a-z0-9]+|[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")


def folded(letters: str) -> str:
    """Pinyin without what speakers of the south confuse: zh/z, ch/c, sh/s, n/l, ng/n, h/f; and ü is u."""
    for sound, same in _CONFUSED:
        letters = letters.replace(sound, same)
    return letters


def normal(text: str, umlaut: str = "u") -> str:
    """Half-width, small letters without accents; ``umlaut`` stands for ü."""
    spelt = unicodedata.normalize("NFKD", text).casefold().replace("u\u0308", umlaut)
    return "".join(char for char in spelt if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """The words of a language with blanks between them, in normal form."""
    return _WORDS.findall(normal(text.replace("'", "").replace("’", "")))


def pieces_of(text: str) -> list[str]:
    """Characters one by one, and letters and digits in runs, in normal form."""
    return _SPOKEN.findall(normal(text, umlaut="v"))


def is_character(piece: str) -> bool:
    """Whether a piece is a Chinese character and no letters."""
    return piece >= "\u3007"


class Sounds:
    """How characters are read, by the table of ``SearchForms``; and syllables in a run of letters."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._syllables = frozenset(line.partition(" ")[0] for line in table.splitlines())
        self._beginnings = frozenset(
            syllable[:end] for syllable in self._syllables for end in range(1, len(syllable))
        )

    def of(self, character: str) -> str | None:
        """The usual reading without tone, None for a character that the table lacks."""
        at = self._table.find(character)
        return None if at < 0 else self._table[self._table.rfind("\n", 0, at) + 1 : at].partition(" ")[0]

    def syllables(self, letters: str) -> list[str]:
        """The likeliest way to read a run of letters as syllables, beginnings of syllables, and the rest."""
        best: list[tuple[float, list[str]]] = [(0.0, [])]
        for end in range(1, len(letters) + 1):
            ways = (
                (best[start][0] + self._cost(letters[start:end]), [*best[start][1], letters[start:end]])
                for start in range(max(0, end - 6), end)
            )
            best.append(min(ways, key=lambda way: way[0]))
        return best[-1][1]

    def _cost(self, piece: str) -> float:
        if piece in self._syllables:
            return 1.0
        return 1.6 if piece in self._beginnings else 1.0 + 2.0 * len(piece)
