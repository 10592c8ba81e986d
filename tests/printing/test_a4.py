"""The A4 sheet, set by the real typst and read back from the PDF."""

import io
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from pypdf import PdfReader

from kiosk.domain.checklist import Checklist
from kiosk.printing.qr_text import qr_text
from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetError, SheetRenderer
from tests.printing.assisted import ASSISTED
from tests.printing.conftest import TEMPLATES
from tests.printing.reading import (
    catalogue,
    codes,
    page_count,
    pdf_text,
    pictures,
    squeezed,
    structure,
    texts_told,
)
from tests.printing.samples import BRING, GO_THERE, LONG, RARE, READY, STAMP, text

EVERY = {
    "ready": READY,
    "bring": BRING,
    "go there": GO_THERE,
    "long": LONG,
    "rare characters": RARE,
    "assisted": ASSISTED,
}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_the_pdf_says_all_that_the_checklist_says(
    renderer: SheetRenderer, checklist: Checklist, language: str
) -> None:
    said = pdf_text(renderer.a4(checklist, STAMP, language))
    for told in texts_told(checklist):
        assert squeezed(told.primary) in said
        assert squeezed(told.in_language(language)) in said


@pytest.mark.parametrize(
    ("checklist", "word", "sentence"),
    [
        (READY, "可以办理", "您的材料齐了，请取号到窗口办理。"),
        (BRING, "请备齐材料", "还缺下面标明的材料，备齐后再来，一次办好。"),
        (GO_THERE, "请到这里办理", "这件事不在本大厅办理，请按下面的地址前往。"),
    ],
)
def test_the_outcome_is_said_in_words(
    renderer: SheetRenderer, checklist: Checklist, word: str, sentence: str
) -> None:
    said = pdf_text(renderer.a4(checklist, STAMP, "zh-CN"))
    assert word in said
    assert sentence in said


def test_what_is_missing_stands_before_what_is_at_hand(renderer: SheetRenderer) -> None:
    said = pdf_text(renderer.a4(LONG, STAMP, "zh-CN"))
    missing, at_hand = said.index("近期免冠白底照片"), said.index("孩子的身份证件")
    assert said.index("需要的材料") < missing < at_hand


def test_a_chinese_visit_gets_a_sheet_without_foreign_words(renderer: SheetRenderer) -> None:
    said = pdf_text(renderer.a4(BRING, STAMP, "zh-CN"))
    assert "police" not in said
    assert "One-time" not in said


@pytest.mark.parametrize("checklist", [READY, BRING, GO_THERE], ids=["ready", "bring", "go there"])
def test_a_usual_visit_fits_one_page_in_chinese(renderer: SheetRenderer, checklist: Checklist) -> None:
    assert page_count(renderer.a4(checklist, STAMP, "zh-CN")) == 1


def test_a_long_list_goes_on_with_number_service_and_page(renderer: SheetRenderer) -> None:
    reader = PdfReader(io.BytesIO(renderer.a4(LONG, STAMP, "en")))
    pages = [squeezed(page.extract_text()) for page in reader.pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in page
        assert STAMP.uid in page
        assert squeezed(LONG.title.primary) in page
        assert "default2026.11(2026-11-01)" in page


def test_a_page_break_repeats_the_heads_of_the_tables_columns(renderer: SheetRenderer) -> None:
    more = replace(LONG, materials=LONG.materials * 3)
    reader = PdfReader(io.BytesIO(renderer.a4(more, STAMP, "zh-CN")))
    assert [("还缺" in page.extract_text()) for page in reader.pages[:2]] == [True, True]


def test_nothing_is_printed_smaller_than_ten_points(renderer: SheetRenderer) -> None:
    sizes: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            sizes.append(size * abs(tm[3]) * abs(cm[3]))

    for checklist in EVERY.values():
        for page in PdfReader(io.BytesIO(renderer.a4(checklist, STAMP, "en"))).pages:
            page.extract_text(visitor_text=note)
    assert min(sizes) >= 9.99


def test_a_short_list_is_set_in_larger_type(renderer: SheetRenderer) -> None:
    def body_size(checklist: Checklist) -> float:
        found: list[float] = []

        def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if "银行账户激活须由本人" in text or "您的卡丢失了" in text:
                found.append(size * abs(tm[3]) * abs(cm[3]))

        PdfReader(io.BytesIO(renderer.a4(checklist, STAMP, "zh-CN"))).pages[0].extract_text(visitor_text=note)
        return found[0]

    assert body_size(GO_THERE) > body_size(BRING) >= 11


def test_the_pdf_is_accessible(renderer: SheetRenderer) -> None:
    pdf = renderer.a4(BRING, STAMP, "en")
    root = catalogue(pdf)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    elements = list(structure(pdf))
    kinds = {element.get("/S") for element in elements}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= kinds
    (figure,) = (element for element in elements if element.get("/S") == "/Figure")
    assert str(figure["/Alt"]) == BRING.wording.qr_hint.primary


def test_the_second_language_is_marked_as_such_for_a_screen_reader(renderer: SheetRenderer) -> None:
    page = PdfReader(io.BytesIO(renderer.a4(BRING, STAMP, "en"))).pages[0]
    contents = page.get_contents()
    assert contents is not None
    assert b"/Lang(en)" in contents.get_data()


def test_the_pdf_is_titled_with_sheet_and_service_and_tells_nothing_else(renderer: SheetRenderer) -> None:
    metadata = PdfReader(io.BytesIO(renderer.a4(BRING, STAMP, "zh-CN"))).metadata
    assert metadata is not None
    assert metadata.title == "一次性告知单 · 社会保障卡补领、换领、换发"
    assert metadata.author == "清河市社会保险事业中心"


@pytest.mark.parametrize(
    ("checklist", "expected"),
    [
        (READY, ["have", "have", "have"]),
        (BRING, ["missing", "have", "have"]),
        (LONG, ["missing", "missing", "missing", "have", "have", "missing", "have"]),
    ],
    ids=["ready", "bring", "long"],
)
def test_the_citizens_ticks_are_marked(
    renderer: SheetRenderer, checklist: Checklist, expected: list[str]
) -> None:
    """Row by row; a substitute at hand is ticked too."""
    assert ticks(renderer.a4(checklist, STAMP, "zh-CN")) == expected


def ticks(pdf: bytes) -> list[str]:
    """In which column each tick stands, from the top of the first page."""
    found: list[tuple[float, float]] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if "✓" in text:
            found.append((-(tm[5] * cm[3] + cm[5]), tm[4] * cm[0] + cm[4]))

    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=note)
    return ["have" if left < MIDDLE_OF_THE_BOXES else "missing" for _, left in sorted(found)]


MIDDLE_OF_THE_BOXES = (15 + 13) * 72 / 25.4
"""From the page's left edge, in points."""


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", EVERY.values(), ids=EVERY.keys())
def test_a_phone_reads_the_list_from_the_printed_sheet(
    renderer: SheetRenderer, checklist: Checklist, language: str
) -> None:
    pages = pictures(renderer.a4(checklist, STAMP, language), 200)
    assert [read for page in pages for read in codes(page)] == [qr_text(checklist, language)]


def test_a_missing_font_is_said_in_one_line_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no font “Noto Sans CJK SC” here: install Debian") as caught:
        SheetRenderer(tmp_path, TEMPLATES).warm_up()
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_templates_are_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="No such file") as caught:
        SheetRenderer(DEBIAN_NOTO_CJK, tmp_path).a4(BRING, STAMP, "zh-CN")
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_character_that_no_font_has_is_said_in_one_line(renderer: SheetRenderer) -> None:
    unknown = replace(BRING, title=text("社会保障卡\U0001fae0", "Card \U0001fae0"))
    with pytest.raises(SheetError, match="could not be displayed") as caught:
        renderer.a4(unknown, STAMP, "zh-CN")
    assert "\n" not in str(caught.value)


def test_printing_all_day_takes_no_more_memory_than_the_first_sheets(renderer: SheetRenderer) -> None:
    def print_some(first: int, last: int) -> int:
        for number in range(first, last):
            renderer.a4(LONG, replace(STAMP, uid=f"20261122-{number:06}"), "en")
        return psutil.Process().memory_info().rss

    early = print_some(0, 3)
    assert print_some(3, 13) - early < 30_000_000


def test_the_same_request_gives_the_same_bytes(renderer: SheetRenderer) -> None:
    assert renderer.a4(BRING, STAMP, "en") == renderer.a4(BRING, STAMP, "en")
