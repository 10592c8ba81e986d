"""What is on the screen: the words, and all that can be touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow


@dataclass(frozen=True, slots=True)
class Target:
    """Something to touch: its object name, what it is called for a screen reader, and its touch area.

    Hold it no longer than the page stays as it is: the item belongs to the page.
    """

    name: str
    label: str
    area: QQuickItem

    def called(self, name: str) -> bool:
        """Whether this is it: by object name, by label, or by the label's first line."""
        return name in (self.name, self.label, self.label.partition("\n")[0])


class Eye:
    """Looks at one window."""

    def __init__(self, view: QQuickWindow) -> None:
        self._view = view

    def items(self, kind: str = "QQuickItem") -> Iterator[QQuickItem]:
        """Every visible item of a Qt Quick class, what is painted first first."""
        return (item for item in _visible(self._view.contentItem()) if item.inherits(kind))

    def texts(self) -> tuple[str, ...]:
        """All that the page says, also what has to be scrolled to, in the order in which it is painted."""
        return tuple(words for item in self.items("QQuickText") if (words := str(item.property("text"))))

    def targets(self) -> tuple[Target, ...]:
        """All that takes a touch now, also what has to be scrolled to."""
        return tuple(
            Target(_name(area), _label(area), area)
            for area in self.items("QQuickMouseArea")
            if area.isEnabled() and area.width() > 0 and area.height() > 0
        )

    def visible_part(self, item: QQuickItem) -> QRectF:
        """The part of ``item`` that is neither scrolled away nor outside the window, in window pixels."""
        part = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for parent in _around(item):
            if parent.clip():
                part &= parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
        return part & QRectF(0, 0, self._view.width(), self._view.height())

    def touched_at(self, point: QPointF) -> QQuickItem | None:
        """The area that a finger at ``point`` touches: the topmost one there."""
        found = [target.area for target in self.targets() if self.visible_part(target.area).contains(point)]
        return found[-1] if found else None

    def scrolled_in(self, item: QQuickItem) -> QQuickItem | None:
        """The list that ``item`` scrolls with, None where it stands still."""
        return next((parent for parent in _around(item) if parent.inherits("QQuickFlickable")), None)

    def unread(self) -> tuple[str, ...]:
        """The pictures and codes on the screen that are still being read or made."""
        sources = ((image, image.property("source")) for image in self.items("QQuickImageBase"))
        pictures = (
            source.fileName()
            for image, source in sources
            if isinstance(source, QUrl) and not source.isEmpty() and image.property("progress") < 1
        )
        codes = (code.objectName() for code in self.items("CodeItem") if not code.property("rows"))
        return (*pictures, *codes)

    def moving(self) -> bool:
        """Whether a list is still coasting, or on its way to where a button sent it."""
        return any(
            scrolled.property("moving")
            or any(
                child.inherits("QQuickAbstractAnimation") and child.property("running")
                for child in scrolled.parentItem().children()
            )
            for scrolled in self.items("QQuickFlickable")
        )

    def places(self) -> tuple[float, ...]:
        """How far every list is scrolled."""
        return tuple(float(item.property("contentY")) for item in self.items("QQuickFlickable"))


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in sorted(item.childItems(), key=QQuickItem.z):
            yield from _visible(child)


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    """What ``item`` lies in, from the inside out."""
    parent = cast("QQuickItem | None", item.parentItem())
    while parent is not None:
        yield parent
        parent = cast("QQuickItem | None", parent.parentItem())


def _name(area: QQuickItem) -> str:
    """The area's own object name, else that of the control that it fills."""
    return area.objectName() or area.parentItem().objectName()


def _label(area: QQuickItem) -> str:
    accessible = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(area))
    return "" if accessible is None else accessible.text(QAccessible.Text.Name)
