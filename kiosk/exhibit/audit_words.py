"""Whether all words can be read: none cut, none over others, none outside of what they belong to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.exhibit.survey import Kind, Part

SLACK = 1.5
"""Pixels by which rounding may move things."""

HANG = 0.1
"""Of a letter's height: so far a line may hang over its place, as some letters do in every script."""

_LETTER = r"(?:(?![\u2e80-\u9fff\uf900-\uffef])[^\W_])"
_WORD = re.compile(rf"{_LETTER}(?:(?:{_LETTER}|['’.,:])*{_LETTER})?")
"""What must stay on one line: a word or a number. Chinese may break anywhere."""


def words_faults(parts: Sequence[Part], screen: QRectF, may_be_cut: Sequence[str]) -> Iterator[str]:
    """What ails the words on the screen; ``may_be_cut`` are those that stand elsewhere in full."""
    texts = [part for part in parts if part.kind is Kind.TEXT and part.words]
    for text in texts:
        short = text.words.replace("\n", " ")[:40]
        yield from (f"{fault}: {short}" for fault in _own_faults(text, screen, may_be_cut))
    yield from _over_each_other(texts)
    yield from _under_others(texts, parts)


def _own_faults(text: Part, screen: QRectF, may_be_cut: Sequence[str]) -> Iterator[str]:
    if text.item.property("truncated"):
        if text.words not in may_be_cut:
            yield "cut"
    elif _is_larger(text):
        yield "larger than its place"
    if broken := _broken_word(text):
        yield f"{broken!r} is broken"
    yield from _outside(text, screen)


def _is_larger(text: Part) -> bool:
    hang = max(SLACK, HANG * float(text.item.property("font").pixelSize()))
    return text.paint.width() > text.place.width() + hang or text.paint.height() > text.place.height() + SLACK


def _broken_word(text: Part) -> str:
    """A word that has no room on a line of its own."""
    if int(text.item.property("lineCount")) == 1:
        return ""
    font, width = text.item.property("font"), text.item.width()
    if not isinstance(font, QFont):
        raise TypeError("a text without a font")
    for word in _WORD.findall(text.words):
        if _advance(font.key(), word) > width + SLACK and not text.item.property("truncated"):
            return str(word)
    return ""


@cache
def _advance(key: str, word: str) -> float:
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).horizontalAdvance(word)


def _outside(text: Part, screen: QRectF) -> Iterator[str]:
    paint, around = text.paint, text.around
    if text.within is None and not _holds(screen & text.window, paint):
        yield "outside the screen"
        return
    while around is not None and around is not text.within:
        if around.kind is Kind.BOX and not _holds(around.place, paint):
            yield "runs out of its box"
            return
        around = around.around
    if text.within is None:
        return
    if paint.left() < text.within.place.left() - SLACK or paint.right() > text.within.place.right() + SLACK:
        yield "beside its list"
    elif not _holds(content_of(text.within), paint):
        yield "beyond the end of its list"


def content_of(within: Part) -> QRectF:
    """All that a list can show, as far as it goes, in window pixels."""
    item = within.item
    left, top = float(item.property("contentX")), float(item.property("contentY"))
    height = max(float(item.property("contentHeight")), item.height())
    width = max(float(item.property("contentWidth")), item.width())
    return item.mapRectToScene(QRectF(-left, -top, width, height))


def _holds(place: QRectF, paint: QRectF) -> bool:
    return place.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(paint)


def _over_each_other(texts: Sequence[Part]) -> Iterator[str]:
    for one, other in combinations(texts, 2):
        together = one.within is not None and one.within is other.within
        if overlap(one.paint, other.paint) if together else overlap(one.seen, other.seen):
            yield f"over each other: {one.words[:24]!r} and {other.words[:24]!r}"


def _under_others(texts: Sequence[Part], parts: Sequence[Part]) -> Iterator[str]:
    """Words over a picture, or over or under a control, that they don't belong to."""
    for part in parts:
        if part.kind is Kind.IMAGE:
            yield from (
                f"over a picture: {text.words[:24]!r}" for text in texts if overlap(text.seen, part.seen)
            )
        elif part.kind is Kind.AREA:
            owner = part.item.parentItem()
            for text in texts:
                if overlap(text.seen, part.seen) and not text.lies_in(owner):
                    yield f"over {part.words}: {text.words[:24]!r}"


def overlap(one: QRectF, other: QRectF) -> bool:
    """Whether two places share more than what rounding makes."""
    shared = one & other
    return shared.width() > 2 * SLACK and shared.height() > 2 * SLACK
