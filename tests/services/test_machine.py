"""Staff take the kiosk out of service, restart it, read its log: on record first, or not at all."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.log_lines import Level, LogLine
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act, may
from kiosk.domain.staff_words import Words
from kiosk.domain.suspension import SETTING, Suspension, suspension_kept
from kiosk.services.acting import FAULT, NOT_RECORDED, REFUSED
from kiosk.services.log_reader import MOST_LINES, LogReader
from kiosk.services.machine import UNKNOWN_NOTICE, Machine
from kiosk.services.service_state import ServiceState, suspension_on_record
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.state_store import StateStore
from tests.services.duty import FullDisk, Hall
from tests.store.clocks import SetClock

NOTICES = ("repair", "paper")


class Desk:
    """A machine with real records, and what was asked of it."""

    def __init__(self, data: Path, hall: Hall) -> None:
        self.hall = hall
        self.data = data
        self.clock = SetClock()
        self.store = StateStore.open(data / "state.db", self.clock)
        self.state = ServiceState()
        self.restarts = 0
        self.lines: list[tuple[LogLine, ...]] = []
        kept = KeptSettings(self.store, self.clock)
        self.machine = Machine(
            hall.duty,
            hall.acting,
            self.state,
            lambda: kept,
            LogReader(data / "log"),
            self.clock,
            hall.screen.post,
            self._restart,
        )

    def _restart(self) -> None:
        self.restarts += 1

    def now(self) -> Suspension | None:
        return self.state.suspension

    def suspend(self, notice: str = "") -> Words | None:
        return self.hall.does(lambda told: self.machine.suspend(notice, NOTICES, told))

    def resume(self) -> Words | None:
        return self.hall.does(self.machine.resume)

    def restart(self) -> Words | None:
        return self.hall.does(self.machine.restart)

    def read_log(self, least: Level = Level.INFO) -> Words | None:
        return self.hall.does(lambda told: self.machine.read_log(least, self.lines.append, told))

    def log(self, *lines: object) -> None:
        (self.data / "log").mkdir(exist_ok=True)
        text = "".join(line if isinstance(line, str) else f"{json.dumps(line)}\n" for line in lines)
        (self.data / "log" / "kiosk.log").write_text(text, "utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data", Hall())
    yield desk
    desk.store.close()


ACTS: dict[Act, Callable[[Desk], Words | None]] = {
    Act.SERVICE_SUSPENDED: Desk.suspend,
    Act.SERVICE_RESUMED: Desk.resume,
    Act.RESTARTED: Desk.restart,
    Act.LOG_READ: Desk.read_log,
}


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("act", ACTS)
def test_each_act_is_done_for_those_who_may_and_refused_to_all_others(
    desk: Desk, act: Act, role: Role | None
) -> None:
    desk.log({"event": "kiosk.started", "level": "info"})
    if role is not None:
        desk.hall.sign_in(role)
    allowed = role is not None and may(role, act)
    assert ACTS[act](desk) == (None if allowed else REFUSED)
    assert [done[0] for done in desk.hall.duty.done] == ([act] if allowed else [])
    done = desk.state.suspension is not None or desk.restarts > 0 or bool(desk.lines)
    assert done is (allowed and act is not Act.SERVICE_RESUMED)


@pytest.mark.parametrize("act", ACTS)
def test_what_can_not_be_put_on_record_is_not_done(tmp_path: Path, act: Act) -> None:
    desk = Desk(tmp_path, Hall(FullDisk()))
    assert ACTS[act](desk) == NOT_RECORDED
    assert (desk.state.suspension, desk.restarts, desk.lines) == (None, 0, [])
    assert suspension_on_record(tmp_path) is None
    desk.store.close()


def test_out_of_service_is_kept_with_its_notice_until_it_is_taken_back(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    assert desk.suspend("paper") is None
    wanted = Suspension("paper", desk.clock.now())
    assert desk.now() == wanted
    assert suspension_on_record(desk.data) == wanted
    assert desk.hall.duty.done == [(Act.SERVICE_SUSPENDED, "", "", "paper")]
    assert desk.resume() is None
    assert desk.now() is None
    assert suspension_on_record(desk.data) is None


def test_another_notice_leaves_it_out_of_service_since_when_it_was(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    desk.suspend("paper")
    since = desk.clock.now()
    desk.clock.pass_by(hours=1)
    desk.suspend("repair")
    assert desk.now() == Suspension("repair", since) == suspension_on_record(desk.data)


def test_a_notice_that_the_site_does_not_have_is_refused_and_not_on_record(desk: Desk) -> None:
    desk.hall.sign_in(Role.SUPERVISOR)
    assert desk.suspend("gone") == UNKNOWN_NOTICE
    assert (desk.now(), desk.hall.duty.done) == (None, [])


def test_the_screen_hears_of_it_once(desk: Desk) -> None:
    heard: list[Suspension | None] = []
    desk.state.listen(lambda: heard.append(desk.state.suspension))
    desk.hall.sign_in(Role.SUPERVISOR)
    desk.suspend()
    desk.resume()
    desk.resume()
    assert [one is None for one in heard] == [False, True]


@pytest.mark.parametrize(
    ("kept", "suspended"),
    [(None, False), ("on", False), ({}, True), ({"notice": 3, "since": "yesterday"}, True)],
)
def test_a_setting_that_can_not_be_read_still_suspends(kept: object, suspended: bool) -> None:
    assert (suspension_kept(kept) is not None) is suspended


def test_without_a_database_that_can_be_read_the_kiosk_serves(tmp_path: Path) -> None:
    assert suspension_on_record(tmp_path) is None
    (tmp_path / "state.db").write_bytes(b"no database")
    assert suspension_on_record(tmp_path) is None
    (tmp_path / "state.db").write_bytes(b"")
    assert suspension_on_record(tmp_path) is None


def test_a_setting_of_another_kind_is_no_suspension(desk: Desk) -> None:
    KeptSettings(desk.store, desk.clock).put(SETTING, "off")
    assert suspension_on_record(desk.data) is None


LINES = (
    {"event": "kiosk.started", "level": "info", "timestamp": "2026-11-28T08:00:01.123+08:00", "logger": "k"},
    {"event": "content.problem", "level": "warning", "problem": "a line", "timestamp": "2026-11-28T08:00:02"},
    {"event": "print.failed", "level": "error", "uid": "U", "exception": "Traceback\n  x\nOSError: gone\n"},
    {"event": "kiosk.fell", "level": "critical"},
    "no JSON at all\n",
)


def test_the_log_is_read_newest_first_from_the_level_that_was_asked_for(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    desk.log(*LINES)
    for least, events in (
        (Level.INFO, ["no JSON at all", "kiosk.fell", "print.failed", "content.problem", "kiosk.started"]),
        (Level.WARNING, ["no JSON at all", "kiosk.fell", "print.failed", "content.problem"]),
        (Level.ERROR, ["no JSON at all", "kiosk.fell", "print.failed"]),
    ):
        assert desk.read_log(least) is None
        assert [line.event for line in desk.lines[-1]] == events


def test_a_line_of_the_log_says_when_what_and_with_what(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    desk.log(*LINES)
    desk.read_log()
    _, _, failed, problem, started = desk.lines[0]
    assert (started.at, started.level, started.details) == ("2026-11-28 08:00:01", Level.INFO, "")
    assert (problem.level, problem.details) == (Level.WARNING, "problem=a line")
    assert failed.details == "uid=U, OSError: gone"


def test_a_long_log_is_read_from_its_end_and_on_into_the_file_before(desk: Desk) -> None:
    folder = desk.data / "log"
    folder.mkdir()
    line = json.dumps({"event": "printer.changed", "level": "info", "filling": "x" * 200})
    (folder / "kiosk.log").write_text(f"{line}\n" * 5_000, "utf-8")
    (folder / "kiosk.log.1").write_text('{"event": "kiosk.fell", "level": "error"}\n', "utf-8")
    reader = LogReader(folder)
    assert len(reader.last(Level.INFO)) == MOST_LINES
    assert [one.event for one in reader.last(Level.ERROR)] == ["kiosk.fell"]


def test_a_kiosk_without_a_log_has_no_lines(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    assert desk.read_log() is None
    assert desk.lines == [()]


def test_a_log_that_can_not_be_read_is_told(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    (desk.data / "log" / "kiosk.log").mkdir(parents=True)
    assert desk.read_log() == FAULT
