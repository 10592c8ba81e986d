"""Charts as QML draws them: each a title and bars, each bar with its name, its number and its length."""

from dataclasses import dataclass

from kiosk.domain.periods import Span
from kiosk.domain.statistics import Chart, Statistics
from kiosk.domain.statistics_csv import chart_title
from kiosk.domain.statistics_words import OTHER, TITLES, Namer, answer_name
from kiosk.domain.tally import Question
from kiosk.viewmodels.staff.period_words import step_words

_TITLE = 2
"""As many bars take about as much room as a chart's title."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A chart; where there are two columns, it stands in the first or the ``second``."""

    key: str
    title: str
    bars: list[dict[str, object]]
    second: bool


def chart_rows(found: Statistics, language: str, of_content: Namer) -> list[ChartRow]:
    """All charts that have something to show; of a single day there is no chart by day."""
    rows: list[ChartRow] = []
    lengths = [0, 0]
    for chart in (found.chart(question) for question in TITLES):
        if chart.longest == 0 or (chart.question is Question.DAY and found.period.span is Span.DAY):
            continue
        title = chart_title(chart.question, found.period).in_language(language)
        bars = _bars(chart, language, of_content)
        second = lengths[1] < lengths[0]
        lengths[second] += len(bars) + _TITLE
        rows.append(ChartRow(chart.question.value, title, bars, second))
    return rows


def _bars(chart: Chart, language: str, of_content: Namer) -> list[dict[str, object]]:
    bars = [
        _bar(_name(chart.question, bar.answer, language, of_content), bar.count, chart.longest, False)
        for bar in chart.bars
    ]
    if chart.other:
        bars.append(_bar(OTHER.in_language(language), chart.other, chart.longest, True))
    return bars


def _name(question: Question, answer: str, language: str, of_content: Namer) -> str:
    if question is Question.DAY:
        return step_words(answer, language)
    return answer_name(question, answer, language, of_content)


def _bar(name: str, count: int, longest: int, other: bool) -> dict[str, object]:
    """``share`` is the length of the bar, 1 for the longest of its chart."""
    return {"name": name, "count": count, "share": count / longest, "other": other}
