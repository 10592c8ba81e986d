"""A language that nobody speaks, made of English: it shows what writing from right to left does to the pages.

Its letters are Arabic ones, in the order of their alphabet, and its words are 40 % longer. It is for tests
and pictures alone.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import polib

from kiosk.content.loader import load_pack_with_places
from kiosk.content.translating import translate_pack, translate_site

PSEUDO = "ar-XB"
"""The tag under which Unicode's CLDR keeps its own pseudo-language for both directions."""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _ARABIC + _ARABIC)
_KEPT = re.compile(r"(\{[^}]*\}|%[0-9])")
_WORD = re.compile(r"[A-Za-z]+")
_LONGER = 0.4


def pseudo(wording: str, most: int | None = None) -> str:
    """A wording in the pseudo-language; what is filled in, figures and short names stay as they are.

    It has at most ``most`` characters: words at its end grow less then.
    """
    spare = len(wording) if most is None else max(0, most - len(wording))

    def word(match: re.Match[str]) -> str:
        nonlocal spare
        letters = match[0]
        if letters.isupper() and 1 < len(letters) <= 4:  # ATM, PIN
            return letters
        more = min(round(len(letters) * _LONGER), spare)
        spare -= more
        return (letters + letters[:more]).translate(_LETTERS)

    parts = _KEPT.split(wording)
    return "".join(part if number % 2 else _WORD.sub(word, part) for number, part in enumerate(parts))


def add_pseudo_language(pack: Path, site: Path, pictures: Path) -> None:
    """Add it to a pack and a site that are translated into English, as an editor adds any language.

    Raises ContentErrors or OSError.
    """
    fits = load_pack_with_places(pack, pictures, translated=False).fits
    _fill(translate_pack(pack, PSEUDO, pictures).file, {word: fit.most(PSEUDO) for word, fit in fits.items()})
    _fill(translate_site(site, pack, PSEUDO, pictures).file, {})
    head = pack / "pack.yaml"
    languages = re.sub(r"^(languages: \[[^\]]*)\]", rf"\1, {PSEUDO}]", head.read_text("utf-8"), flags=re.M)
    head.write_text(languages, "utf-8")


def _fill(path: Path, rooms: Mapping[str, int]) -> None:
    english = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path.with_name("en.po")))}
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr = pseudo(english[entry.msgid], rooms.get(entry.msgid))
    file.save()
