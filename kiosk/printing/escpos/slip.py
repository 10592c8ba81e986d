"""What is sent for one slip, and for a picture that was broken off."""

from dataclasses import replace

from kiosk.printing.escpos.commands import (
    INITIALISE,
    NO_UNASKED_STATUS,
    end_of_slip,
    raster,
)
from kiosk.printing.escpos.models import Model
from kiosk.printing.escpos.picture import strips

_STRIP_SECONDS = 0.5
"""On a slow line: so that a question behind a strip is still heard in time."""

_HEADER_BYTES = 8
"""Of a picture's command, which may have been cut off too."""


def paced(model: Model, bytes_per_second: int | None) -> Model:
    """The model with strips that the line carries in a short time."""
    if bytes_per_second is None:
        return model
    rows = int(bytes_per_second * _STRIP_SECONDS) // model.row_bytes
    return replace(model, strip_rows=max(1, min(model.strip_rows, rows)))


def slip(png: bytes, model: Model) -> tuple[bytes, ...]:
    """The parts of a slip, to be sent one after the other; the last one cuts it. Raises BadPicture."""
    rows = [raster(strip, model.row_bytes) for strip in strips(png, model.dots, model.strip_rows)]
    rows[0] = _beginning(model) + rows[0]
    rows[-1] += end_of_slip(model.cut, model.feed_before_cut)
    return tuple(rows)


def filling(model: Model) -> bytes:
    """White for a picture that was broken off, which takes the next bytes as dots; else it does nothing."""
    return bytes(_HEADER_BYTES + model.row_bytes * model.strip_rows)


def _beginning(model: Model) -> bytes:
    return INITIALISE + (NO_UNASKED_STATUS if model.answers else b"")
