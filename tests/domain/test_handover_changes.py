"""What is said to have changed since a sheet was printed: what did for this citizen, and nothing else."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kiosk.domain.handover import Handover
from kiosk.domain.handover_changes import Change, ChangeKind
from kiosk.domain.services import Channel, PublicService
from kiosk.domain.settings import Money
from kiosk.domain.taking_up import Edition, taken_up
from kiosk.domain.texts import Text
from kiosk.domain.told_lines import LineKind
from kiosk.domain.visit import Asking, Outcome, TakenUp
from tests.builders import (
    channel,
    cost,
    evidence,
    given,
    notice,
    papers,
    question,
    requirement,
    text,
    way,
)
from tests.domain.handovers import EVENT, REPLACE, WINDOW, edition, sheet

ID_CARD = "材料id-card original 1份"
SHORTER = replace(WINDOW, hours=text("工作日 9:00–12:00"))


def changed(
    now: PublicService, code: Handover | None = None, earlier: Iterable[Edition] = ()
) -> tuple[Change, ...]:
    """What the citizen reads who comes back with a sheet of the old rules."""
    stage = taken_up(sheet() if code is None else code, EVENT, edition(now), earlier)
    return stage.changes if isinstance(stage, TakenUp) else ()


def shown(change: Change) -> str:
    """``新 收费 20元 → 32元``, as it might stand on a page."""

    def words(parts: tuple[Text, ...]) -> str:
        return " ".join(part.primary for part in parts)

    return f"{change.kind} {change.line}: {words(change.was)} → {words(change.now)}"


def with_window(window: Channel, *steps: str) -> PublicService:
    return replace(REPLACE, channels=(way(window, *(steps or ("取号", "交材料"))), way(channel("bank"))))


THREE = replace(
    with_window(SHORTER),
    costs=(cost("lost", Money(3200), given(reason="lost")), cost("free", when=given(reason="broken"))),
    requirements=(*REPLACE.requirements, requirement("form", papers("form"))),
)
"""The fee, a paper more, other hours."""


def test_nothing_changed_leads_straight_to_the_outcome() -> None:
    stage = taken_up(sheet(), EVENT, edition())
    assert isinstance(stage, Outcome)
    assert stage.interview.answers == {"reason": "lost", "holder": "self", "reported": "yes"}
    assert stage.ticks == {"id-card"}


def test_three_changed_rules_are_just_three_lines() -> None:
    assert [shown(change) for change in changed(THREE)] == [
        "new paper:  → 材料form original 1份",
        "changed hours:  → 工作日 9:00–12:00",
        "changed fee:  → 32元",
    ]


def test_the_old_words_are_shown_where_the_old_content_is_still_kept() -> None:
    assert [shown(change) for change in changed(THREE, earlier=(edition(),))] == [
        "new paper:  → 材料form original 1份",
        "changed hours: 工作日 9:00–17:00 → 工作日 9:00–12:00",
        "changed fee: 20元 → 32元",
    ]


def test_kept_content_that_is_not_the_sheet_s_lends_no_words() -> None:
    between = replace(REPLACE, costs=(cost("lost", Money(2500)),))
    assert "changed fee:  → 32元" in [shown(one) for one in changed(THREE, earlier=(edition(between),))]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (replace(REPLACE, notices=()), ["gone notice: 旧卡作废 → "]),
        (replace(REPLACE, notices=(notice("带笔"), *REPLACE.notices)), ["new notice:  → 带笔"]),
        (replace(REPLACE, requirements=REPLACE.requirements[:1]), ["gone paper: 材料photo original 1份 → "]),
        (with_window(WINDOW, "取号"), ["gone step: 交材料 → "]),
        (with_window(WINDOW, "取号", "拍照", "交材料"), ["new step:  → 拍照"]),
        (with_window(WINDOW, "预约", "交材料"), ["changed step: 取号 → 预约"]),
        (with_window(WINDOW, "交材料", "取号"), []),
        (replace(REPLACE, channels=REPLACE.channels[:1]), ["gone other-way: 在bank 一楼 → "]),
        (with_window(replace(WINDOW, hours=None)), ["gone hours: 工作日 9:00–17:00 → "]),
        (with_window(replace(WINDOW, phone=text("0123"))), ["new phone:  → 0123"]),
        (
            replace(
                REPLACE,
                requirements=(
                    requirement("identity", papers("id-card")),
                    *REPLACE.requirements[1:],
                ),
            ),
            [f"changed paper: {ID_CARD} or_instead 材料passport original 1份 → {ID_CARD}"],
        ),
    ],
    ids=[
        "a notice less",
        "a notice more",
        "a paper less",
        "a step less",
        "a step more",
        "another step",
        "steps in another order",
        "a way less",
        "hours that are not said any more",
        "a phone",
        "no substitute any more",
    ],
)
def test_each_line_that_differs_is_told(now: PublicService, expected: list[str]) -> None:
    assert [shown(change) for change in changed(now, earlier=(edition(),))] == expected


def test_what_changed_for_others_only_does_not_show() -> None:
    now = replace(
        REPLACE,
        title=text("补卡换卡"),
        summary=text("别的说法"),
        costs=(REPLACE.costs[0], cost("fee", Money(500), given(reason="broken"))),
        requirements=(
            REPLACE.requirements[0],
            requirement("guardian", papers("register", "birth"), when=given(holder="child")),
            REPLACE.requirements[2],
        ),
        notices=(*REPLACE.notices, notice("孩子不用来", given(holder="child"))),
    )
    assert changed(now) == ()


def test_a_better_translation_and_another_comma_do_not_show() -> None:
    now = with_window(replace(WINDOW, hours=text("工作日，9:00–17:00", "Mondays to Fridays 9 to 5")))
    assert changed(now) == ()


def test_how_to_get_a_missing_paper_is_told_and_of_one_at_hand_it_is_not() -> None:
    dearer = requirement("photo", papers(evidence("photo", cost="50元")))
    now = replace(REPLACE, requirements=(*REPLACE.requirements[:2], dearer))
    assert [change.line for change in changed(now)] == [LineKind.GETTING]
    assert changed(now, sheet(have=("id-card", "photo"))) == ()


def test_questions_options_and_papers_may_come_and_change_places() -> None:
    moved = replace(
        REPLACE,
        questions=(
            replace(REPLACE.questions[1], options=REPLACE.questions[1].options[::-1]),
            REPLACE.questions[0],
            REPLACE.questions[2],
            question("never", when=given(reason="broken")),
        ),
        requirements=REPLACE.requirements[::-1],
    )
    stage = taken_up(sheet(), EVENT, edition(moved))
    assert isinstance(stage, Outcome)
    assert stage.interview.answers == {"holder": "self", "reason": "lost", "reported": "yes"}


def test_a_new_question_is_asked_and_the_later_answers_are_kept() -> None:
    now = replace(REPLACE, questions=(question("city"), *REPLACE.questions))
    stage = taken_up(sheet(), EVENT, edition(now))
    assert isinstance(stage, TakenUp)
    assert isinstance(stage.then, Asking)
    open_question = stage.then.interview.current()
    assert open_question is not None
    assert open_question.id == "city"
    assert stage.then.interview.answer("city", "yes").current() is None


def test_an_option_that_is_gone_is_asked_for_anew() -> None:
    reported = question("reported", "by-phone", "at-window", when=given(reason="lost"))
    stage = taken_up(sheet(), EVENT, edition(replace(REPLACE, questions=(*REPLACE.questions[:2], reported))))
    assert isinstance(stage, TakenUp)
    assert isinstance(stage.then, Asking)
    assert stage.then.interview.given == (("reason", "lost"), ("holder", "self"))


def test_the_changes_carry_the_page_s_own_labels() -> None:
    labels = {change.line: change.label.primary for change in changed(THREE)}
    assert labels == {LineKind.PAPER: "materials", LineKind.HOURS: "hours", LineKind.FEE: "fee"}
    assert {change.kind for change in changed(THREE)} == {ChangeKind.NEW, ChangeKind.CHANGED}
