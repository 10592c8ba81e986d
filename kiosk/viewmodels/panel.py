"""The panel's real measures, so that a button is as large as a finger on every screen."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOMINAL_MM = ((1600, 476.0), (1200, 261.0), (0, 223.0))
"""Longest side: pixels, from that many on, and millimetres. 21.5, 12.1 and 10.1 inch, as sold for kiosks."""

COMPACT_MM = 200.0
"""A panel whose shorter side is below this is read from nearer by: it parts 15-inch panels from 12-inch."""


@QmlElement
class Panel(QObject):
    """Pixels per millimetre of the window, from the panel's configured or nominal width."""

    changed = Signal()

    def __init__(self, width_mm: float | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._configured = width_mm
        self._width = 1080
        self._height = 1920
        self._scale = 1.0

    def shrink(self, scale: float) -> None:
        """The window stands for a panel of more pixels; ``scale`` is its part of them, at most 1."""
        if scale != self._scale:
            self._scale = scale
            self.changed.emit()

    def resize(self, width: int, height: int) -> None:
        """The window has these pixels now."""
        if (width, height) != (self._width, self._height) and width > 0 and height > 0:
            self._width, self._height = width, height
            self.changed.emit()

    def _density(self) -> float:
        if self._configured is not None:
            return self._width / self._configured
        longest = max(self._width, self._height)
        return next(longest / side for pixels, side in NOMINAL_MM if longest / self._scale >= pixels)

    @Property(float, notify=changed)
    def pixelsPerMillimetre(self) -> float:
        return self._density()

    @Property(bool, notify=changed)
    def compact(self) -> bool:
        return min(self._width, self._height) / self._density() < COMPACT_MM

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        return self._height >= self._width
