"""Joins the words of the pack files with their translations into texts, and looks at each wording."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import polib

from kiosk.content.limits import Fit
from kiosk.content.pack_files import PackFile
from kiosk.content.problems import Findings, Place
from kiosk.content.yaml_tree import Word
from kiosk.domain.texts import PLACEHOLDER, Text

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that no public text needs: controls, invisible marks, private, unassigned."""
_MARKUP = re.compile(r"<[A-Za-z/!]|&[#A-Za-z0-9]+;")


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry of a PO file, or a wording that was ``generated`` from the primary one."""

    wording: str
    fuzzy: bool
    line: int
    generated: bool = False

    @property
    def usable(self) -> bool:
        """Whether somebody has translated it, and looked at it since."""
        return not self.fuzzy and bool(self.wording.strip())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language: primary wording -> translation."""

    language: str
    file: str
    entries: dict[str, Translation]

    def entry(self, wording: str) -> Translation | None:
        """The translation of a primary wording."""
        return self.entries.get(wording)


_LINE = re.compile(r"\(line (\d+)\)")


def read_catalogue(language: str, file: PackFile, findings: Findings) -> Catalogue | None:
    """The entries of a PO file; a broken one is noted, and then None."""
    try:
        # A text that ends in a line break is never taken for a file's name.
        entries = polib.pofile(f"{file.text}\n", encoding="utf-8")
    except Exception as error:  # polib raises whatever its parser runs into
        line = _LINE.search(str(error))
        place = Place(file.label, int(line[1]) if line else 1)
        findings.error(place, "broken PO file", "mend the syntax here, or open it in a PO editor")
        return None
    found: dict[str, Translation] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        if entry.msgid in found:
            findings.error(
                Place(file.label, entry.linenum or 1),
                f"a second translation of `{entry.msgid[:40]}`",
                "keep one of the two",
            )
        found[entry.msgid] = Translation(entry.msgstr, entry.fuzzy, entry.linenum or 1)
    return Catalogue(language, file.label, found)


class Texts:
    """Makes texts of words: translated, safe to show, not too long, and naming only settings that exist."""

    def __init__(self, primary: str, catalogues: Iterable[Catalogue], findings: Findings) -> None:
        self.findings = findings
        self._primary = primary
        self._catalogues = tuple(catalogues)
        self._texts: dict[tuple[str, Fit, frozenset[str]], Text] = {}
        self._words: dict[str, Word] = {}
        self._shown = set[str]()

    def join(self, word: Word, fit: Fit, placeholders: Collection[str] = ()) -> Text:
        """The text whose primary wording is ``word``; ``placeholders`` may be named in it as ``{…}``."""
        key = (str(word), fit, frozenset(placeholders))
        known = self._texts.get(key)
        if known is None:
            known = self._joined(word, fit, placeholders)
            self._texts[key] = known
        self._words.setdefault(str(word), word)
        if fit is not Fit.ALSO:
            self._shown.add(str(word))
        return known

    def is_shown(self, word: str) -> bool:
        """Whether a wording that was joined stands anywhere to be read, and not only to be searched."""
        return word in self._shown

    @property
    def fits(self) -> dict[str, Fit]:
        """Every primary wording with the least roomy of the places where it stands."""
        found: dict[str, Fit] = {}
        for word, fit, _ in self._texts:
            found[word] = min(fit, found.get(word, fit), key=lambda one: one.most(self._primary))
        return found

    @property
    def words(self) -> tuple[Word, ...]:
        """Every primary wording once, in the order of files and lines."""
        return tuple(sorted(self._words.values(), key=lambda word: word.place))

    def warn_of_unused(self, used: Collection[str]) -> None:
        """Note every translation whose primary wording is none of the pack's words, ``used``."""
        for catalogue in self._catalogues:
            for wording, entry in catalogue.entries.items():
                if wording not in used:
                    self.findings.warning(
                        Place(catalogue.file, entry.line),
                        f"translates `{wording[:40]}`, which stands nowhere in the pack",
                        "remove the entry",
                    )

    def _joined(self, word: Word, fit: Fit, placeholders: Collection[str]) -> Text:
        wordings = [(self._primary, str(word))]
        self._look_at(word.place, self._primary, str(word), fit)
        self._look_at_placeholders(word, placeholders)
        for catalogue in self._catalogues:
            entry = catalogue.entry(str(word))
            if entry is None or not entry.usable:
                self._missing(word, catalogue, entry)
                continue
            if not entry.generated:  # else whatever is wrong with it is said of the primary wording
                place = Place(catalogue.file, entry.line)
                self._look_at(place, catalogue.language, entry.wording, fit)
                self._compare_placeholders(place, word, entry.wording)
            wordings.append((catalogue.language, entry.wording))
        return Text(tuple(wordings))

    def _missing(self, word: Word, catalogue: Catalogue, entry: Translation | None) -> None:
        if entry is not None and entry.fuzzy:
            problem, mend = "is marked fuzzy", f"look at line {entry.line} of {catalogue.file} and unmark it"
        else:
            problem, mend = "is missing", f'add msgid "{word[:40]}" to {catalogue.file}'
        self.findings.error(
            word.place, f"the translation of `{word[:40]}` into {catalogue.language} {problem}", mend
        )

    def _look_at(self, place: Place, language: str, wording: str, fit: Fit) -> None:
        if not wording.strip():
            self.findings.error(place, "an empty text", "write it, or leave out its key")
        elif wording != wording.strip():
            self.findings.error(place, "a text with blanks at an end", "remove the blanks")
        unsafe = next((char for char in wording if unicodedata.category(char) in _UNSAFE), None)
        if unsafe is not None:
            name = unicodedata.name(unsafe, f"U+{ord(unsafe):04X}")
            self.findings.error(place, f"a character that can't be shown safely ({name})", "remove it")
        if _MARKUP.search(wording):
            self.findings.error(place, "markup in a text", "write plain words without < and &")
        most = fit.most(language)
        if len(wording) > most:
            self.findings.error(
                place,
                f"{len(wording)} characters in {language} don't fit {fit.place}",
                f"shorten it to at most {most}",
            )

    def _look_at_placeholders(self, word: Word, allowed: Collection[str]) -> None:
        for name in sorted(set(PLACEHOLDER.findall(word)) - set(allowed)):
            self.findings.error(
                word.place,
                f"`{{{name}}}` can't be filled in here",
                "name a setting of kind money, number or text" if allowed else "write the value out",
            )
        if any(brace in PLACEHOLDER.sub("", word) for brace in "{}"):
            self.findings.error(
                word.place, "a brace that is no `{setting}`", "write `{setting-id}` or no brace"
            )

    def _compare_placeholders(self, place: Place, word: Word, wording: str) -> None:
        here, there = set(PLACEHOLDER.findall(word)), set(PLACEHOLDER.findall(wording))
        for name in sorted(here - there):
            self.findings.error(
                place, f"lacks `{{{name}}}` of `{word[:40]}`", "name it in the translation too"
            )
        for name in sorted(there - here):
            self.findings.error(place, f"names `{{{name}}}`, which `{word[:40]}` lacks", "remove it")
        if any(brace in PLACEHOLDER.sub("", wording) for brace in "{}"):
            self.findings.error(place, "a brace that is no `{setting}`", "write `{setting-id}` or no brace")
