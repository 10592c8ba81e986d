"""The whole visit without a touch: a keyboard, a tactile pad, two switches."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.exhibit.patience import wait
from tests.kiosks import SMALLEST, Kiosk, OpenKiosk

Key = Qt.Key
PAD = {"next": Key.Key_Down, "choose": Key.Key_Right, "back": Key.Key_Left}
KEYBOARD = {"next": Key.Key_Tab, "choose": Key.Key_Return, "back": Key.Key_Escape}
SWITCHES = {"next": Key.Key_Tab, "choose": Key.Key_Return}


class Keys:
    """Presses keys of one device."""

    def __init__(self, kiosk: Kiosk, device: dict[str, Qt.Key]) -> None:
        self._kiosk = kiosk
        self._device = device

    def press(self, act: str) -> None:
        QTest.keyClick(self._kiosk.application.view, self._device[act])
        self._kiosk.visitor.hand.rest()

    @property
    def name(self) -> str:
        """The control that has the focus, by its own name or that of the control it fills."""
        item = self._kiosk.application.view.activeFocusItem()
        if item not in self._kiosk.application.view.stops():
            return ""
        return item.objectName() or item.parentItem().objectName()

    def to(self, name: str) -> None:
        """Move on until the focus is there; fails after a whole round."""
        for _ in range(200):
            if self.name == name:
                return
            self.press("next")
        raise AssertionError(f"{name} can't be come to")

    def choose(self, name: str, page: str) -> None:
        self.to(name)
        self.press("choose")
        wait(lambda: self._kiosk.visitor.page == page, page)


@pytest.mark.parametrize("device", [PAD, KEYBOARD, SWITCHES], ids=["pad", "keyboard", "switches"])
def test_a_visit_from_the_start_to_the_sheet_without_a_touch(kiosk: Kiosk, device: dict[str, Qt.Key]) -> None:
    keys = Keys(kiosk, device)
    keys.press("choose")
    wait(lambda: kiosk.visitor.page == "HomePage", "the home page")
    keys.choose("tile-card-worn", "QuestionPage")
    for _ in range(20):
        if kiosk.visitor.page != "QuestionPage":
            break
        first = kiosk.visitor.first("option-")
        keys.to(first)
        before = kiosk.visitor.stage
        keys.press("choose")
        wait(lambda before=before: kiosk.visitor.stage is not before, "the next question")  # type: ignore[misc]
    if kiosk.visitor.page == "PapersPage":
        keys.choose("conclude", "OutcomePage")
    keys.choose("print", "PrintPage")
    keys.choose("finish", "AttractPage")
    assert len(kiosk.sheets()) == 1


def test_the_focus_is_plain_to_see_with_keys_and_gone_with_a_touch(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    keys = Keys(kiosk, KEYBOARD)
    plain = kiosk.visitor.hand.picture()
    keys.press("next")
    ringed = kiosk.visitor.hand.picture()
    assert ringed != plain
    kiosk.visitor.tap("bar-comfort")
    kiosk.visitor.tap("comfort-done")
    assert not kiosk.application.comfort.property("keys")


def test_the_focus_goes_round_every_control_and_is_in_view(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(SMALLEST)
    kiosk.visitor.start("en")
    keys = Keys(kiosk, KEYBOARD)
    expected = {target.name for target in kiosk.visitor.hand.eye.targets()} - {"more", "less"}
    seen: set[str] = set()
    for _ in range(len(expected) + 5):
        keys.press("next")
        seen.add(keys.name)
        item = kiosk.application.view.activeFocusItem()
        part = kiosk.visitor.hand.eye.visible_part(item)
        assert (part.width(), part.height()) == pytest.approx((item.width(), item.height())), keys.name
    assert expected <= seen


def test_back_goes_back_and_at_the_start_nowhere(kiosk: Kiosk) -> None:
    keys = Keys(kiosk, KEYBOARD)
    kiosk.visitor.start("en")
    keys.choose("tile-card-worn", "QuestionPage")
    keys.press("back")
    assert kiosk.visitor.page == "HomePage"
    keys.press("back")
    assert kiosk.visitor.page == "HomePage"


def test_a_panel_keeps_the_focus_and_back_closes_it(kiosk: Kiosk) -> None:
    keys = Keys(kiosk, KEYBOARD)
    kiosk.visitor.start("en")
    keys.to("bar-comfort")
    keys.press("choose")
    seen = set()
    for _ in range(20):
        keys.press("next")
        seen.add(keys.name)
    assert "size-3" in seen
    assert not {name for name in seen if name.startswith(("tile-", "bar-"))}
    keys.press("back")
    assert not kiosk.visitor.hand.has("comfort-done")
    assert kiosk.visitor.page == "HomePage"


def test_a_key_that_is_held_down_counts_once(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    keys = Keys(kiosk, KEYBOARD)
    keys.press("next")
    first = keys.name
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "", True)
    kiosk.application.view.keyPressEvent(held)
    assert keys.name == first


def test_a_key_counts_as_somebody_being_there(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    keys = Keys(kiosk, KEYBOARD)
    kiosk.timers.advance(50)
    keys.press("next")
    kiosk.timers.advance(50)
    assert kiosk.visitor.page == "HomePage"
    assert kiosk.application.kiosk.property("secondsLeft") == -1


def test_the_idle_warning_is_answered_by_a_key(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.timers.advance(65)
    keys = Keys(kiosk, SWITCHES)
    keys.to("stay")
    keys.press("choose")
    assert kiosk.application.kiosk.property("secondsLeft") == -1
    assert kiosk.visitor.page == "HomePage"
