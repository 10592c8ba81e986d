"""What is sent for one slip, and for the mark that voids what an earlier one left in the printer."""

from kiosk.printing.escpos.commands import (
    INITIALISE,
    MARK,
    NO_UNASKED_STATUS,
    end_of_slip,
    raster,
)
from kiosk.printing.escpos.models import Answer, Model
from kiosk.printing.escpos.picture import strips

CALLS = 8
"""Marks at the end of a voided slip: more than an earlier one can have left unanswered."""

_HEADER_BYTES = 8
"""Of a picture's command, which may have been cut off too."""


def slip(png: bytes, model: Model) -> tuple[bytes, ...]:
    """The parts of a slip, to be sent one after the other; the last one cuts it. Raises BadPicture."""
    rows = [raster(strip, model.row_bytes) for strip in strips(png, model.dots, model.strip_rows)]
    rows[0] = _beginning(model) + rows[0]
    rows[-1] += end_of_slip(model.cut, model.feed_before_cut)
    return tuple(rows)


def filling(model: Model) -> bytes:
    """White for a picture that was broken off, which takes the next bytes as dots; else it does nothing."""
    return bytes(_HEADER_BYTES + model.row_bytes * model.strip_rows)


def voiding(mark: bytes, model: Model) -> bytes:
    """Stamps what is on the paper with ``mark`` (a PNG), and cuts it off. Raises BadPicture."""
    return b"".join(slip(mark, model)) + MARK * calls(model)


def calls(model: Model) -> int:
    """How many marks ``voiding`` holds."""
    return CALLS if Answer.MARKS in model.answers else 0


def _beginning(model: Model) -> bytes:
    return INITIALISE + (NO_UNASKED_STATUS if model.answers else b"")
