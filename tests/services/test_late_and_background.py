"""What is made when it is first wanted, and what is done off the screen's thread."""

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Thread

import pytest

from kiosk.services.background import Background
from kiosk.services.late import Late
from tests.services.workers import Worker


def test_a_late_thing_is_made_when_it_is_wanted_and_once() -> None:
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    late = Late(make)
    assert late.made is None
    assert late.get() is late.get() is late.made
    assert len(made) == 1


def test_threads_that_want_it_at_once_get_the_same_thing() -> None:
    ready, got = Barrier(8), list[object]()
    late = Late(object)

    def want() -> None:
        ready.wait()
        got.append(late.get())

    threads = [Thread(target=want) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 8
    assert len(set(map(id, got))) == 1


def test_what_could_not_be_made_is_tried_again() -> None:
    tries: list[int] = []

    def make() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise ValueError("no disk")
        return "at last"

    late = Late(make)
    with pytest.raises(ValueError, match="no disk"):
        late.get()
    assert late.made is None
    assert late.get() == "at last"


def test_tasks_are_done_in_order_and_close_waits_for_them() -> None:
    background, done = Background(ThreadPoolExecutor(1)), list[int]()
    for number in range(50):
        background.run(done.append, number)
    background.close()
    assert done == list(range(50))


def test_a_task_that_fails_is_logged_by_its_kind_alone_and_the_next_is_done(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker, done = Worker(), list[str]()
    background = Background(worker)

    def fail() -> None:
        raise ValueError("she answered that her card is lost")

    background.run(fail)
    background.run(done.append, "next")
    with caplog.at_level(logging.ERROR):
        worker.work()
    assert done == ["next"]
    (record,) = caplog.records
    assert record.getMessage() == "background.failed"
    assert vars(record)["error"] == "ValueError"
    assert "lost" not in caplog.text
    assert record.exc_info is None
