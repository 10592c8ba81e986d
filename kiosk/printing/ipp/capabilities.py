"""What a printer takes, from its own attributes, and the document as it takes it."""

from dataclasses import dataclass

from kiosk.printing.ipp.client import attribute
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.pwg import MEDIUM, Grid, Shade, pwg_raster
from kiosk.printing.ipp.raster import page_count, pages
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Range, Resolution, Tag

ATTRIBUTES = (
    "copies-supported",
    "document-format-supported",
    "job-impressions-supported",
    "job-sheets-supported",
    "media-supported",
    "number-up-supported",
    "operations-supported",
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-type-supported",
    "sides-supported",
)

PDF = "application/pdf"
PWG_RASTER = "image/pwg-raster"

_SETTINGS = (
    attribute("media", Tag.KEYWORD, MEDIUM),
    attribute("sides", Tag.KEYWORD, "one-sided"),
    attribute("copies", Tag.INTEGER, 1),
    attribute("job-sheets", Tag.KEYWORD, "none"),
    attribute("number-up", Tag.INTEGER, 1),
)
"""What makes a job one sheet of each page; the names of PWG 5100.14 and RFC 8011 section 5.2."""

_PER_INCH = 3
_FINE_ENOUGH = 300
"""Dots per inch; in grey, characters are then as clear as at 600, for a quarter of the dots."""

_FINEST = 600


_NEEDED = {
    Operation.CREATE_JOB: "Create-Job",
    Operation.SEND_DOCUMENT: "Send-Document",
    Operation.GET_JOB_ATTRIBUTES: "Get-Job-Attributes",
    Operation.GET_JOBS: "Get-Jobs",
    Operation.CANCEL_JOB: "Cancel-Job",
}
"""Without Get-Jobs nobody could see that it still holds another citizen's sheet."""


class Unsuited(ValueError):
    """The printer can't print the kiosk's sheets; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """``grid`` is how it wants PWG raster, if it takes that.

    ``settings`` are said with each job, even where they are its defaults: the panel can change those, and two
    copies or a cover sheet with a name on it would then come out. ``a4`` is False only where it names its
    papers, and A4 is none of them.
    """

    pdf: bool
    grid: Grid | None
    a4: bool
    settings: tuple[Attribute, ...]
    counts_ahead: bool
    operations: frozenset[int]

    def can(self, operation: Operation) -> bool:
        """Whether it lists the operation."""
        return operation in self.operations

    @property
    def format(self) -> str:
        """In which its documents are sent. Raises Unsuited where it can't print sheets at all."""
        if not self.a4:
            raise Unsuited("it knows no A4 paper: choose that at its panel, or use another printer")
        if lacking := [name for operation, name in _NEEDED.items() if not self.can(operation)]:
            raise Unsuited(f"it does not know {', '.join(lacking)}: use one with IPP Everywhere")
        if self.pdf:
            return PDF
        if self.grid is None:
            raise Unsuited(
                "it takes neither PDF nor PWG raster in grey or black: use another printer, or CUPS with "
                "this one's driver"
            )
        return PWG_RASTER


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
    formats, papers = printer.texts("document-format-supported"), printer.texts("media-supported")
    return Capabilities(
        pdf=PDF in formats,
        grid=_grid(printer) if PWG_RASTER in formats else None,
        a4=MEDIUM in papers or not papers,
        settings=tuple(one for one in _SETTINGS if _can_be_said(one, printer)),
        counts_ahead=bool(printer.values("job-impressions-supported")),
        operations=frozenset(printer.numbers("operations-supported")),
    )


def _can_be_said(setting: Attribute, printer: AttributeGroup) -> bool:
    """Any numbers that a printer names hold ours, which is the least that there can be."""
    (ours,) = setting.values
    name = f"{setting.name}-supported"
    if ours.tag == Tag.INTEGER:
        return any(isinstance(value.content, int | Range) for value in printer.values(name))
    return ours.content in printer.texts(name)


def prepared(pdf: bytes, printer: Capabilities) -> Prepared:
    """The sheet as this printer takes it. Raises BadDocument or Unsuited."""
    if printer.format == PDF or printer.grid is None:
        return Prepared(PDF, pdf, page_count(pdf))
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
