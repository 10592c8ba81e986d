"""The few ESC/POS commands that a receipt needs, as bytes.

Source: Epson's ESC/POS command reference, under the names given here; clones follow it.
"""

from collections.abc import Iterator
from enum import StrEnum

INITIALISE = b"\x1b@"
"""ESC @: clears the print buffer and all settings."""

NO_UNASKED_STATUS = b"\x1da\x00"
"""GS a 0: the printer speaks only when asked."""

MARK = b"\x1dr\x01"
"""GS r 1: answered in its turn, so its answer says that all sent before it has been printed."""

QUESTIONS = tuple(b"\x10\x04" + bytes([number]) for number in range(1, 5))
"""DLE EOT 1 to 4, answered at once: printer, cause of being offline, error, paper."""

_MOST = 255
"""Of a number that goes into one byte."""


class Cut(StrEnum):
    """How a printer parts a slip from its roll."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


def raster(rows: bytes, row_bytes: int) -> bytes:
    """GS v 0: print rows of ``row_bytes`` bytes each, from the top; a set bit is a black dot."""
    size = row_bytes.to_bytes(2, "little") + (len(rows) // row_bytes).to_bytes(2, "little")
    return b"\x1dv0\x00" + size + rows


def end_of_slip(cut: Cut, feed: int) -> bytes:
    """Move the slip out by ``feed`` vertical units (about a dot each), past the cutter if any, and cut it."""
    match cut:
        case Cut.FULL:
            return b"\x1dVA" + bytes([min(feed, _MOST)])
        case Cut.PARTIAL:
            return b"\x1dVB" + bytes([min(feed, _MOST)])
        case Cut.NONE:
            return b"".join(b"\x1bJ" + bytes([units]) for units in _steps(feed))


def _steps(feed: int) -> Iterator[int]:
    while feed > 0:
        yield min(feed, _MOST)
        feed -= _MOST
