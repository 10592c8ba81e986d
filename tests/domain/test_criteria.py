"""Conditions on answers and settings."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, AnyOf, Criterion, Not, setting_values
from kiosk.domain.settings import Settings
from tests.builders import given, switched, unless

SETTINGS: Settings = {"free": True, "place": "north"}


@pytest.mark.parametrize(
    ("criterion", "answers", "holds"),
    [
        (ALWAYS, {}, True),
        (given(holder="child"), {"holder": "child"}, True),
        (given(holder="child"), {"holder": "adult"}, False),
        (given(holder="child|foreigner"), {"holder": "foreigner"}, True),
        (given(holder="child", id__state="lost"), {"holder": "child", "id-state": "lost"}, True),
        (given(holder="child", id__state="lost"), {"holder": "child", "id-state": "valid"}, False),
        (AnyOf((given(holder="child"), given(agent="yes"))), {"agent": "yes"}, True),
        (AnyOf(()), {}, False),
        (AllOf(()), {}, True),
        (switched("free"), {}, True),
        (switched("free", False), {}, False),
        (switched("place", "north"), {}, True),
        (switched("place", "south"), {}, False),
    ],
)
def test_condition_holds_or_not(criterion: Criterion, answers: dict[str, str], holds: bool) -> None:
    assert criterion.holds(answers, SETTINGS) is holds
    assert Not(criterion).holds(answers, SETTINGS) is not holds


def test_answer_not_given_meets_nothing() -> None:
    assert not given(holder="child").holds({}, {})
    assert unless(holder="child").holds({}, {})


@pytest.mark.parametrize(
    ("criterion", "verdict"),
    [
        (given(open="yes"), None),
        (given(told="yes"), True),
        (given(told="no"), False),
        (given(told="yes", open="yes"), None),
        (given(told="no", open="yes"), False),
        (AnyOf((given(told="yes"), given(open="yes"))), True),
        (AnyOf((given(told="no"), given(open="yes"))), None),
        (AnyOf((given(told="no"), given(told="maybe"))), False),
        (unless(open="yes"), None),
        (unless(told="yes"), False),
        (switched("free"), True),
        (AllOf((switched("free", False), given(open="yes"))), False),
    ],
)
def test_verdict_stays_open_only_where_an_open_question_decides(
    criterion: Criterion, verdict: bool | None
) -> None:
    assert criterion.verdict({"told": "yes"}, SETTINGS, {"open"}) is verdict


CRITERIA = st.recursive(
    st.builds(
        AnswerIn, st.sampled_from(["a", "b", "c"]), st.frozensets(st.sampled_from(["x", "y"]), min_size=1)
    )
    | st.builds(switched, st.just("free"), st.booleans()),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts)))
        | st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts)))
        | inner.map(Not)
    ),
    max_leaves=6,
)


@drawn(CRITERIA, st.fixed_dictionaries({}, optional={q: st.sampled_from(["x", "y", "z"]) for q in "abc"}))
def test_verdict_without_open_questions_is_whether_it_holds(
    criterion: Criterion, answers: dict[str, str]
) -> None:
    assert criterion.verdict(answers, SETTINGS, ()) is criterion.holds(answers, SETTINGS)


@drawn(CRITERIA, st.fixed_dictionaries({}, optional={q: st.sampled_from(["x", "y"]) for q in "ab"}))
def test_settled_verdict_is_not_changed_by_the_open_answer(
    criterion: Criterion, answers: dict[str, str]
) -> None:
    verdict = criterion.verdict(answers, SETTINGS, {"c"})
    ends = {criterion.holds(answers | later, SETTINGS) for later in ({}, {"c": "x"}, {"c": "y"}, {"c": "z"})}
    assert verdict is None or ends == {verdict}


@drawn(CRITERIA, st.fixed_dictionaries({}, optional={q: st.sampled_from(["x", "y"]) for q in "abc"}))
def test_only_the_questions_it_names_count(criterion: Criterion, answers: dict[str, str]) -> None:
    named = {name: option for name, option in answers.items() if name in criterion.questions()}
    assert criterion.holds(named, SETTINGS) is criterion.holds(answers, SETTINGS)


def test_names_of_questions_and_settings() -> None:
    criterion = AllOf((given(holder="child"), AnyOf((switched("free"), Not(given(agent="yes"))))))
    assert criterion.questions() == {"holder", "agent"}
    assert criterion.settings() == {"free"}


def test_values_that_make_a_difference() -> None:
    criteria = [switched("free"), Not(switched("place", "south"))]
    assert setting_values(criteria, SETTINGS) == {"free": [False, True], "place": ["north", "south"]}
