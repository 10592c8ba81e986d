"""Notices that nobody is there any more: first a warning that can be answered, then the end.

WCAG 2.2.1 asks for a warning and at least 20 s to answer it, extendable at least ten times; here it is
extendable without limit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Timer(Protocol):
    """A call that is due in the future."""

    def cancel(self) -> None:
        """Never make the call; harmless when it was made."""


class Timers(Protocol):
    """Where calls in the future come from; injected, so that a test need not wait."""

    def after(self, seconds: float, call: Callable[[], None]) -> Timer:
        """Make ``call`` once, in ``seconds``."""


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """Seconds without a touch until the warning, and seconds to answer it.

    The defaults are ours: a minute is long enough to read the longest outcome page to a companion, and short
    enough that the next person in the queue does not find the last one's list.
    """

    until_warning: int = 60
    to_answer: int = 30

    def at_least(self, other: "IdleTimes") -> "IdleTimes":
        """The longer of each."""
        return IdleTimes(max(self.until_warning, other.until_warning), max(self.to_answer, other.to_answer))


AFTER_PAPER = IdleTimes(until_warning=20, to_answer=20)
"""Once the paper is out most people go: the next one need not wait long, nor the list stay on the screen."""

DURING_REPAIR = IdleTimes(until_warning=300, to_answer=60)
"""While staff are awaited, or somebody has to see to the printer: the citizen may walk to the desk and back.

Longer than a receipt printer is waited for (`printing/escpos/patience.py`: 180 s), so that the visit outlives
the repair; who still waits for a tray to be filled only has to touch the screen.
"""


class IdleWatch:
    """Counts down from the last touch: ``on_change`` is told the seconds left once the warning stands."""

    def __init__(
        self, timers: Timers, times: IdleTimes, on_change: Callable[[], None], on_end: Callable[[], None]
    ) -> None:
        self._timers = timers
        self._times = times
        self._on_change = on_change
        self._on_end = on_end
        self._timer: Timer | None = None
        self._left: int | None = None

    @property
    def seconds_left(self) -> int | None:
        """Seconds to answer the warning; None while no warning stands."""
        return self._left

    def touched(self) -> None:
        """Somebody is there: begin anew and take back a warning."""
        self._begin()
        if self._left is not None:
            self._left = None
            self._on_change()

    def pace(self, times: IdleTimes) -> None:
        """Count by these times from now on; a countdown that has begun begins anew."""
        if times != self._times:
            self._times = times
            if self._timer is not None:
                self.touched()

    def stop(self) -> None:
        """Nobody is expected: no warning, no end."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._left is not None:
            self._left = None
            self._on_change()

    def _begin(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._timers.after(self._times.until_warning, self._warn)

    def _warn(self) -> None:
        self._left = self._times.to_answer
        self._on_change()
        self._timer = self._timers.after(1, self._count)

    def _count(self) -> None:
        if self._left is None:
            return
        self._left -= 1
        if self._left <= 0:
            self._left = None
            self._timer = None
            self._on_end()
            return
        self._on_change()
        self._timer = self._timers.after(1, self._count)
