"""A monkey before the screen: touches, drags, keys and mouse, by a fixed seed, as fast as Qt takes them."""

import random
from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

BETWEEN_FRAMES = 25
"""Actions until the screen is painted: more than any hand does in that time."""

_MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
]
_BUTTONS = [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]

KEYS = [
    (key, modifier)
    for key, modifier in product(Qt.Key, _MODIFIERS)
    if 0 < key.value < Qt.Key.Key_unknown.value
]
"""Every key that Qt knows, with every modifier."""


class Monkey:
    """Does something at random, somewhere at random. The same seed does the same."""

    def __init__(self, view: QQuickWindow, finger: QPointingDevice, seed: int) -> None:
        self._view = view
        self._finger = finger
        self._chance = random.Random(seed)
        self._keys = list(KEYS)
        self._chance.shuffle(self._keys)
        self._next_key = 0
        self._down = False
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (60, self._tap),
            (10, self._drag),
            (8, self._two_fingers),
            (4, self._hold),
            (14, self._key),
            (2, self._mouse),
            (2, self._wheel),
        ]
        self.done = 0

    def act(self, times: int) -> None:
        """Do so many things, with the screen painted now and then."""
        weights = [weight for weight, _ in self._acts]
        for _, what in self._chance.choices(self._acts, weights, k=times):
            what()
            self.done += 1
            if self.done % BETWEEN_FRAMES == 0:
                QCoreApplication.processEvents()

    def all_keys_were_pressed(self) -> bool:
        """Whether every key came with every modifier."""
        return self._next_key >= len(self._keys)

    def _point(self) -> QPoint:
        return QPoint(self._chance.randrange(self._view.width()), self._chance.randrange(self._view.height()))

    def _touch(self, *points: tuple[str, int, QPoint]) -> None:
        event = QTest.touchEvent(self._view, self._finger, False)
        for how, number, point in points:
            getattr(event, how)(number, point, self._view)
        event.commit(False)

    def _lift(self) -> None:
        if self._down:
            self._touch(("release", 0, self._point()))
            self._down = False

    def _tap(self) -> None:
        self._lift()
        point = self._point()
        self._touch(("press", 0, point))
        self._touch(("release", 0, point))

    def _drag(self) -> None:
        self._lift()
        point = self._point()
        self._touch(("press", 0, point))
        for _ in range(3):
            point = self._point()
            self._touch(("move", 0, point))
        self._touch(("release", 0, point))

    def _two_fingers(self) -> None:
        self._lift()
        self._touch(("press", 0, self._point()), ("press", 1, self._point()))
        self._touch(("move", 0, self._point()), ("move", 1, self._point()))
        self._touch(("release", 0, self._point()), ("release", 1, self._point()))

    def _hold(self) -> None:
        """Come down and stay until something else is done: a long press."""
        self._lift()
        self._touch(("press", 0, self._point()))
        self._down = True

    def _key(self) -> None:
        key, modifier = self._keys[self._next_key % len(self._keys)]
        self._next_key += 1
        for how in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._view, QKeyEvent(how, key, modifier))

    def _mouse(self) -> None:
        QTest.mouseClick(
            self._view, self._chance.choice(_BUTTONS), Qt.KeyboardModifier.NoModifier, self._point()
        )

    def _wheel(self) -> None:
        point = QPointF(self._point())
        turned = QWheelEvent(
            point,
            point,
            QPoint(),
            QPoint(0, self._chance.choice((-120, 120))),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self._view, turned)


def settle() -> None:
    """Let all that was put off happen."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
