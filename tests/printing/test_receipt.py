"""Receipts as a thermal printer gets them: black or white, the paper's width, readable, always the same."""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.qr_code import qr_code
from kiosk.printing.qr_text import qr_text
from kiosk.printing.renderer import SheetRenderer, receipt_dots
from tests.printing.assisted import ASSISTED
from tests.printing.reading import codes
from tests.printing.samples import (
    BRING,
    GO_THERE,
    ID_CARD,
    IDENTITY_TITLE,
    LONG,
    READY,
    STAMP,
    item,
    material,
    text,
)

KEPT = Path(__file__).parent / "pictures"
FOUND = Path(__file__).parents[2] / "build" / "receipts"

BLOCK = 24
"""Dots: a character's cell."""

TOLERANCE = 4
"""Dots of a block that may differ, as another rasteriser draws edges; a wrong glyph has more."""

RECEIPTS = [Medium.RECEIPT_80, Medium.RECEIPT_58]
EVERY = {"ready": READY, "bring": BRING, "go-there": GO_THERE, "long": LONG, "assisted": ASSISTED}


def receipt(renderer: SheetRenderer, checklist: Checklist, language: str, medium: Medium) -> Image.Image:
    return Image.open(io.BytesIO(renderer.receipt(checklist, STAMP, language, medium)))


def worst_block(one: Image.Image, other: Image.Image) -> int:
    """The most dots by which any character's cell differs."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    canvas = [Image.new("1", (width, height), 1) for _ in range(2)]
    for blank, picture in zip(canvas, (one, other), strict=True):
        blank.paste(picture)
    difference = ImageChops.logical_xor(*canvas).convert("L")
    cells = difference.resize((-(-width // BLOCK), -(-height // BLOCK)), Image.Resampling.BOX)
    return round(max(cells.tobytes()) / 255 * BLOCK * BLOCK)


@pytest.mark.parametrize("medium", RECEIPTS)
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("ready", "zh-CN"),
        ("bring", "zh-CN"),
        ("bring", "en"),
        ("go-there", "en"),
        ("assisted", "zh-CN"),
        ("assisted", "en"),
    ],
)
def test_the_receipt_looks_as_it_was_approved(
    renderer: SheetRenderer, name: str, language: str, medium: Medium
) -> None:
    """The approved pictures lie in tests/printing/pictures: look at a new one, then lay it there."""
    picture = receipt(renderer, EVERY[name], language, medium)
    file = f"{name}.{language}.{medium}.png"
    kept = KEPT / file
    if kept.exists() and worst_block(Image.open(kept), picture) <= TOLERANCE:
        return
    FOUND.mkdir(parents=True, exist_ok=True)
    picture.save(FOUND / file)
    pytest.fail(f"{file} looks other than approved: see {os.path.relpath(FOUND / file)}")


@pytest.mark.parametrize(
    ("right", "wrong"), [("您的卡丢失了", "您的卡丢夫了"), ("12333", "12338"), ("已经", "己经")]
)
def test_a_wrong_glyph_is_noticed(renderer: SheetRenderer, right: str, wrong: str) -> None:
    def told(words: str) -> Image.Image:
        said = replace(BRING, reason=text(f"{words}。", "-"), enquiry_phone=text("1", "1"))
        return receipt(renderer, said, "zh-CN", Medium.RECEIPT_58)

    assert worst_block(told(right), told(right)) == 0
    assert worst_block(told(right), told(wrong)) > TOLERANCE


@pytest.mark.parametrize("medium", RECEIPTS)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_the_receipt_is_black_and_white_of_the_papers_width_and_a_phone_reads_its_code(
    renderer: SheetRenderer, checklist: Checklist, language: str, medium: Medium
) -> None:
    picture = receipt(renderer, checklist, language, medium)
    assert picture.mode == "1"
    assert picture.width == receipt_dots(medium) == {"receipt-80": 576, "receipt-58": 384}[medium]
    assert codes(picture) == [qr_text(checklist, language)]


def test_every_module_of_the_code_is_as_many_whole_dots_as_the_paper_allows(renderer: SheetRenderer) -> None:
    picture = receipt(renderer, BRING, "zh-CN", Medium.RECEIPT_58)
    code = qr_code(qr_text(BRING, "zh-CN"))
    dots = 384 // code.side
    expected = Image.new("1", (code.side, code.side), 1)
    expected.putdata([0 if dark else 255 for row in code.framed() for dark in row])
    expected = expected.resize((code.side * dots, code.side * dots), Image.Resampling.NEAREST)
    left = (384 - expected.width) // 2
    column = picture.crop((left, 0, left + expected.width, picture.height))
    tops = range(picture.height - expected.height)
    windows = (column.crop((0, top, expected.width, top + expected.height)) for top in tops)
    assert any(window.tobytes() == expected.tobytes() for window in windows)


def test_ticks_show(renderer: SheetRenderer) -> None:
    def with_card(have: bool) -> Image.Image:
        papers = (material("identity", IDENTITY_TITLE, item(ID_CARD, have=have)),)
        return receipt(renderer, replace(READY, materials=papers), "zh-CN", Medium.RECEIPT_80)

    assert worst_block(with_card(True), with_card(False)) > TOLERANCE


def test_a_sheet_of_paper_has_no_width_in_dots(renderer: SheetRenderer) -> None:
    with pytest.raises(ValueError, match="A4 is no receipt"):
        renderer.receipt(BRING, STAMP, "zh-CN", Medium.A4)
