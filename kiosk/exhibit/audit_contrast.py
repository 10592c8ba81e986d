"""Whether words stand out: their colour against what is behind them, both as painted."""

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from kiosk.domain.comfort import Palette
from kiosk.exhibit.survey import Kind, Part

LEAST = {Palette.CALM: 10.0, Palette.BLACK_ON_WHITE: 20.0, Palette.WHITE_ON_BLACK: 20.0}
"""VotingWorks' function specification."""

_SAMPLE = 3.0
"""Widths of a letter that are looked at, at either end of a line: the ground may change along it."""


def contrast_faults(parts: Sequence[Part], picture: QImage, palette: Palette) -> Iterator[str]:
    """Words that are too pale. What can't be used now may be pale: so it is told from what can."""
    for part in parts:
        if part.kind is Kind.TEXT and part.words.strip() and part.item.isEnabled():
            for place in _samples(part):
                found = painted_contrast(picture, place)
                if found < LEAST[palette]:
                    yield f"{part.words[:24]!r} has a contrast of {found:.1f}"
                    break


def _samples(part: Part) -> Iterator[QRect]:
    """The two ends of a line, as far as they are in view; of several lines the first."""
    letter = float(part.item.property("font").pixelSize())
    line = QRectF(part.paint.left(), part.paint.top(), part.paint.width(), letter * 1.5) & part.seen
    if line.height() < letter or line.width() < letter * 0.4:
        return
    if part.paint.height() > letter * 2.2 or line.width() < letter * _SAMPLE:
        yield line.toAlignedRect()
        return
    yield QRectF(line.left(), line.top(), letter * _SAMPLE, line.height()).toAlignedRect()
    yield QRectF(line.right() - letter * _SAMPLE, line.top(), letter * _SAMPLE, line.height()).toAlignedRect()


def painted_contrast(picture: QImage, place: QRect) -> float:
    """Of the colour that most of ``place`` has to the one that differs most from it; 1 to 21."""
    pixels = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    count = Counter(memoryview(pixels.constBits()).cast("I"))
    ground = luminance(count.most_common(1)[0][0])
    lights = [luminance(colour) for colour in count]
    return max(_ratio(ground, min(lights)), _ratio(ground, max(lights)))


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def luminance(colour: int) -> float:
    """Relative luminance of 0xRRGGBB, as WCAG 2 defines it: 0 to 1."""
    red, green, blue = (_LINEAR[colour >> shift & 0xFF] for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_LINEAR = [
    part / 255 / 12.92 if part / 255 <= 0.03928 else ((part / 255 + 0.055) / 1.055) ** 2.4
    for part in range(256)
]
