"""The questions of one service: asked in order, answered, changed, taken back."""

from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings as profile
from hypothesis import strategies as st

from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, AnyOf, Criterion, Not
from kiosk.domain.interview import Interview, NotAsked
from kiosk.domain.services import Option, Question
from tests.builders import given, option, question, service, switched, unless

CARD = service(
    question("holder", "self", "child", "foreigner"),
    question("agent", "yes", "no", when=given(holder="self")),
    question("reason", "lost", "damaged", option("upgrade", when=unless(holder="foreigner"))),
    question("reported", "yes", "no", when=given(reason="lost")),
    question("pension", when=given(holder="self")),
)


def interview(*answers: str) -> Interview:
    """An interview about a card with ``question=option`` answers in this order."""
    talk = Interview(CARD, {})
    for answer in answers:
        talk = talk.answer(*answer.split("="))
    return talk


def current(talk: Interview) -> str | None:
    asked = talk.current()
    return None if asked is None else asked.id


def test_questions_come_in_order_and_only_where_they_apply() -> None:
    assert current(interview()) == "holder"
    assert current(interview("holder=self")) == "agent"
    assert current(interview("holder=child")) == "reason"
    assert current(interview("holder=child", "reason=damaged")) is None


def test_question_that_is_not_asked_takes_no_answer() -> None:
    with pytest.raises(NotAsked, match="agent"):
        interview("holder=child", "agent=yes")
    with pytest.raises(NotAsked, match="reported"):
        interview("holder=child", "reported=yes")


def test_option_that_is_not_on_offer_is_refused() -> None:
    with pytest.raises(NotAsked, match="upgrade"):
        interview("holder=foreigner", "reason=upgrade")
    with pytest.raises(NotAsked, match="stolen"):
        interview("holder=self", "reason=stolen")


def test_options_depend_on_earlier_answers() -> None:
    reason = CARD.questions[2]
    assert [offer.id for offer in interview("holder=foreigner").options(reason)] == ["lost", "damaged"]
    assert [offer.id for offer in interview("holder=self").options(reason)] == ["lost", "damaged", "upgrade"]


def test_back_takes_the_last_answer_away() -> None:
    talk = interview("holder=self", "agent=no", "reason=lost")
    assert talk.back().answers == {"holder": "self", "agent": "no"}
    assert current(talk.back()) == "reason"


def test_back_at_the_beginning_stays() -> None:
    talk = interview()
    assert talk.back() is talk


def test_changed_answer_keeps_later_ones_that_still_apply() -> None:
    talk = interview("holder=self", "agent=no", "reason=lost", "reported=yes", "pension=yes")
    assert talk.answer("holder", "child").answers == {"holder": "child", "reason": "lost", "reported": "yes"}


def test_changed_answer_drops_an_option_that_is_no_longer_on_offer() -> None:
    talk = interview("holder=self", "agent=no", "reason=upgrade", "pension=no")
    changed = talk.answer("holder", "foreigner")
    assert changed.answers == {"holder": "foreigner"}
    assert current(changed) == "reason"


def test_back_past_a_new_question_drops_answers_that_rested_on_it() -> None:
    talk = interview("holder=child", "reason=lost", "reported=no").answer("holder", "self")
    assert current(talk) == "agent"
    assert talk.back().answers == {"reason": "lost", "reported": "no"}


def test_back_past_the_answer_that_a_later_one_rests_on_drops_both() -> None:
    family = service(
        question("holder", "self", "child", "foreigner"),
        question("agent", when=given(holder="child")),
        question("resident", when=given(holder="child|self")),
    )
    talk = Interview(family, {}).answer("holder", "self").answer("resident", "yes").answer("holder", "child")
    assert talk.answers == {"holder": "child", "resident": "yes"}
    assert talk.back().answers == {}


def test_settings_decide_too() -> None:
    there = service(question("app", when=switched("app.open")))
    assert Interview(there, {"app.open": False}).current() is None
    assert Interview(there, {"app.open": True}).current() is not None


@pytest.mark.parametrize(
    ("answers", "behind", "most"),
    [
        ([], 0, 5),
        (["holder=self"], 1, 5),
        (["holder=child"], 1, 3),
        (["holder=child", "reason=damaged"], 2, 2),
        (["holder=self", "agent=no", "reason=lost"], 3, 5),
    ],
)
def test_progress_counts_what_can_still_come(answers: list[str], behind: int, most: int) -> None:
    assert interview(*answers).progress() == (behind, most)


def test_progress_counts_answers_kept_behind_a_new_question() -> None:
    changed = interview("holder=child", "reason=lost", "reported=no").answer("holder", "self")
    assert changed.progress() == (1, 5)


@st.composite
def services(draw: st.DrawFn) -> list[Question]:
    """Two to six questions whose conditions look at earlier ones; the first option is always on offer."""
    made: list[Question] = []
    for number in range(draw(st.integers(2, 6))):
        offers: list[Option] = [option("x")]
        offers += [option(name, draw(criteria(number))) for name in draw(st.sampled_from(["y", "yz"]))]
        made.append(question(f"q{number}", *offers, when=draw(criteria(number))))
    return made


def criteria(number: int) -> st.SearchStrategy[Criterion]:
    """Conditions on the questions before question ``number``."""
    always: st.SearchStrategy[Criterion] = st.just(ALWAYS)
    if number == 0:
        return always
    leaf = st.builds(
        AnswerIn,
        st.integers(0, number - 1).map("q{}".format),
        st.sampled_from(["x", "y", "xy", "yz"]).map(frozenset),
    )
    pair = st.tuples(leaf, leaf)
    return leaf | leaf.map(Not) | always | pair.map(AllOf) | pair.map(AnyOf)


def assert_sound(talk: Interview) -> None:
    """No answer to a question that was not asked, or with an option that was not on offer; never stuck."""
    order = [asked.id for asked in talk.service.questions]
    assert [name for name, _ in talk.given] == sorted(talk.answers, key=order.index)
    for name, chosen in talk.given:
        asked = talk.service.questions[order.index(name)]
        before = {earlier: pick for earlier, pick in talk.given if order.index(earlier) < order.index(name)}
        assert asked.when.holds(before, talk.settings)
        assert chosen in {offer.id for offer in talk.options(asked)}
    open_question = talk.current()
    if open_question is not None:
        assert open_question.id not in talk.answers
        assert talk.options(open_question)
    behind, most = talk.progress()
    assert behind <= most <= len(order)
    assert (behind == most) is (open_question is None)


@profile(max_examples=300)
@drawn(services(), st.data())
def test_any_order_of_answer_back_and_change_ends_well(
    questions: list[Question], data: st.DataObject
) -> None:
    talk = Interview(service(*questions), {})
    if data.draw(st.booleans()):
        for _ in questions:
            talk = _answer(talk, data)
    for do in data.draw(st.lists(st.sampled_from([_change, _back, _answer]), max_size=8)):
        talk = do(talk, data)
        assert_sound(talk)
    for _ in range(len(questions)):
        if (asked := talk.current()) is not None:
            talk = talk.answer(asked.id, talk.options(asked)[0].id)
            assert_sound(talk)
    assert talk.current() is None


def _answer(talk: Interview, data: st.DataObject) -> Interview:
    asked = talk.current()
    if asked is None:
        return talk
    return talk.answer(asked.id, data.draw(st.sampled_from([offer.id for offer in talk.options(asked)])))


def _back(talk: Interview, _data: st.DataObject) -> Interview:
    return talk.back()


def _change(talk: Interview, data: st.DataObject) -> Interview:
    if not talk.given:
        return talk
    name = data.draw(st.sampled_from([name for name, _ in talk.given]))
    asked = next(asked for asked in talk.service.questions if asked.id == name)
    chosen = data.draw(st.sampled_from([offer.id for offer in talk.options(asked)]))
    changed = talk.answer(name, chosen)
    _assert_keeps_what_applies(talk, changed, name)
    return changed


def _assert_keeps_what_applies(before: Interview, after: Interview, name: str) -> None:
    """Every later answer that is gone was no longer asked for, or no longer on offer."""
    for other, chosen in before.given:
        if other == name or other in after.answers:
            continue
        asked: Any = next(asked for asked in after.service.questions if asked.id == other)
        still = asked in after.asked() and chosen in {offer.id for offer in after.options(asked)}
        assert not still
