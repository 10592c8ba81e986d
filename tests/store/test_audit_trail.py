"""Each act is a row that lasts, and what is done to the rows behind the kiosk's back is found."""

import errno
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from kiosk.domain.audit import EMPTY, Head, SealKey
from kiosk.domain.staff_acts import Act
from kiosk.store.audit_head import AuditHead
from kiosk.store.audit_trail import AuditTrail, Told
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock

KEY = SealKey(b"k" * 32)


@pytest.fixture
def head_path(state_path: Path) -> Path:
    return state_path.parent / "audit-head"


@pytest.fixture
def trail(store: StateStore, clock: SetClock, head_path: Path) -> AuditTrail:
    return AuditTrail(store, clock, KEY, AuditHead(head_path, KEY))


def act(trail: AuditTrail, count: int = 1) -> None:
    for number in range(count):
        trail.record(Told("guide-3", Act.FEE_CHANGED, "replace", "16.00", f"0.00 reason-{number}"))


def by_hand(state_path: Path, statement: str) -> None:
    """Somebody writes the database without the kiosk."""
    with closing(sqlite3.connect(state_path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_row_says_when_who_what_and_how_it_was_before_and_after(trail: AuditTrail, clock: SetClock) -> None:
    act(trail)
    (row,) = trail.rows()
    assert (row.number, row.who, row.act) == (1, "guide-3", "visit.fee-changed")
    assert (row.subject, row.before, row.after) == ("replace", "16.00", "0.00 reason-0")
    assert row.at == "2026-11-22T02:15:00.000000+00:00"


def test_the_head_is_that_of_the_last_row(trail: AuditTrail, head_path: Path) -> None:
    assert trail.head() == EMPTY
    act(trail, 3)
    last = trail.rows()[-1]
    assert trail.head() == Head(3, last.hash) == AuditHead(head_path, KEY).read()


def test_an_act_that_fails_leaves_neither_itself_nor_a_row(trail: AuditTrail) -> None:
    act(trail)

    def fail(_: Connection) -> tuple[None, tuple[Told, ...]]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        trail.write(fail)
    assert len(trail.rows()) == 1
    assert trail.faults() == ()


def test_rows_can_be_read_from_a_moment_on(trail: AuditTrail, clock: SetClock) -> None:
    act(trail)
    clock.pass_by(days=1)
    act(trail)
    assert [row.number for row in trail.rows("2026-11-23T00:00:00.000000+00:00")] == [2]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE audit SET after = '16.00' WHERE number = 3", "row 3 was edited"),
        ("UPDATE audit SET after = x'00ff' WHERE number = 3", "row 3 was edited"),
        ("DELETE FROM audit WHERE number = 2", "row 2 is missing: deleted"),
        ("DELETE FROM audit WHERE number > 3", "rows 4 to 5 are missing: cut off the end"),
        ("DELETE FROM audit", "rows 1 to 5 are missing: cut off the end"),
    ],
)
def test_what_is_done_behind_the_kiosks_back_is_found(
    trail: AuditTrail, state_path: Path, statement: str, told: str
) -> None:
    act(trail, 5)
    assert trail.faults() == ()
    by_hand(state_path, statement)
    (fault,) = trail.faults()
    assert fault.startswith(told)


def test_rows_that_were_cut_off_stay_missed_when_others_are_written(
    trail: AuditTrail, state_path: Path, head_path: Path
) -> None:
    act(trail, 5)
    head = trail.head()
    by_hand(state_path, "DELETE FROM audit WHERE number > 3")
    act(trail, 2)
    assert [row.act for row in trail.rows()[3:]] == ["audit.broken", "visit.fee-changed", "visit.fee-changed"]
    (fault,) = trail.faults()
    assert str(head) in fault
    (aside,) = head_path.parent.glob("audit-head.broken-*")
    assert json.loads(aside.read_text())["number"] == 5


@pytest.mark.parametrize(
    "content", [None, "", "{}", "[]", '{"number": 2, "hash": "00", "seal": "00"}', '{"number": "x"}', "\x00"]
)
def test_a_head_that_is_gone_or_forged_is_a_fault_and_stays_one(
    trail: AuditTrail, head_path: Path, content: str | None
) -> None:
    act(trail, 2)
    if content is None:
        head_path.unlink()
    else:
        head_path.write_text(content)
    (fault,) = trail.faults()
    assert "missing or forged" in fault
    act(trail)
    (fault,) = trail.faults()
    assert fault.startswith("row 3: the kiosk found rows before it missing")


def test_a_forged_head_beside_an_empty_record_is_a_fault(trail: AuditTrail, head_path: Path) -> None:
    head_path.write_text("{}")
    act(trail)
    (fault,) = trail.faults()
    assert fault.endswith("was gone, too")


def test_the_power_may_go_between_a_row_and_its_head(trail: AuditTrail, head_path: Path) -> None:
    act(trail, 2)
    old = head_path.read_bytes()
    act(trail)
    head_path.write_bytes(old)
    assert trail.faults() == ()
    act(trail)
    assert trail.faults() == ()
    assert len(trail.rows()) == 4


def test_a_head_that_cannot_be_written_stops_nobody(
    trail: AuditTrail, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    act(trail)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        act(trail)
    assert [record.message for record in caplog.records] == ["audit.head_not_kept"]
    assert len(trail.rows()) == 2
    assert trail.faults() == ()
    act(trail)
    assert trail.faults() == ()


def test_many_who_write_at_once_leave_one_sound_chain(trail: AuditTrail, head_path: Path) -> None:
    with ThreadPoolExecutor(8) as workers:
        list(workers.map(lambda _: act(trail, 5), range(8)))
    assert len(trail.rows()) == 40
    assert trail.faults() == ()
    assert AuditHead(head_path, KEY).read() is not None
    assert [path.name for path in head_path.parent.glob("*audit-head*")] == ["audit-head"]


def test_the_power_may_go_before_the_head_of_the_first_row_is_kept(
    trail: AuditTrail, head_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = AuditHead.keep

    def kept_once(self: AuditHead, head: Head) -> None:
        if head.number == 0:
            keep(self, head)

    with monkeypatch.context() as powerless:
        powerless.setattr(AuditHead, "keep", kept_once)
        act(trail, 1)
    act(trail, 1)
    assert [row.act for row in trail.rows()].count(Act.AUDIT_BROKEN) == 0
    assert trail.faults() == ()


def test_a_database_that_was_set_aside_does_not_begin_a_clean_record(
    trail: AuditTrail, clock: SetClock, head_path: Path, tmp_path: Path
) -> None:
    act(trail, 4)
    head = trail.head()
    other = StateStore.open(tmp_path / "other" / "state.db", clock)
    anew = AuditTrail(other, clock, KEY, AuditHead(head_path, KEY))
    act(anew)
    (fault,) = anew.faults()
    assert str(head) in fault
    other.close()


def test_two_processes_write_one_chain(
    trail: AuditTrail, state_path: Path, clock: SetClock, head_path: Path
) -> None:
    second = StateStore.open(state_path, clock)
    other = AuditTrail(second, clock, KEY, AuditHead(head_path, KEY))
    for _ in range(3):
        act(trail)
        act(other)
    second.close()
    assert len(trail.rows()) == 6
    assert trail.faults() == ()


def test_a_slower_process_does_not_put_the_head_back(trail: AuditTrail, head_path: Path) -> None:
    act(trail, 2)
    first = trail.rows()[0]
    AuditHead(head_path, KEY).keep(Head(1, first.hash))
    assert AuditHead(head_path, KEY).read() == trail.head()
