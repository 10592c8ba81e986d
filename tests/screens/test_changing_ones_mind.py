"""Back, changing an earlier answer, another language, home and finish: nothing that still holds is lost."""

import pytest

from kiosk.domain.visit import Asking, Outcome, Ticking
from tests.kiosks import Kiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

PATH = {
    "reason": "stained",
    "issued-here": "yes",
    "holder": "mainland",
    "applicant": "self",
    "id-state": "valid",
}


def to_papers(kiosk: Kiosk, language: str = "en") -> None:
    kiosk.visitor.start(language)
    kiosk.visitor.open("card-worn")
    kiosk.visitor.answer(PATH)
    kiosk.visitor.sees("PapersPage")


def given(kiosk: Kiosk) -> dict[str, str]:
    stage = kiosk.visitor.stage
    assert isinstance(stage, Asking | Ticking | Outcome)
    return dict(stage.interview.given)


def ticks(kiosk: Kiosk) -> frozenset[str]:
    stage = kiosk.visitor.stage
    assert isinstance(stage, Asking | Ticking | Outcome)
    return stage.ticks


def test_back_goes_page_by_page_to_the_tiles(kiosk: Kiosk) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["go-there"], "en")
    questions = len(given(kiosk))
    visitor.tap("back", "PapersPage")
    for left in range(questions - 1, -1, -1):
        visitor.tap("back", "QuestionPage")
        assert len(given(kiosk)) == left
    visitor.tap("back", "ServicesPage")
    visitor.tap("back", "HomePage")


def test_back_from_the_first_question_of_a_tile_with_one_service_leads_home(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn")
    kiosk.visitor.tap("back", "HomePage")


def test_changing_an_answer_keeps_every_other_that_still_applies(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    before = given(kiosk)
    kiosk.visitor.tap("change-reason", "QuestionPage")
    kiosk.visitor.tap("option-cracked", "PapersPage")
    assert given(kiosk) == {**before, "reason": "cracked"}


def test_changing_an_answer_asks_only_what_is_new(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    before = given(kiosk)
    kiosk.visitor.tap("change-reason", "QuestionPage")
    kiosk.visitor.tap("option-data-changed", "QuestionPage")
    kiosk.visitor.tap("option-yes", "PapersPage")
    assert given(kiosk) == {**before, "reason": "data-changed", "data-updated": "yes"}


def test_changing_an_answer_drops_what_was_asked_because_of_it(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("change-issued-here", "QuestionPage")
    kiosk.visitor.tap("option-no")
    kiosk.visitor.leaves("QuestionPage")
    assert given(kiosk) == {"reason": "stained", "issued-here": "no"}


def test_an_answer_that_is_looked_at_again_can_stay(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    before = given(kiosk)
    kiosk.visitor.tap("change-holder", "QuestionPage")
    kiosk.visitor.tap("Keep it", "PapersPage")
    assert given(kiosk) == before


def test_the_present_answer_is_marked_while_it_is_changed(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("change-reason", "QuestionPage")
    chosen = [item.objectName() for item in kiosk.visitor.hand.eye.items() if item.property("chosen") is True]
    assert chosen == ["option-stained"]


def test_an_answer_can_be_changed_from_the_outcome(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    ticked = ticks(kiosk)
    kiosk.visitor.tap("change-reason", "QuestionPage")
    kiosk.visitor.tap("option-cracked", "PapersPage")
    assert ticked
    assert ticks(kiosk) == ticked


def test_ticks_stay_while_an_answer_is_changed(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("paper-old-card")
    kiosk.visitor.tap("change-reason", "QuestionPage")
    kiosk.visitor.tap("option-cracked", "PapersPage")
    assert ticks(kiosk) == {"old-card"}


@pytest.mark.parametrize("page", ["question", "change", "papers", "outcome"])
def test_the_language_can_be_switched_without_losing_the_place(kiosk: Kiosk, page: str) -> None:
    visitor = kiosk.visitor
    match page:
        case "question":
            visitor.start("en")
            visitor.open("card-worn")
            visitor.answer_one(PATH)
        case "change":
            to_papers(kiosk)
            visitor.tap("paper-old-card")
            visitor.tap("change-holder", "QuestionPage")
        case "papers":
            to_papers(kiosk)
            visitor.tap("paper-old-card")
        case _:
            to_papers(kiosk)
            visitor.tick("old-card")
    english, stage, up = kiosk.texts(), visitor.stage, visitor.page

    visitor.speak("zh-CN", up)
    assert visitor.stage == stage
    assert not set(kiosk.texts()) & {words for words in english if words.isascii() and len(words) > 6}
    assert "返回" in kiosk.texts() or "不改了" in kiosk.texts()

    visitor.speak("en", up)
    assert kiosk.texts() == english


def test_the_scroll_stays_where_it_is_when_a_paper_is_ticked(kiosk: Kiosk) -> None:
    kiosk.application.view.resize(1024, 600)
    to_papers(kiosk)
    hand = kiosk.visitor.hand
    point = hand.reach(hand.target("paper-old-card"))
    before = hand.eye.places()
    hand.tap_at(point)
    hand.rest()
    assert ticks(kiosk) == {"old-card"}
    assert hand.eye.places() == before


def test_a_new_question_is_read_from_its_top(kiosk: Kiosk) -> None:
    kiosk.application.view.resize(1024, 600)
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn")
    kiosk.visitor.tap("option-upgrade", "QuestionPage")
    assert set(kiosk.visitor.hand.eye.places()) == {0.0}


def test_all_papers_can_be_ticked_at_once_and_none_again(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("tick-all")
    assert ticks(kiosk) >= {"id-card", "old-card"}
    kiosk.visitor.tap("None of them")
    assert ticks(kiosk) == frozenset()


def test_a_tick_can_be_taken_back(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("paper-old-card")
    kiosk.visitor.tap("paper-old-card")
    assert ticks(kiosk) == frozenset()


def test_home_leads_to_the_tiles_and_forgets_the_answers(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("bar-home", "HomePage")
    assert kiosk.visitor.language == "en"
    kiosk.visitor.open("card-worn")
    assert given(kiosk) == {}


def test_finish_leads_to_the_first_page_in_the_first_language(kiosk: Kiosk) -> None:
    to_papers(kiosk)
    kiosk.visitor.tap("bar-finish", "AttractPage")
    assert kiosk.visitor.language == "zh-CN"
    assert "请触摸屏幕开始" in kiosk.texts()
