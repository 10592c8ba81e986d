"""Statistics are read in the background, on record, and can be taken away on a stick."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.periods import Period, Span, period
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.domain.statistics import Statistics
from kiosk.domain.tally import Question, of_visit
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.statistics_desk import StatisticsDesk
from kiosk.services.statistics_export import Exported, StatisticsExport
from kiosk.services.usb_sticks import Stick
from kiosk.store.errors import StoreFull
from kiosk.store.state_store import StateStore
from kiosk.store.visit_counters import VisitCounters
from tests.services.signed_in import Duty
from tests.services.sticks import Machine
from tests.services.workers import ScreenThread, Worker
from tests.store.clocks import SetClock
from tests.store.disks import no_file_larger_than

TODAY = date(2026, 11, 22)
MORNING = of_visit(9, "zh-CN", "printed")
AFTERNOON = of_visit(15, "en", "papers.idle")


class Bureau:
    """A database with counts, and somebody who looks at them."""

    def __init__(self, store: StateStore, clock: SetClock, root: Path) -> None:
        self.clock, self.machine = clock, Machine(root)
        self.counters = VisitCounters(store, clock)
        self.duty = Duty(Role.OPERATOR)
        self.worker, self.thread = Worker(), ScreenThread()
        background = Background(self.worker)
        self.desk = StatisticsDesk(
            Late(lambda: self.counters), self.duty, background, self.thread.post, clock
        )
        self.export = StatisticsExport(
            self.desk, self.machine.sticks, self.duty, background, self.thread.post
        )

    def visits(self, number: int, tallies: tuple[object, ...] = MORNING) -> None:
        for _ in range(number):
            self.counters.add(tallies)  # type: ignore[arg-type]

    def look(self, wanted: Period) -> Statistics | None:
        found: list[Statistics | None] = []
        self.desk.look(wanted, found.append)
        assert found == [], "nothing is read on the screen's thread"
        self.settle()
        return found[0]

    def sees(self, wanted: Period) -> Statistics:
        found = self.look(wanted)
        assert found is not None
        return found

    def exports(self, stick: Stick, wanted: Period, language: str = "zh-CN") -> Exported:
        ended: list[Exported] = []
        self.export.write(stick, wanted, language, lambda _question, answer: answer, ended.append)
        assert ended == [], "nothing is written on the screen's thread"
        self.settle()
        return ended[0]

    def settle(self) -> None:
        while self.worker.tasks or self.thread.calls:
            self.worker.work()
            self.thread.run()


@pytest.fixture
def bureau(tmp_path: Path, clock: SetClock) -> Iterator[Bureau]:
    store = StateStore.open(tmp_path / "state.db", clock)
    yield Bureau(store, clock, tmp_path / "machine")
    store.close()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def by_day(found: Statistics) -> dict[str, int]:
    return {bar.answer: bar.count for bar in found.chart(Question.DAY).bars}


def test_looking_is_put_on_record_with_the_days_that_were_looked_at(bureau: Bureau) -> None:
    bureau.sees(period(Span.MONTH, TODAY))
    assert bureau.duty.done == [(Act.STATISTICS_SEEN, "", "2026-11-01/2026-11-30")]


@pytest.mark.parametrize("role", [Role.GUIDE, Role.EDITOR, None])
def test_who_may_not_look_sees_nothing(bureau: Bureau, role: Role | None) -> None:
    bureau.visits(30)
    bureau.duty.member = Duty(role).member
    assert bureau.look(period(Span.DAY, TODAY)) is None


def test_what_can_not_be_put_on_record_is_not_shown(bureau: Bureau) -> None:
    bureau.duty.broken = StoreFull("no room")
    assert bureau.look(period(Span.DAY, TODAY)) is None


def test_days_before_and_the_running_day_add_up(bureau: Bureau) -> None:
    bureau.visits(10)
    bureau.clock.pass_by(days=1)
    bureau.visits(20, AFTERNOON)
    found = bureau.sees(period(Span.WEEK, TODAY))
    assert found.visits == 10
    assert by_day(found)["2026-11-22"] == 10
    week = bureau.sees(Period(Span.RANGE, TODAY, TODAY + timedelta(5)))
    assert week.visits == 30
    assert by_day(week) == {"2026-11-22": 10, "2026-11-23": 20}
    assert {bar.answer: bar.count for bar in week.chart(Question.HOUR).bars if bar.count} == {
        "09": 10,
        "15": 20,
    }


def test_the_running_month_of_a_long_period_has_the_running_day(bureau: Bureau) -> None:
    bureau.visits(10)
    bureau.clock.pass_by(days=1)
    bureau.visits(5)
    found = bureau.sees(Period(Span.RANGE, date(2026, 9, 1), date(2026, 11, 30)))
    assert by_day(found) == {"2026-09": 0, "2026-10": 0, "2026-11": 15}


def test_who_looks_before_and_after_a_single_visit_sees_the_same(bureau: Bureau) -> None:
    """Four visits stand; the fifth would lift each of its own numbers to five, and so tell what it was."""
    bureau.visits(4)
    before = bureau.sees(period(Span.DAY, TODAY))
    for _ in range(4):
        bureau.visits(1)
        assert bureau.sees(period(Span.DAY, TODAY)) == before
        assert bureau.sees(period(Span.MONTH, TODAY)).visits == before.visits
    bureau.visits(1, AFTERNOON)
    assert bureau.sees(period(Span.DAY, TODAY)).visits == 5
    assert bureau.sees(period(Span.MONTH, TODAY)).visits == 5


def test_yesterday_is_shown_whole(bureau: Bureau) -> None:
    bureau.visits(4)
    bureau.sees(period(Span.DAY, TODAY))
    bureau.visits(1)
    bureau.clock.pass_by(days=1)
    assert bureau.sees(period(Span.DAY, TODAY)).visits == 5


def test_the_file_has_the_numbers_of_the_screen(bureau: Bureau) -> None:
    bureau.visits(13)
    bureau.visits(3, AFTERNOON)
    stick = bureau.machine.plug_in("sdb1", "BUREAU")
    assert bureau.exports(stick, period(Span.MONTH, TODAY)) is Exported.DONE
    (path,) = stick.folder.iterdir()
    assert path.name == "kiosk-statistics-20261101-20261122.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel knows UTF-8 by this"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert ["来办人次", "", "15"] in rows
    assert ["使用的语言", "zh-CN", "10"] in rows
    assert ["使用的语言", "其他和零头", "5"] in rows
    assert ["什么时段人多", "09:00–10:00", "10"] in rows
    assert not any("en" in row for row in rows), "three visits are nobody's business"


def test_the_export_is_on_record_before_anything_is_written(bureau: Bureau) -> None:
    stick = bureau.machine.plug_in("sdb1", "BUREAU")
    bureau.duty.broken = StoreFull("no room")
    assert bureau.exports(stick, period(Span.DAY, TODAY)) is Exported.FAILED
    assert list(stick.folder.iterdir()) == []
    bureau.duty.broken = None
    bureau.exports(stick, period(Span.DAY, TODAY))
    assert bureau.duty.done == [(Act.STATISTICS_EXPORTED, "", "2026-11-22/2026-11-22")]


@pytest.mark.parametrize("role", [Role.GUIDE, Role.EDITOR, Role.SUPERVISOR, None])
def test_only_an_operator_takes_the_figures_away(bureau: Bureau, role: Role | None) -> None:
    stick = bureau.machine.plug_in("sdb1", "BUREAU")
    bureau.duty.member = Duty(role).member
    assert bureau.exports(stick, period(Span.DAY, TODAY)) is Exported.REFUSED
    assert list(stick.folder.iterdir()) == []


def test_trouble_with_the_stick_is_told_by_its_kind(bureau: Bureau) -> None:
    stick = bureau.machine.plug_in("sdb1", "BUREAU")
    with no_file_larger_than(100):
        assert bureau.exports(stick, period(Span.DAY, TODAY)) is Exported.FULL
    bureau.machine.pull(stick)
    assert bureau.exports(stick, period(Span.DAY, TODAY)) is Exported.GONE


def test_sticks_are_looked_for_in_the_background(bureau: Bureau) -> None:
    stick = bureau.machine.plug_in("sdb1", "BUREAU")
    found: list[tuple[Stick, ...]] = []
    bureau.export.find(found.append)
    assert found == []
    bureau.settle()
    assert found == [(stick,)]
