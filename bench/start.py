"""The kiosk as `kiosk run` starts it, up to its first frame and to the home page: `start.py OPTION…`.

A tap asks for the home page as soon as the first frame is up, before visitors can be served. It comes from
outside, or with `--touch` before the options from here, which has to load Qt's test module in between.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from bench.probe import now, say
from kiosk.app.options import parse

if TYPE_CHECKING:
    from kiosk.app.application import Application


class Start:
    """Watches one start and ends it at the home page."""

    def __init__(self, touch: bool) -> None:
        self._touch = touch
        self._application: Application | None = None
        self._seen = False

    def watch(self, application: "Application") -> None:
        self._application = application
        application.view.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        moment = now()
        if not self._seen:
            self._seen = True
            say("first_frame", moment)
            if self._touch:
                self._later(self._tap)
        elif self._application is not None and str(self._application.kiosk.page) == "HomePage":
            say("home_page", moment)
            application, self._application = self._application, None
            if application.services is None:
                application.opened.connect(self._end)
            else:
                self._end()

    def _tap(self) -> None:
        from bench.touch import Finger

        if self._application is not None:
            view = self._application.view
            Finger(view).tap(view.width() / 2, view.height() / 2)

    def _end(self) -> None:
        from PySide6.QtCore import QCoreApplication

        self._later(QCoreApplication.quit)

    @staticmethod
    def _later(call: Callable[[], None]) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, call)


def main() -> int:
    touch = sys.argv[1:2] == ["--touch"]
    options = parse(sys.argv[2 if touch else 1 :])
    from kiosk.app.main import run

    return run(options, Start(touch).watch)


if __name__ == "__main__":
    sys.exit(main())
