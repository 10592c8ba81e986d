"""The list as plain text for a QR code: a phone shows it without network and without identity.

It is in one language only, the visit's, to stay small, and is shortened in a fixed order until it fits.
"""

from collections.abc import Iterator
from enum import Enum

from kiosk.domain.checklist import Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.phrases import (
    content_version,
    fee_mark_words,
    fee_words,
    form_words,
    missing_first,
    outcome_words,
    pieces_words,
    seen_words,
)
from kiosk.domain.texts import Text

MAX_BYTES = 644
"""Bytes of UTF-8 in a QR code of version 17 with error correction L (ISO/IEC 18004, table 7).

Version 17 is 93 modules wide with its quiet zone: 4 dots a module on 58 mm paper (384 dots), 0.5 mm on A4.
"""


class Detail(Enum):
    """What is given up where the text is too long, in this order."""

    DISCLAIMER = "that the window decides: it stands on the sheet and on the screen"
    COLLECTOR = "who takes the fee"
    SEEN = "what staff saw of a paper: whether it is there stands before it"
    TIME_AND_COST = "who issues a missing paper, how long it takes, what it costs"
    HEADLINE = "the sentence under the outcome"
    SUBSTITUTES = "what may stand in for a missing paper"
    OBTAIN = "how to get a missing paper"
    FORM = "original or copy, how many"
    HELD = "the papers that the citizen has"


def qr_text(checklist: Checklist, language: str) -> str:
    """The list in ``language``, one statement a line, at most MAX_BYTES of UTF-8."""
    kept = list(Detail)
    text = _text(checklist, language, kept)
    while kept and len(text.encode()) > MAX_BYTES:
        kept.pop(0)
        text = _text(checklist, language, kept)
    return _cut(text)


def _text(checklist: Checklist, language: str, kept: list[Detail]) -> str:
    return "\n".join(_Writer(checklist, language, kept).lines())


def _cut(text: str) -> str:
    """The text itself, or as much of it as fits with a sign that something is left out."""
    if len(text.encode()) <= MAX_BYTES:
        return text
    ellipsis = "…"
    return text.encode()[: MAX_BYTES - len(ellipsis.encode())].decode(errors="ignore") + ellipsis


class _Writer:
    def __init__(self, checklist: Checklist, language: str, kept: list[Detail]) -> None:
        self._list = checklist
        self._words = checklist.wording
        self._language = language
        self._kept = kept

    def lines(self) -> Iterator[str]:
        checklist, words = self._list, self._words
        label, _ = outcome_words(words, checklist.outcome)
        yield f"{self._say(words.sheet_title)} {self._say(checklist.title)}"
        yield self._joined(f"[{self._say(label)}]", (Detail.HEADLINE, checklist.headline))
        yield from self._materials()
        where = checklist.where.channel
        yield f"{self._label(words.where)}{self._say(where.title)} {self._say(where.place)}"
        if where.hours is not None:
            yield f"{self._label(words.hours)}{self._say(where.hours)}"
        yield self._joined(
            self._label(words.fee) + self._say(fee_mark_words(checklist) or fee_words(checklist)),
            (Detail.COLLECTOR, checklist.charge.collector),
        )
        yield from self._staff()
        yield f"{self._label(words.enquiry_phone)}{self._say(checklist.enquiry_phone)}"
        yield f"{self._label(words.content_version)}{content_version(checklist)}"
        if Detail.DISCLAIMER in self._kept:
            yield self._say(words.disclaimer)

    def _staff(self) -> Iterator[str]:
        """Phrases alone: what was typed, and the queue's number, are in no code."""
        words, staff = self._words, self._list.staff
        if staff.window is not None:
            yield self._label(words.staff_window) + self._say(staff.window)
        if staff.notes:
            yield self._label(words.staff_notes) + "; ".join(map(self._say, staff.notes))

    def _materials(self) -> Iterator[str]:
        words = self._words
        if not self._list.materials:
            yield self._say(words.no_materials)
        for material in missing_first(self._list):
            if not material.satisfied or Detail.HELD in self._kept:
                yield from self._material(material)

    def _material(self, material: Material) -> Iterator[str]:
        words = self._words
        for item in material.items:
            yield self._joined(
                self._label(words.have if item.have else words.missing) + self._paper(item),
                (Detail.SEEN, seen_words(words, item.seen)),
            )
            if not item.have:
                yield from self._how(item)
        if not material.satisfied and Detail.SUBSTITUTES in self._kept:
            for items in material.substitutes:
                yield self._label(words.or_instead) + " + ".join(self._paper(item) for item in items)

    def _paper(self, item: MaterialItem) -> str:
        use, words = item.use, self._words
        name = self._say(use.evidence.name)
        if Detail.FORM not in self._kept:
            return name
        form = self._say(form_words(words, use.form))
        pieces = None if use.count == 1 else pieces_words(words, use)
        return f"{name} ({form})" if pieces is None else f"{name} ({form} {self._say(pieces)})"

    def _how(self, item: MaterialItem) -> Iterator[str]:
        evidence = item.use.evidence
        if Detail.OBTAIN in self._kept:
            yield f"→ {self._say(evidence.obtain)}"
        if Detail.TIME_AND_COST in self._kept:
            yield ", ".join(self._say(text) for text in (evidence.issuer, evidence.duration, evidence.cost))

    def _joined(self, start: str, more: tuple[Detail, Text | None]) -> str:
        detail, text = more
        return start if text is None or detail not in self._kept else f"{start} {self._say(text)}"

    def _label(self, text: Text) -> str:
        return f"{self._say(text)}: "

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)
