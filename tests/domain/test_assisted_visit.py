"""What staff marked goes with the visit from stage to stage, and no further."""

from dataclasses import replace

import pytest

from kiosk.domain import visit
from kiosk.domain.assistance import UNASSISTED, Assistance, FeeChange, Verdict
from kiosk.domain.assisted_visit import assistance_of, assisted
from kiosk.domain.checklist import OutcomeKind
from kiosk.domain.front_page import Audience, LifeEvent
from kiosk.domain.interview import Interview
from kiosk.domain.settings import Money
from kiosk.domain.visit import Asking, Attract, Choosing, Following, Home, Outcome, Reading, Stage, Ticking
from tests.builders import cost, given, guide, papers, question, requirement, service, staff_lists, text, way
from tests.domain.printed import job

GUIDE = guide(lists=staff_lists())
CARD = service(
    question("holder", "self", "child"),
    question("reason", "lost", "broken"),
    requirements=[
        requirement("identity", papers("id-card")),
        requirement("guardian", papers("guardian-id-card"), when=given(holder="child")),
    ],
    channels=[way("window", "take a number")],
    costs=[
        cost("lost", Money(2000), given(reason="lost")),
        cost("broken", Money(1000), given(reason="broken")),
    ],
)
EVENT = LifeEvent("lost", text("卡丢了"), text("卡丢了"), "events/lost", Audience.CITIZEN, ("replace",), ())
WAIVED = FeeChange(Money(0), "hardship")


def asked(*options: str, marks: Assistance = UNASSISTED) -> Stage:
    stage = assisted(visit.begin_service(EVENT, Interview(CARD, GUIDE.settings), GUIDE), marks, GUIDE)
    for option in options:
        assert isinstance(stage, Asking)
        stage = visit.answered(stage, option, GUIDE)
    return stage


def ticking(marks: Assistance = UNASSISTED, holder: str = "child") -> Ticking:
    stage = assisted(asked(holder, "lost"), marks, GUIDE)
    assert isinstance(stage, Ticking)
    return stage


def concluded(marks: Assistance) -> Outcome:
    return visit.concluded(ticking(marks))


def test_marks_go_with_the_visit_to_its_end_and_back() -> None:
    marks = UNASSISTED.judge("id-card", Verdict.ORIGINAL).judge("guardian-id-card", Verdict.MISSING)
    outcome = concluded(marks)
    stages: list[Stage] = [
        outcome,
        visit.back(outcome, GUIDE),
        visit.changing(outcome, "holder"),
        visit.back(visit.changing(outcome, "holder"), GUIDE),
        visit.back(visit.back(outcome, GUIDE), GUIDE),
        Following(outcome, 0),
        Reading(outcome, (), None),
        visit.Scanning(outcome),
        visit.Printing(outcome, None),
    ]
    assert [assistance_of(stage) for stage in stages] == [marks] * len(stages)


@pytest.mark.parametrize("stage", [Attract(), Home(), Choosing(EVENT)])
def test_without_a_service_there_is_nothing_to_mark(stage: Stage) -> None:
    assert assisted(stage, Assistance(typed="x"), GUIDE) is stage
    assert assistance_of(stage) == UNASSISTED


@pytest.mark.parametrize("stage", ["outcome", "following", "scanning", "reading"])
def test_a_mark_at_the_list_changes_the_list(stage: str) -> None:
    outcome = concluded(UNASSISTED)
    assert outcome.checklist.outcome is OutcomeKind.BRING
    at: dict[str, Stage] = {
        "outcome": outcome,
        "following": Following(outcome, 0),
        "scanning": visit.Scanning(outcome),
        "reading": Reading(outcome, (), None),
    }
    marks = UNASSISTED.judge("id-card", Verdict.ORIGINAL).judge("guardian-id-card", Verdict.ORIGINAL)
    moved = assisted(at[stage], marks, GUIDE)
    assert type(moved) is type(at[stage])
    told = visit.outcome_of(moved)
    assert told is not None
    assert told.checklist.outcome is OutcomeKind.READY


def test_a_sheet_being_printed_is_not_changed_and_one_that_was_is_left() -> None:
    printing = visit.Printing(concluded(UNASSISTED), None)
    marks = Assistance(ticket="A1")
    assert assisted(printing, marks, GUIDE) is printing
    open_job = replace(printing, job=job("printing"))
    assert assisted(open_job, marks, GUIDE) is open_job
    left = assisted(replace(printing, job=job("done")), marks, GUIDE)
    assert isinstance(left, Outcome)
    assert left.checklist.staff.ticket == "A1"


def test_a_paper_that_is_not_asked_for_any_more_loses_its_verdict() -> None:
    outcome = concluded(UNASSISTED.judge("guardian-id-card", Verdict.ORIGINAL))
    again = visit.answered(visit.changing(outcome, "holder"), "self", GUIDE)
    assert assistance_of(again) == UNASSISTED


def test_a_reason_stands_before_its_question_is_answered_and_after() -> None:
    marks = UNASSISTED.explain("holder", "cannot-see")
    assert assistance_of(asked("child", "lost", marks=marks)) == marks


def test_an_answer_that_is_changed_is_the_citizen_s_own_again() -> None:
    outcome = concluded(UNASSISTED.explain("holder", "cannot-see"))
    same = visit.answered(visit.changing(outcome, "holder"), "child", GUIDE)
    other = visit.answered(visit.changing(outcome, "holder"), "self", GUIDE)
    assert assistance_of(same).reason_of == {"holder": "cannot-see"}
    assert assistance_of(other).reason_of == {}


def test_a_changed_fee_belongs_to_the_answers_that_it_was_changed_for() -> None:
    outcome = concluded(Assistance(fee=WAIVED))
    assert outcome.checklist.charge.amount == Money(0)
    same = visit.answered(visit.changing(outcome, "reason"), "lost", GUIDE)
    other = visit.answered(visit.changing(outcome, "reason"), "broken", GUIDE)
    assert assistance_of(same).fee == WAIVED
    assert assistance_of(other).fee is None
