"""What a supervisor does about the staff at the screen: see who is locked out, and let them try again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.staff import Enrolled, FactorKind, Role, StaffMember
from kiosk.services.acting import Acting, Told
from kiosk.services.library import Post
from kiosk.services.on_duty import NotOnDuty, OnDuty
from kiosk.store.staff_book import LockedOut


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody on the staff; ``wait`` seconds until they may try to sign in again, 0 for those who may."""

    pseudonym: str
    role: Role
    factor: FactorKind
    wait: int


class StaffRecords(Protocol):
    """The staff's records: see StaffOffice; methods raise StoreError."""

    def people(self) -> tuple[Enrolled, ...]: ...
    def locked_out(self) -> tuple[LockedOut, ...]: ...
    def unlock(self, by: StaffMember, pseudonym: str) -> None: ...


class StaffConsole:
    """``told`` hears on the screen's thread what came of an act; ``records`` opens them when needed."""

    def __init__(
        self, on_duty: OnDuty, acting: Acting, records: Callable[[], StaffRecords], post: Post
    ) -> None:
        self._on_duty = on_duty
        self._acting = acting
        self._records = records
        self._post = post

    def read(self, show: Callable[[tuple[Colleague, ...]], None], told: Told) -> None:
        """Everybody on the staff, those first who have to wait, to ``show``."""
        self._acting.run(lambda: self._read(show), told)

    def unlock(self, pseudonym: str, told: Told) -> None:
        """Let somebody try again who failed too often."""
        self._acting.run(lambda: self._unlock(pseudonym), told)

    def _read(self, show: Callable[[tuple[Colleague, ...]], None]) -> None:
        records = self._records()
        waits = {one.pseudonym: round(one.seconds) for one in records.locked_out()}
        found = tuple(
            Colleague(
                one.member.pseudonym,
                one.member.role,
                one.factor.kind,
                waits.get(one.member.pseudonym, 0),
            )
            for one in records.people()
        )
        waiting_first = tuple(sorted(found, key=lambda one: one.wait == 0))
        self._post(lambda: show(waiting_first))

    def _unlock(self, pseudonym: str) -> None:
        """The row and the act are one transaction, which looks whether whoever does it still may."""
        member = self._on_duty.member
        if member is None:
            raise NotOnDuty("nobody of the staff is signed in")
        self._records().unlock(member, pseudonym)
