"""The outcome page shows the way as stations, in the order that saves a second trip."""

from PySide6.QtGui import QAccessible

from tests.kiosks import Kiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

HEADING = "按这个顺序走，少跑一趟"
NEW_NAME = {
    "reason": "data-changed",
    "data-updated": "no",
    "issued-here": "yes",
    "holder": "mainland",
    "id-state": "lost",
    "register-state": "have",
}


def shown(kiosk: Kiosk, *words: str) -> list[str]:
    """Which of these stand on the page, in the page's order."""
    return [text for text in kiosk.texts() if text in words]


def test_who_lost_the_identity_card_goes_home_to_the_police_to_the_window_and_to_the_bank(
    kiosk: Kiosk,
) -> None:
    visitor = kiosk.visitor
    visitor.start("zh-CN")
    visitor.open("card-worn", "replace")
    visitor.answer(NEW_NAME)
    visitor.tap("conclude", "OutcomePage")
    stations = ("家里", "派出所", "本厅社保卡窗口", "您在这里", "银行")
    assert shown(kiosk, HEADING, *stations) == [HEADING, *stations]
    assert "办好：临时居民身份证" in kiosk.texts()
    assert "再到卡上印的银行，改好银行账户的姓名、号码。" in kiosk.texts()


def test_papers_that_are_there_take_nobody_anywhere(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "zh-CN")
    assert shown(kiosk, HEADING, "家里") == [HEADING, "家里"]
    kiosk.visitor.tap("back", "PapersPage")
    kiosk.visitor.tap("tick-all")
    kiosk.visitor.tap("conclude", "OutcomePage")
    assert shown(kiosk, HEADING, "家里", "您在这里") == []


def test_a_station_is_one_thing_to_hear_for_who_can_t_see_the_map(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    names = [target for target in _spoken(kiosk) if target.startswith("Stop ")]
    assert len(names) == 2
    assert names[0].startswith("Stop 1, Home, Bring: ")
    assert "You are here" in names[1]


def _spoken(kiosk: Kiosk) -> list[str]:
    """The accessible names of everything on the screen."""
    window = QAccessible.queryAccessibleInterface(kiosk.application.view)
    found, open_ = [], [window]
    while open_:
        one = open_.pop()
        found.append(one.text(QAccessible.Text.Name))
        open_ += [one.child(number) for number in reversed(range(one.childCount()))]
    return found
