"""How much is measured."""

from dataclasses import dataclass

WARM_UP = 2
"""Sheets of a run that do not count."""

READING_SECONDS = 1.0
"""Nobody prints sooner; until then the kiosk gets ready for it."""


@dataclass(frozen=True, slots=True)
class Effort:
    """``visits`` are the first and the last visit between which memory is compared.

    ``settling`` are the seconds that the kiosk sits still before it is weighed, ``idle`` those over which an
    idle kiosk's share of a core is taken; ``frames`` are those of a scrolling; ``changes`` is how often a
    printer's state is changed.
    """

    starts: int
    runs: int
    taps: int
    frames: int
    visits: tuple[int, int]
    memory_runs: int
    settling: float
    sheets: int
    changes: int
    idle: float


def full(runs: int) -> Effort:
    """What the aims are stated for."""
    return Effort(
        starts=4 * runs,
        runs=runs,
        taps=1000,
        frames=600,
        visits=(100, 500),
        memory_runs=(runs + 4) // 5,
        settling=3,
        sheets=10,
        changes=24,
        idle=60,
    )


QUICK = Effort(
    starts=2,
    runs=1,
    taps=20,
    frames=20,
    visits=(1, 2),
    memory_runs=1,
    settling=0.2,
    sheets=1,
    changes=2,
    idle=1,
)
"""To see that it works: the figures say little."""
