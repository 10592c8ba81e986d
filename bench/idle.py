"""Tells what share of one core the kiosk takes while nobody touches it: `idle.py SECONDS OPTION…`."""

import sys
from time import process_time

from bench.hall import Hall, sit
from bench.probe import now, say
from kiosk.app.application import Application

SETTLING_SECONDS = 5.0
"""What is loaded behind the first pages should be there."""


def main() -> None:
    seconds = float(sys.argv.pop(1))

    def rest(_application: Application) -> None:
        sit(min(seconds, SETTLING_SECONDS))
        began, used = now(), process_time()
        sit(seconds)
        say("share", (process_time() - used) / (now() - began))

    Hall(rest).open()


if __name__ == "__main__":
    main()
