"""A finger on the window: touch events that go the way of a real panel's."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest


class Finger:
    """Taps one window; positions are its pixels."""

    def __init__(self, window: QWindow) -> None:
        self._window = window
        self._device = QTest.createTouchDevice()
        self._at = QPoint()
        # No two taps are a double tap, whose second touch the kiosk passes over.
        QGuiApplication.styleHints().setMouseDoubleClickInterval(0)

    def press(self, x: float, y: float) -> None:
        """Put the finger down."""
        self._at = QPoint(round(x), round(y))
        QTest.touchEvent(self._window, self._device, False).press(0, self._at, self._window).commit(False)

    def move(self, x: float, y: float) -> None:
        """Slide it there; Qt hands that on with the next frame."""
        self._at = QPoint(round(x), round(y))
        QTest.touchEvent(self._window, self._device, False).move(0, self._at, self._window).commit(False)

    def lift(self) -> None:
        """Lift it where it is; what the tap sets off has been done when this returns, its frame not."""
        QTest.touchEvent(self._window, self._device, False).release(0, self._at, self._window).commit(False)

    def tap(self, x: float, y: float) -> None:
        """Press and lift at once."""
        self.press(x, y)
        self.lift()
