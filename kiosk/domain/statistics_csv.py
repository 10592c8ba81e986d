"""The statistics as a file that a spreadsheet opens: the same numbers as on the screen."""

import csv
from collections.abc import Iterator
from io import StringIO

from kiosk.domain import statistics_words as words
from kiosk.domain.periods import Period
from kiosk.domain.statistics import Chart, Statistics
from kiosk.domain.statistics_words import Namer, answer_name
from kiosk.domain.tally import Question
from kiosk.domain.texts import Text

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's old encoding, and shows Chinese as nonsense."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is computed by a spreadsheet instead of shown."""


def file_name(period: Period) -> str:
    """The file's name, which tells the period."""
    return f"kiosk-statistics-{period.first:%Y%m%d}-{period.last:%Y%m%d}.csv"


def csv_of(found: Statistics, language: str, of_content: Namer) -> bytes:
    """The file, in UTF-8 with lines as RFC 4180 wants them."""
    text = StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    csv.writer(text).writerows([_shown(cell) for cell in row] for row in _rows(found, language, of_content))
    return text.getvalue().encode()


def chart_title(question: Question, period: Period) -> Text:
    """What a chart is called."""
    return words.BY_MONTH if question is Question.DAY and period.by_month else words.TITLES[question]


def _rows(found: Statistics, language: str, of_content: Namer) -> Iterator[tuple[str, str, str]]:
    def say(text: Text) -> str:
        return text.in_language(language)

    def number(count: int) -> str:
        return str(count) if count else say(words.FEW_WORDS)

    yield say(words.CHART), say(words.ITEM), say(words.COUNT)
    yield say(words.PERIOD), f"{found.period.first.isoformat()} – {found.period.last.isoformat()}", ""
    yield say(words.VISITS), "", number(found.visits)
    yield say(words.COMPLETED), "", number(found.completed)
    yield say(words.PRINTED_SHEETS), "", number(found.printed)
    for question in words.TITLES:
        chart: Chart = found.chart(question)
        title = say(chart_title(question, found.period))
        for bar in chart.bars:
            yield title, answer_name(question, bar.answer, language, of_content), number(bar.count)
        if chart.other:
            yield title, say(words.OTHER), number(chart.other)
    yield say(words.IN_FIVES), "", ""


def _shown(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
