"""Pure black and white pictures for thermal printers: one dot a pixel, nothing in between."""

import io
from collections.abc import Sequence

from PIL import Image

from kiosk.printing.qr_code import QrCode

THRESHOLD = 150
"""Greys from here on (0 black to 255 white) stay white: thin strokes hold, and none grow."""

WHITE = 1

READABLE = 5
"""Dots of a module, 0.6 mm, that every barcode reader tells apart at a hand's distance."""


def drawn_code(code: QrCode, dots: int) -> Image.Image:
    """``code`` with its quiet zone, every module ``dots`` × ``dots`` pixels."""
    rows = code.framed()
    small = Image.new("1", (code.side, code.side), WHITE)
    small.putdata([int(not module) for row in rows for module in row])
    return small.resize((code.side * dots, code.side * dots), Image.Resampling.NEAREST)


def slip(above: bytes, code: QrCode, below: bytes, width: int, last: QrCode | None = None) -> bytes:
    """A receipt ``width`` dots wide as a 1-bit PNG: the part above, the code in the middle, the part below.

    ``above`` and ``below`` are PNGs of that width. Modules are as many whole dots as the width allows, and
    those of a ``last`` code, which stands at the end, no more than READABLE.
    """
    parts = [_thresholded(above), drawn_code(code, max(1, width // code.side)), _thresholded(below)]
    if last is not None:
        parts.append(drawn_code(last, max(1, min(READABLE, width // last.side))))
    return _png(_stacked(parts, width))


def plain_slip(drawn: bytes, width: int) -> bytes:
    """A receipt without a code, from a PNG of that width."""
    return _png(_stacked([_thresholded(drawn)], width))


def _thresholded(png: bytes) -> Image.Image:
    grey = Image.open(io.BytesIO(png)).convert("L")
    return grey.point(lambda value: 255 if value >= THRESHOLD else 0).convert("1", dither=Image.Dither.NONE)


def _stacked(parts: Sequence[Image.Image], width: int) -> Image.Image:
    whole = Image.new("1", (width, sum(part.height for part in parts)), WHITE)
    top = 0
    for part in parts:
        whole.paste(part, ((width - part.width) // 2, top))
        top += part.height
    return whole


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    # It is on its way to a printer: to make it a sixth smaller would take 5 ms.
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()
