"""Checks who signs in and keeps the staff's records: all that is done off the screen's thread."""

import hashlib
import hmac
import math
from threading import Event
from typing import Protocol

from kiosk.credentials.second_factor import Factors
from kiosk.domain.audit import AuditRow, Head
from kiosk.domain.pins import weakness
from kiosk.domain.readiness_facts import AuditFacts
from kiosk.domain.signing_in import Failed, Passed, SignOut, Verdict, Why
from kiosk.domain.staff import Enrolled, FactorKind, Role, StaffMember
from kiosk.domain.staff_acts import CATALOGUE, Act, may
from kiosk.services.on_duty import NotOnDuty, Refused
from kiosk.store.audit_trail import AuditTrail
from kiosk.store.staff_book import LockedOut, NotOnStaff, StaffBook

_NAMES_OF_NOBODY = 64
"""Pseudonyms that nobody has share so many counts of failures, spread by the pepper.

One count a name would let strangers fill the disk, one for all would tell such a name from a real one.
"""

MACHINE = "machine"
"""Who does what is done by a command on the machine itself."""


class Pins(Protocol):
    """Hashes and checks PINs."""

    def hash(self, pseudonym: str, pin: str) -> str: ...
    def fits(self, pseudonym: str, pin: str, kept: str | None) -> bool: ...


class StaffOffice:
    """All methods may take seconds and raise StoreError."""

    def __init__(
        self, book: StaffBook, trail: AuditTrail, pins: Pins, factors: Factors, names: bytes
    ) -> None:
        """``names`` is the key that spreads pseudonyms that nobody has."""
        self._book = book
        self._trail = trail
        self._pins = pins
        self._factors = factors
        self._names = names

    def people(self) -> tuple[Enrolled, ...]:
        """Everybody on the staff."""
        return self._book.members()

    def sign_in(self, pseudonym: str, pin: str, given: str, cancelled: Event) -> Verdict:
        """Check one try. ``given`` is the badge's number, if one was read.

        The try is counted, and that is on the disk, before anything is checked. Right, wrong and unknown take
        the same work: two transactions and one hash.
        """
        person = self._book.find(pseudonym)
        name = self._nobody(pseudonym) if person is None else pseudonym
        wait = self._book.count_try(name)
        if wait > 0:
            return Failed(Why.LOCKED, math.ceil(wait))
        factor = None
        if person is not None:
            factor = self._factors.check(pseudonym, person.factor, given, cancelled)
        fits = self._pins.fits(pseudonym, pin, None if person is None else person.pin_hash)
        if person is not None and factor is not None and fits:
            try:
                self._book.signed_in(pseudonym, factor)
                return Passed(person.member)
            except NotOnStaff:  # removed in this moment
                pass
        return Failed(Why.WRONG, self._book.failed(name))

    def sign_out(self, member: StaffMember, why: SignOut) -> None:
        """Put it on record; who was removed meanwhile is on record as that already."""
        if why is not SignOut.REMOVED:
            self._record(member, Act.SIGNED_OUT, after=why.value)

    def record(
        self, member: StaffMember, act: Act, subject: str = "", before: str = "", after: str = ""
    ) -> None:
        """Put an act on record before it is done; raises Refused where ``member`` may not do it.

        The role that counts is the one in the records now, not the one at the sign-in.
        """
        if not may(member.role, act):
            raise Refused(
                f"{member.pseudonym} may not do this: {CATALOGUE[act].english} is not for {member.role}"
            )
        self._record(member, act, subject, before, after)

    def locked_out(self) -> tuple[LockedOut, ...]:
        """Who has to wait."""
        return self._book.locked_out()

    def unlock(self, by: StaffMember, pseudonym: str) -> None:
        """Clear somebody's lock-out; raises Refused, also where nobody has this pseudonym."""
        if not may(by.role, Act.UNLOCKED):
            raise Refused(f"{by.pseudonym} may not clear a lock-out: that is not for {by.role}")
        try:
            self._book.unlock(by, pseudonym)
        except NotOnStaff as error:
            raise Refused(f"{error} is not on the staff, or in another role now") from None

    def head(self) -> Head:
        """The audit's head, for the readiness report."""
        return self._trail.head()

    def audit_facts(self) -> AuditFacts:
        """The same with what is wrong with the audit, for that report."""
        head = self.head()
        return AuditFacts(str(head) if head.number else "", self.audit_faults())

    def audit_rows(self, since: str = "") -> tuple[AuditRow, ...]:
        """The audit from a moment on, ISO 8601 in UTC."""
        return self._trail.rows(since)

    def audit_faults(self) -> tuple[str, ...]:
        """What is wrong with the audit, a sentence each."""
        return self._trail.faults()

    def add(self, pseudonym: str, role: Role, pin: str) -> None:
        """By the machine: somebody joins; raises AlreadyOnStaff, and Refused for a weak PIN."""
        _must_be_strong(pin)
        self._book.add(MACHINE, Enrolled(StaffMember(pseudonym, role), self._pins.hash(pseudonym, pin)))

    def remove(self, pseudonym: str) -> None:
        """By the machine: somebody leaves; raises NotOnStaff."""
        self._book.remove(MACHINE, pseudonym)

    def give_role(self, pseudonym: str, role: Role) -> None:
        """By the machine: raises NotOnStaff."""
        self._book.give_role(MACHINE, pseudonym, role)

    def give_pin(self, pseudonym: str, pin: str) -> None:
        """By the machine: raises NotOnStaff, and Refused for a weak PIN."""
        _must_be_strong(pin)
        self._book.give_pin(MACHINE, pseudonym, self._pins.hash(pseudonym, pin))

    def give_factor(self, pseudonym: str, kind: FactorKind, given: str, cancelled: Event) -> None:
        """By the machine: raises NotOnStaff, and FactorTrouble where it can't be taken in."""
        self._book.give_factor(MACHINE, pseudonym, self._factors.enrol(kind, pseudonym, given, cancelled))

    def clear(self, pseudonym: str) -> None:
        """By the machine: clear a lock-out; raises NotOnStaff."""
        self._book.unlock(MACHINE, pseudonym)

    def _record(
        self, member: StaffMember, act: Act, subject: str = "", before: str = "", after: str = ""
    ) -> None:
        try:
            self._book.record(member, act, subject, before, after)
        except NotOnStaff:
            raise NotOnDuty(f"{member.pseudonym} is no longer on the staff as {member.role}") from None

    def _nobody(self, pseudonym: str) -> str:
        digest = hmac.new(self._names, pseudonym.encode(), hashlib.sha256).digest()
        return f"?{int.from_bytes(digest) % _NAMES_OF_NOBODY}"


def _must_be_strong(pin: str) -> None:
    if (weak := weakness(pin)) is not None:
        raise Refused(f"this PIN is too easily guessed: {weak}")
