"""How long a print may take at each point, and whose time it is counted in."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic, sleep


@dataclass(frozen=True, slots=True)
class Bounds:
    """In seconds. Whatever a printer does, a print ends after ``busy`` + ``mend`` and a few requests."""

    busy: float = 60.0
    """For a printer that is busy with someone else's job to take ours."""

    mend: float = 900.0
    """From sending to the end, with an empty tray or a jam in between: a quarter of an hour to find staff."""

    quiet: float = 120.0
    """For a job to come on while the printer names no trouble: a duplex colour laser wakes up in less."""

    settle: float = 10.0
    """For a job that was cancelled to be over."""

    sure: float = 1.0
    """For a printer to stand by it that a job is over with no paper out: ippeveprinter says so of a job that
    it has not begun, and prints it all the same."""

    poll: float = 0.3
    """Between two questions."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The clock and the wait; ``now`` counts seconds and never goes back."""

    now: Callable[[], float] = monotonic
    wait: Callable[[float], None] = sleep


class Watch:
    """Tells when a job has taken too long; begins when its document is sent."""

    def __init__(self, pace: Pace, bounds: Bounds) -> None:
        self._now = pace.now
        self._quiet = bounds.quiet
        self._end = self._now() + bounds.mend
        self._quiet_end = self._now() + bounds.quiet

    def came_on(self) -> None:
        """The job moved, or what keeps it is known: silence counts from here."""
        self._quiet_end = self._now() + self._quiet

    @property
    def over(self) -> bool:
        """Whether to wait no longer."""
        return self._now() >= min(self._end, self._quiet_end)
