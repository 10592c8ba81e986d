"""Tells how long each of so many taps takes, the first after the start too: `taps.py COUNT WAY OPTION…`.

WAY is how the visitors have their screen, one of WAYS.
"""

import sys
from contextlib import suppress

from bench.hall import Hall
from bench.probe import say
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.domain.comfort import Comfort, Palette, TextSize

WAYS = {
    "usual": None,
    "largest": Comfort(TextSize.LARGEST),
    "contrast": Comfort(palette=Palette.WHITE_ON_BLACK),
}


class Enough(Exception):
    """All taps have been made."""


def main() -> None:
    wanted, comfort = int(sys.argv.pop(1)), WAYS[sys.argv.pop(1)]
    taps: list[Tap] = []

    def tapped(tap: Tap) -> None:
        taps.append(tap)
        if len(taps) == wanted:
            raise Enough

    def walk(application: Application) -> None:
        visitor = Walk(application, tapped, comfort=comfort)
        with suppress(Enough):
            while True:
                visitor.visit()

    Hall(walk).open()
    for tap in taps:
        say(f"tap:{tap.before}:{tap.after}:{tap.name}", tap.seconds)


if __name__ == "__main__":
    main()
