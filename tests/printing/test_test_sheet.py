"""The test sheet shows what staff must see of a printer, and a phone reads its code."""

import io
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PIL import Image

from kiosk.domain.print_job import Medium
from kiosk.printing.renderer import DEBIAN_NOTO_CJK
from kiosk.printing.sheet_data import SheetStamp
from kiosk.printing.test_sheet import Trial, TrialRenderer
from tests.printing.conftest import TEMPLATES
from tests.printing.reading import catalogue, codes, page_count, pdf_text, pictures

TRIAL = Trial(
    "hall", 'LaserJet #1 "fast" $x$', SheetStamp("20261122-7QAB3X", datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
)


@pytest.fixture(scope="module")
def trials() -> TrialRenderer:
    return TrialRenderer(DEBIAN_NOTO_CJK, TEMPLATES)


@pytest.fixture(scope="module")
def a4(trials: TrialRenderer) -> bytes:
    return trials.trial(TRIAL, Medium.A4)


@pytest.fixture(params=[(Medium.RECEIPT_80, 576), (Medium.RECEIPT_58, 384)], ids=["80 mm", "58 mm"])
def slip(request: pytest.FixtureRequest, trials: TrialRenderer) -> Image.Image:
    medium, dots = request.param
    drawn = Image.open(io.BytesIO(trials.trial(TRIAL, medium)))
    assert (drawn.mode, drawn.width) == ("1", dots)
    return drawn


def test_it_is_one_accessible_page_that_names_printer_job_and_time(a4: bytes) -> None:
    assert page_count(a4) == 1
    assert catalogue(a4)["/MarkInfo"]["/Marked"]
    text = pdf_text(a4)
    for said in ("hall", 'LaserJet#1"fast"$x$', "№20261122-7QAB3X", "2026-11-2208:30"):
        assert said in text
    for said in ("测试页", "Testsheet", "社会保障卡补领", "Pleasebringyouridentitycard"):
        assert said in text


def test_a_phone_reads_the_code(a4: bytes, slip: Image.Image) -> None:
    assert codes(pictures(a4, 150)[0]) == ["hall 20261122-7QAB3X"]
    assert codes(slip) == ["hall 20261122-7QAB3X"]


def test_each_grey_is_darker_than_the_one_before(a4: bytes) -> None:
    page = pictures(a4, 254)[0].convert("L")
    columns = [page.crop((x, 0, x + 1, page.height)).tobytes() for x in range(370, 1800, 136)]
    fields = [greys for greys in zip(*columns, strict=True) if all(a > b for a, b in pairwise(greys))]
    assert {(greys[0], greys[-1]) for greys in fields} == {(255, 0)}


def test_the_frame_stands_5_mm_from_the_edges(a4: bytes) -> None:
    page = pictures(a4, 254)[0].convert("L").point(lambda grey: 255 * (grey < 128))
    left, top, right, bottom = 50, 50, page.width - 50, page.height - 50
    for x, y in ((left, 700), (right, 700), (700, top), (700, bottom)):
        assert page.crop((x - 2, y - 2, x + 2, y + 2)).getbbox() is not None


def test_a_slip_is_black_from_one_end_of_the_head_to_the_other(slip: Image.Image) -> None:
    line = next(y for y in range(slip.height) if not any(slip.crop((0, y, slip.width, y + 1)).tobytes()))
    below = slip.crop((0, line + 20, slip.width, line + 21))
    ticks = [x for x in range(slip.width) if not below.getpixel((x, 0))]
    assert ticks[0] == 0
    assert {x % 80 for x in ticks if x < slip.width - 2} == {0, 1}


def test_a_slips_fields_are_darker_and_darker(slip: Image.Image) -> None:
    step = slip.width // 8
    width = step // 8 * 4
    for y in range(slip.height - 8):
        fields = [slip.crop((n * step + 4, y, n * step + 4 + width, y + 8)).convert("L") for n in range(8)]
        dots = [field.tobytes().count(0) for field in fields]
        if dots[0] == 0 and dots[-1] == width * 8 and all(a < b for a, b in pairwise(dots)):
            return
    pytest.fail("no row of fields from white to black")
