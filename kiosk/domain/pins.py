"""Which PINs are too easily guessed: a lock-out leaves a guesser few tries, and these come first.

What people choose when they may choose six digits, best known first: runs and repetitions, birthdays, the
ways over a key pad, and in China numbers that sound like words (D. Wang et al., Understanding Human-Chosen
PINs, ASIACCS 2017; P. Markert et al., This PIN Can Be Easily Guessed, IEEE S&P 2020). A PIN whose whole
class is likely is refused by a rule, a single one by the list. Of a million PINs some 870,000 are left.
"""

from datetime import date
from enum import StrEnum
from itertools import pairwise

LENGTH = 6


class Weakness(StrEnum):
    """Why a PIN is refused: the sentence that whoever chose it is told."""

    SHAPE = "a PIN has six digits"
    FEW_DIGITS = "it has fewer than three different digits"
    RUN = "its digits go up or down evenly, as in 123456 or 975319"
    REPEATED = "it repeats itself, as 121212, 123123, 112233 and 123321 do"
    DATE = "it can be read as a date or a year, such as a birthday"
    COMMON = "it is one of the best-known PINs"


WAYS = (
    "147258 147369 147852 159357 159753 258369 258456 321654 357159 369147 456123 "
    "741963 753159 753951 789456 852741 951357 951753 963741 963852 987456 135790 246810 102030 142536 "
)
"""Over the rows, columns and diagonals of a key pad, and counting in twos."""

WORDS = (
    "131420 131452 141421 168888 201314 271828 314159 514520 518168 520131 520184 521131 584520 584521 "
    "770880 918273 123789 123654 123698 123330 101112 100200 110120 110119 119120 "
)
"""Numbers that sound like words, well-known constants, and emergency and enquiry numbers."""

COMMON = frozenset((WAYS + WORDS).split())


def weakness(pin: str) -> Weakness | None:
    """Why ``pin`` is refused; None for one that is good."""
    if len(pin) != LENGTH or not (pin.isascii() and pin.isdecimal()):
        return Weakness.SHAPE
    if len({(int(after) - int(before)) % 10 for before, after in pairwise(pin)}) == 1:
        return Weakness.RUN
    if len(set(pin)) < 3:
        return Weakness.FEW_DIGITS
    if _repeats(pin):
        return Weakness.REPEATED
    if pin in COMMON:
        return Weakness.COMMON
    return Weakness.DATE if _is_date(pin) else None


def _repeats(pin: str) -> bool:
    halves = pin[:3] in {pin[3:], pin[:2:-1]}
    return halves or pin[:2] * 3 == pin or pin[::2] == pin[1::2]


def _is_date(pin: str) -> bool:
    first, second, third = int(pin[:2]), int(pin[2:4]), int(pin[4:])
    with_year = "19", "20"
    return (
        pin.startswith(with_year)
        or pin[2:].startswith(with_year)
        or _is_day(second, third)
        or _is_day(first, second)
        or _is_day(second, first)
    )


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True
