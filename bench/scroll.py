"""Tells how a long list scrolls beneath a finger: `scroll.py FRAMES OPTION…`.

The finger moves 60 times a second, stroke by stroke down the longest list of some visits in the largest text,
and up again. A frame is dropped where the list is not painted at its new place when the next move is due.
"""

import sys
import time

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtQuick import QQuickItem

from bench.hall import Hall
from bench.probe import now, say
from bench.touch import Finger
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.domain.comfort import Comfort, TextSize
from kiosk.exhibit.hand import Hand

FRAME = 1 / 60
VISITS = 8

STROKE = 25
"""Moves until the finger is lifted, and put down where the stroke began."""

STEP = 24.0
"""Pixels a move: some 1,400 a second, as one looks through a list."""


class Scrolling:
    """Moves a finger over a list, frame after frame."""

    def __init__(self, application: Application, area: QQuickItem) -> None:
        self._area = area
        self._finger = Finger(application.view)
        self._middle = area.mapRectToScene(QRectF(0, 0, area.width(), area.height())).center()
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._move)
        self._down = True
        self._at = 0
        self._left = 0
        self._due = 0.0
        self._moved: float | None = None
        self._before = 0.0
        self.took: list[float] = []
        self.dropped = 0
        application.view.frameSwapped.connect(self._swapped)

    def run(self, frames: int) -> None:
        """Scroll for so many frames."""
        self._left = frames
        self._put_down()
        self._due = now()
        self._timer.start(0)
        self._loop.exec()
        self._finger.lift()

    def _move(self) -> None:
        if self._moved is not None:
            self.dropped += 1
        if self._at == STROKE:
            self._finger.lift()
            self._put_down()
        self._at += 1
        place = self._place()
        # The first move of a stroke tells the list that it is one.
        counts = self._at > 1
        self._before = self._position()
        self._moved = now() if counts else None
        self._finger.move(place.x(), place.y())
        self._left -= counts
        self._due = max(self._due + FRAME, now() - FRAME)
        if self._left > 0:
            self._timer.start(max(0, round((self._due - now()) * 1000)))
        else:
            QTimer.singleShot(round(FRAME * 1000), self._loop.quit)

    def _swapped(self) -> None:
        if self._moved is not None and self._position() != self._before:
            self.took.append(now() - self._moved)
            self._moved = None

    def _put_down(self) -> None:
        end = float(self._area.property("contentHeight")) - self._area.height()
        reach = STROKE * STEP
        if self._position() + reach > end:
            self._down = False
        elif self._position() < reach:
            self._down = True
        self._at = 0
        place = self._place()
        self._finger.press(place.x(), place.y())

    def _place(self) -> QPointF:
        """The finger goes up where the list goes down, through the middle of it."""
        travelled = (self._at - STROKE / 2) * STEP
        return self._middle + QPointF(0, -travelled if self._down else travelled)

    def _position(self) -> float:
        return float(self._area.property("contentY"))


def main() -> None:
    frames = int(sys.argv.pop(1))

    def work(application: Application) -> None:
        lengths = list[float]()
        visitor = _visitor(application)
        for number in range(VISITS):
            visitor.to_outcome(number)
            lengths.append(_length(_list(application)))
            visitor.tap("bar-finish")
        visitor = _visitor(application)
        for number in range(lengths.index(max(lengths)) + 1):
            visitor.to_outcome(number)
            if number < lengths.index(max(lengths)):
                visitor.tap("bar-finish")
        Hand(application.view).rest()
        scrolling = Scrolling(application, _list(application))
        began = time.process_time()
        scrolling.run(frames)
        say("effort", (time.process_time() - began) / frames)
        say("dropped", float(scrolling.dropped))
        for seconds in scrolling.took:
            say("frame", seconds)

    Hall(work).open()


def _visitor(application: Application) -> Walk:
    """One who goes the same ways each time."""
    return Walk(application, _pass_over, comfort=Comfort(TextSize.LARGEST))


def _list(application: Application) -> QQuickItem:
    return max(Hand(application.view).eye.items("QQuickFlickable"), key=_length)


def _length(area: QQuickItem) -> float:
    return float(area.property("contentHeight"))


def _pass_over(_tap: Tap) -> None:
    """Nothing is measured on the way."""


if __name__ == "__main__":
    main()
