"""The watch for an abandoned visit: warn, count, end; any touch begins it anew."""

import pytest

from kiosk.exhibit.timers import HandTimers
from kiosk.printing.escpos.patience import USUAL
from kiosk.services.idle import AFTER_PAPER, DURING_REPAIR, IdleTimes, IdleWatch


class Watched:
    def __init__(self) -> None:
        self.timers = HandTimers()
        self.told: list[int | None] = []
        self.ends = 0
        self.watch = IdleWatch(self.timers, IdleTimes(60, 30), self.tell, self.end)

    def tell(self) -> None:
        self.told.append(self.watch.seconds_left)

    def end(self) -> None:
        self.ends += 1


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_nothing_is_counted_before_the_first_touch(watched: Watched) -> None:
    watched.timers.advance(10_000)
    assert (watched.told, watched.ends) == ([], 0)


@pytest.mark.parametrize(
    ("seconds", "left", "ends"),
    [(59, None, 0), (60, 30, 0), (61, 29, 0), (89, 1, 0), (90, None, 1), (1000, None, 1)],
)
def test_a_warning_then_a_count_down_then_one_end(
    watched: Watched, seconds: int, left: int | None, ends: int
) -> None:
    watched.watch.touched()
    watched.timers.advance(seconds)
    assert (watched.watch.seconds_left, watched.ends) == (left, ends)


def test_every_second_of_the_count_down_is_told(watched: Watched) -> None:
    watched.watch.touched()
    watched.timers.advance(90)
    assert watched.told == list(range(30, 0, -1))


@pytest.mark.parametrize("at", [1, 59, 60, 75, 89])
def test_a_touch_gives_the_whole_time_again(watched: Watched, at: int) -> None:
    watched.watch.touched()
    watched.timers.advance(at)
    watched.watch.touched()
    assert watched.watch.seconds_left is None
    watched.timers.advance(59)
    assert (watched.watch.seconds_left, watched.ends) == (None, 0)
    watched.timers.advance(1)
    assert watched.watch.seconds_left == 30


def test_a_touch_before_the_warning_is_no_news(watched: Watched) -> None:
    watched.watch.touched()
    watched.timers.advance(30)
    watched.watch.touched()
    assert watched.told == []


@pytest.mark.parametrize("at", [0, 30, 60, 75])
def test_stopped_there_is_no_warning_and_no_end(watched: Watched, at: int) -> None:
    watched.watch.touched()
    watched.timers.advance(at)
    watched.watch.stop()
    assert watched.watch.seconds_left is None
    watched.timers.advance(10_000)
    assert (watched.watch.seconds_left, watched.ends) == (None, 0)


def test_after_an_end_a_touch_begins_anew(watched: Watched) -> None:
    watched.watch.touched()
    watched.timers.advance(90)
    watched.watch.touched()
    watched.timers.advance(90)
    assert watched.ends == 2


@pytest.mark.parametrize("at", [0, 30, 70])
def test_another_pace_counts_from_when_it_is_set(watched: Watched, at: int) -> None:
    watched.watch.touched()
    watched.timers.advance(at)
    watched.watch.pace(AFTER_PAPER)
    watched.timers.advance(AFTER_PAPER.until_warning - 1)
    assert watched.watch.seconds_left is None
    watched.timers.advance(1)
    assert watched.watch.seconds_left == AFTER_PAPER.to_answer


def test_the_same_pace_set_again_changes_nothing(watched: Watched) -> None:
    watched.watch.touched()
    watched.timers.advance(50)
    watched.watch.pace(IdleTimes(60, 30))
    watched.timers.advance(10)
    assert watched.watch.seconds_left == 30


def test_a_pace_alone_expects_nobody(watched: Watched) -> None:
    watched.watch.pace(AFTER_PAPER)
    watched.timers.advance(10_000)
    assert watched.ends == 0


@pytest.mark.parametrize("times", [IdleTimes(), AFTER_PAPER])
def test_there_are_at_least_twenty_seconds_to_answer(times: IdleTimes) -> None:
    """WCAG 2.2.1."""
    assert times.to_answer >= 20


@pytest.mark.parametrize(
    ("usual", "longest"),
    [
        (IdleTimes(60, 30), DURING_REPAIR),
        (IdleTimes(600, 30), IdleTimes(600, DURING_REPAIR.to_answer)),
        (IdleTimes(60, 600), IdleTimes(DURING_REPAIR.until_warning, 600)),
    ],
)
def test_a_repair_never_shortens_what_the_bureau_has_set(usual: IdleTimes, longest: IdleTimes) -> None:
    assert usual.at_least(DURING_REPAIR) == longest


def test_a_visit_outlives_the_patience_with_a_printer_that_is_mended() -> None:
    assert DURING_REPAIR.until_warning > USUAL.repair
