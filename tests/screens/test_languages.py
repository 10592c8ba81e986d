"""More languages than two: each is named as it names itself, and one touch away on every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.viewmodels.languages import CONVERTED
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

WIDE = (1920, 1080)


def test_every_language_is_offered_in_its_own_script(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("bar-languages")
    assert {"中文", "English", f"繁體中文\n{CONVERTED}"} <= set(kiosk.texts())


def test_a_language_is_chosen_and_the_page_stays(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn", "replace")
    kiosk.visitor.speak("zh-Hant", "QuestionPage")
    assert kiosk.visitor.language == "zh-Hant"
    assert "為什麼要換卡？" in kiosk.texts()
    assert "返回" in kiosk.texts()
    assert not kiosk.visitor.hand.has("speak-en")


@pytest.mark.parametrize("way", ["language-keep", "back"])
def test_the_languages_can_be_left_as_they_are(kiosk: Kiosk, way: str) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn")
    kiosk.visitor.tap("bar-languages")
    if way == "back":
        QTest.keyClick(kiosk.application.view, Qt.Key.Key_Left)
        kiosk.visitor.hand.rest()
    else:
        kiosk.visitor.tap(way)
    assert not kiosk.visitor.hand.has("speak-zh-CN")
    assert (kiosk.visitor.page, kiosk.visitor.language) == ("QuestionPage", "en")


def test_the_next_visitor_does_not_find_the_languages_open(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("bar-languages")
    kiosk.timers.advance(1000)
    assert kiosk.visitor.page == "AttractPage"
    kiosk.visitor.start("zh-CN")
    assert not kiosk.visitor.hand.has("speak-en")


@pytest.mark.parametrize("size", [PORTRAIT, WIDE, SMALLEST], ids=["upright", "wide", "smallest"])
@pytest.mark.parametrize("text", range(4))
def test_the_bar_has_room_for_all_its_buttons(
    open_kiosk: OpenKiosk, size: tuple[int, int], text: int
) -> None:
    kiosk = open_kiosk(size)
    kiosk.visitor.start("en")
    kiosk.visitor.tap("bar-comfort")
    kiosk.visitor.tap(f"size-{text}")
    kiosk.visitor.tap("comfort-done")
    kiosk.visitor.open("card-worn", "replace")
    bars = [target for target in kiosk.visitor.hand.eye.targets() if target.name.startswith("bar-")]
    assert {"bar-languages", "bar-comfort", "bar-home", "bar-finish"} <= {target.name for target in bars}
    areas = [target.area.mapRectToScene(target.area.boundingRect()) for target in bars]
    for number, area in enumerate(areas):
        assert area.left() >= 0
        assert area.right() <= size[0]
        assert not any(area.intersects(other) for other in areas[:number])


def test_the_sheet_is_standard_chinese_first_with_traditional_beside_it(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "zh-Hant")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    words = kiosk.sheet_text()
    for simplified, traditional in (
        ("一次性告知单", "一次性告知單"),
        ("繁体字由简体字自动转换，以简体字为准。", "繁體字由簡體字自動轉換，以簡體字為準。"),
    ):
        assert words.index(simplified) < words.index(traditional)
