"""Who is on the staff and who is locked out; each change is one transaction with its row of the audit."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from kiosk.domain.clock import Clock
from kiosk.domain.lock_out import Guard, Reading, SinceStart, seconds_left, wait_after
from kiosk.domain.staff import Enrolled, FactorKind, Role, SecondFactor, StaffMember
from kiosk.domain.staff_acts import Act
from kiosk.store.audit_trail import AuditTrail, Told
from kiosk.store.state_schema import AUDIT, STAFF, STAFF_GUARD
from kiosk.store.state_store import StateStore

NOBODY = "unknown"
"""Who tried to sign in by a pseudonym that nobody has: what was given is not kept, it could be anything."""


class NotOnStaff(Exception):
    """Nobody has this pseudonym."""


class AlreadyOnStaff(Exception):
    """Somebody has this pseudonym."""


@dataclass(frozen=True, slots=True)
class LockedOut:
    """``seconds`` until somebody may try again."""

    pseudonym: str
    seconds: float


class StaffBook:
    """All methods raise StoreError; changes are made ``by`` a pseudonym or a program."""

    def __init__(self, store: StateStore, trail: AuditTrail, clock: Clock, since_start: SinceStart) -> None:
        self._store = store
        self._trail = trail
        self._clock = clock
        self._since_start = since_start

    def members(self) -> tuple[Enrolled, ...]:
        """Everybody, by pseudonym."""
        with self._store.reading() as connection:
            found = connection.execute(_SELECT.order_by(STAFF.c.pseudonym))
            return tuple(_enrolled(*row) for row in found)

    def find(self, pseudonym: str) -> Enrolled | None:
        """Who has this pseudonym."""
        with self._store.reading() as connection:
            return _find(connection, pseudonym)

    def add(self, by: str, person: Enrolled) -> None:
        """Somebody joins; raises AlreadyOnStaff."""
        member, factor = person.member, person.factor

        def work(connection: Connection) -> tuple[None, tuple[Told, ...]]:
            if _find(connection, member.pseudonym) is not None:
                raise AlreadyOnStaff(member.pseudonym)
            connection.execute(
                insert(STAFF).values(
                    pseudonym=member.pseudonym,
                    role=member.role.value,
                    pin_hash=person.pin_hash,
                    factor_kind=factor.kind.value,
                    factor=factor.record,
                    added_at=self._clock.now(),
                )
            )
            return None, (Told(by, Act.ADDED, member.pseudonym, after=member.role.value),)

        self._trail.write(work)

    def remove(self, by: str, pseudonym: str) -> None:
        """Somebody leaves; raises NotOnStaff."""

        def work(connection: Connection, person: Enrolled) -> Told:
            connection.execute(delete(STAFF).where(STAFF.c.pseudonym == pseudonym))
            connection.execute(delete(STAFF_GUARD).where(STAFF_GUARD.c.name == pseudonym))
            return Told(by, Act.REMOVED, pseudonym, before=person.member.role.value)

        self._change(pseudonym, work)

    def give_role(self, by: str, pseudonym: str, role: Role) -> None:
        """Somebody does other work; raises NotOnStaff."""

        def work(connection: Connection, person: Enrolled) -> Told:
            _update(connection, pseudonym, role=role.value)
            return Told(by, Act.ROLE_CHANGED, pseudonym, person.member.role.value, role.value)

        self._change(pseudonym, work)

    def give_pin(self, by: str, pseudonym: str, pin_hash: str) -> None:
        """Somebody has another PIN, and no failures any more; raises NotOnStaff."""

        def work(connection: Connection, person: Enrolled) -> Told:
            _update(connection, person.member.pseudonym, pin_hash=pin_hash)
            connection.execute(delete(STAFF_GUARD).where(STAFF_GUARD.c.name == pseudonym))
            return Told(by, Act.PIN_CHANGED, pseudonym)

        self._change(pseudonym, work)

    def give_factor(self, by: str, pseudonym: str, factor: SecondFactor) -> None:
        """Somebody has to show something else beside the PIN; raises NotOnStaff."""

        def work(connection: Connection, person: Enrolled) -> Told:
            _update(connection, pseudonym, factor_kind=factor.kind.value, factor=factor.record)
            kinds = (kind.value or "none" for kind in (person.factor.kind, factor.kind))
            return Told(by, Act.FACTOR_CHANGED, pseudonym, *kinds)

        self._change(pseudonym, work)

    def count_try(self, name: str) -> float:
        """Count a try to sign in before anything is checked; gives the seconds to wait instead, if any.

        ``name`` is a pseudonym, or stands for those that nobody has.
        """
        now = self._since_start.read()

        def work(connection: Connection) -> float:
            guard = _guard(connection, name)
            left = seconds_left(guard, now)
            if left == 0:
                _put_guard(connection, name, Guard(1 if guard is None else guard.failures + 1, now))
            return left

        return self._store.write(work)

    def failed(self, name: str) -> int:
        """The try was no good: put it on record; gives the seconds that it costs."""

        def work(connection: Connection) -> tuple[int, tuple[Told, ...]]:
            guard = _guard(connection, name)
            wait = 0 if guard is None else wait_after(guard.failures)
            who = name if _find(connection, name) is not None else NOBODY
            acts = [Told(who, Act.SIGN_IN_FAILED)]
            if wait:
                acts.append(Told(who, Act.LOCKED, after=str(wait)))
            return wait, tuple(acts)

        return self._trail.write(work)

    def signed_in(self, pseudonym: str, factor: SecondFactor) -> None:
        """The try was good: nothing is held against them; ``factor`` is kept as it is now. NotOnStaff."""

        def work(connection: Connection, person: Enrolled) -> Told:
            connection.execute(delete(STAFF_GUARD).where(STAFF_GUARD.c.name == pseudonym))
            if factor != person.factor:
                _update(connection, pseudonym, factor_kind=factor.kind.value, factor=factor.record)
            return Told(pseudonym, Act.SIGNED_IN)

        self._change(pseudonym, work)

    def locked_out(self) -> tuple[LockedOut, ...]:
        """Those of the staff who have to wait."""
        now = self._since_start.read()
        c = STAFF_GUARD.c
        with self._store.reading() as connection:
            found = connection.execute(
                select(c.name, c.failures, c.boot, c.seconds)
                .where(c.name.in_(select(STAFF.c.pseudonym)))
                .order_by(c.name)
            )
            waits = [
                LockedOut(name, seconds_left(Guard(failures, Reading(boot, seconds)), now))
                for name, failures, boot, seconds in found
            ]
        return tuple(one for one in waits if one.seconds > 0)

    def unlock(self, by: str | StaffMember, pseudonym: str) -> None:
        """Forget somebody's failures; raises NotOnStaff, also where a member is not on the staff as such."""

        def work(connection: Connection, person: Enrolled) -> Told:
            who = by if isinstance(by, str) else _still_there(connection, by)
            connection.execute(delete(STAFF_GUARD).where(STAFF_GUARD.c.name == person.member.pseudonym))
            return Told(who, Act.UNLOCKED, pseudonym)

        self._change(pseudonym, work)

    def record(self, member: StaffMember, act: Act, subject: str, before: str, after: str) -> None:
        """Put an act of ``member`` on record; raises NotOnStaff where they are not on the staff as such."""

        def work(connection: Connection) -> tuple[None, tuple[Told, ...]]:
            who = _still_there(connection, member)
            return None, (Told(who, act, subject, before, after),)

        self._trail.write(work)

    def _change(self, pseudonym: str, work: Callable[[Connection, Enrolled], Told]) -> None:
        def whole(connection: Connection) -> tuple[None, tuple[Told, ...]]:
            person = _find(connection, pseudonym)
            if person is None:
                raise NotOnStaff(pseudonym)
            return None, (work(connection, person),)

        self._trail.write(whole)


def has_begun(store: StateStore) -> bool:
    """Whether anybody is, or ever was, on the staff: then there has been a pepper. Raises StoreError."""
    with store.reading() as connection:
        return any(connection.execute(select(table).limit(1)).first() is not None for table in (STAFF, AUDIT))


def forget_all(store: StateStore) -> None:
    """Nobody is on the staff, and nothing is on record; raises StoreError."""

    def work(connection: Connection) -> None:
        for table in (STAFF, STAFF_GUARD, AUDIT):
            connection.execute(delete(table))

    store.write(work)


_SELECT = select(STAFF.c.pseudonym, STAFF.c.role, STAFF.c.pin_hash, STAFF.c.factor_kind, STAFF.c.factor)


def _find(connection: Connection, pseudonym: str) -> Enrolled | None:
    found = connection.execute(_SELECT.where(STAFF.c.pseudonym == pseudonym)).one_or_none()
    return None if found is None else _enrolled(*found)


def _still_there(connection: Connection, member: StaffMember) -> str:
    person = _find(connection, member.pseudonym)
    if person is None or person.member != member:
        raise NotOnStaff(member.pseudonym)
    return member.pseudonym


def _enrolled(pseudonym: str, role: str, pin_hash: str, kind: str, record: str) -> Enrolled:
    return Enrolled(StaffMember(pseudonym, Role(role)), pin_hash, SecondFactor(FactorKind(kind), record))


def _update(connection: Connection, pseudonym: str, **values: str) -> None:
    connection.execute(update(STAFF).where(STAFF.c.pseudonym == pseudonym).values(**values))


def _guard(connection: Connection, name: str) -> Guard | None:
    c = STAFF_GUARD.c
    found = connection.execute(select(c.failures, c.boot, c.seconds).where(c.name == name)).one_or_none()
    return None if found is None else Guard(found[0], Reading(found[1], found[2]))


def _put_guard(connection: Connection, name: str, guard: Guard) -> None:
    given = insert_or(STAFF_GUARD).values(
        name=name, failures=guard.failures, boot=guard.at.boot, seconds=guard.at.seconds
    )
    now = given.excluded
    instead = given.on_conflict_do_update(
        index_elements=[STAFF_GUARD.c.name],
        set_={"failures": now.failures, "boot": now.boot, "seconds": now.seconds},
    )
    connection.execute(instead)
