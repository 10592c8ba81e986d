"""How long somebody has to wait who failed: after restarts too, whatever the clock is set to."""

import pytest

from kiosk.domain.lock_out import LONGEST_WAIT, Guard, Reading, seconds_left, wait_after


def test_five_tries_are_free_of_a_wait_and_each_further_one_doubles_it() -> None:
    assert [wait_after(failures) for failures in range(13)] == [
        *(0, 0, 0, 0, 0),
        *(15, 30, 60, 120, 240, 480),
        *(LONGEST_WAIT, LONGEST_WAIT),
    ]
    assert wait_after(10**9) == LONGEST_WAIT


@pytest.mark.parametrize(
    ("now", "left"),
    [
        pytest.param(Reading("a", 1000.0), 30, id="at once"),
        pytest.param(Reading("a", 1012.5), 17.5, id="later"),
        pytest.param(Reading("a", 1030.0), 0, id="when it is over"),
        pytest.param(Reading("a", 9e9), 0, id="long after"),
        pytest.param(Reading("b", 0.0), 30, id="the machine has just been started anew"),
        pytest.param(Reading("b", 20.0), 10, id="it has run for a while since"),
        pytest.param(Reading("b", 5000.0), 0, id="it has run for longer than the wait"),
        pytest.param(Reading("a", 5.0), 25, id="started anew, where starts have no names"),
    ],
)
def test_a_wait_runs_by_the_machines_own_count(now: Reading, left: float) -> None:
    assert seconds_left(Guard(6, Reading("a", 1000.0)), now) == left


def test_who_never_failed_need_not_wait() -> None:
    assert seconds_left(None, Reading("a", 0)) == 0
