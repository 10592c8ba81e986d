"""Tells how long each of so many taps takes, the first after the start too: `taps.py COUNT OPTION…`."""

import sys

from bench.probe import say
from bench.walk import Tap, Walk, kiosk


class Enough(Exception):
    """All taps have been made."""


def main() -> None:
    wanted = int(sys.argv.pop(1))
    taps: list[Tap] = []

    def tapped(tap: Tap) -> None:
        taps.append(tap)
        if len(taps) == wanted:
            raise Enough

    with kiosk() as application:
        walk = Walk(application, tapped)
        try:
            while True:
                walk.visit()
        except Enough:
            pass
    for tap in taps:
        say(f"tap:{tap.before}:{tap.after}:{tap.name}", tap.seconds)


if __name__ == "__main__":
    main()
