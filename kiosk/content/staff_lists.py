"""staff.yaml of a pack or a site -> the lists that staff choose from."""

from kiosk.content.limits import Fit
from kiosk.content.problems import Findings
from kiosk.content.shape_errors import shaped
from kiosk.content.shapes import StaffShape
from kiosk.content.tables import Parsed
from kiosk.content.translations import Texts
from kiosk.content.yaml_tree import Word
from kiosk.domain.staff_lists import NO_LISTS, STAFF_LISTS, Choice, StaffLists

STAFF_FILE = "staff.yaml"

MOST_CHOICES = 40
"""Entries of one list: more are not looked through while a citizen waits."""

_FITS = {"notes": Fit.HINT}


def read_staff_lists(file: Parsed | None, texts: Texts, findings: Findings) -> StaffLists:
    """The lists of the file; none of them without a file, or with a broken one, which has been noted."""
    shape = None if file is None else shaped(StaffShape, file.tree, file.top, findings)
    if shape is None:
        return NO_LISTS
    return StaffLists(**{name: _choices(name, getattr(shape, name), texts, findings) for name in STAFF_LISTS})


def _choices(name: str, entries: dict[Word, Word], texts: Texts, findings: Findings) -> tuple[Choice, ...]:
    if len(entries) > MOST_CHOICES:
        findings.error(
            list(entries)[MOST_CHOICES].place,
            f"`{name.replace('_', '-')}` has {len(entries)} entries",
            f"keep the {MOST_CHOICES} that staff use most",
        )
    known: dict[str, str] = {}
    for id_, word in entries.items():
        if str(word) in known:
            findings.error(
                word.place, f"`{id_}` reads like `{known[str(word)]}`", "word them so that they differ"
            )
        known[str(word)] = str(id_)
    fit = _FITS.get(name, Fit.LABEL)
    return tuple(Choice(str(id_), texts.join(word, fit)) for id_, word in entries.items())
