"""`kiosk staff …` and `kiosk audit …`: who may sign in, said on the machine itself, and what was done."""

import io
import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from kiosk.domain.signing_in import Passed
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.store.state_store import StateStore
from tests.cli.running import Done, Run

PIN = "740962"
BADGE = "0012345678"

Staff = Callable[..., Done]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def staff(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> Staff:
    """Runs a command on the test's own data; ``typed`` is what is piped in."""

    def command(group: str, name: str, *arguments: str, typed: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return run(group, name, "--data", data, *arguments)

    return command


def sign_in(data: Path, pseudonym: str, pin: str, badge: str = "") -> object:
    store = StateStore.open(data / "state.db", HallClock())
    try:
        return open_staff_office(data, store).sign_in(pseudonym, pin, badge, Event())
    finally:
        store.close()


def add(staff: Staff, pseudonym: str = "guide-3", role: str = "guide") -> None:
    assert staff("staff", "add", pseudonym, "--role", role, typed=f"{PIN}\n").status == 0


def test_nobody_is_on_the_staff_of_a_new_kiosk_and_there_is_no_pin_to_try(staff: Staff, data: Path) -> None:
    done = staff("staff", "list")
    assert done.out.startswith("Nobody is on the staff yet: `kiosk staff add")
    for role in Role:
        assert not isinstance(sign_in(data, role.value, "000000"), Passed)


def test_who_is_added_can_sign_in_and_is_listed(staff: Staff, data: Path) -> None:
    add(staff)
    add(staff, "boss", "supervisor")
    assert staff("staff", "list").out.splitlines() == [
        "boss     supervisor  PIN",
        "guide-3  guide       PIN",
    ]
    assert sign_in(data, "guide-3", PIN) == Passed(StaffMember("guide-3", Role.GUIDE))


@pytest.mark.parametrize(
    "pseudonym", ["", "-x", "guide 3", "guide/3", "a" * 21, "310101199001011234", "guide-13800", "..", "?7"]
)
def test_what_is_no_pseudonym_is_refused(staff: Staff, pseudonym: str) -> None:
    done = staff("staff", "add", "--role", "guide", "--", pseudonym, typed=PIN)
    assert done.failed_with("is no pseudonym")
    assert staff("staff", "list").out.startswith("Nobody")


@pytest.mark.parametrize("pseudonym", ["guide-3", "导办3", "A", "a_b"])
def test_pseudonyms_in_any_script_are_taken(staff: Staff, pseudonym: str) -> None:
    add(staff, pseudonym)


@pytest.mark.parametrize(
    ("pin", "said"),
    [("", "standard input is empty"), ("123456", "too easily guessed"), ("1234", "a PIN has six digits")],
)
def test_a_weak_pin_is_refused_with_the_reason(staff: Staff, pin: str, said: str) -> None:
    assert staff("staff", "add", "guide-3", "--role", "guide", typed=pin).failed_with(said)
    assert staff("staff", "list").out.startswith("Nobody")


def test_a_pseudonym_is_given_once(staff: Staff) -> None:
    add(staff)
    done = staff("staff", "add", "guide-3", "--role", "editor", typed=PIN)
    assert done.failed_with("somebody on the staff is called guide-3 already", "`kiosk staff pin`")


@pytest.mark.parametrize(
    "command",
    [
        ("remove", "guide-9"),
        ("pin", "guide-9"),
        ("role", "guide-9", "editor"),
        ("factor", "guide-9", "none"),
        ("unlock", "guide-9"),
    ],
    ids=" ".join,
)
def test_who_is_not_on_the_staff_is_said_in_one_line(staff: Staff, command: tuple[str, ...]) -> None:
    add(staff)
    done = staff("staff", *command, typed=PIN)
    assert done.failed_with("nobody on the staff is called guide-9", "`kiosk staff list`")


def test_pin_role_and_factor_can_be_changed(staff: Staff, data: Path) -> None:
    add(staff)
    assert staff("staff", "pin", "guide-3", typed="386194").out == "guide-3 has another PIN\n"
    assert staff("staff", "role", "guide-3", "operator").out == "guide-3 is operator now\n"
    assert staff("staff", "factor", "guide-3", "badge", typed=BADGE).status == 0
    assert staff("staff", "list").out == "guide-3  operator    PIN and badge\n"
    assert not isinstance(sign_in(data, "guide-3", "386194"), Passed)
    assert isinstance(sign_in(data, "guide-3", "386194", BADGE), Passed)
    assert staff("staff", "factor", "guide-3", "none").status == 0
    assert isinstance(sign_in(data, "guide-3", "386194"), Passed)
    assert staff("staff", "factor", "guide-3", "face").failed_with("use badge, key or none")


def test_a_lock_out_is_listed_and_cleared(staff: Staff, data: Path) -> None:
    add(staff)
    for _ in range(5):
        sign_in(data, "guide-3", "386194")
    assert "locked out for 1" in staff("staff", "list").out
    assert not isinstance(sign_in(data, "guide-3", PIN), Passed)
    assert staff("staff", "unlock", "guide-3").out == "guide-3 may sign in again\n"
    assert isinstance(sign_in(data, "guide-3", PIN), Passed)


def test_the_audit_tells_all_of_that_and_is_sound(staff: Staff) -> None:
    add(staff)
    staff("staff", "role", "guide-3", "operator")
    staff("staff", "remove", "guide-3")
    told = [line.strip().split("  ", 2)[2] for line in staff("audit", "list").out.splitlines()]
    assert told == [
        "machine  added somebody  guide-3  guide",
        "machine  changed a role  guide-3  guide -> operator",
        "machine  removed somebody  guide-3  operator",
    ]
    assert staff("audit", "verify").out.startswith("All 3 rows are as they were written. Head: 3:")
    assert staff("audit", "list", "--since", "2999-01-01").out == ""
    assert staff("audit", "list", "--since", "yesterday").failed_with("is no day: write it as")


def test_an_edited_row_is_named(staff: Staff, data: Path) -> None:
    add(staff)
    add(staff, "guide-4")
    with closing(sqlite3.connect(data / "state.db")) as connection:
        connection.execute("UPDATE audit SET at = 'never' WHERE number = 2")
        connection.commit()
    done = staff("audit", "verify")
    assert done.out == "row 2 was edited: staff.added by machine does not fit its hash\n"
    assert done.failed_with("the audit is not as it was written: 1 fault")
    assert "never" in staff("audit", "list").out


def test_a_lost_pepper_is_one_clear_line_and_no_new_one_is_made(staff: Staff, data: Path) -> None:
    add(staff)
    (data / "pepper").unlink()
    for command in (("staff", "list"), ("staff", "unlock", "guide-3"), ("audit", "verify")):
        assert staff(*command).failed_with("pepper is missing", "`kiosk staff start-over`")
    assert not (data / "pepper").exists()


def test_starting_over_forgets_the_staff_and_keeps_the_record(staff: Staff, data: Path) -> None:
    add(staff)
    (data / "pepper").unlink()
    assert staff("staff", "start-over").failed_with("add --yes")
    assert staff("staff", "start-over", "--yes").status == 0
    assert staff("staff", "list").out.startswith("Nobody is on the staff yet")
    (kept,) = data.glob("audit-until-*.jsonl")
    assert '"subject": "guide-3"' in kept.read_text("utf-8")
    add(staff, "guide-4")
    assert isinstance(sign_in(data, "guide-4", PIN), Passed)
    done = staff("audit", "verify")
    assert done.out.startswith(
        "row 1: the kiosk found rows before it missing; the head that it had kept was 1:"
    )


@pytest.mark.parametrize(
    ("second", "status", "said"),
    [(PIN, 0, "is on the staff as guide"), ("386194", 1, "the two are not alike")],
)
def test_at_a_terminal_a_pin_is_asked_for_twice_and_never_shown(
    data: Path, second: str, status: int, said: str
) -> None:
    shown, ended = at_a_terminal(["staff", "add", "guide-3", "--role", "guide", "--data", str(data)], second)
    assert ended == status
    assert said in shown
    assert PIN not in shown
    assert shown.count("PIN, six digits") == 2


def at_a_terminal(command: list[str], second: str) -> tuple[str, int]:
    """Run a command at a terminal that types a PIN whenever it is asked for one."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *command],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown, answers = "", [PIN, second]
    while True:
        try:
            read = os.read(ours, 4096).decode()
        except OSError:  # the other end is closed
            break
        shown += read
        if answers and shown.endswith(": "):
            os.write(ours, f"{answers.pop(0)}\n".encode())
    os.close(ours)
    return shown, process.wait()
