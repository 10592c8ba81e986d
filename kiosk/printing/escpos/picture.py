"""A slip's picture as the strips that a thermal printer takes."""

import io
import re

from PIL import Image

_ORDER_IN_PICTURE = re.compile(rb"\x10(?=[\x04\x05\x14])")
_TALLEST = 20_000
"""Rows: 2.5 m of paper; what is longer is no slip of ours."""


class BadPicture(ValueError):
    """It can't be printed on this printer; the message says why."""


def strips(png: bytes, dots: int, rows: int) -> tuple[bytes, ...]:
    """The picture cut into strips of up to ``rows`` rows, each ``dots`` wide, a bit a dot and 1 black.

    ``png`` is a 1-bit PNG; a narrower one comes to stand in the middle. Raises BadPicture.
    """
    picture = _black_and_white(png)
    if picture.width > dots:
        raise BadPicture(f"the slip is {picture.width} dots wide and the printer {dots}: choose its medium")
    row_bytes = (dots + 7) // 8
    paper = Image.new("1", (row_bytes * 8, picture.height), 1)
    paper.paste(picture, ((dots - picture.width) // 2, 0))
    black = paper.tobytes("raw", "1;I")
    size = rows * row_bytes
    return tuple(without_orders(black[start : start + size]) for start in range(0, len(black), size))


def without_orders(rows: bytes) -> bytes:
    """The same dots, where need be one more black.

    A printer obeys DLE EOT, DLE ENQ and DLE DC4 (status, recovery, pulse, power off) even in the midst of a
    picture. Half of real slips hold such bytes by chance: a dot beside its own breaks the order.
    """
    return _ORDER_IN_PICTURE.sub(b"\x18", rows)


def _black_and_white(png: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(png), formats=["PNG"])
        picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadPicture("the slip is no picture that can be read") from error
    if picture.mode != "1" or picture.height > _TALLEST:
        raise BadPicture("the slip is no black and white picture of a receipt's length")
    return picture
