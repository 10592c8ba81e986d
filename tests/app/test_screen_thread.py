"""Work that other threads hand to the screen's, and calls in the future."""

from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject

from kiosk.app.screen_thread import QtTimers, ScreenThread
from kiosk.exhibit.patience import wait


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject()


def test_what_threads_post_is_run_in_order_on_the_screens_thread(owner: QObject) -> None:
    screen, done = ScreenThread(owner), list[tuple[int, int, int]]()

    def work(name: int) -> None:
        for number in range(100):
            screen.post(lambda number=number: done.append((name, number, get_ident())))  # type: ignore[misc]

    threads = [Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    wait(lambda: len(done) == 400, "all that was posted")
    for thread in threads:
        thread.join()
    for name in range(4):
        assert [number for who, number, _ in done if who == name] == list(range(100))
    assert {thread for *_, thread in done} == {get_ident()}


def test_what_was_posted_can_be_run_without_an_event_loop(owner: QObject) -> None:
    screen, done = ScreenThread(owner), list[str]()
    screen.post(lambda: screen.post(lambda: done.append("second")))
    screen.run_all()
    assert done == ["second"]


def test_a_call_in_the_future_is_made_once(owner: QObject) -> None:
    timers, calls = QtTimers(owner), list[str]()
    timers.after(0, lambda: calls.append("first"))
    timers.after(0.001, lambda: calls.append("second"))
    wait(lambda: "second" in calls, "the second call")
    assert calls == ["first", "second"]


def test_a_cancelled_call_is_never_made(owner: QObject) -> None:
    timers, calls = QtTimers(owner), list[str]()
    cancelled = timers.after(0, lambda: calls.append("cancelled"))
    made = timers.after(0, lambda: calls.append("made"))
    cancelled.cancel()
    cancelled.cancel()
    wait(lambda: bool(calls), "the call that was not cancelled")
    made.cancel()
    assert calls == ["made"]


def test_timers_that_are_over_are_gone(owner: QObject) -> None:
    timers, calls = QtTimers(owner), list[int]()
    for number in range(20):
        timers.after(0, lambda number=number: calls.append(number)).cancel()  # type: ignore[misc]
        timers.after(0, lambda number=number: calls.append(number))  # type: ignore[misc]
    wait(lambda: len(calls) == 20 and not timers.children(), "all timers to be gone")
