"""What a printer takes, from its own attributes, and the document as it takes it."""

from dataclasses import dataclass

from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.pwg import MEDIUM, Grid, Shade, pwg_raster
from kiosk.printing.ipp.raster import page_count, pages
from kiosk.printing.ipp.values import AttributeGroup, Resolution

ATTRIBUTES = (
    "document-format-supported",
    "job-impressions-supported",
    "media-supported",
    "operations-supported",
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-type-supported",
    "sides-supported",
)

PDF = "application/pdf"
PWG_RASTER = "image/pwg-raster"
ONE_SIDED = "one-sided"

_PER_INCH = 3
_FINE_ENOUGH = 300
"""Dots per inch; in grey, characters are then as clear as at 600, for a quarter of the dots."""

_FINEST = 600


class NoFormat(ValueError):
    """The printer takes no kind of document that the kiosk can make."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """``grid`` is how it wants PWG raster, if it takes that."""

    pdf: bool
    grid: Grid | None
    a4: bool
    one_sided: bool
    counts_ahead: bool
    operations: frozenset[int]

    def can(self, operation: Operation) -> bool:
        """Whether it lists the operation."""
        return operation in self.operations


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document in a format that the printer takes."""

    format: str
    octets: bytes
    pages: int

    @property
    def sequential(self) -> bool:
        """Whether a part of it may already come out on paper; a PDF is read from its end."""
        return self.format != PDF


def capabilities(printer: AttributeGroup) -> Capabilities:
    """From the attributes that a printer gave of itself."""
    formats = printer.texts("document-format-supported")
    return Capabilities(
        pdf=PDF in formats,
        grid=_grid(printer) if PWG_RASTER in formats else None,
        a4=MEDIUM in printer.texts("media-supported"),
        one_sided=ONE_SIDED in printer.texts("sides-supported"),
        counts_ahead=bool(printer.values("job-impressions-supported")),
        operations=frozenset(printer.numbers("operations-supported")),
    )


def prepared(pdf: bytes, printer: Capabilities) -> Prepared:
    """The sheet as this printer takes it. Raises BadDocument or NoFormat."""
    if printer.pdf:
        return Prepared(PDF, pdf, page_count(pdf))
    if printer.grid is None:
        raise NoFormat("it takes neither PDF nor PWG raster in grey or black: use another printer")
    drawn = pages(pdf, printer.grid)
    return Prepared(PWG_RASTER, pwg_raster(drawn, printer.grid), len(drawn))


def _grid(printer: AttributeGroup) -> Grid | None:
    shades = printer.texts("pwg-raster-document-type-supported")
    sharp = _square_resolutions(printer)
    if Shade.GREY in shades and sharp:
        return Grid(Shade.GREY, min(sharp, key=lambda dpi: (dpi < _FINE_ENOUGH, abs(dpi - _FINE_ENOUGH))))
    if Shade.BLACK in shades and sharp:
        return Grid(Shade.BLACK, min(sharp, key=lambda dpi: abs(dpi - _FINEST)))
    return None


def _square_resolutions(printer: AttributeGroup) -> tuple[int, ...]:
    values = printer.values("pwg-raster-document-resolution-supported")
    found = (value.content for value in values)
    return tuple(
        one.across
        for one in found
        if isinstance(one, Resolution) and one.across == one.along and one.unit == _PER_INCH
        if 100 <= one.across <= 1200
    )
