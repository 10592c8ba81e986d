"""Runs the kiosk until its window is closed."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.app.options import Options

if TYPE_CHECKING:
    from kiosk.app.application import Application, OpenServices


def run(
    options: Options,
    watch: "Callable[[Application], None] | None" = None,
    open_services: "OpenServices | None" = None,
) -> int:
    """Serve visitors; returns the exit status.

    ``watch`` is given the application before it is shown; ``open_services`` stands in for the kiosk's own.
    """
    # The start makes a hundred thousand objects and no garbage: collecting waits until the first page is up.
    gc.disable()
    # A screen that waits for Python while another thread works waits for so long each time, by default 5 ms.
    sys.setswitchinterval(0.0005)
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    # Qt waits 5 ms for more changes before it paints one; after a touch there are none to wait for.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    # Where there is no message bus Qt would start one, which nobody here listens to.
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.application import Application
    from kiosk.app.window import BrokenPages

    qt = QGuiApplication(sys.argv[:1])
    # Ctrl-C in the terminal ends the kiosk at once, as it ends any other command.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = Application(options, open_services=open_services)
    application.opened.connect(_collect_from_now_on)
    application.failed.connect(_say_failure)
    if watch is not None:
        watch(application)
    try:
        application.start()
    except BrokenPages as error:
        sys.stderr.write(f"kiosk: the installation is damaged, install it again: {error}\n")
        return 1
    status = qt.exec()
    application.close()
    return status


def _collect_from_now_on() -> None:
    # What there is now stays: to look through it again and again would hold up a visitor.
    gc.freeze()
    gc.enable()


def _say_failure(problem: str) -> None:
    sys.stderr.write(f"kiosk: {problem}\n")
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.exit(1)
