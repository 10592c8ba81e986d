"""What the first page shows while nobody is there: a calm round of what can be done, that burns nothing in.

A panel keeps the trace of what stands at one place for hours. So light and dark parts change places every
few minutes, and everything moves a little with each round of them.
"""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Scene:
    """One state of the round: ``event`` is the number of a life event, None for the plain first page.

    ``flipped`` is whether light and dark have changed places; ``shift`` is how far everything has moved to
    the right and down, in thousandths of the shorter side of the screen.
    """

    event: int | None
    language: str
    flipped: bool
    shift: tuple[int, int]

    @property
    def on_the_right(self) -> bool:
        """On which side of dark ground the picture stands: on either half of the time."""
        return self.event is not None and self.event % 2 == 0


SHIFTS = ((0, 0), (8, 0), (8, 8), (0, 8), (-8, 8), (-8, 0), (-8, -8), (0, -8), (8, -8))
"""In the middle first, then around it: one shift for each two rounds."""


def scene(step: int, events: int, languages: tuple[str, ...]) -> Scene:
    """The ``step``-th state of the round, from 0, the plain page in the first language.

    The life events are shown in one language, then in the next; after the last, light and dark change places.
    """
    turn, number = divmod(step, events + 1)
    round_, language = divmod(turn, len(languages))
    return Scene(
        event=None if number == 0 else number - 1,
        language=languages[language],
        flipped=round_ % 2 == 1,
        shift=SHIFTS[round_ // 2 % len(SHIFTS)],
    )


@dataclass(frozen=True, slots=True)
class DimHours:
    """When the hall is closed: from ``start`` until ``end``, past midnight where that is earlier."""

    start: time
    end: time

    def hold(self, now: time) -> bool:
        """Whether the screen is dimmed at this time of the day."""
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end
