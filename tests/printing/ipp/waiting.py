"""Waiting for what happens elsewhere: no sleeping for a guessed time, and no waiting for ever."""

from collections.abc import Callable
from threading import Event
from time import monotonic

from kiosk.printing.ipp.pace import Pace

LONGEST = 20.0
"""Seconds after which a test has failed."""

_PAUSE = 0.01


def until(condition: Callable[[], bool], what: str) -> None:
    """Ask again and again, until it is so."""
    end = monotonic() + LONGEST
    while not condition():
        assert monotonic() < end, f"waited too long: {what}"
        Event().wait(_PAUSE)


class Gate:
    """A pace whose waits last a moment, or while it is shut: then whoever waits stands still."""

    def __init__(self) -> None:
        self._open = Event()
        self._open.set()
        self._passed = 0.0
        self.waiting = Event()

    def pace(self) -> Pace:
        return Pace(self._now, self._wait)

    def shut(self) -> None:
        self._open.clear()
        self.waiting.clear()

    def open(self) -> None:
        self._open.set()

    def _now(self) -> float:
        return self._passed

    def _wait(self, seconds: float) -> None:
        Event().wait(_PAUSE)
        self.waiting.set()
        assert self._open.wait(LONGEST), "nobody opened the gate"
        self._passed += seconds
