"""The pages of a PDF: how many there are, and each as dots."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from kiosk.printing.bitmap import THRESHOLD
from kiosk.printing.ipp.pwg import Grid, Shade

_PDFIUM = Lock()
"""PDFium must not be called from two threads at once, and each printer has a worker of its own."""

_WHITE = 255


class BadDocument(ValueError):
    """What was given to print is no PDF with pages."""


def page_count(pdf: bytes) -> int:
    """At least 1; raises BadDocument."""
    with _opened(pdf) as document:
        return len(document)


def pages(pdf: bytes, grid: Grid) -> list[bytes]:
    """Each page as rows of dots, ``grid.row`` bytes a row and ``grid.height`` rows; raises BadDocument."""
    with _opened(pdf) as document:
        return [_dots(_drawn(page, grid), grid) for page in document]


@contextmanager
def _opened(pdf: bytes) -> Iterator["pypdfium2.PdfDocument"]:
    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise BadDocument(f"the sheet is no PDF that can be read ({error})") from error
        try:
            if not len(document):
                raise BadDocument("the sheet has no page")
            yield document
        finally:
            document.close()


def _drawn(page: "pypdfium2.PdfPage", grid: Grid) -> Image.Image:
    """Grey, exactly as large as the grid: a page that isn't A4 is cut, or has white beside it."""
    drawn = page.render(scale=grid.dpi / 72, grayscale=True).to_pil()
    sheet = Image.new("L", (grid.width, grid.height), _WHITE)
    sheet.paste(drawn, (0, 0))
    return sheet


def _dots(sheet: Image.Image, grid: Grid) -> bytes:
    if grid.shade is Shade.GREY:
        return sheet.tobytes()
    black = sheet.point(lambda grey: 0 if grey >= THRESHOLD else _WHITE)
    return black.convert("1", dither=Image.Dither.NONE).tobytes()
