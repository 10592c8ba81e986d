"""Draws a QR code with whole pixels for each module, so that a phone reads it at once."""

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

QUIET = 4
"""Light modules around the code, ISO/IEC 18004."""


@QmlElement
class CodeItem(QQuickPaintedItem):
    """``rows`` holds a string a row, ``1`` for a dark module."""

    rowsChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str] = []
        self.setFillColor(QColor("white"))

    def _get_rows(self) -> list[str]:
        return self._rows

    def _set_rows(self, rows: list[str]) -> None:
        if rows != self._rows:
            self._rows = list(rows)
            self.rowsChanged.emit()
            self.update()

    rows = Property(list, _get_rows, _set_rows, notify=rowsChanged)

    def paint(self, painter: QPainter) -> None:
        if not self._rows:
            return
        size = min(self.width(), self.height())
        module = max(1, int(size // (len(self._rows) + 2 * QUIET)))
        left = int((self.width() - module * len(self._rows)) // 2)
        top = int((self.height() - module * len(self._rows)) // 2)
        black = QColor("black")
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark == "1":
                    painter.fillRect(QRectF(left + x * module, top + y * module, module, module), black)
