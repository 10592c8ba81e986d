"""Tells the kiosk's memory at the first question and after so many visits: `memory.py FIRST LAST OPTION…`."""

import sys

from PySide6.QtCore import QEventLoop, QTimer

from bench.hall import Hall
from bench.probe import pss_mib, say
from bench.walk import Tap, Walk
from kiosk.app.application import Application

SETTLED_MS = 3000
"""By then everything that is loaded behind the first pages is there, printing too."""


def main() -> None:
    first, last = int(sys.argv.pop(1)), int(sys.argv.pop(1))

    def walk(application: Application) -> None:
        visitor = Walk(application, _pass_over)
        visitor.to_question()
        _settle()
        say("first_question", pss_mib())
        visitor.tap("bar-finish")
        for number in range(1, last + 1):
            visitor.visit()
            if number in (first, last):
                _settle()
                say("first" if number == first else "last", pss_mib())

    Hall(walk).open()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLED_MS, loop.quit)
    loop.exec()


def _pass_over(_tap: Tap) -> None:
    """Only the memory counts here."""


if __name__ == "__main__":
    main()
