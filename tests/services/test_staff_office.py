"""Who may sign in and do what: counted before it is checked, the same work for all, on record or not done."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from kiosk.credentials.fido_keys import FidoKeys
from kiosk.domain.signing_in import Failed, Passed, SignOut, Why
from kiosk.domain.staff import FactorKind, Role, StaffMember
from kiosk.domain.staff_acts import Act
from kiosk.services.on_duty import NotOnDuty, Refused
from kiosk.store.staff_book import LockedOut
from tests.credentials.keys import SoftKey
from tests.services.staffed import BADGE, PIN, WRONG, Staffed, staffed

GUIDE = StaffMember("guide", Role.GUIDE)


@pytest.fixture
def key() -> SoftKey:
    return SoftKey()


@pytest.fixture
def site(tmp_path: Path, key: SoftKey) -> Iterator[Staffed]:
    site = staffed(tmp_path, FidoKeys(lambda: [key], patience=0.05))
    yield site
    site.store.close()


def test_the_right_pin_signs_in_and_is_on_record(site: Staffed) -> None:
    assert site.try_to("guide", PIN) == Passed(GUIDE)
    site.office.sign_out(GUIDE, SignOut.IDLE)
    assert site.rows() == [
        ("guide", "staff.signed-in", "", "", ""),
        ("guide", "staff.signed-out", "", "", "idle"),
    ]


@pytest.mark.parametrize("pseudonym", ["guide", "nobody", "", "guide\0", "' OR 1=1 --"])
def test_a_wrong_pin_and_a_name_that_nobody_has_are_told_alike(site: Staffed, pseudonym: str) -> None:
    told = []
    for _ in range(7):
        told.append(site.try_to(pseudonym, WRONG))
        site.start.pass_by(0.5)
    assert told[:5] == [Failed(Why.WRONG, 0)] * 4 + [Failed(Why.WRONG, 15)]
    assert told[5:] == [Failed(Why.LOCKED, 15), Failed(Why.LOCKED, 14)]


def test_a_pin_is_checked_only_after_its_try_was_counted_on_the_disk(site: Staffed) -> None:
    seen: list[object] = []

    def look() -> None:
        with closing(sqlite3.connect(site.path)) as other:
            seen.extend(other.execute("SELECT name, failures FROM staff_guard").fetchall())

    site.pins.then = look
    site.try_to("guide", WRONG)
    site.try_to("guide", PIN)
    assert seen == [("guide", 1), ("guide", 2)]


def test_while_somebody_has_to_wait_no_pin_is_checked_not_even_the_right_one(site: Staffed) -> None:
    for _ in range(5):
        site.try_to("guide", WRONG)
    site.pins.checked.clear()
    assert site.try_to("guide", PIN) == Failed(Why.LOCKED, 15)
    assert site.pins.checked == []
    site.start.pass_by(15)
    assert site.try_to("guide", PIN) == Passed(GUIDE)


@pytest.mark.parametrize(
    ("pseudonym", "pin"),
    [("guide", PIN), ("guide", WRONG), ("nobody", PIN)],
    ids=["right", "wrong", "unknown"],
)
def test_right_wrong_and_unknown_take_the_same_work(
    site: Staffed, pseudonym: str, pin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: Counter[str] = Counter()
    write = site.store.write
    monkeypatch.setattr(site.store, "write", lambda task: (work.update(["write"]), write(task))[1])
    site.try_to(pseudonym, pin)
    assert work == {"write": 2}
    assert site.pins.checked == [pseudonym]
    assert len(site.rows()) == 1


def test_strangers_who_make_up_names_do_not_fill_the_disk(site: Staffed) -> None:
    for number in range(300):
        site.try_to(f"nobody-{number}", WRONG)
    with closing(sqlite3.connect(site.path)) as other:
        (rows,) = other.execute("SELECT count(*) FROM staff_guard").fetchone()
    assert rows <= 64
    assert {row[0] for row in site.rows()} == {"unknown"}
    assert "nobody" not in str(site.trail.rows())


def test_who_walks_through_all_names_locks_nobody_out_for_good(site: Staffed) -> None:
    for _ in range(500):
        for role in Role:
            site.try_to(role.value, WRONG)
        site.start.pass_by(60)
    assert all(one.seconds <= 900 for one in site.office.locked_out())
    site.office.clear("supervisor")
    passed = site.try_to("supervisor", PIN)
    assert isinstance(passed, Passed)
    for one in site.office.locked_out():
        site.office.unlock(passed.member, one.pseudonym)
    assert site.office.locked_out() == ()
    assert site.try_to("guide", PIN) == Passed(GUIDE)


def test_a_badge_alone_and_a_pin_alone_are_not_enough(site: Staffed) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    assert site.try_to("guide", WRONG, BADGE) == Failed(Why.WRONG)
    assert site.try_to("guide", "", BADGE) == Failed(Why.WRONG)
    assert site.try_to("guide", PIN) == Failed(Why.WRONG)
    assert site.try_to("guide", PIN, "0012345679") == Failed(Why.WRONG)
    assert site.try_to("guide", PIN, BADGE) == Passed(GUIDE)


def test_a_key_alone_and_a_pin_alone_are_not_enough(site: Staffed, key: SoftKey) -> None:
    site.office.give_factor("guide", FactorKind.KEY, "", Event())
    assert site.try_to("guide", WRONG) == Failed(Why.WRONG)
    key.touched = False
    assert site.try_to("guide", PIN) == Failed(Why.WRONG)
    key.touched = True
    assert site.try_to("guide", PIN) == Passed(GUIDE)
    assert site.try_to("guide", PIN) == Passed(GUIDE)


def test_neither_pin_nor_badge_number_is_in_the_database(site: Staffed) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    site.try_to("guide", PIN, BADGE)
    content = site.path.read_bytes()
    assert PIN.encode() not in content
    assert BADGE.encode() not in content


@pytest.mark.parametrize("pin", ["123456", "19970", "970531"])
def test_a_weak_pin_is_refused_by_the_service(site: Staffed, pin: str) -> None:
    with pytest.raises(Refused, match="too easily guessed"):
        site.office.give_pin("guide", pin)
    with pytest.raises(Refused, match="too easily guessed"):
        site.office.add("guide-9", Role.GUIDE, pin)
    assert site.rows() == []
    assert site.try_to("guide", PIN) == Passed(GUIDE)


@pytest.mark.parametrize("role", Role)
def test_a_lock_out_is_cleared_by_a_supervisor_and_nobody_else(site: Staffed, role: Role) -> None:
    for _ in range(6):
        site.try_to("guide", WRONG)
    member = StaffMember(role.value, role)
    if role is Role.SUPERVISOR:
        site.office.unlock(member, "guide")
        assert site.office.locked_out() == ()
    else:
        with pytest.raises(Refused, match="may not clear a lock-out"):
            site.office.unlock(member, "guide")
        assert site.office.locked_out() == (LockedOut("guide", 15),)


def test_who_was_removed_does_nothing_more(site: Staffed) -> None:
    site.office.remove("guide")
    with pytest.raises(NotOnDuty, match="no longer on the staff as guide"):
        site.office.record(GUIDE, Act.ASSISTED)
    assert site.try_to("guide", PIN) == Failed(Why.WRONG)


def test_the_audit_of_all_that_is_sound(site: Staffed) -> None:
    site.try_to("guide", WRONG)
    site.try_to("guide", PIN)
    site.office.record(GUIDE, Act.PAPER_JUDGED, "id-card", "", "original")
    assert site.office.audit_faults() == ()
    assert site.office.head().number == len(site.office.audit_rows())
