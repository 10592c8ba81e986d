"""How the screen suits the person before it; it lasts as long as their visit."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class TextSize(IntEnum):
    """The four sizes of a certified voting kiosk; capitals of 3.5, 4.8, 6.4 and 8.5 mm at least."""

    SMALL = 0
    MIDDLE = 1
    LARGE = 2
    LARGEST = 3


class Palette(StrEnum):
    """The colours: text of 10:1 contrast, or of 21:1 in black and white."""

    CALM = "calm"
    BLACK_ON_WHITE = "black-on-white"
    WHITE_ON_BLACK = "white-on-black"


@dataclass(frozen=True, slots=True)
class Comfort:
    """``size`` None is the panel's usual one.

    ``low``: everything that can be touched is in the lower half of an upright screen. ``left``: what can be
    touched is on the left of a wide one. ``motion``: things may move.
    """

    size: TextSize | None = None
    palette: Palette = Palette.CALM
    low: bool = False
    left: bool = False
    motion: bool = True


USUAL = Comfort()
"""What everybody finds who comes."""
