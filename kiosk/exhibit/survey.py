"""Where everything on the screen is, in one look: what the audit measures."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow


class Kind(Enum):
    """What a part of the screen is."""

    TEXT = auto()
    AREA = auto()
    IMAGE = auto()
    LIST = auto()
    BOX = auto()
    OTHER = auto()


_CLASSES = {
    "QQuickText": Kind.TEXT,
    "QQuickMouseArea": Kind.AREA,
    "QQuickImageBase": Kind.IMAGE,
    "QQuickFlickable": Kind.LIST,
    "QQuickRectangle": Kind.BOX,
}


_END = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A visible item.

    ``place`` is all of it and ``paint`` what it paints, in window pixels; ``window`` is what the things
    around it that clip leave of the screen, ``within`` the list that it scrolls with.
    """

    item: QQuickItem
    kind: Kind
    place: QRectF
    paint: QRectF
    window: QRectF
    around: "Self | None"
    within: "Self | None"

    @property
    def words(self) -> str:
        """What it says; for what is touched, its object name or that of the control that it fills."""
        if self.kind is Kind.TEXT:
            return str(self.item.property("text"))
        return self.item.objectName() or self.item.parentItem().objectName()

    @property
    def seen(self) -> QRectF:
        """The part of ``paint`` that is neither scrolled away nor clipped."""
        return self.paint & self.window

    def lies_in(self, item: QQuickItem) -> bool:
        """Whether ``item`` is somewhere around it."""
        part = self.around
        while part is not None:
            if part.item == item:
                return True
            part = part.around
        return False


def survey(view: QQuickWindow) -> tuple[Part, ...]:
    """Every visible part; where something lies above the page and has to be answered first, only that."""
    whole = QRectF(0, 0, view.width(), view.height())
    parts = tuple(_parts(view.contentItem(), whole, None, None))
    modal = [part for part in parts if part.kind is Kind.BOX and part.item.property("modal")]
    return tuple(part for part in parts if part.lies_in(modal[-1].item)) if modal else parts


def _parts(item: QQuickItem, window: QRectF, around: Part | None, within: Part | None) -> Iterator[Part]:
    if not item.isVisible() or item.opacity() == 0:
        return
    kind = _kind(item)
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    part = Part(item, kind, place, _paint(item, kind, place), window, around, within)
    yield part
    if item.clip():
        window = window & place
    if kind is Kind.LIST:
        within = part
    for child in item.childItems():
        yield from _parts(child, window, part, within)


_KNOWN: dict[str, Kind] = {}
"""By the class's name, which for QML is one a file: asking each item would take as long as all the rest."""


def _kind(item: QQuickItem) -> Kind:
    name = item.metaObject().className()
    if name not in _KNOWN:
        _KNOWN[name] = next((kind for base, kind in _CLASSES.items() if item.inherits(base)), Kind.OTHER)
    return _KNOWN[name]


def _paint(item: QQuickItem, kind: Kind, place: QRectF) -> QRectF:
    if kind is Kind.TEXT:
        width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
        left = _share(item, "effectiveHorizontalAlignment") if item.width() > width + 1 else 0
        top = _share(item, "verticalAlignment") if item.height() > height + 1 else 0
    elif kind is Kind.IMAGE:
        width, height = float(item.property("paintedWidth")), float(item.property("paintedHeight"))
        left = top = 0.5
    else:
        return place
    spare = QRectF((item.width() - width) * left, (item.height() - height) * top, width, height)
    return item.mapRectToScene(spare)


def _share(text: QQuickItem, alignment: str) -> float:
    """How much of the spare room comes before what is painted. Python can't read the enum itself."""
    context = qmlContext(text)
    if context is None:
        raise LookupError("a text that QML did not make")
    value, _undefined = QQmlExpression(context, text, f"1 * {alignment}").evaluate()
    if value & (_END.AlignRight | _END.AlignBottom).value:
        return 1.0
    return 0.5 if value & (_END.AlignHCenter | _END.AlignVCenter).value else 0.0
