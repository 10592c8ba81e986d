"""Days, weeks from Monday, months and ranges."""

from datetime import date

import pytest

from kiosk.domain.periods import Period, Span, moved, period

SATURDAY = date(2026, 2, 28)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.DAY, SATURDAY, SATURDAY),
        (Span.RANGE, SATURDAY, SATURDAY),
        (Span.WEEK, date(2026, 2, 23), date(2026, 3, 1)),
        (Span.MONTH, date(2026, 2, 1), SATURDAY),
    ],
)
def test_the_period_that_a_day_is_in(span: Span, first: date, last: date) -> None:
    assert period(span, SATURDAY) == Period(span, first, last)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.DAY, date(2026, 2, 27), date(2026, 2, 27)),
        (Span.WEEK, date(2026, 2, 16), date(2026, 2, 22)),
        (Span.MONTH, date(2026, 1, 1), date(2026, 1, 31)),
    ],
)
def test_the_period_before(span: Span, first: date, last: date) -> None:
    before = period(span, SATURDAY).turned(-1)
    assert before == Period(span, first, last)
    assert before.turned(1) == period(span, SATURDAY)


def test_a_range_moves_by_its_own_length() -> None:
    ten = Period(Span.RANGE, date(2026, 11, 1), date(2026, 11, 10))
    assert ten.turned(1) == Period(Span.RANGE, date(2026, 11, 11), date(2026, 11, 20))


@pytest.mark.parametrize(("last", "steps"), [(date(2026, 3, 3), 62), (date(2026, 3, 4), 3)])
def test_more_than_two_months_are_shown_by_month(last: date, steps: int) -> None:
    assert len(Period(Span.RANGE, date(2026, 1, 1), last).steps()) == steps


@pytest.mark.parametrize(
    ("day", "months", "days", "found"),
    [
        (date(2026, 1, 31), 1, 0, date(2026, 2, 28)),
        (date(2026, 1, 31), -1, 0, date(2025, 12, 31)),
        (date(2026, 12, 31), 0, 1, date(2027, 1, 1)),
        (date(2024, 1, 31), 1, 0, date(2024, 2, 29)),
    ],
)
def test_a_day_is_moved_by_months_and_days(day: date, months: int, days: int, found: date) -> None:
    assert moved(day, months, days) == found
