"""Wherever a kiosk is killed amid a switch or a change, the old content is in force or the new."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import USUAL, Choice
from kiosk.store import content_manifest, content_shelf, site_changes
from kiosk.store.content_shelf import ContentShelf
from tests.services.test_content_desk import Hall, served


class Crash(BaseException):
    """Power is lost."""


@contextmanager
def crashing(monkeypatch: pytest.MonkeyPatch, point: int) -> Iterator[list[int]]:
    """Lose power at the ``point``th step that reaches the disk; the list has one entry if that came."""
    left, came = point, list[int]()

    def step(real: Callable[..., object]) -> Callable[..., object]:
        def perhaps(*args: object, **kwargs: object) -> object:
            nonlocal left
            left -= 1
            if left <= 0:
                came[:] = [point]
                raise Crash
            return real(*args, **kwargs)

        return perhaps

    with monkeypatch.context() as patch:
        for name in ("replace", "unlink", "write_text"):
            patch.setattr(Path, name, step(getattr(Path, name)))
        for module, name in (
            (content_shelf, "sync_file"),
            (content_manifest, "sync_file"),
            (content_manifest, "sync_folder"),
            (site_changes, "sync_file"),
            (site_changes, "sync_folder"),
        ):
            patch.setattr(module, name, step(getattr(module, name)))
        yield came


def approved(_database: Path) -> None:
    """Whoever switches may."""


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A kiosk on which version 2 came after version 1."""
    hall = Hall(tmp_path)
    hall.desk().open().close()
    hall.edit("2")
    hall.desk().open().close()
    return hall


def after_restart(hall: Hall) -> tuple[tuple[str, int], Choice]:
    """What is served, and what staff chose, once the power is back."""
    desk = hall.desk()
    return served(desk.open()), desk.state().choice


def test_a_switch_back_that_is_cut_short_leaves_the_old_or_the_new(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (("2", 16), USUAL), (("1", 16), Choice(held=True))
    seen: set[tuple[tuple[str, int], Choice]] = set()
    for point in range(1, 60):
        desk = hall.desk()
        desk.open().close()
        with crashing(monkeypatch, point) as came, suppress(Crash):
            desk.back(approved).close()
        seen.add(after_restart(hall))
        if not came:
            break
        if after_restart(hall) == new:  # put it back, for the next crash
            again = hall.desk()
            again.open().close()
            again.switch(USUAL, approved).close()
    assert seen == {old, new}


def test_a_change_that_is_cut_short_leaves_the_old_or_the_new(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[tuple[str, int]] = set()
    for point in range(1, 60):
        desk = hall.desk()
        desk.open().close()
        with crashing(monkeypatch, point) as came, suppress(Crash):
            desk.change((hall.fee(2500, days=9),), approved).close()
        seen.add(after_restart(hall)[0])
        if not came:
            break
        again = hall.desk()
        again.open().close()
        again.change((), approved).close()
    assert seen == {("2", 16), ("2", 25)}


PROGRAM = """
import sys
from pathlib import Path
from kiosk.domain.content_in_force import USUAL
from kiosk.store import content_manifest, content_shelf, site_changes
from tests.services.test_content_desk import Hall
hall = Hall(Path(sys.argv[1]))
desk = hall.desk()
desk.open().close()

def told(step):
    def telling(*args):
        print(step.__name__, flush=True)
        return step(*args)
    return telling

for module in (content_manifest, content_shelf, site_changes):
    module.sync_file = told(module.sync_file)
while True:
    desk.back(lambda database: None).close()
    desk.change((hall.fee(2500, days=9),), lambda database: None).close()
    desk.switch(USUAL, lambda database: None).close()
    desk.change((), lambda database: None).close()
"""
"""Switches and changes for ever, and says so each time that something is about to be on the disk for good."""


def test_kill_9_at_any_moment_leaves_sound_content_in_force(hall: Hall) -> None:
    for steps in range(1, 13):
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(hall.folder)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(steps):
            assert process.stdout.readline() == "sync_file\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert ContentShelf(hall.folder / "content").current().refused == ()
        (version, fee), choice = after_restart(hall)
        # Version 1 is in force only while it is held: its folder holds version 2.
        assert (version, choice.held) in {("1", True), ("2", True), ("2", False)}
        assert fee in {16, 25}
