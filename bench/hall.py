"""The kiosk as `kiosk run` runs it, with something to do in it."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from kiosk.app.application import Application, OpenServices
from kiosk.app.main import run
from kiosk.app.options import parse


class Hall:
    """Runs the kiosk, has ``work`` done as soon as visitors can be served, and ends it."""

    def __init__(
        self, work: Callable[[Application], None], open_services: OpenServices | None = None
    ) -> None:
        self._work = work
        self._open_services = open_services
        self._application: Application | None = None
        self._fault: BaseException | None = None

    def open(self) -> None:
        """Open as the command line says; raises what ``work`` raises, and SystemExit for a failed start."""
        status = run(parse(sys.argv[1:]), self._watch, self._open_services)
        if self._fault is not None:
            raise self._fault
        if status != 0:
            sys.exit(status)

    def _watch(self, application: Application) -> None:
        self._application = application
        application.opened.connect(self._opened)

    def _opened(self) -> None:
        QTimer.singleShot(0, self._do)

    def _do(self) -> None:
        try:
            if self._application is not None:
                self._work(self._application)
        except BaseException as fault:  # Qt would swallow it
            self._fault = fault
        QCoreApplication.quit()


def sit(seconds: float) -> None:
    """Let Qt work for so long, and touch nothing."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
