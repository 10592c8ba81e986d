"""What the first page does with nobody there: it moves on, rests in a visit, dims at night, says farewell."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.attract import DimHours
from kiosk.domain.front_page import Audience, FrontPage, LifeEvent
from kiosk.exhibit.timers import HandTimers
from kiosk.services.attract_show import FAREWELL, LIT, PAUSE, AttractShow
from tests.builders import text

EVENTS = tuple(
    LifeEvent(name, text(name), text(name), "events/lost", Audience.CITIZEN, (), ())
    for name in ("lost", "new")
)
FRONT = FrontPage(("zh-CN", "en"), EVENTS, (), text("厅"))


def dark(hall: "Hall") -> bool:
    return hall.show.dimmed


def says_farewell(hall: "Hall") -> bool:
    return hall.show.farewell


class Hall:
    """A kiosk in a hall with a clock."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 12, tzinfo=UTC)
        self.timers = HandTimers()
        self.changes = 0
        closed = DimHours(datetime(2026, 1, 1, 19).time(), datetime(2026, 1, 1, 7, 30).time())
        self.show = AttractShow(self.timers, self, closed, lambda: FRONT, self._changed)

    def now(self) -> datetime:
        return self.time

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
def hall() -> Hall:
    return Hall()


def shown(hall: Hall) -> str:
    return "" if hall.show.event is None else hall.show.event.id


def test_one_life_event_comes_after_the_other(hall: Hall) -> None:
    hall.show.begin()
    seen = [shown(hall)]
    for _ in range(4):
        hall.timers.advance(PAUSE)
        seen.append(f"{hall.show.scene.language} {shown(hall)}")
    assert seen == ["", "zh-CN lost", "zh-CN new", "en ", "en lost"]


def test_it_rests_while_somebody_is_there(hall: Hall) -> None:
    hall.show.begin()
    hall.show.rest()
    before = hall.changes
    hall.timers.advance(10 * PAUSE)
    assert hall.changes == before
    assert shown(hall) == ""


def test_farewell_stands_for_some_seconds_or_until_it_is_touched(hall: Hall) -> None:
    hall.show.begin(farewell=True)
    hall.timers.advance(FAREWELL - 1)
    assert says_farewell(hall)
    hall.timers.advance(1)
    assert not says_farewell(hall)
    hall.show.begin(farewell=True)
    hall.show.thank()
    assert not says_farewell(hall)


def test_it_is_dark_when_the_hall_is_closed_and_rests_then(hall: Hall) -> None:
    hall.time = hall.time.replace(hour=22)
    hall.show.begin()
    hall.timers.advance(LIT - PAUSE)
    assert not dark(hall)
    hall.timers.advance(2 * PAUSE)
    assert dark(hall)
    here = hall.show.scene
    hall.timers.advance(3600)
    assert hall.show.scene == here
    hall.time = hall.time.replace(hour=8)
    hall.timers.advance(LIT)
    assert not dark(hall)


def test_a_touch_lights_a_dark_screen(hall: Hall) -> None:
    hall.time = hall.time.replace(hour=22)
    hall.show.begin()
    hall.timers.advance(2 * LIT)
    assert dark(hall)
    hall.show.rest()
    assert not dark(hall)
    hall.show.begin()
    assert not dark(hall)
