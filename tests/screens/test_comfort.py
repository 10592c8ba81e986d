"""The screen suits whoever is before it: larger text, other colours, within reach; and the next visitor finds
the usual one."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.domain.comfort import Comfort, Palette, TextSize
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS

WIDE = (1920, 1080)
CAPITAL = 0.733
"""Height of a capital of Noto Sans CJK, as a part of the font's size."""

CAPITALS = {0: 3.5, 1: 4.8, 2: 6.4, 3: 8.5}
"""Least height of a capital in each of the four sizes, in millimetres."""


def millimetres(kiosk: Kiosk) -> float:
    return float(kiosk.application.panel.property("pixelsPerMillimetre"))


def smallest_capital(kiosk: Kiosk) -> float:
    """In millimetres, of all words on the page below the bars."""
    texts = kiosk.visitor.hand.eye.items("QQuickText")
    words = [item for item in texts if any(letter.isalnum() for letter in str(item.property("text")))]
    sizes = [float(item.property("font").pixelSize()) for item in words]
    return min(sizes) * CAPITAL / millimetres(kiosk)


def go_to_outcome(kiosk: Kiosk) -> None:
    errand = ERRANDS["bring"]
    kiosk.visitor.open(errand.event, errand.service)
    kiosk.visitor.answer(errand.answers)
    kiosk.visitor.tap("conclude", "OutcomePage")


def choose(kiosk: Kiosk, *names: str) -> None:
    kiosk.visitor.tap("bar-comfort")
    for name in names:
        kiosk.visitor.tap(name)
    kiosk.visitor.tap("comfort-done")


@pytest.mark.parametrize("size", [PORTRAIT, WIDE, SMALLEST], ids=["upright", "wide", "smallest"])
@pytest.mark.parametrize("text", TextSize)
def test_no_text_is_smaller_than_the_size_that_was_chosen(
    open_kiosk: OpenKiosk, size: tuple[int, int], text: TextSize
) -> None:
    kiosk = open_kiosk(size)
    kiosk.visitor.start("en")
    choose(kiosk, f"size-{int(text)}")
    go_to_outcome(kiosk)
    small_bars = 6.4 if size == SMALLEST else 8.5
    assert smallest_capital(kiosk) >= min(CAPITALS[text], small_bars)


def test_a_chosen_size_is_there_at_once_and_behind_the_panel(kiosk: Kiosk) -> None:
    kiosk.visitor.start("zh-CN")
    kiosk.visitor.tap("bar-comfort")
    before = smallest_capital(kiosk)
    kiosk.visitor.tap("size-3")
    assert smallest_capital(kiosk) > before
    kiosk.visitor.tap("comfort-done")
    assert not kiosk.visitor.hand.has("size-3")


def test_black_and_white_is_black_and_white(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    choose(kiosk, "palette-white-on-black")
    picture = kiosk.visitor.hand.picture()
    assert picture.pixelColor(picture.width() - 4, picture.height() // 2).name() == "#000000"
    choose(kiosk, "palette-black-on-white")
    picture = kiosk.visitor.hand.picture()
    assert picture.pixelColor(picture.width() - 4, picture.height() // 2).name() == "#ffffff"


def test_lower_down_everything_is_in_the_lower_half(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    choose(kiosk, "reach-low")
    for name in ("tile-card-worn", "service-replace", "option-cracked"):
        areas = [kiosk.visitor.hand.eye.visible_part(one.area) for one in kiosk.visitor.hand.eye.targets()]
        assert areas
        assert all(area.top() >= PORTRAIT[1] / 2 for area in areas if not area.isEmpty())
        if kiosk.visitor.hand.has(name):
            kiosk.visitor.tap(name)
    kiosk.visitor.tap("bar-comfort")
    areas = [kiosk.visitor.hand.eye.visible_part(one.area) for one in kiosk.visitor.hand.eye.targets()]
    assert all(area.top() >= PORTRAIT[1] / 2 for area in areas if not area.isEmpty())


def test_on_a_wide_screen_the_buttons_can_be_on_the_left(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(WIDE)
    kiosk.visitor.start("en")

    def finish() -> float:
        return float(kiosk.visitor.hand.target("bar-finish").area.mapToScene(QPointF(0, 0)).x())

    assert finish() > WIDE[0] / 2
    choose(kiosk, "reach-left")
    assert finish() < WIDE[0] / 2


@pytest.mark.parametrize("end", ["finish", "idle"])
def test_the_next_visitor_finds_the_usual_screen(kiosk: Kiosk, end: str) -> None:
    kiosk.visitor.start("en")
    choose(kiosk, "size-3", "palette-white-on-black", "keep-still")
    assert kiosk.application.comfort.comfort == Comfort(
        TextSize.LARGEST, Palette.WHITE_ON_BLACK, motion=False
    )
    kiosk.visitor.tap("bar-comfort")
    if end == "finish":
        kiosk.visitor.tap("comfort-done")
        kiosk.visitor.tap("bar-finish", "AttractPage")
    else:
        kiosk.timers.advance(1000)
    assert kiosk.visitor.page == "AttractPage"
    kiosk.visitor.start("zh-CN")
    assert kiosk.application.comfort.comfort == Comfort()
    assert not kiosk.visitor.hand.has("comfort-done")
