"""What the staff are shown of the counts of some days: all of it in whole fives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.domain.counts import Answers, Counts
from kiosk.domain.periods import Period
from kiosk.domain.statistics_merging import FEW, safe, whole
from kiosk.domain.tally import PRINTED, READ, Question


@dataclass(frozen=True, slots=True)
class Bar:
    """An answer and how often it was given, at least; 0 is fewer than five."""

    answer: str
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The answers to one question: in the order of time, else the most frequent first.

    ``other`` is what small counts and remainders add up to, at least; 0 where that is fewer than five.
    """

    question: Question
    bars: tuple[Bar, ...]
    other: int

    @property
    def longest(self) -> int:
        """The largest number in it, 0 for an empty chart."""
        return max([bar.count for bar in self.bars] + [self.other])


@dataclass(frozen=True, slots=True)
class Statistics:
    """The statistics of a period. ``visits``, ``completed`` and ``printed`` are at least so many."""

    period: Period
    visits: int
    completed: int
    printed: int
    charts: tuple[Chart, ...]

    def chart(self, question: Question) -> Chart:
        """The chart of one question."""
        return next(chart for chart in self.charts if chart.question is question)


def statistics(counts: Counts, period: Period) -> Statistics:
    """What is shown of the counts of a period."""
    counts = safe(counts)
    printed, read = (whole(counts.of(Question.ENDING).get(ending, 0)) for ending in (PRINTED, READ))
    charts = tuple(_CHARTS[question](question, counts.of(question), period) for question in Question)
    return Statistics(period, whole(counts.visits), printed + read, printed, charts)


def _by_day(question: Question, answers: Answers, period: Period) -> Chart:
    return _in_order(question, answers, period.steps())


def _by_hour(question: Question, answers: Answers, _period: Period) -> Chart:
    """From the first hour that can be shown to the last."""
    shown = [int(hour) for hour, count in answers.items() if count >= FEW]
    hours = range(min(shown), max(shown) + 1) if shown else ()
    return _in_order(question, answers, [f"{hour:02}" for hour in hours])


def _by_size(question: Question, answers: Answers, _period: Period) -> Chart:
    bars = [Bar(answer, whole(count)) for answer, count in answers.items() if count >= FEW]
    bars.sort(key=lambda bar: (-bar.count, bar.answer))
    return Chart(question, tuple(bars), _left_over(answers))


def _where_given_up(question: Question, answers: Answers, period: Period) -> Chart:
    """The pages alone: how many visits came to an outcome is told with all visits."""
    chart = _by_size(question, answers, period)
    return Chart(question, tuple(bar for bar in chart.bars if bar.answer not in {PRINTED, READ}), 0)


def _in_order(question: Question, answers: Answers, steps: Sequence[str]) -> Chart:
    bars = tuple(Bar(step, whole(answers.get(step, 0))) for step in steps)
    return Chart(question, bars, _left_over(answers))


def _left_over(answers: Answers) -> int:
    return whole(sum(answers.values())) - sum(whole(count) for count in answers.values())


_CHARTS: dict[Question, Callable[[Question, Answers, Period], Chart]] = {
    Question.DAY: _by_day,
    Question.HOUR: _by_hour,
    Question.LANGUAGE: _by_size,
    Question.ENDING: _where_given_up,
    Question.SERVICE: _by_size,
    Question.OUTCOME: _by_size,
    Question.LACKING: _by_size,
    Question.HELP: _by_size,
}
