"""Has the kiosk weighed at the first question and after visits: `memory.py FIRST LAST SECONDS OPTION…`.

``SECONDS`` is how long it sits still before: everything that is loaded behind the first pages should be
there, and everything of a visit gone.
"""

import sys

from bench.hall import Hall, sit
from bench.probe import WEIGHING_SECONDS, weigh
from bench.walk import Tap, Walk
from kiosk.app.application import Application


def main() -> None:
    first, last, seconds = int(sys.argv.pop(1)), int(sys.argv.pop(1)), float(sys.argv.pop(1))

    def walk(application: Application) -> None:
        visitor = Walk(application, _pass_over)
        visitor.to_question()
        _sit_and_weigh("first_question", seconds)
        visitor.tap("bar-finish")
        for number in range(1, last + 1):
            visitor.visit()
            if number == first:
                _sit_and_weigh("first_visit", seconds)
        _sit_and_weigh("last_visit", seconds)

    Hall(walk).open()


def _sit_and_weigh(name: str, seconds: float) -> None:
    sit(seconds)
    weigh(name)
    sit(WEIGHING_SECONDS)


def _pass_over(_tap: Tap) -> None:
    """Only the memory counts here."""


if __name__ == "__main__":
    main()
