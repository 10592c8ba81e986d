"""The figures are true as far as they go, and nobody can be picked out of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.counts import Answers, Counts
from kiosk.domain.periods import Period, Span, period
from kiosk.domain.statistics import Bar, Statistics, statistics
from kiosk.domain.statistics_merging import FEW, TOTALS
from kiosk.domain.tally import PRINTED, READ, Question

DAYS = tuple(f"2026-11-0{day}" for day in range(2, 9))
WEEK = period(Span.WEEK, date(2026, 11, 2))
Q = Question


def counts(**answers: Mapping[str, int]) -> Counts:
    """Counts by the questions' names."""
    return Counts({Q(question): counted for question, counted in answers.items()})


def visits(
    number: int, *, services: Mapping[str, int] | None = None, days: Mapping[str, int] | None = None
) -> Counts:
    """So many visits, all alike but for what is named."""
    whole = {"replace": number} if services is None else services
    return counts(
        day={DAYS[0]: number} if days is None else days,
        hour={"10": number},
        language={"zh-CN": number},
        ending={PRINTED: number},
        service=whole,
        outcome={"ready": sum(whole.values())},
    )


def shown(found: Statistics, question: Question) -> dict[str, int]:
    return {bar.answer: bar.count for bar in found.chart(question).bars}


@pytest.mark.parametrize(("count", "number"), [(0, 0), (1, 0), (4, 0), (5, 5), (9, 5), (137, 135)])
def test_a_number_says_at_least_in_whole_fives(count: int, number: int) -> None:
    found = statistics(visits(count), WEEK)
    assert (found.visits, found.completed, found.printed) == (number, number, number)


def test_small_counts_and_what_rounding_leaves_are_other() -> None:
    found = statistics(
        visits(68, services={"replace": 47, "activate": 12, "pay": 4, "lost": 3, "pin": 2}), WEEK
    )
    chart = found.chart(Q.SERVICE)
    assert chart.bars == (Bar("replace", 45), Bar("activate", 10))
    assert chart.other == 10
    assert chart.longest == 45


def test_the_most_frequent_comes_first_and_days_and_hours_come_in_order() -> None:
    found = statistics(
        counts(
            day={DAYS[0]: 5, DAYS[2]: 40},
            hour={"08": 1, "09": 5, "12": 30, "11": 9},
            language={"en": 10, "zh-CN": 35},
        ),
        WEEK,
    )
    assert shown(found, Q.DAY) == dict(zip(DAYS, (5, 0, 40, 0, 0, 0, 0), strict=True))
    assert list(shown(found, Q.HOUR).items()) == [("09", 5), ("10", 0), ("11", 5), ("12", 30)]
    assert list(shown(found, Q.LANGUAGE)) == ["zh-CN", "en"]


def test_pages_where_visits_were_given_up_stand_without_those_that_came_to_an_outcome() -> None:
    found = statistics(counts(ending={PRINTED: 20, READ: 7, "question.idle": 11, "home.button": 2}), WEEK)
    assert shown(found, Q.ENDING) == {"question.idle": 10}
    assert (found.completed, found.printed) == (25, 20)


def test_where_small_counts_fill_up_the_total_it_is_shown_smaller() -> None:
    """Else five times "fewer than 5" in 20 visits would each have to be 4."""
    five_times_four = {f"service-{number}": 4 for number in range(5)}
    found = statistics(visits(20, services=five_times_four), WEEK)
    assert found.chart(Q.SERVICE).other == 15
    assert found == statistics(visits(19, services={**five_times_four, "service-3": 3}), WEEK)


def test_the_same_holds_where_another_question_tells_the_total() -> None:
    days = dict.fromkeys(DAYS[:5], 4)
    found = statistics(visits(20, days=days), WEEK)
    assert found.visits == 15
    assert shown(found, Q.HOUR) == {"10": 15}
    assert set(shown(found, Q.DAY).values()) == {0}


ENDINGS = (PRINTED, READ, "question.idle", "question.button", "papers.idle", "home.button")
SERVICES = ("replace", "activate", "pay", "lost", "pin", "status")
PAPERS = ("id-card", "passport", "photo", "form", "proof")
POSSIBLE: dict[Question, tuple[str, ...]] = {
    Q.DAY: DAYS,
    Q.HOUR: ("09", "10", "11", "14", "15", "16"),
    Q.LANGUAGE: ("zh-CN", "en"),
    Q.ENDING: ENDINGS,
    Q.SERVICE: SERVICES,
    Q.OUTCOME: ("ready", "bring", "go-there"),
    Q.LACKING: PAPERS,
    Q.HELP: ("home.answered", "home.withdrawn", "papers.answered", "question.withdrawn", "scan.answered"),
}

VISIT = st.tuples(
    *(st.sampled_from(POSSIBLE[question]) for question in (*TOTALS[0], *TOTALS[1])),
    st.sets(st.sampled_from(PAPERS), min_size=1),
    st.sampled_from(POSSIBLE[Q.HELP]),
)


def counted(made: list[tuple[str, str, str, str, str, str, set[str], str]]) -> Counts:
    """What the database holds after these visits, each with one outcome at most."""
    answers: dict[Question, Counter[str]] = {question: Counter() for question in Question}
    for day, hour, language, ending, service, outcome, lacking, call in made:
        told: dict[Question, tuple[str, ...]] = {Q.DAY: (day,), Q.HOUR: (hour,), Q.LANGUAGE: (language,)}
        told |= {Q.ENDING: (ending,), Q.HELP: (call,)}
        if ending in {PRINTED, READ}:
            told |= {Q.SERVICE: (service,), Q.OUTCOME: (outcome,)}
            told |= {Q.LACKING: tuple(lacking)} if outcome == "bring" else {}
        for question, given_answers in told.items():
            answers[question].update(given_answers)
    return Counts(answers)


def could_be(world: Counts) -> bool:
    """Whether visits can have been made that are counted so."""
    totals = {question: sum(world.of(question).values()) for question in Question}
    completed = sum(world.of(Q.ENDING).get(ending, 0) for ending in (PRINTED, READ))
    return (
        all(count >= 0 for question in Question for count in world.of(question).values())
        and all(len({totals[question] for question in questions}) == 1 for questions in TOTALS)
        and completed <= totals[Q.OUTCOME]
        and world.of(Q.OUTCOME).get("bring", 0) <= totals[Q.LACKING]
    )


def changed(world: Counts, *moves: tuple[Question, str, int]) -> Counts:
    answers: dict[Question, dict[str, int]] = {question: dict(world.of(question)) for question in Question}
    for question, answer, by in moves:
        answers[question][answer] = answers[question].get(answer, 0) + by
    return Counts(answers)


def near(world: Counts, question: Question, answer: str, looks: Statistics) -> Iterator[Counts]:
    """Other counts in which this answer was given once more, or once less."""
    for other, by in product(POSSIBLE[question], (1, -1)):
        if other != answer:
            yield changed(world, (question, answer, by), (question, other, -by))
    (questions,) = (questions for questions in TOTALS if question in questions)
    rest = [one for one in questions if one is not question]
    for by in (-1, 1):
        for others in product(*(POSSIBLE[one] for one in rest)):
            moves = [(one, other, by) for one, other in zip(rest, others, strict=True)]
            yield changed(world, (question, answer, by), *moves)
    yield from with_a_visit_less(world, question, answer, looks)


def with_a_visit_less(world: Counts, question: Question, answer: str, looks: Statistics) -> Iterator[Counts]:
    """Without a visit that gave this answer, and to each other question one that leaves its chart alike."""
    rest = [one for one in Question if one is not question and world.of(one)]
    fitting = [
        [other for other in world.of(one) if face(changed(world, (one, other, -1)), one) == faces(looks, one)]
        for one in rest
    ]
    for others in product(*fitting):
        moves = [(one, other, -1) for one, other in zip(rest, others, strict=True)]
        yield changed(world, (question, answer, -1), *moves)


def face(world: Counts, question: Question) -> dict[str, int]:
    """The numbers that these counts show without any care but rounding."""
    return {answer: count // 5 * 5 for answer, count in world.of(question).items() if count >= FEW}


def faces(looks: Statistics, question: Question) -> dict[str, int]:
    bars = shown(looks, question)
    if question is Q.ENDING:
        bars |= {PRINTED: looks.printed, READ: looks.completed - looks.printed}
    return {answer: count for answer, count in bars.items() if count}


def filled(question: Question, each: int = 4) -> Counts:
    """Twenty visits, or so many, in which small counts of one question fill up the total."""
    answers = dict.fromkeys(POSSIBLE[question][:5], each)
    total = sum(answers.values())
    plain: dict[Question, Answers] = {one: {POSSIBLE[one][0]: total} for one in Question}
    return Counts({**plain, Q.OUTCOME: {"bring": total}, question: answers})


@given(st.lists(VISIT, max_size=60).map(counted))
@example(filled(Q.DAY))
@example(filled(Q.HOUR))
@example(filled(Q.SERVICE))
@example(filled(Q.LACKING))
@example(filled(Q.HELP))
@example(filled(Q.ENDING))
@example(filled(Q.SERVICE, each=9))
@example(changed(filled(Q.SERVICE), (Q.SERVICE, "pin", 3), (Q.SERVICE, "lost", -3)))
def test_no_count_from_1_to_4_can_be_computed_from_what_is_shown(world: Counts) -> None:
    """For each such count there are other counts that look exactly the same, in which it is another number.

    So nobody can tell, whatever they compute, and even if they know how this is done.
    """
    assert could_be(world)
    looks = statistics(world, WEEK)
    for question, answer in small(world):
        assert any(
            could_be(other) and statistics(other, WEEK) == looks
            for other in near(world, question, answer, looks)
        ), (question, answer)


def small(world: Counts) -> list[tuple[Question, str]]:
    return [
        (question, answer)
        for question in Question
        for answer, count in world.of(question).items()
        if 0 < count < FEW
    ]


@given(st.lists(VISIT, max_size=80).map(counted))
def test_what_is_shown_is_never_more_than_there_was(world: Counts) -> None:
    found = statistics(world, WEEK)
    assert found.visits <= world.visits < found.visits + 2 * FEW
    for chart in found.charts:
        answers: Answers = world.of(chart.question)
        assert all(bar.count <= answers.get(bar.answer, 0) for bar in chart.bars)
        assert all(bar.count % FEW == 0 for bar in chart.bars)
        assert 0 <= chart.other % FEW <= chart.other
        assert sum(bar.count for bar in chart.bars) + chart.other <= sum(answers.values())


@given(st.lists(VISIT, max_size=60).map(counted), VISIT)
def test_periods_laid_against_each_other_tell_nothing_exact(world: Counts, one: tuple[str, ...]) -> None:
    """The same counts with one visit more, as on the next day: no number differs by less than five."""
    more = world.plus(counted([one]))  # type: ignore[list-item]
    before, after = statistics(world, WEEK), statistics(more, WEEK)
    for question in Question:
        was, now = shown(before, question), shown(after, question)
        assert {abs(now.get(answer, 0) - was.get(answer, 0)) for answer in was | now} <= {0, FEW}


def test_nobody_came() -> None:
    found = statistics(Counts(), WEEK)
    assert (found.visits, found.completed, found.printed) == (0, 0, 0)
    assert {chart.other for chart in found.charts} == {0}
    assert shown(found, Q.SERVICE) == {}


YEAR = Period(Span.RANGE, date(2026, 1, 1), date(2026, 12, 31))


def test_a_long_period_is_shown_by_month() -> None:
    found = statistics(counts(day={"2026-03": 30}), YEAR)
    assert list(shown(found, Q.DAY)) == [f"2026-{month:02}" for month in range(1, 13)]
    assert shown(found, Q.DAY)["2026-03"] == 30
