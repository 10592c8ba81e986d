"""Visits are counted by day, taken apart into answers to single questions."""

import random
from datetime import date

import pytest
from sqlalchemy import text

from kiosk.domain.counts import Counts
from kiosk.domain.tally import Question, Tally, of_visit
from kiosk.store.state_store import StateStore
from kiosk.store.visit_counters import VisitCounters
from tests.store.clocks import SetClock

TODAY = date(2026, 11, 22)
MORNING = of_visit(9, "zh-CN", "printed")
LATER = of_visit(10, "en", "question.idle")


@pytest.fixture
def counters(store: StateStore, clock: SetClock) -> VisitCounters:
    return VisitCounters(store, clock)


def dump(store: StateStore) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM visit_tally"))]


def test_each_question_is_counted_by_itself(counters: VisitCounters) -> None:
    for _ in range(30):
        counters.add(MORNING)
    counters.add(LATER)
    assert counters.between(TODAY, TODAY) == Counts(
        {
            Question.DAY: {"2026-11-22": 31},
            Question.HOUR: {"09": 30, "10": 1},
            Question.LANGUAGE: {"zh-CN": 30, "en": 1},
            Question.ENDING: {"printed": 30, "question.idle": 1},
        }
    )


def test_counts_are_of_the_days_that_were_asked_for(counters: VisitCounters, clock: SetClock) -> None:
    for _ in range(5):
        counters.add(MORNING)
        clock.pass_by(days=1)
    found = counters.between(date(2026, 11, 23), date(2026, 11, 25))
    assert found.of(Question.DAY) == {"2026-11-23": 1, "2026-11-24": 1, "2026-11-25": 1}
    assert found.visits == 3


def test_the_visits_of_a_long_time_are_told_by_month(counters: VisitCounters, clock: SetClock) -> None:
    for _ in range(12):
        counters.add(MORNING)
        clock.pass_by(days=1)
    found = counters.between(date(2026, 11, 1), date(2026, 12, 31), by_month=True)
    assert found.of(Question.DAY) == {"2026-11": 9, "2026-12": 3}


def test_the_day_is_that_of_the_hall(counters: VisitCounters, clock: SetClock) -> None:
    clock.time = clock.time.replace(hour=0, minute=5)
    counters.add(MORNING)
    assert counters.between(TODAY, TODAY).visits == 1


def test_nobody_came(counters: VisitCounters) -> None:
    found = counters.between(TODAY, TODAY)
    assert found.visits == 0
    assert all(not found.of(question) for question in Question)


def test_a_count_keeps_a_day_a_question_its_answer_and_how_often_and_nothing_else(store: StateStore) -> None:
    with store.reading() as connection:
        columns = connection.scalars(text("SELECT name FROM pragma_table_info('visit_tally')")).all()
        without_rowid = connection.scalar(text("SELECT wr FROM pragma_table_list('visit_tally')"))
    assert columns == ["day", "question", "answer", "count"]
    assert without_rowid == 1, "row numbers tell in which order answers were first given"


def test_what_is_kept_does_not_tell_in_what_order_or_how_visits_belong_together(
    store: StateStore, clock: SetClock
) -> None:
    """Other visits, in another order, that leave the same counts leave the same rows."""
    counters = VisitCounters(store, clock)
    visits = [MORNING, MORNING, LATER, of_visit(9, "en", "read")]
    for visit in visits:
        counters.add(visit)
    kept = dump(store)

    store.write(lambda connection: connection.execute(text("DELETE FROM visit_tally")))
    answers = [list(column) for column in zip(*visits, strict=True)]
    chance = random.Random(5)
    for column in answers:
        chance.shuffle(column)
    for mixed in zip(*reversed(answers), strict=True):
        counters.add(mixed)
    assert dump(store) == kept


def test_tallies_of_one_visit_are_counted_all_or_none(store: StateStore, clock: SetClock) -> None:
    broken = (*MORNING, Tally(Question.LACKING, None))  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        VisitCounters(store, clock).add(broken)
    assert dump(store) == []
