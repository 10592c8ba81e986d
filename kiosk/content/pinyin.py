"""How Chinese is read, without tones: for content as it is compiled, and never in a running kiosk.

pypinyin's tables take some 60 MB; what a search needs of them is kept in the content database.
"""

from collections import defaultdict
from functools import cache
from itertools import groupby

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PINYIN_DICT

from kiosk.domain.search_text import is_character, normal, pieces_of

_CODES = ("gb2312", "big5")
"""Where the characters stand that somebody may type: those of the mainland, and Traditional ones."""


@cache
def spoken_line(text: str) -> str:
    """A text as ``SearchLines`` has it: each character with its readings, words in letters by themselves."""
    line = ""
    for characters, run in groupby(pieces_of(text), is_character):
        if characters:
            line += _read("".join(run))
        else:
            line += "".join(f"·{word} " for word in run)
    return line


def sounds() -> str:
    """The table of ``SearchForms``: syllables with the characters that are usually read so."""
    table = defaultdict[str, list[str]](list)
    for code in range(0x3400, 0xA000):
        character = chr(code)
        if readings := _readings(character) if _in_use(character) else ():
            table[readings[0]].append(character)
    return "".join(f"{syllable} {''.join(characters)}\n" for syllable, characters in sorted(table.items()))


def _read(characters: str) -> str:
    """Each character with all its readings, first the one that its word asks for, as in 银行."""
    in_words = lazy_pinyin(characters, style=Style.NORMAL)
    read = (
        (character, "/".join(dict.fromkeys((usual, *_readings(character)))))
        for character, usual in zip(characters, in_words, strict=True)
    )
    return "".join(f"{character}{readings} " for character, readings in read)


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Every reading of a character, the usual one first; none for one that has no reading."""
    marked = PINYIN_DICT.get(ord(character), "")
    spelt = (normal(reading, umlaut="v") for reading in marked.split(",") if reading)
    return tuple(dict.fromkeys(reading for reading in spelt if reading.isascii() and reading.isalpha()))


def _in_use(character: str) -> bool:
    for name in _CODES:
        try:
            character.encode(name)
        except UnicodeEncodeError:
            continue
        return True
    return False
