"""Has a printer changed again and again, and tells when the screen showed it: `news.py COUNT OPTION…`.

The outcome page is up, which says beforehand whether paper can come out.
"""

import sys
from random import Random

from PySide6.QtCore import QEventLoop, QTimer

from bench.hall import Hall, sit
from bench.probe import CHANGE, ask, now, say
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.exhibit.eye import Eye

LONGEST_SECONDS = 10.0
SHORTEST_REST, LONGEST_REST = 0.2, 1.2
"""Seconds between two changes, by chance: they must come at any moment between two looks at the printer."""


def main() -> None:
    count = int(sys.argv.pop(1))
    chance = Random(58)  # noqa: S311  # not for secrets: it chooses when a printer changes

    def walk(application: Application) -> None:
        visitor = Walk(application, _pass_over)
        visitor.to_outcome_page()
        sit(LONGEST_REST)
        for _ in range(count):
            sit(chance.uniform(SHORTEST_REST, LONGEST_REST))
            say("painted", _painted(application))

    Hall(walk).open()


def _painted(application: Application) -> float:
    """Have the printer changed; when a frame was painted that says something else than before."""
    eye = Eye(application.view)
    before = eye.texts()
    painted: list[float] = []
    loop = QEventLoop()
    QTimer.singleShot(round(LONGEST_SECONDS * 1000), loop, loop.quit)

    def swapped() -> None:
        moment = now()
        if not painted and eye.texts() != before:
            painted.append(moment)
            loop.quit()

    application.view.frameSwapped.connect(swapped)
    ask(CHANGE)
    loop.exec()
    application.view.frameSwapped.disconnect(swapped)
    if not painted:
        raise AssertionError(f"the page does not say that its printer has changed: {before}")
    return painted[0]


def _pass_over(_tap: Tap) -> None:
    """Only the printer's changes count here."""


if __name__ == "__main__":
    main()
