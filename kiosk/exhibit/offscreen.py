"""Qt without a display: the same application, painted into memory."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def offscreen() -> QGuiApplication:
    """Qt's application, to be kept as long as anything of Qt is used; only one may be made in a process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    return QGuiApplication(sys.argv[:1])
