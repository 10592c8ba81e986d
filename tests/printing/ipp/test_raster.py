"""A sheet as dots says the same as the sheet as PDF, and CUPS reads it as it was meant."""

import io
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from kiosk.domain.print_job import JobState
from kiosk.printing.bitmap import THRESHOLD
from kiosk.printing.ipp.capabilities import capabilities
from kiosk.printing.ipp.client import attribute
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.pwg import Grid, Shade, pwg_raster
from kiosk.printing.ipp.raster import BadDocument, page_count, pages
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Resolution, Tag, Value
from tests.printing.ipp.cups_raster import Page, read_pages
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing
from tests.printing.reading import codes

GREY, BLACK = Grid(Shade.GREY, 300), Grid(Shade.BLACK, 600)


def picture(page: Page, grid: Grid) -> Image.Image:
    size = (grid.width, grid.height)
    if grid.shade is Shade.GREY:
        return Image.frombytes("L", size, page.dots)
    return ImageChops.invert(Image.frombytes("1", size, page.dots).convert("L"))


@pytest.mark.parametrize("grid", [GREY, BLACK], ids=["grey", "black"])
def test_cups_reads_both_pages_dot_for_dot(two_pages: bytes, grid: Grid, tmp_path: Path) -> None:
    drawn = pages(two_pages, grid)
    file = tmp_path / "sheet.pwg"
    file.write_bytes(pwg_raster(drawn, grid))
    found = read_pages(file)
    assert [page.dots for page in found] == drawn
    for page in found:
        expected = {
            272: 0,
            276: grid.dpi,
            280: grid.dpi,
            340: 1,
            352: 595,
            356: 841,
            368: 0,
            372: grid.width,
            376: grid.height,
            384: grid.bits,
            388: grid.bits,
            392: grid.row,
            456: 1,
            460: 1,
            480: 0xFFFFFF,
            484: 0,
        }
        assert {place: page.fields[place] for place in expected} == expected
        assert page.medium == "iso_a4_210x297mm"
        assert (page.fields[400], page.fields[420], page.fields[452]) == (18 if grid is GREY else 3, 1, 2)


@pytest.mark.parametrize("grid", [GREY, BLACK], ids=["grey", "black"])
def test_the_dots_look_like_the_sheet(sheet: bytes, grid: Grid, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pwg"
    file.write_bytes(pwg_raster(pages(sheet, grid), grid))
    (page,) = read_pages(file)
    drawn = picture(page, grid)
    known = poppler(sheet).crop((0, 0, GREY.width, GREY.height))
    if grid is BLACK:
        known = known.point(lambda grey: 255 if grey >= THRESHOLD else 0)
    blurred = [each.resize((310, 438), Image.Resampling.BOX) for each in (drawn, known)]
    # Three dots aside it is 12, another sheet 24.
    assert ImageStat.Stat(ImageChops.difference(*blurred)).mean[0] < 4
    assert codes(drawn) == codes(known)
    assert len(codes(drawn)) == 1


def poppler(pdf: bytes) -> Image.Image:
    """The first page in grey, as another program draws it."""
    command = ["pdftoppm", "-r", "300", "-singlefile", "-png", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return Image.open(io.BytesIO(done.stdout)).convert("L")


def test_a_printer_that_takes_no_pdf_gets_dots(
    printer_of: Callable[..., EvePrinter],
    kiosk_at: Callable[..., IppPrinter],
    two_pages: bytes,
    tmp_path: Path,
) -> None:
    eve = printer_of("image/pwg-raster")
    assert Printing(kiosk_at(eve.uri()), two_pages).run().states == [*ON_THE_WAY, JobState.DONE]
    assert eve.paper() == {UID: 2}
    (document,) = eve.documents()
    received = tmp_path / "received.pwg"
    received.write_bytes(document)
    assert [page.dots for page in read_pages(received)] == pages(two_pages, GREY)


TINY = Grid(Shade.GREY, 10)
ROWS = st.lists(
    st.one_of(
        st.just(b"\xff" * TINY.row),
        st.binary(min_size=TINY.row, max_size=TINY.row),
        st.lists(st.sampled_from([b"\xff" * 9, b"\xff", b"\x00", b"\x00" * 20]), min_size=TINY.row).map(
            lambda parts: b"".join(parts)[: TINY.row]
        ),
    ),
    min_size=1,
    max_size=5,
)


@given(ROWS)
@settings(max_examples=50)
def test_any_dots_are_unpacked_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, rows: list[bytes]
) -> None:
    page = (b"".join(rows) * TINY.height)[: TINY.row * TINY.height]
    file = tmp_path_factory.mktemp("dots") / "page.pwg"
    file.write_bytes(pwg_raster([page], TINY))
    assert [one.dots for one in read_pages(file)] == [page]


@pytest.mark.parametrize("length", [1, 2, 127, 128, 129, 255, 256, 257, 258, 384, 385])
def test_runs_and_stretches_of_any_length_are_unpacked(length: int, tmp_path: Path) -> None:
    grid = Grid(Shade.GREY, 100)
    uneven = bytes(number % 250 for number in range(length))
    row = (uneven + b"\xff" * length + uneven + b"\xff" * grid.row)[: grid.row]
    last = (b"\xff" * (grid.row - length) + uneven)[: grid.row]
    page = row * length + last * (grid.height - length)
    file = tmp_path / "page.pwg"
    file.write_bytes(pwg_raster([page], grid))
    assert [one.dots for one in read_pages(file)] == [page]


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", b"\x00" * 1000, b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_told(pdf: bytes) -> None:
    for reading in (page_count, lambda given: pages(given, TINY)):
        with pytest.raises(BadDocument, match="the sheet is no PDF that can be read"):
            reading(pdf)


def test_pages_are_counted(sheet: bytes, two_pages: bytes) -> None:
    assert (page_count(sheet), page_count(two_pages)) == (1, 2)


def test_a4_in_dots_is_as_cups_counts_it() -> None:
    sizes = [(grid.width, grid.height) for grid in (Grid(Shade.GREY, dpi) for dpi in (150, 300, 600, 1200))]
    assert sizes == [(1240, 1753), (2480, 3507), (4960, 7015), (9921, 14031)]
    assert all(less < more for less, more in pairwise(sizes))


@pytest.mark.parametrize(
    ("shades", "dpis", "grid"),
    [
        (["sgray_8", "black_1"], [600, 300, 150], Grid(Shade.GREY, 300)),
        (["sgray_8"], [600, 1200], Grid(Shade.GREY, 600)),
        (["sgray_8"], [150, 200], Grid(Shade.GREY, 200)),
        (["black_1", "srgb_8"], [300, 600, 1200], Grid(Shade.BLACK, 600)),
        (["srgb_8"], [300], None),
        (["sgray_8"], [], None),
        (["sgray_8"], [7, 9600], None),
    ],
)
def test_dots_are_as_fine_as_reading_needs(shades: list[str], dpis: list[int], grid: Grid | None) -> None:
    resolutions = tuple(Value(Tag.RESOLUTION, Resolution(dpi, dpi, 3)) for dpi in dpis)
    odd = (Value(Tag.RESOLUTION, Resolution(300, 600, 3)), Value(Tag.RESOLUTION, Resolution(300, 300, 4)))
    told = (
        attribute("document-format-supported", Tag.MIME_TYPE, "image/pwg-raster"),
        attribute("pwg-raster-document-type-supported", Tag.KEYWORD, *shades),
        Attribute("pwg-raster-document-resolution-supported", resolutions + odd),
    )
    assert capabilities(AttributeGroup(Group.PRINTER, told)).grid == grid
