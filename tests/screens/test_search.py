"""Typing what one came for: results as one types, by touch and by a keyboard; nothing of it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.exhibit.patience import wait
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk

WIDE = (1920, 1080)


def typing(kiosk: Kiosk, text: str) -> None:
    for letter in text:
        kiosk.visitor.tap("key-space" if letter == " " else f"key-{letter}")


def finds(kiosk: Kiosk, name: str) -> None:
    """Wait until this is among the first two that are found."""

    def there() -> bool:
        hits = [one.name for one in kiosk.visitor.hand.eye.targets() if one.name.startswith("hit-")]
        return name in hits[:2]

    wait(there, f"{name} to be found")


@pytest.mark.parametrize("size", [PORTRAIT, WIDE, SMALLEST], ids=["upright", "wide", "smallest"])
@pytest.mark.parametrize(
    ("language", "typed", "hit"),
    [("zh-CN", "kdl", "report-loss"), ("zh-CN", "mimawang", "pin"), ("en", "lost", "report-loss")],
)
def test_what_is_typed_is_found_and_leads_on(
    open_kiosk: OpenKiosk, size: tuple[int, int], language: str, typed: str, hit: str
) -> None:
    kiosk = open_kiosk(size)
    kiosk.visitor.start(language)
    kiosk.visitor.tap("search", "SearchPage")
    typing(kiosk, typed)
    finds(kiosk, f"hit-{hit}")
    kiosk.visitor.hand.tap(f"hit-{hit}")
    wait(lambda: kiosk.visitor.page != "SearchPage", "the service")


def test_what_finds_nothing_says_so_and_a_letter_less_may_find_something(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("search", "SearchPage")
    typing(kiosk, "zzxqq")
    wait(lambda: any("Nothing found" in text for text in kiosk.texts()), "it to be said")
    kiosk.visitor.tap("key-clear")
    typing(kiosk, "lost")
    wait(lambda: not any("Nothing found" in text for text in kiosk.texts()), "hits")
    kiosk.visitor.tap("key-erase")
    assert any(text.startswith("los") and not text.startswith("lost") for text in kiosk.texts())


def test_a_keyboard_types_too(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("search", "SearchPage")
    for key in (Qt.Key.Key_P, Qt.Key.Key_I, Qt.Key.Key_N):
        QTest.keyClick(kiosk.application.view, key)
    wait(lambda: any(one.name.startswith("hit-") for one in kiosk.visitor.hand.eye.targets()), "a hit")
    QTest.keyClick(kiosk.application.view, Qt.Key.Key_Backspace)
    assert kiosk.visitor.page == "SearchPage"
    assert any(text.startswith("pi") and not text.startswith("pin") for text in kiosk.texts())
    QTest.keyClick(kiosk.application.view, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert any(text.startswith("pi") and not text.startswith("piq") for text in kiosk.texts())


def test_back_leads_home_and_the_next_visitor_finds_an_empty_page(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("search", "SearchPage")
    typing(kiosk, "lost")
    kiosk.visitor.tap("back", "HomePage")
    kiosk.visitor.tap("search", "SearchPage")
    assert not any(text.startswith("lost") for text in kiosk.texts())
    typing(kiosk, "lost")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    kiosk.visitor.start("en")
    kiosk.visitor.tap("search", "SearchPage")
    assert not any(text.startswith("lost") for text in kiosk.texts())
    assert not any(one.name.startswith("hit-") for one in kiosk.visitor.hand.eye.targets())


def test_nothing_that_was_typed_is_written_anywhere(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("search", "SearchPage")
    typing(kiosk, "zhangwei canary")
    kiosk.settle()
    kiosk.close()
    for path in kiosk.data.rglob("*"):
        if path.is_file():
            assert b"zhangwei" not in path.read_bytes()
