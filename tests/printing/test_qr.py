"""The list as a QR code: plain text, no network, no identity, never too long for its place."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from kiosk.domain.checklist import Checklist
from kiosk.printing.bitmap import drawn_code
from kiosk.printing.qr_code import QUIET_ZONE, qr_code
from kiosk.printing.qr_text import MAX_BYTES, qr_text
from kiosk.printing.renderer import DOTS_58_MM, DOTS_80_MM, code_side_mm
from tests.printing.reading import codes
from tests.printing.samples import BRING, GO_THERE, LONG, READY, text

EVERY = {"ready": READY, "bring": BRING, "go there": GO_THERE, "long": LONG}


def wordy(times: int) -> Checklist:
    """The long list with ever longer advice on how to get each paper."""
    advice = text("到户籍地公安派出所办理。" * times, "Go to the police station. " * times)
    materials = tuple(
        replace(
            material,
            items=tuple(
                replace(item, use=replace(item.use, evidence=replace(item.use.evidence, obtain=advice)))
                for item in material.items
            ),
        )
        for material in LONG.materials
    )
    return replace(LONG, materials=materials)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("checklist", [*EVERY.values(), wordy(30)], ids=[*EVERY.keys(), "wordy"])
def test_the_text_fits_the_code_that_the_sheet_has_room_for(checklist: Checklist, language: str) -> None:
    words = qr_text(checklist, language)
    code = qr_code(words)
    assert len(words.encode()) <= MAX_BYTES
    assert code.side <= 93
    assert DOTS_58_MM // code.side >= 4
    assert DOTS_80_MM // code.side >= 6
    assert code_side_mm(code) / code.side >= 0.4999


def test_the_code_says_what_to_bring_where_to_go_and_what_it_costs() -> None:
    words = qr_text(BRING, "zh-CN")
    for part in (
        "社会保障卡补领、换领、换发",
        "请备齐材料",
        "还缺: 居民身份证 (原件)\n→ 到任一公安派出所户籍窗口补领或换领。",
        "也可以用: 临时居民身份证 (原件)",
        "已有: 近期免冠白底照片 (原件 2份)",
        "清河市民中心一楼A区5至12号窗口",
        "工作日 9:00–12:00，13:30–17:00",
        "费用: 20元",
        "咨询电话: 12333",
        "default 2026.11 (2026-11-01)",
    ):
        assert part in words


def test_the_code_speaks_the_visits_language_alone() -> None:
    assert "Missing: Resident ID card" in qr_text(BRING, "en")
    assert "居民身份证" not in qr_text(BRING, "en")


def test_a_short_list_says_too_that_the_window_decides() -> None:
    assert GO_THERE.wording.disclaimer.primary in qr_text(GO_THERE, "zh-CN")


def test_what_is_given_up_first_is_what_matters_least() -> None:
    """From list to list a little longer: what was dropped stays dropped, in one order."""
    marks = ["以窗口受理为准", "社会保障卡服务窗口", "60日内", "到本大厅综合窗口", "出生医学证明"]
    seen = [[mark in qr_text(wordy(times), "zh-CN") for mark in marks] for times in range(8)]
    assert seen[-1] == [False, False, False, False, True]
    for shorter, longer in pairwise(seen):
        assert all(before or not after for before, after in zip(shorter, longer, strict=True))
    for row in seen:
        assert row == sorted(row)


def test_a_missing_paper_is_named_however_long_the_list() -> None:
    words = qr_text(wordy(30), "zh-CN")
    for name in ("近期免冠白底照片", "监护人的居民身份证", "出生医学证明", "授权委托书"):
        assert f"还缺: {name}" in words


def test_a_text_beyond_all_measure_is_cut_with_a_sign_and_stays_readable() -> None:
    words = qr_text(replace(BRING, title=text("办" * 2000, "do" * 2000)), "zh-CN")
    assert words.endswith("…")
    assert len(words.encode()) <= MAX_BYTES


def test_there_is_no_address_in_the_code() -> None:
    for checklist in EVERY.values():
        assert "://" not in qr_text(checklist, "zh-CN")


@pytest.mark.parametrize("words", ["一次性告知单", "㙍䶮𠮷〇", "plain", qr_text(BRING, "zh-CN")])
def test_a_phone_reads_the_code_as_written(words: str) -> None:
    assert codes(drawn_code(qr_code(words), 4)) == [words]


def test_the_rows_are_the_code_without_its_quiet_zone() -> None:
    code = qr_code("一次性告知单")
    picture = Image.new("1", (code.side, code.side), 1)
    for top, row in enumerate(code.rows):
        for left, dark in enumerate(row):
            picture.putpixel((left + QUIET_ZONE, top + QUIET_ZONE), int(not dark))
    assert codes(picture.resize((code.side * 4, code.side * 4))) == ["一次性告知单"]


def test_every_module_is_a_whole_number_of_dots() -> None:
    drawn = drawn_code(qr_code("一次性告知单"), 5)
    small = drawn.resize((drawn.width // 5, drawn.height // 5), Image.Resampling.NEAREST)
    assert small.resize(drawn.size, Image.Resampling.NEAREST).tobytes() == drawn.tobytes()
