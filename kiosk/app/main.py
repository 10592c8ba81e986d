"""Runs the kiosk until its window is closed."""

import gc
import os
import signal
import sys

from kiosk.app.options import Options


def run(options: Options) -> int:
    """Serve visitors; returns the exit status."""
    # The start makes a hundred thousand objects and no garbage: collecting waits until the first page is up.
    gc.disable()
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.application import Application

    qt = QGuiApplication(sys.argv[:1])
    # Ctrl-C in the terminal ends the kiosk at once, as it ends any other command.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = Application(options)
    application.opened.connect(gc.enable)
    application.failed.connect(_say_failure)
    application.start()
    status = qt.exec()
    application.close()
    return status


def _say_failure(problem: str) -> None:
    sys.stderr.write(f"kiosk: {problem}\n")
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.exit(1)
