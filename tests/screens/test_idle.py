"""When nobody touches the screen any more: a warning that can be answered, then everything is wiped."""

import pytest
from PySide6.QtCore import QPointF

from kiosk.domain.visit import Attract
from kiosk.services.idle import AFTER_PAPER
from tests.kiosks import TO_ANSWER, UNTIL_WARNING, Kiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

QUESTION = {"zh-CN": "您还在吗？", "en": "Are you still there?"}


def warned(kiosk: Kiosk) -> bool:
    return any(words in kiosk.texts() for words in QUESTION.values())


def leave(kiosk: Kiosk, seconds: float) -> None:
    """Touch nothing for so long."""
    kiosk.timers.advance(seconds)
    kiosk.visitor.hand.rest()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_warning_comes_after_a_minute_and_counts_down(kiosk: Kiosk, language: str) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], language)
    leave(kiosk, UNTIL_WARNING - 1)
    assert not warned(kiosk)
    leave(kiosk, 1)
    assert QUESTION[language] in kiosk.texts()
    assert str(TO_ANSWER) in kiosk.texts()
    leave(kiosk, 7)
    assert str(TO_ANSWER - 7) in kiosk.texts()
    assert kiosk.visitor.page == "OutcomePage"


def test_the_button_answers_the_warning_and_nothing_is_lost(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    stage = kiosk.visitor.stage
    leave(kiosk, UNTIL_WARNING + TO_ANSWER - 1)
    kiosk.visitor.tap("stay")
    assert not warned(kiosk)
    assert kiosk.visitor.stage is stage
    leave(kiosk, UNTIL_WARNING - 1)
    assert not warned(kiosk)


@pytest.mark.parametrize("where", [(0.02, 0.02), (0.5, 0.98), (0.5, 0.5)], ids=["corner", "edge", "middle"])
def test_a_touch_anywhere_answers_the_warning_and_does_nothing_else(
    kiosk: Kiosk, where: tuple[float, float]
) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    stage = kiosk.visitor.stage
    leave(kiosk, UNTIL_WARNING)
    view = kiosk.application.view
    kiosk.visitor.hand.tap_at(QPointF(view.width() * where[0], view.height() * where[1]))
    kiosk.visitor.hand.rest()
    assert not warned(kiosk)
    assert kiosk.visitor.stage is stage


def test_the_warning_can_be_answered_as_often_as_one_likes(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    for _ in range(12):
        leave(kiosk, UNTIL_WARNING + 1)
        kiosk.visitor.tap("stay")
    assert kiosk.visitor.page == "OutcomePage"


def test_who_answers_slowly_is_never_asked(kiosk: Kiosk) -> None:
    visitor = kiosk.visitor
    visitor.start("en")
    visitor.open("card-worn")
    while visitor.page == "QuestionPage":
        leave(kiosk, UNTIL_WARNING - 1)
        assert not warned(kiosk)
        visitor.answer_one(ERRANDS["bring"].answers)
    leave(kiosk, UNTIL_WARNING - 1)
    visitor.tap("conclude", "OutcomePage")
    assert not warned(kiosk)


def test_who_reads_on_with_a_finger_on_the_list_is_there(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    stage = kiosk.visitor.stage
    for _ in range(3):
        leave(kiosk, UNTIL_WARNING - 5)
        assert not warned(kiosk)
        kiosk.visitor.hand.drag(QPointF(500, 1200), QPointF(500, 1100))
    assert kiosk.visitor.stage is stage


@pytest.mark.parametrize("page", ["HomePage", "ServicesPage", "QuestionPage", "PapersPage", "OutcomePage"])
def test_in_the_end_everything_is_wiped_and_the_first_page_is_up_in_the_first_language(
    kiosk: Kiosk, page: str
) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["go-there"], "en")
    while visitor.page != page:
        visitor.tap("back")
    leave(kiosk, UNTIL_WARNING + TO_ANSWER)
    assert visitor.page == "AttractPage"
    assert visitor.stage == Attract()
    assert visitor.language == "zh-CN"
    assert "请触摸屏幕开始" in kiosk.texts()
    visitor.start("en")
    visitor.open("activate-card", "activate-both")
    assert not visitor.hand.has("change-card-in-hand")


def test_who_says_that_they_are_done_ends_the_visit_at_once(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    leave(kiosk, UNTIL_WARNING)
    kiosk.visitor.tap("leave", "AttractPage")
    assert not warned(kiosk)


def test_nothing_is_asked_of_nobody(kiosk: Kiosk) -> None:
    leave(kiosk, 10 * UNTIL_WARNING)
    assert not warned(kiosk)
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    leave(kiosk, 10 * UNTIL_WARNING)
    assert not warned(kiosk)
    assert kiosk.visitor.page == "AttractPage"


def test_once_the_paper_is_out_the_next_one_need_not_wait_long(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    leave(kiosk, AFTER_PAPER.until_warning)
    assert warned(kiosk)
    leave(kiosk, AFTER_PAPER.to_answer)
    assert kiosk.visitor.page == "AttractPage"
    assert AFTER_PAPER.until_warning < UNTIL_WARNING
    assert AFTER_PAPER.to_answer >= 20


def test_the_next_visit_has_the_whole_time_again(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("finish", "AttractPage")
    kiosk.visitor.start("en")
    leave(kiosk, UNTIL_WARNING - 1)
    assert not warned(kiosk)
