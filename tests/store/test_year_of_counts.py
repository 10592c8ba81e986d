"""A year of counts is summed up in the database: what comes out of it is as short as what is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from bench.year import LAST_DAY, put_year
from kiosk.domain.periods import Period, Span
from kiosk.domain.statistics import statistics
from kiosk.domain.tally import Question
from kiosk.store.state_store import StateStore
from kiosk.store.visit_counters import VisitCounters
from tests.store.clocks import SetClock

YEAR = Period(Span.RANGE, LAST_DAY - timedelta(364), LAST_DAY)

MOST = 150
"""Months and answers that there can be; a year has some thirty thousand rows."""


@pytest.fixture
def year(tmp_path: Path) -> Iterator[StateStore]:
    store = StateStore.open(tmp_path / "state.db", SetClock())
    assert put_year(store) > 150 * MOST
    yield store
    store.close()


@contextmanager
def asked() -> Iterator[list[str]]:
    """What databases are asked meanwhile."""
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plan_of(store: StateStore, statement: str) -> str:
    days = tuple("2026-01-01" for _ in range(statement.count("?")))
    with store.reading() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", days)
        return "; ".join(str(row[-1]) for row in rows)


def test_a_year_takes_two_questions_that_go_along_its_days_alone(year: StateStore) -> None:
    with asked() as statements:
        found = VisitCounters(year, SetClock()).between(YEAR.first, YEAR.last, YEAR.by_month)
    assert len(statements) == 2
    for statement in statements:
        assert "SEARCH visit_tally USING PRIMARY KEY (day>? AND day<?" in plan_of(year, statement)
    assert sum(len(found.of(question)) for question in Question) < MOST


def test_the_charts_of_a_year_have_no_more_bars_than_there_are_months_and_answers(year: StateStore) -> None:
    counts = VisitCounters(year, SetClock()).between(YEAR.first, YEAR.last, YEAR.by_month)
    found = statistics(counts, YEAR)
    assert len(found.chart(Question.DAY).bars) == 13
    assert sum(len(chart.bars) for chart in found.charts) < MOST
    with year.reading() as connection:
        visits = connection.scalar(text("SELECT sum(count) FROM visit_tally WHERE question = 'hour'"))
    assert found.visits == visits // 5 * 5
