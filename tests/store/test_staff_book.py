"""Who is on the staff and who is locked out: each change lasts together with its row, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.audit import SealKey
from kiosk.domain.staff import Enrolled, FactorKind, Role, SecondFactor, StaffMember
from kiosk.domain.staff_acts import Act
from kiosk.store.audit_head import AuditHead
from kiosk.store.audit_trail import AuditTrail
from kiosk.store.staff_book import AlreadyOnStaff, LockedOut, NotOnStaff, StaffBook, has_begun
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock
from tests.store.starts import SetStart

GUIDE = StaffMember("guide-3", Role.GUIDE)
BADGE = SecondFactor(FactorKind.BADGE, "hashed")


@pytest.fixture
def start() -> SetStart:
    return SetStart()


@pytest.fixture
def trail(store: StateStore, clock: SetClock, state_path: Path) -> AuditTrail:
    key = SealKey(b"k" * 32)
    return AuditTrail(store, clock, key, AuditHead(state_path.parent / "audit-head", key))


@pytest.fixture
def book(store: StateStore, trail: AuditTrail, clock: SetClock, start: SetStart) -> StaffBook:
    book = StaffBook(store, trail, clock, start)
    book.add("machine", Enrolled(GUIDE, "hash"))
    return book


def rows(trail: AuditTrail) -> list[tuple[str, ...]]:
    return [(row.who, row.act, row.subject, row.before, row.after) for row in trail.rows()]


def test_every_change_is_on_record(book: StaffBook, trail: AuditTrail) -> None:
    book.give_role("machine", "guide-3", Role.SUPERVISOR)
    book.give_pin("machine", "guide-3", "other hash")
    book.give_factor("machine", "guide-3", BADGE)
    book.unlock("boss", "guide-3")
    person = book.find("guide-3")
    assert person == Enrolled(StaffMember("guide-3", Role.SUPERVISOR), "other hash", BADGE)
    book.remove("machine", "guide-3")
    assert book.members() == ()
    assert rows(trail) == [
        ("machine", "staff.added", "guide-3", "", "guide"),
        ("machine", "staff.role-changed", "guide-3", "guide", "supervisor"),
        ("machine", "staff.pin-changed", "guide-3", "", ""),
        ("machine", "staff.factor-changed", "guide-3", "none", "badge"),
        ("boss", "staff.unlocked", "guide-3", "", ""),
        ("machine", "staff.removed", "guide-3", "supervisor", ""),
    ]


def test_neither_hash_nor_record_of_a_factor_is_in_the_audit(book: StaffBook, trail: AuditTrail) -> None:
    book.give_pin("machine", "guide-3", "$argon2id$secret")
    book.give_factor("machine", "guide-3", BADGE)
    assert "secret" not in str(trail.rows())
    assert "hashed" not in str(trail.rows())


CHANGES: dict[str, Callable[[StaffBook], None]] = {
    "remove": lambda book: book.remove("machine", "nobody"),
    "give_role": lambda book: book.give_role("machine", "nobody", Role.EDITOR),
    "give_pin": lambda book: book.give_pin("machine", "nobody", ""),
    "give_factor": lambda book: book.give_factor("machine", "nobody", BADGE),
    "unlock": lambda book: book.unlock("machine", "nobody"),
    "signed_in": lambda book: book.signed_in("nobody", BADGE),
    "record": lambda book: book.record(StaffMember("nobody", Role.GUIDE), Act.ASSISTED, "", "", ""),
}


@pytest.mark.parametrize("name", CHANGES)
def test_nothing_is_done_or_recorded_for_nobody(book: StaffBook, trail: AuditTrail, name: str) -> None:
    before = rows(trail)
    with pytest.raises(NotOnStaff):
        CHANGES[name](book)
    assert rows(trail) == before


def test_a_pseudonym_is_had_by_one(book: StaffBook, trail: AuditTrail) -> None:
    with pytest.raises(AlreadyOnStaff):
        book.add("machine", Enrolled(StaffMember("guide-3", Role.OPERATOR), "x"))
    assert len(rows(trail)) == 1


def test_an_act_counts_only_in_the_role_that_somebody_has_now(book: StaffBook, trail: AuditTrail) -> None:
    book.record(GUIDE, Act.PAPER_JUDGED, "id-card", "original", "missing")
    book.give_role("machine", "guide-3", Role.OPERATOR)
    with pytest.raises(NotOnStaff):
        book.record(GUIDE, Act.PAPER_JUDGED, "id-card", "missing", "original")
    assert rows(trail)[1] == ("guide-3", "visit.paper-judged", "id-card", "original", "missing")
    assert len(rows(trail)) == 3


def test_the_sixth_try_has_to_wait_and_is_not_counted(book: StaffBook, start: SetStart) -> None:
    for _ in range(5):
        assert book.count_try("guide-3") == 0
    assert book.count_try("guide-3") == 15
    start.pass_by(5)
    assert book.count_try("guide-3") == 10
    assert book.locked_out() == (LockedOut("guide-3", 10),)
    start.pass_by(10)
    assert book.count_try("guide-3") == 0
    assert book.count_try("guide-3") == 30


@pytest.mark.parametrize("years", [-1, 1])
def test_setting_the_clock_neither_shortens_nor_lengthens_a_wait(
    book: StaffBook, start: SetStart, clock: SetClock, years: int
) -> None:
    for _ in range(5):
        book.count_try("guide-3")
    clock.pass_by(days=365 * years)
    start.pass_by(1)
    assert book.count_try("guide-3") == 14
    clock.pass_by(days=-365 * years)
    start.pass_by(14)
    assert book.count_try("guide-3") == 0


def test_a_wait_outlives_a_restart_of_the_kiosk_and_of_the_machine(
    book: StaffBook, store: StateStore, trail: AuditTrail, clock: SetClock, start: SetStart
) -> None:
    for _ in range(5):
        book.count_try("guide-3")
    start.pass_by(4)
    again = StaffBook(store, trail, clock, start)
    assert again.count_try("guide-3") == 11
    start.restart(seconds=6)
    assert again.count_try("guide-3") == 9


def test_others_may_try_meanwhile(book: StaffBook) -> None:
    book.add("machine", Enrolled(StaffMember("guide-4", Role.GUIDE), "x"))
    for _ in range(6):
        book.count_try("guide-3")
    assert book.count_try("guide-4") == 0


@pytest.mark.parametrize(
    "clear",
    [
        lambda book: book.unlock("boss", "guide-3"),
        lambda book: book.give_pin("machine", "guide-3", "x"),
        lambda book: book.signed_in("guide-3", SecondFactor()),
    ],
    ids=["unlocked", "another PIN", "signed in"],
)
def test_a_lock_out_is_cleared(book: StaffBook, clear: Callable[[StaffBook], None]) -> None:
    for _ in range(6):
        book.count_try("guide-3")
    clear(book)
    assert book.locked_out() == ()
    assert [book.count_try("guide-3") for _ in range(6)] == [0, 0, 0, 0, 0, 15]


def test_what_failed_is_on_record_with_what_it_costs(book: StaffBook, trail: AuditTrail) -> None:
    told = []
    for _ in range(5):
        book.count_try("guide-3")
        told.append(book.failed("guide-3"))
    assert told == [0, 0, 0, 0, 15]
    assert rows(trail)[1:] == [
        *[("guide-3", "staff.sign-in-failed", "", "", "")] * 5,
        ("guide-3", "staff.locked", "", "", "15"),
    ]


def test_of_a_name_that_nobody_has_nothing_is_kept(book: StaffBook, trail: AuditTrail) -> None:
    book.count_try("?17")
    book.failed("?17")
    assert rows(trail)[-1] == ("unknown", "staff.sign-in-failed", "", "", "")
    assert book.locked_out() == ()


def test_whether_there_has_ever_been_staff_is_not_forgotten(book: StaffBook, store: StateStore) -> None:
    assert has_begun(store)
    book.remove("machine", "guide-3")
    assert has_begun(store)


def test_a_new_kiosk_has_never_had_staff(store: StateStore) -> None:
    assert not has_begun(store)
