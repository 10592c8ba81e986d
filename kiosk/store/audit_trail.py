"""Writes the audit's rows, each in one transaction with what it tells of, and reads them back."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from typing import TypeVar

from sqlalchemy import Connection, insert, select

from kiosk.domain.audit import BEGINNING, EMPTY, AuditRow, Head, SealKey, faults, sealed
from kiosk.domain.clock import Clock
from kiosk.domain.staff_acts import Act
from kiosk.store.audit_head import AuditHead
from kiosk.store.state_schema import AUDIT
from kiosk.store.state_store import StateStore

_log = logging.getLogger(__name__)
T = TypeVar("T")

KIOSK = "kiosk"
"""Who did what nobody on the staff did."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be put on record of an act."""

    who: str
    act: Act
    subject: str = ""
    before: str = ""
    after: str = ""


class AuditTrail:
    """The audit; all methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock, key: SealKey, head: AuditHead) -> None:
        self._store = store
        self._clock = clock
        self._key = key
        self._head = head

    def record(self, told: Told) -> None:
        """Put one act on record."""
        self.write(lambda _: (None, (told,)))

    def write(self, work: Callable[[Connection], tuple[T, tuple[Told, ...]]]) -> T:
        """Do ``work`` and put on record what it gives beside its result: both or neither."""

        def whole(connection: Connection) -> tuple[T, Head, Head, bool]:
            result, acts = work(connection)
            last, broken = _last(connection), False
            before = last
            if acts and not self._continues(connection, last):
                broken = True
                kept = self._head.read()
                acts = (Told(KIOSK, Act.AUDIT_BROKEN, before="" if kept is None else str(kept)), *acts)
            for told in acts:
                last = self._insert(connection, last, told)
            return result, before, last, broken

        result, before, last, broken = self._store.write(whole)
        if last != before:
            self._keep_head(last, broken=broken)
        return result

    def head(self) -> Head:
        """The last row's number and hash, for paper."""
        with self._store.reading() as connection:
            return _last(connection)

    def rows(self, since: str = "") -> tuple[AuditRow, ...]:
        """All rows from a moment on, ISO 8601 in UTC, in their order."""
        c = AUDIT.c
        with self._store.reading() as connection:
            found = connection.execute(select(AUDIT).where(c.at >= since).order_by(c.number))
            return tuple(AuditRow(number, *(str(value) for value in rest)) for number, *rest in found)

    def faults(self) -> tuple[str, ...]:
        """One sentence for each thing that is wrong with the audit; none where all is as it was written."""
        # The head first: a row that is written meanwhile makes no fault.
        head = self._head.read()
        return tuple(faults(self.rows(), head, self._key))

    def _continues(self, connection: Connection, last: Head) -> bool:
        """Whether the rows go at least as far as the head that was kept, and through it.

        They go further where the power went after a row was written and before its head was. The head of no
        rows is kept before the first one is written: whoever comes next would find a row and no head.
        """
        kept = self._head.read()
        if kept is None:
            if last != EMPTY or self._head.exists:
                return False
            self._keep_head(EMPTY, broken=False)
            return True
        c = AUDIT.c
        there = connection.scalar(select(c.hash).where(c.number == kept.number))
        return kept == EMPTY or there == kept.hash

    def _insert(self, connection: Connection, last: Head, told: Told) -> Head:
        at = self._clock.now().astimezone(UTC).isoformat(timespec="microseconds")
        what = (told.act.value, told.subject, told.before, told.after)
        row = sealed(AuditRow(last.number + 1, at, told.who, *what, last.hash), self._key)
        connection.execute(
            insert(AUDIT).values(
                number=row.number,
                at=row.at,
                who=row.who,
                act=row.act,
                subject=row.subject,
                before=row.before,
                after=row.after,
                previous=row.previous,
                hash=row.hash,
                seal=row.seal,
            )
        )
        return Head(row.number, row.hash)

    def _keep_head(self, head: Head, *, broken: bool) -> None:
        try:
            if broken:
                self._head.set_aside(self._clock.now())
            self._head.keep(head)
        except OSError as error:  # the row is on record; the next one keeps a later head
            _log.error("audit.head_not_kept", extra={"error": error.strerror})


def _last(connection: Connection) -> Head:
    c = AUDIT.c
    found = connection.execute(select(c.number, c.hash).order_by(c.number.desc()).limit(1)).one_or_none()
    return Head(0, BEGINNING) if found is None else Head(*found)
