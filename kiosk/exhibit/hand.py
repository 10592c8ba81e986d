"""A hand in front of the screen: finds what is there, scrolls to it and touches it, as a visitor would."""

import math
from contextlib import suppress
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.exhibit.eye import Eye, Target
from kiosk.exhibit.patience import GaveUp, signalled, wait

_BEGIN = (12, 16)
"""Pixels of the first moves of a drag: a list holds still for those up to Qt's startDragDistance (10)."""

_FRAMES = 1000
"""Frames after which a page is still moving for some other reason."""

_TREMBLES = 6
"""Moves in one place, twice as many as a list takes its speed from: then it stops where the finger stops."""

_PULLS = 40
"""Pulls after which a list does not move any more for some other reason."""


class NotThere(LookupError):
    """Nothing of that name can be touched; the message says what can."""


class Covered(LookupError):
    """It is on the screen, but something else lies over it or it can't be scrolled to."""


class Hand:
    """One finger on one window. Every touch is a real touch event, and waits until the page is at rest.

    Two touches are never taken for a double tap, however quick: a visitor needs longer from page to page.
    """

    def __init__(self, view: QQuickWindow) -> None:
        self.eye = Eye(view)
        self._view = view
        self.finger = _touch_screen()
        QGuiApplication.styleHints().setMouseDoubleClickInterval(0)

    def picture(self) -> QImage:
        """The window as it is painted, once it is at rest."""
        self.rest()
        return self._view.grabWindow()

    def rest(self) -> None:
        """Wait until the page is laid out and painted, its pictures are read, and nothing moves."""
        before = None
        for _ in range(_FRAMES):
            now = self.eye.places()
            if now == before and not self.eye.moving() and not self.eye.unread():
                return
            before = now
            self.next_frame()
        raise GaveUp(f"the page does not come to rest; not read: {self.eye.unread()}")

    def next_frame(self) -> None:
        """Have the page painted once more, and wait until it is on the screen."""
        signalled(self._view.frameSwapped, self._view.update, "the next frame")

    def target(self, name: str) -> Target:
        """What is called ``name``; waits for it, and raises NotThere where it does not come."""
        with suppress(GaveUp):
            wait(lambda: len(self._called(name)) == 1, name)
        found = self._called(name)
        if len(found) != 1:
            there = ", ".join(repr(target.name or target.label) for target in self.eye.targets())
            raise NotThere(f"{len(found)} things are called {name!r}; there are {there}")
        return found[0]

    def has(self, name: str) -> bool:
        """Whether something that is called ``name`` can be touched."""
        return bool(self._called(name))

    def tap(self, name: str) -> None:
        """Wait for what is called ``name``, scroll to it, and touch it."""
        self.target(name)
        self.rest()
        self.tap_at(self.reach(self.target(name)))
        self.rest()

    def tap_at(self, point: QPointF) -> None:
        """Touch and lift at once."""
        self.press(point)
        self.lift(point)

    def reach(self, target: Target) -> QPointF:
        """Scroll to ``target``; gives where to touch it. Raises Covered."""
        for _ in range(_PULLS):
            scrolled_in = self.eye.scrolled_in(target.area)
            if scrolled_in is None or not self._pull(target.area, scrolled_in):
                break
        return self._free_point(target)

    def drag(self, start: QPointF, end: QPointF, *, flick: bool = False) -> None:
        """Press at ``start`` and lift at ``end``; a flick lifts while moving, else the finger rests first."""
        self.press(start)
        length = math.hypot((end - start).x(), (end - start).y())
        for part in (*(pixels / length for pixels in _BEGIN if pixels < length), 1.0):
            self.slide(start + (end - start) * part)
            self.next_frame()
        if not flick:
            self._hold(end)
        self.lift(end)
        self.rest()

    def _hold(self, point: QPointF) -> None:
        for step in range(_TREMBLES):
            self.slide(point + QPointF(0, step % 2))
            self.next_frame()

    def press(self, point: QPointF) -> None:
        """The finger comes down."""
        QTest.touchEvent(self._view, self.finger).press(0, _pixel(point), self._view).commit()

    def slide(self, point: QPointF) -> None:
        """The finger moves."""
        QTest.touchEvent(self._view, self.finger).move(0, _pixel(point), self._view).commit()

    def lift(self, point: QPointF) -> None:
        """The finger goes."""
        QTest.touchEvent(self._view, self.finger).release(0, _pixel(point), self._view).commit()

    def _called(self, name: str) -> list[Target]:
        return [target for target in self.eye.targets() if target.called(name)]

    def _pull(self, area: QQuickItem, scrolled_in: QQuickItem) -> bool:
        """Drag the list by as much as ``area`` lies outside of it; whether it moved."""
        window = scrolled_in.mapRectToScene(QRectF(0, 0, scrolled_in.width(), scrolled_in.height()))
        whole = area.mapRectToScene(QRectF(0, 0, area.width(), area.height()))
        above, below = window.top() - whole.top(), whole.bottom() - window.bottom()
        if below <= 0 >= above or (below > 0 < above):
            return False
        wanted = above if above > 0 else -below
        reach = window.height() * 0.7
        distance = max(-reach, min(reach, wanted + (20 if wanted > 0 else -20)))
        middle = QPointF(window.center().x(), window.center().y() - distance / 2)
        before = self.eye.places()
        self.drag(middle, middle + QPointF(0, distance))
        return self.eye.places() != before

    def _free_point(self, target: Target) -> QPointF:
        part = self.eye.visible_part(target.area)
        for right in (0.5, 0.25, 0.75, 0.05, 0.95):
            for down in (0.5, 0.25, 0.75, 0.05, 0.95):
                point = QPointF(part.left() + part.width() * right, part.top() + part.height() * down)
                if not part.isEmpty() and self.eye.touched_at(point) == target.area:
                    return point
        raise Covered(f"{target.name or target.label!r} can't be touched: only {part.getRect()} is in view")


@cache
def _touch_screen() -> QPointingDevice:
    """One touch screen for the whole process: Qt remembers each that is made."""
    return QTest.createTouchDevice()


def _pixel(point: QPointF) -> QPoint:
    return point.toPoint()
