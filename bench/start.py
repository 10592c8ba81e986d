"""The kiosk as `kiosk run` starts it, up to its first frame, and up to the home page after a tap.

The tap is given as soon as the first frame is up, which is before visitors can be served.
"""

import sys
from typing import TYPE_CHECKING

from bench.probe import now, say
from kiosk.app.options import parse

if TYPE_CHECKING:
    from kiosk.app.application import Application


class Start:
    """Watches one start and ends it at the home page."""

    def __init__(self) -> None:
        self._application: Application | None = None
        self._seen = False

    def watch(self, application: "Application") -> None:
        self._application = application
        application.view.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        moment = now()
        from PySide6.QtCore import QCoreApplication, QTimer

        if not self._seen:
            self._seen = True
            say("first_frame", moment)
            QTimer.singleShot(0, self._tap)
        elif self._application is not None and str(self._application.kiosk.page) == "HomePage":
            say("home_page", moment)
            self._application = None
            QTimer.singleShot(0, QCoreApplication.quit)

    def _tap(self) -> None:
        from bench.touch import Finger

        if self._application is not None:
            view = self._application.view
            Finger(view).tap(view.width() / 2, view.height() / 2)


def main() -> int:
    options = parse(sys.argv[1:])
    from kiosk.app.main import run

    return run(options, Start().watch)


if __name__ == "__main__":
    sys.exit(main())
