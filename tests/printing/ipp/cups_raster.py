"""Reads PWG raster with CUPS's own library, so that what the kiosk writes is judged by another's reading."""

import ctypes
import struct
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

_HEADER_LENGTH = 1796
_READ = 0


@dataclass(frozen=True)
class Page:
    """``fields`` are the header's numbers by their place in it; ``dots`` are unpacked rows."""

    medium: str
    fields: dict[int, int]
    dots: bytes


def read_pages(path: Path) -> list[Page]:
    cups = ctypes.CDLL(find_library("cups") or "libcups.so.2")
    cups.cupsRasterOpen.restype = ctypes.c_void_p
    with path.open("rb") as file:
        opened = cups.cupsRasterOpen(file.fileno(), _READ)
        assert opened is not None, "CUPS does not take it for raster"
        raster = ctypes.c_void_p(opened)
        found = []
        header = ctypes.create_string_buffer(_HEADER_LENGTH)
        while cups.cupsRasterReadHeader2(raster, header):
            found.append(_page(cups, raster, header.raw))
        cups.cupsRasterClose(raster)
        return found


def _page(cups: ctypes.CDLL, raster: ctypes.c_void_p, header: bytes) -> Page:
    fields = {place: struct.unpack_from("=I", header, place)[0] for place in range(256, 516, 4)}
    height, row = fields[376], fields[392]
    dots = ctypes.create_string_buffer(height * row)
    for number in range(height):
        line = ctypes.byref(dots, number * row)
        assert cups.cupsRasterReadPixels(raster, line, row) == row, f"row {number} does not unpack"
    return Page(header[1732:1796].rstrip(b"\0").decode(), fields, dots.raw)
