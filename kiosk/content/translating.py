"""Makes or renews the PO file of a language from the words of a pack: the way to add a language."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import polib

from kiosk.content.loader import load_pack_with_places
from kiosk.content.pack_files import read_folder
from kiosk.content.problems import Findings, printable
from kiosk.content.site import load_site_with_words
from kiosk.content.translations import Translation, read_catalogue
from kiosk.content.yaml_tree import Word

_ALIKE = 0.6
"""How much of two wordings must agree to take one for a change of the other, as in gettext's msgmerge."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What became of a PO file: ``open`` entries are new and empty, ``fuzzy`` ones wait to be looked at."""

    file: Path
    kept: int
    fuzzy: int
    open: int
    dropped: int


def translate_pack(folder: Path, language: str, pictures: Path) -> Renewal:
    """Renew locale/<language>.po of a pack; raises ContentErrors, or OSError where it can't be written."""
    loaded = load_pack_with_places(folder, pictures, translated=False)
    return _renew(folder, language, loaded.words)


def translate_site(folder: Path, pack: Path, language: str, pictures: Path) -> Renewal:
    """Renew locale/<language>.po of a site of ``pack``; raises as ``translate_pack``."""
    loaded = load_pack_with_places(pack, pictures, translated=False)
    _, words = load_site_with_words(folder, loaded.pack, translated=False)
    return _renew(folder, language, words)


def _renew(folder: Path, language: str, words: Sequence[Word]) -> Renewal:
    path = folder / "locale" / f"{language}.po"
    old = _old_entries(folder, language)
    wanted = {str(word) for word in words}
    spare = {wording: entry for wording, entry in old.items() if wording not in wanted and entry.wording}
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(_entry(word, old, spare, folder) for word in words)
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{file}\n", "utf-8")
    fuzzy = sum(entry.fuzzy for entry in file)
    empty = sum(not entry.msgstr for entry in file)
    dropped = len(old.keys() - wanted - {entry.previous_msgid for entry in file})
    return Renewal(path, len(file) - fuzzy - empty, fuzzy, empty, dropped)


def _old_entries(folder: Path, language: str) -> dict[str, Translation]:
    findings = Findings()
    files = [file for file in read_folder(folder, findings) if file.path == f"locale/{language}.po"]
    catalogues = [read_catalogue(language, file, findings) for file in files]
    findings.stop_if_any()
    return {word: entry for catalogue in catalogues if catalogue for word, entry in catalogue.entries.items()}


def _entry(word: Word, old: dict[str, Translation], spare: Iterable[str], folder: Path) -> polib.POEntry:
    file = Path(word.place.file).relative_to(printable(folder)).as_posix()
    entry = polib.POEntry(msgid=str(word), occurrences=[(file, "")])
    before = old.get(str(word))
    if before is not None:
        entry.msgstr = before.wording
        entry.flags = ["fuzzy"] if before.fuzzy else []
        return entry
    alike = difflib.get_close_matches(word, list(spare), n=1, cutoff=_ALIKE)
    if alike:
        entry.msgstr = old[alike[0]].wording
        entry.previous_msgid = alike[0]
        entry.flags = ["fuzzy"]
    return entry
