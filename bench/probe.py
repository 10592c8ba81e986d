"""What a measured process tells the bench: `name value`, a line a reading. It imports nothing slow."""

import sys
import time

WEIGH = "weigh"
WEIGHING_SECONDS = 0.5
"""For so long a process that asked to be weighed should sit still."""

PRINTED = "printed"
"""A sheet is out: the bench should tell when its first byte came to the printer."""

CHANGE = "change"
"""The bench should change the printer's state, and tell when."""


def say(name: str, value: float) -> None:
    """Tell one reading; several of one name are a series."""
    sys.stdout.write(f"{name} {value!r}\n")
    sys.stdout.flush()


def ask(what: str) -> None:
    """Ask the bench to do or tell something."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def weigh(name: str) -> None:
    """Ask the bench to read this process's memory under this name, and what it started with it."""
    ask(f"{WEIGH} {name}")


def now() -> float:
    """Seconds of the machine's monotonic clock, the same in every process."""
    return time.monotonic()
