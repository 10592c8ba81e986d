"""How well one line of an entry fits a query: what matches are sorted by."""

from dataclasses import dataclass
from enum import IntEnum
from functools import total_ordering


class How(IntEnum):
    """How a line fits, the best way first."""

    WHOLE = 0
    BEGINS = 1
    INSIDE = 2
    SCATTERED = 3
    ALIKE = 4
    MISTAKEN = 5
    PARTLY = 6


class Where(IntEnum):
    """Which line of an entry fits."""

    TITLE = 0
    ALSO = 1
    SUMMARY = 2


@total_ordering
@dataclass(frozen=True, slots=True)
class Match:
    """One line that fits. ``distance`` counts what is left over of the line, mistakes, or what is missing."""

    how: How
    distance: int
    where: Where
    rank: int

    @property
    def key(self) -> tuple[int, int, int, int]:
        """What matches are sorted by, the best first."""
        return self.how, self.distance, self.where, self.rank

    def __lt__(self, other: "Match") -> bool:
        return self.key < other.key


def where(number: int, lines: int) -> Where:
    """What the line with this number, from 0, is; ``lines`` is how many the entry has."""
    if number == 0:
        return Where.TITLE
    return Where.SUMMARY if number == lines - 1 else Where.ALSO
