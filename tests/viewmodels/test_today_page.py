"""Periods are chosen by touch; what comes late is not shown; an export is told as it goes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.counts import Counts
from kiosk.domain.periods import Period, Span
from kiosk.domain.staff import Role
from kiosk.domain.statistics import Statistics, statistics
from kiosk.domain.statistics_words import Namer
from kiosk.domain.tally import Question
from kiosk.services.statistics_export import Exported
from kiosk.services.usb_sticks import Stick
from kiosk.viewmodels.staff.export import ExportViewModel
from kiosk.viewmodels.staff.today_page import TodayViewModel
from tests.services.signed_in import Duty
from tests.services.test_visit_desk import Hall

TODAY = date(2026, 11, 20)
FIRST, SECOND = Stick("sdb1", Path("BUREAU")), Stick("sdc1", Path("OTHER"))


class Figures:
    """Statistics that come when a test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Period, Callable[[Statistics | None], None]]] = []

    def today(self) -> date:
        return TODAY

    def look(self, period: Period, done: Callable[[Statistics | None], None]) -> None:
        self.asked.append((period, done))

    def come(self, visits: int = 40, number: int = -1) -> None:
        period, done = self.asked[number]
        done(statistics(Counts({Question.HOUR: {"10": visits}}), period))


class Export:
    """An export that goes as a test says."""

    def __init__(self) -> None:
        self.found: list[Callable[[tuple[Stick, ...]], None]] = []
        self.written: list[tuple[Stick, Period, Callable[[Exported], None]]] = []

    def find(self, done: Callable[[tuple[Stick, ...]], None]) -> None:
        self.found.append(done)

    def write(
        self, stick: Stick, period: Period, language: str, of_content: Namer, done: Callable[[Exported], None]
    ) -> None:
        self.written.append((stick, period, done))


class Page:
    """The page, opened by an operator."""

    def __init__(self) -> None:
        self.hall, self.figures, self.export = Hall().read(), Figures(), Export()
        self._parent = QObject()
        self.model = TodayViewModel(
            self.hall.desk,
            self.figures,  # type: ignore[arg-type]
            self.export,  # type: ignore[arg-type]
            Duty(Role.OPERATOR),
            self._parent,
        )
        self.model.open()
        self.figures.come()

    def __getitem__(self, name: str) -> object:
        return self.model.property(name)

    @property
    def asked(self) -> tuple[str, str]:
        period = self.figures.asked[-1][0]
        return period.first.isoformat(), period.last.isoformat()

    @property
    def choice(self) -> ExportViewModel:
        found = self.model.findChild(ExportViewModel)
        assert isinstance(found, ExportViewModel)
        return found

    def state(self) -> object:
        return self.choice.property("state")

    def bars(self) -> int:
        return len(self.model.property("charts").rows)


@pytest.fixture
def page() -> Page:
    return Page()


def test_first_today_is_shown(page: Page) -> None:
    assert page.asked == ("2026-11-20", "2026-11-20")
    assert (page["visits"], page["ready"], page["hasLater"]) == (40, True, False)


@pytest.mark.parametrize(
    ("span", "days", "before"),
    [
        ("week", ("2026-11-16", "2026-11-22"), ("2026-11-09", "2026-11-15")),
        ("month", ("2026-11-01", "2026-11-30"), ("2026-10-01", "2026-10-31")),
        ("day", ("2026-11-20", "2026-11-20"), ("2026-11-19", "2026-11-19")),
    ],
)
def test_a_period_is_chosen_and_turned(
    page: Page, span: str, days: tuple[str, str], before: tuple[str, str]
) -> None:
    page.model.choose(span)
    assert page.asked == days
    page.model.turn(1)
    assert page.asked == days, "there is nothing later than now"
    page.model.turn(-1)
    assert page.asked == before
    page.model.turn(1)
    assert page.asked == days


def test_a_range_has_a_first_and_a_last_day_that_never_cross_nor_lie_ahead(page: Page) -> None:
    page.model.choose("range")
    assert page.asked == ("2026-11-20", "2026-11-20")
    page.model.moveFirst(-1, 0)
    assert page.asked == ("2026-10-20", "2026-11-20")
    page.model.moveLast(0, -3)
    assert page.asked == ("2026-10-20", "2026-11-17")
    page.model.moveLast(1, 0)
    assert page.asked == ("2026-10-20", "2026-11-20")
    page.model.moveFirst(2, 0)
    assert page.asked == ("2026-11-20", "2026-11-20")
    page.model.moveLast(-2, 0)
    assert page.asked == ("2026-11-20", "2026-11-20")


def test_figures_that_come_late_are_not_shown_for_another_period(page: Page) -> None:
    page.model.choose("week")
    page.model.choose("month")
    page.figures.come(200)
    page.figures.come(70, number=-2)
    assert page["visits"] == 200
    assert page["periodWords"] == "2026年11月"


def test_until_the_figures_come_the_page_says_whose_it_shows(page: Page) -> None:
    page.model.choose("month")
    assert (page["visits"], page["periodWords"]) == (40, "2026年11月20日 周五")


def test_what_can_not_be_read_is_said(page: Page) -> None:
    page.model.choose("week")
    page.figures.asked[-1][1](None)
    assert (page["problem"], page["ready"], page.bars()) == (True, False, 0)


def test_a_page_that_was_left_holds_no_figures_and_takes_none_up(page: Page) -> None:
    page.model.choose("week")
    page.model.close()
    page.figures.come(200)
    assert (page["visits"], page.bars()) == (0, 0)


def test_names_follow_the_language_of_the_screen(page: Page) -> None:
    page.hall.desk.start("en")
    page.model.choose("month")
    page.figures.come(70)
    assert page["periodWords"] == "November 2026"
    assert page.model.property("charts").rows[0].title == "Visits by hour"


def test_with_one_stick_what_is_shown_is_written_to_it(page: Page) -> None:
    page.model.choose("week")
    page.figures.come()
    page.model.takeAway()
    assert page.state() == "looking"
    page.export.found[-1]((FIRST,))
    assert page.state() == "writing"
    stick, period, done = page.export.written[-1]
    assert (stick, period.span) == (FIRST, Span.WEEK)
    done(Exported.DONE)
    assert page.state() == "done"


def test_among_several_sticks_one_is_chosen(page: Page) -> None:
    page.model.takeAway()
    page.export.found[-1]((FIRST, SECOND))
    assert page.state() == "choosing"
    page.choice.take("nobody's")
    assert page.export.written == []
    page.choice.take("sdc1")
    assert page.export.written[-1][0] is SECOND


def test_without_a_stick_that_is_said(page: Page) -> None:
    page.model.takeAway()
    page.export.found[-1](())
    assert page.state() == "none"


def test_a_second_touch_while_it_is_being_written_writes_no_second_time(page: Page) -> None:
    page.model.takeAway()
    page.export.found[-1]((FIRST,))
    page.model.takeAway()
    assert (len(page.export.found), len(page.export.written)) == (1, 1)


@pytest.mark.parametrize("ended", list(Exported))
def test_how_an_export_ended_is_shown_until_it_has_been_read(page: Page, ended: Exported) -> None:
    page.model.takeAway()
    page.export.found[-1]((FIRST,))
    page.export.written[-1][2](ended)
    assert page.state() == ended.value
    page.choice.end()
    assert page.state() == ""


def test_an_export_that_ends_after_the_page_was_left_is_not_shown(page: Page) -> None:
    page.model.takeAway()
    page.export.found[-1]((FIRST,))
    page.model.close()
    page.export.written[-1][2](Exported.DONE)
    assert page.state() == ""
