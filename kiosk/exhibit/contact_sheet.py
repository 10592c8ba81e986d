"""All pictures of a gallery on one: a row for each page, a column for each language and size."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

HEIGHT = 260
"""Pixels of a picture on the sheet."""

_GAP = 12
_LINE = 26
_NAMES = 230


def thumbnail(picture: QImage) -> QImage:
    """A picture at the size that it has on the sheet."""
    return picture.scaledToHeight(HEIGHT, Qt.TransformationMode.SmoothTransformation)


def contact_sheet(pictures: Mapping[tuple[str, str], QImage]) -> QImage:
    """One picture of many: by row and column, both in the order in which they first appear."""
    rows = tuple(dict.fromkeys(row for row, _ in pictures))
    columns = tuple(dict.fromkeys(column for _, column in pictures))
    lefts = _lefts([_width(pictures, column) for column in columns])
    sheet = QImage(lefts[-1], _LINE + _GAP + len(rows) * (HEIGHT + _GAP), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#F6F4EF"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Noto Sans CJK SC", 11))
    painter.setPen(QColor("#14263A"))
    for column, left in zip(columns, lefts, strict=False):
        painter.drawText(QRect(left, 0, _NAMES, _LINE), Qt.AlignmentFlag.AlignVCenter, column)
    for number, row in enumerate(rows):
        top = _LINE + _GAP + number * (HEIGHT + _GAP)
        painter.drawText(QRect(_GAP, top, _NAMES, _LINE), Qt.AlignmentFlag.AlignVCenter, row)
        for column, left in zip(columns, lefts, strict=False):
            if (picture := pictures.get((row, column))) is not None:
                painter.drawImage(left, top, picture)
    painter.end()
    return sheet


def _width(pictures: Mapping[tuple[str, str], QImage], column: str) -> int:
    return max(picture.width() for (_, of), picture in pictures.items() if of == column)


def _lefts(widths: Sequence[int]) -> list[int]:
    """Where each column begins, and where the last one ends."""
    lefts = [_NAMES + _GAP]
    for width in widths:
        lefts.append(lefts[-1] + width + _GAP)
    return lefts
