"""The code for staff on every sheet: read back from the paper, small enough, and no page longer for it."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PIL import Image

from kiosk.domain.checklist import Checklist
from kiosk.domain.handover import handover_of
from kiosk.domain.handover_code import read, written
from kiosk.domain.print_job import Medium
from kiosk.printing.qr_code import handover_code
from kiosk.printing.qr_text import qr_text
from kiosk.printing.renderer import SheetRenderer
from kiosk.printing.sheet_data import SheetStamp
from tests.printing.reading import codes, page_count, pdf_text, pictures, squeezed
from tests.printing.samples import BRING, GO_THERE, LONG, READY, STAMP

EVERY = {"ready": READY, "bring": BRING, "go there": GO_THERE, "long": LONG}

HINTS = {"zh-CN": "工作人员扫此码可接着办", "en": "Staff: scan to continue"}


def stamp(checklist: Checklist) -> SheetStamp:
    return replace(STAMP, handover=written(handover_of(checklist)))


def both(checklist: Checklist, language: str) -> set[str]:
    """What a phone and a barcode reader find on the sheet."""
    return {qr_text(checklist, language), written(handover_of(checklist))}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_the_codes_are_read_from_the_printed_sheet(
    renderer: SheetRenderer, checklist: Checklist, language: str
) -> None:
    pdf = renderer.a4(checklist, stamp(checklist), language)
    found = [text for page in pictures(pdf, 200) for text in codes(page)]
    assert len(found) == 2
    assert set(found) == both(checklist, language)
    assert squeezed(HINTS[language]) in pdf_text(pdf)
    (code,) = (text for text in found if text.startswith("LK"))
    assert read(code) == handover_of(checklist)


@pytest.mark.parametrize("medium", [Medium.RECEIPT_80, Medium.RECEIPT_58])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_the_codes_are_read_from_the_receipt(
    renderer: SheetRenderer, checklist: Checklist, language: str, medium: Medium
) -> None:
    picture = Image.open(io.BytesIO(renderer.receipt(checklist, stamp(checklist), language, medium)))
    assert set(codes(picture)) == both(checklist, language)


def test_a_module_is_five_dots_of_a_receipt(renderer: SheetRenderer) -> None:
    picture = Image.open(io.BytesIO(renderer.receipt(BRING, stamp(BRING), "zh-CN", Medium.RECEIPT_58)))
    code = handover_code(written(handover_of(BRING)))
    side = code.side * 5
    left = (picture.width - side) // 2
    drawn = picture.crop((left, picture.height - side, left + side, picture.height))
    small = drawn.resize((code.side, code.side), Image.Resampling.NEAREST)
    assert small.resize((side, side), Image.Resampling.NEAREST).tobytes() == drawn.tobytes()
    assert list(_rows(small)) == [list(row) for row in code.framed()]


def _rows(picture: Image.Image) -> Iterator[list[bool]]:
    for top in range(picture.height):
        yield [picture.getpixel((left, top)) == 0 for left in range(picture.width)]


@pytest.mark.parametrize("dots_per_inch", [300, 600])
def test_a_module_is_a_whole_number_of_dots_on_a4(renderer: SheetRenderer, dots_per_inch: int) -> None:
    """At the printer's own resolution black and white change at whole modules, and nowhere in between."""
    page = pictures(renderer.a4(BRING, stamp(BRING), "zh-CN"), dots_per_inch)[0]
    code = handover_code(written(handover_of(BRING)))
    right = page.crop((page.width * 2 // 3, 0, page.width, page.height // 6)).convert("L")
    black = right.point(lambda value: 0 if value < 128 else 255)
    runs = _runs_of_the_finder_row(black, dots_per_inch * 7 // 60)
    module = dots_per_inch // 60
    assert runs
    assert all(abs(run - round(run / module) * module) <= 1 for run in runs)
    assert sum(runs) == pytest.approx((code.side - 8) * module, abs=2)


def _runs_of_the_finder_row(picture: Image.Image, finder: int) -> list[int]:
    """Lengths of black and white in the code's first row, which begins with a finder's seven modules."""
    for top in range(picture.height):
        row = bytes(picture.crop((0, top, picture.width, top + 1)).tobytes())
        runs = [len(run) for run in _split(row)]
        if len(runs) > 9 and any(abs(run - finder) <= 1 for run in runs[1:3]):
            return runs[1:-1]
    return []


def _split(row: bytes) -> list[bytes]:
    runs: list[bytes] = []
    for value in row:
        if runs and runs[-1][0] == value:
            runs[-1] += bytes([value])
        else:
            runs.append(bytes([value]))
    return runs


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_no_sheet_has_a_page_more_for_it(
    renderer: SheetRenderer, checklist: Checklist, language: str
) -> None:
    without = page_count(renderer.a4(checklist, STAMP, language))
    assert page_count(renderer.a4(checklist, stamp(checklist), language)) == without


def test_the_code_is_small(renderer: SheetRenderer) -> None:
    """Version 10 has 57 modules (ISO/IEC 18004, table 1)."""
    for checklist in EVERY.values():
        assert len(handover_code(written(handover_of(checklist))).rows) <= 57


def test_a_sheet_whose_visit_is_too_much_for_a_code_has_none(renderer: SheetRenderer) -> None:
    pdf = renderer.a4(BRING, STAMP, "zh-CN")
    assert HINTS["zh-CN"] not in pdf_text(pdf)
    assert [text for page in pictures(pdf, 200) for text in codes(page)] == [qr_text(BRING, "zh-CN")]
