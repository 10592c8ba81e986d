"""The stages of one visit, forward and back."""

import pytest

from kiosk.domain import visit
from kiosk.domain.front_page import Audience, LifeEvent
from kiosk.domain.interview import Interview, NotAsked
from kiosk.domain.services import PublicService
from kiosk.domain.visit import (
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Stage,
    Ticking,
)
from tests.builders import given, guide, law, papers, question, requirement, service, text

GUIDE = guide(laws=[law("law-1"), law("law-2")])
CARD = service(
    question("holder", "self", "child"),
    question("reason", "lost", "broken", when=given(holder="self")),
    requirements=[
        requirement("identity", papers("id-card"), papers("passport")),
        requirement("guardian", papers("guardian-id-card"), when=given(holder="child")),
    ],
)


def event(*services: str) -> LifeEvent:
    words = text("卡丢了")
    return LifeEvent("lost", words, words, "events/lost", Audience.CITIZEN, services, ())


ONE, TWO = event("replace"), event("replace", "report-loss")


def begun(about: PublicService = CARD, why: LifeEvent = ONE) -> Stage:
    return visit.begin_service(why, Interview(about, GUIDE.settings), GUIDE)


def after(*options: str, why: LifeEvent = ONE) -> Stage:
    stage = begun(why=why)
    for option in options:
        assert isinstance(stage, Asking)
        stage = visit.answered(stage, option, GUIDE)
    return stage


def ticking(*ticks: str) -> Ticking:
    stage = after("child")
    assert isinstance(stage, Ticking)
    for paper in ticks:
        stage = visit.ticked(stage, paper)
    return stage


def open_question(stage: Stage) -> str | None:
    assert isinstance(stage, Asking)
    asked = stage.interview.current()
    return None if asked is None else asked.id


def test_service_begins_with_its_first_question() -> None:
    assert open_question(begun()) == "holder"


def test_service_without_questions_begins_with_its_papers() -> None:
    assert isinstance(begun(service(requirements=CARD.requirements[:1])), Ticking)


def test_service_without_questions_and_papers_begins_with_its_outcome() -> None:
    assert isinstance(begun(service()), Outcome)


def test_answers_lead_to_the_next_question_and_then_to_the_papers() -> None:
    assert open_question(after("self")) == "reason"
    assert isinstance(after("self", "lost"), Ticking)
    assert isinstance(after("child"), Ticking)


def test_answer_that_is_not_on_offer_is_refused() -> None:
    stage = begun()
    assert isinstance(stage, Asking)
    with pytest.raises(NotAsked):
        visit.answered(stage, "dog", GUIDE)


def test_papers_are_ticked_and_unticked() -> None:
    assert ticking("id-card").ticks == {"id-card"}
    assert ticking("id-card", "id-card").ticks == frozenset()


def test_all_papers_are_ticked_at_once_and_unticked_again() -> None:
    every = visit.ticked_all(ticking("id-card"))
    assert every.ticks == {"id-card", "passport", "guardian-id-card"}
    assert visit.ticked_all(every).ticks == frozenset()


def test_list_follows_the_ticks() -> None:
    ended = visit.concluded(ticking("id-card", "guardian-id-card"))
    assert ended.checklist.missing == ()
    assert len(visit.concluded(ticking("id-card")).checklist.missing) == 1


def test_changed_answer_keeps_the_ticks_that_still_count() -> None:
    asked = visit.changing(visit.concluded(ticking("id-card", "guardian-id-card")), "holder")
    assert asked.changing == "holder"
    between = visit.answered(asked, "self", GUIDE)
    assert isinstance(between, Asking)
    stage = visit.answered(between, "lost", GUIDE)
    assert isinstance(stage, Ticking)
    assert stage.ticks == {"id-card"}


def test_change_can_be_given_up() -> None:
    before = ticking("id-card")
    assert visit.back(visit.changing(before, "holder"), GUIDE) == before


OUTCOME = visit.concluded(ticking())
READING = Reading(OUTCOME, GUIDE.laws, None)


@pytest.mark.parametrize(
    ("stage", "before"),
    [
        (Attract(), Attract()),
        (Home(), Home()),
        (Choosing(TWO), Home()),
        (begun(), Home()),
        (begun(why=TWO), Choosing(TWO)),
        (begun(service()), Home()),
        (after("self"), begun()),
        (ticking("id-card"), None),
        (OUTCOME, ticking()),
        (Following(OUTCOME, 1), OUTCOME),
        (Scanning(OUTCOME), OUTCOME),
        (Printing(OUTCOME, None), OUTCOME),
        (READING, OUTCOME),
        (Reading(OUTCOME, GUIDE.laws, GUIDE.laws[0]), READING),
        (Reading(OUTCOME, GUIDE.laws[:1], GUIDE.laws[0]), OUTCOME),
    ],
    ids=lambda stage: type(stage).__name__,
)
def test_back_leads_to_the_stage_before(stage: Stage, before: Stage | None) -> None:
    found = visit.back(stage, GUIDE)
    if before is None:
        assert open_question(found) == "holder"
    else:
        assert found == before


def test_papers_ticked_survive_going_back_to_a_question() -> None:
    stage = visit.back(ticking("id-card"), GUIDE)
    assert isinstance(stage, Asking)
    again = visit.answered(stage, "child", GUIDE)
    assert isinstance(again, Ticking)
    assert again.ticks == {"id-card"}


@pytest.mark.parametrize(
    ("stage", "service_id"),
    [
        (Attract(), None),
        (Home(), None),
        (Choosing(ONE), None),
        (begun(), "replace"),
        (ticking(), "replace"),
        (OUTCOME, "replace"),
        (Following(OUTCOME, 0), "replace"),
        (Scanning(OUTCOME), "replace"),
        (READING, "replace"),
        (Reading(Home(), GUIDE.laws, None), None),
    ],
    ids=lambda stage: type(stage).__name__,
)
def test_service_of_a_stage(stage: Stage, service_id: str | None) -> None:
    found = visit.service_of(stage)
    assert (None if found is None else found.id) == service_id


@pytest.mark.parametrize(
    ("stage", "outcome"),
    [
        (Attract(), None),
        (begun(), None),
        (ticking(), None),
        (OUTCOME, OUTCOME),
        (Following(OUTCOME, 0), OUTCOME),
        (Scanning(OUTCOME), OUTCOME),
        (Printing(OUTCOME, None), OUTCOME),
        (READING, OUTCOME),
        (Reading(Home(), GUIDE.laws, None), None),
    ],
    ids=lambda stage: type(stage).__name__,
)
def test_outcome_of_a_stage(stage: Stage, outcome: Outcome | None) -> None:
    assert visit.outcome_of(stage) == outcome
