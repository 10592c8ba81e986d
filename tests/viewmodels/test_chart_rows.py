"""What the charts say: names, numbers, lengths."""

from datetime import date

import pytest

from kiosk.domain.counts import Counts
from kiosk.domain.periods import Period, Span, period
from kiosk.domain.statistics import statistics
from kiosk.domain.tally import Question
from kiosk.viewmodels.staff.chart_rows import ChartRow, chart_rows
from kiosk.viewmodels.staff.period_words import day_words, period_words, step_words

FRIDAY = date(2026, 11, 20)


def rows(language: str, wanted: Period, **answers: dict[str, int]) -> dict[str, ChartRow]:
    counts = Counts({Question(question): counted for question, counted in answers.items()})
    found = chart_rows(statistics(counts, wanted), language, lambda _question, answer: answer.upper())
    return {row.key: row for row in found}


def told(row: ChartRow) -> list[tuple[object, object]]:
    return [(bar["name"], bar["count"]) for bar in row.bars]


def test_services_are_called_as_the_content_calls_them() -> None:
    (row,) = rows(
        "en", period(Span.DAY, FRIDAY), service={"replace": 40, "pay": 13, "pin": 4, "lost": 3}
    ).values()
    assert row.title == "Outcomes by service"
    assert told(row) == [("REPLACE", 40), ("PAY", 10), ("Others and remainders", 10)]
    assert [bar["share"] for bar in row.bars] == [1, 0.25, 0.25]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh-CN", ["回答问题：直接走开", "选择情形：自己结束"]),
        ("en", ["questions: walked away", "choosing what to do: ended by button"]),
    ],
)
def test_pages_are_called_as_staff_call_them(language: str, names: list[str]) -> None:
    found = rows(language, period(Span.DAY, FRIDAY), ending={"question.idle": 20, "home.button": 9})
    assert [name for name, _ in told(found["ending"])] == names


def test_a_single_day_has_no_chart_by_day_and_a_year_has_one_by_month() -> None:
    day = {"2026-11-20": 40}
    assert "day" not in rows("en", period(Span.DAY, FRIDAY), day=day, hour={"10": 40})
    week = rows("en", period(Span.WEEK, FRIDAY), day=day)["day"]
    assert (week.title, told(week)[4]) == ("Visits by day", ("Fri 20 Nov", 40))
    year = Period(Span.RANGE, date(2026, 1, 1), date(2026, 12, 31))
    by_month = rows("zh-CN", year, day={"2026-11": 40})["day"]
    assert (by_month.title, told(by_month)[10]) == ("每月有多少人来办", ("2026年11月", 40))


def test_what_nobody_did_has_no_chart() -> None:
    assert rows("en", period(Span.DAY, FRIDAY), service={"replace": 4}, hour={"10": 4}) == {}


def test_two_columns_are_about_as_long() -> None:
    long = {f"service-{number}": 40 - number for number in range(20)}
    found = rows("en", period(Span.DAY, FRIDAY), service=long, lacking={"photo": 30}, outcome={"bring": 30})
    assert [row.key for row in found.values() if row.second] == ["outcome", "lacking"]


@pytest.mark.parametrize(
    ("wanted", "chinese", "english"),
    [
        (period(Span.DAY, FRIDAY), "2026年11月20日 周五", "Fri 20 Nov 2026"),
        (period(Span.MONTH, FRIDAY), "2026年11月", "November 2026"),
        (
            period(Span.WEEK, FRIDAY),
            "2026年11月16日 周一 – 2026年11月22日 周日",
            "Mon 16 Nov 2026 – Sun 22 Nov 2026",
        ),
    ],
)
def test_a_period_is_written_as_the_language_writes_it(wanted: Period, chinese: str, english: str) -> None:
    assert (period_words(wanted, "zh-CN"), period_words(wanted, "en")) == (chinese, english)


def test_a_language_that_has_no_form_of_its_own_is_understood() -> None:
    assert day_words(FRIDAY, "de") != ""
    assert step_words("2026-11-20", "zh-Hant") == "11月20日 週五"
