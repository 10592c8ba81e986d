"""Visits are counted by hour and kind, and no row tells of one of them."""

from datetime import date

from sqlalchemy import text

from kiosk.store.state_store import StateStore
from kiosk.store.visit_counters import VisitCount, VisitCounters
from tests.store.clocks import SetClock


def test_visits_that_end_alike_in_one_hour_are_one_number(store: StateStore, clock: SetClock) -> None:
    counters = VisitCounters(store, clock)
    for _ in range(30):
        counters.count("replace", "ready", "zh-CN", printed=True)
        clock.pass_by(minutes=1)
    today = date(2026, 11, 22)
    assert counters.totals(today, today) == (VisitCount(today, 10, "replace", "ready", "zh-CN", True, 30),)
    with store.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM visit_count")) == 1


def test_each_difference_is_counted_by_itself(store: StateStore, clock: SetClock) -> None:
    counters = VisitCounters(store, clock)
    counters.count("replace", "ready", "zh-CN", printed=True)
    counters.count("replace", "ready", "zh-CN", printed=False)
    counters.count("replace", "ready", "en", printed=True)
    counters.count("replace", "bring", "zh-CN", printed=True)
    counters.count("activate", "ready", "zh-CN", printed=True)
    clock.pass_by(hours=1)
    counters.count("replace", "ready", "zh-CN", printed=True)
    found = counters.totals(date(2026, 11, 22), date(2026, 11, 22))
    assert len(found) == 6
    assert {one.count for one in found} == {1}
    assert found[-1].hour == 11


def test_day_and_hour_are_those_of_the_hall(store: StateStore, clock: SetClock) -> None:
    clock.time = clock.time.replace(hour=0, minute=5)
    counters = VisitCounters(store, clock)
    counters.count("replace", "ready", "zh-CN", printed=True)
    (found,) = counters.totals(date(2026, 11, 22), date(2026, 11, 22))
    assert (found.day, found.hour) == (date(2026, 11, 22), 0)


def test_totals_are_of_the_days_that_were_asked_for(store: StateStore, clock: SetClock) -> None:
    counters = VisitCounters(store, clock)
    for _ in range(5):
        counters.count("replace", "ready", "zh-CN", printed=True)
        clock.pass_by(days=1)
    found = counters.totals(date(2026, 11, 23), date(2026, 11, 25))
    assert [one.day.day for one in found] == [23, 24, 25]


def test_a_count_keeps_when_how_and_how_many_and_nothing_else(store: StateStore) -> None:
    with store.reading() as connection:
        columns = connection.scalars(text("SELECT name FROM pragma_table_info('visit_count')")).all()
    assert columns == ["day", "hour", "service", "outcome", "language", "printed", "count"]
