"""The days that statistics are asked for."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Span(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    RANGE = "range"


MOST_DAYS_BY_DAY = 62
"""A longer period is shown by month: more bars than two months have days can't be told apart."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    span: Span
    first: date
    last: date

    @property
    def by_month(self) -> bool:
        """Whether its visits are shown by month, and not by day."""
        return (self.last - self.first).days >= MOST_DAYS_BY_DAY

    def steps(self) -> tuple[str, ...]:
        """Its days, or its months where it is shown by month, as in ISO 8601."""
        days = [self.first + timedelta(number) for number in range((self.last - self.first).days + 1)]
        return tuple(dict.fromkeys(step(day, self.by_month) for day in days))

    def turned(self, by: int) -> "Period":
        """The period so many of its kind later, or earlier; a range moves by its own length."""
        if self.span is Span.MONTH:
            return period(Span.MONTH, _months_later(self.first, by))
        length = (self.last - self.first + timedelta(1)) * by
        return Period(self.span, self.first + length, self.last + length)


def step(day: date, by_month: bool) -> str:
    """The day or month that ``day`` is shown with, as in ISO 8601."""
    return day.isoformat()[:7] if by_month else day.isoformat()


def period(span: Span, day: date) -> Period:
    """The day, the week from Monday, or the month that ``day`` is in; a range of that day alone."""
    match span:
        case Span.DAY | Span.RANGE:
            return Period(span, day, day)
        case Span.WEEK:
            monday = day - timedelta(day.weekday())
            return Period(span, monday, monday + timedelta(6))
        case Span.MONTH:
            return Period(span, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def moved(day: date, months: int = 0, days: int = 0) -> date:
    """``day`` so much later; a day that the month lacks becomes its last."""
    return _months_later(day, months) + timedelta(days)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
