"""The audit: rows of which each vouches for the one before it, and what is wrong with them if anything.

A row's hash is SHA-256 over its number, its columns and the hash of the row before it. So that nobody who can
write the database can make all hashes anew, each hash is sealed with a key that is kept outside it. The last
hash, the *head*, is kept outside too, sealed with its number: it tells when rows were cut off the end. Who
puts back both the database and the head from an older copy leaves only what was printed: the head stands on
the readiness report.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.staff_acts import Act

BEGINNING = "0" * 64
"""What the first row has for the hash of the one before it."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One act. ``number`` counts up from 1, ``at`` is ISO 8601 in UTC, ``who`` a pseudonym or a program."""

    number: int
    at: str
    who: str
    act: str
    subject: str
    before: str
    after: str
    previous: str
    hash: str = ""
    seal: str = ""

    def hashed(self) -> str:
        """What its hash has to be."""
        what = [self.act, self.subject, self.before, self.after]
        columns = [self.number, self.at, self.who, *what, self.previous]
        return hashlib.sha256(json.dumps(columns, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The last row's number and hash."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash[:16]}" if self.number else "0"


EMPTY = Head(0, BEGINNING)


@dataclass(frozen=True, slots=True)
class SealKey:
    """The key that is kept outside the database."""

    key: bytes

    def of_row(self, row_hash: str) -> str:
        """A row's seal."""
        return self._of(f"row {row_hash}")

    def of_head(self, head: Head) -> str:
        """A head's seal."""
        return self._of(f"head {head.number} {head.hash}")

    def _of(self, text: str) -> str:
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()


def sealed(row: AuditRow, key: SealKey) -> AuditRow:
    """The row with its hash and seal."""
    own = row.hashed()
    return replace(row, hash=own, seal=key.of_row(own))


def faults(rows: Sequence[AuditRow], head: Head | None, key: SealKey) -> Iterator[str]:
    """One sentence for each thing that is wrong with ``rows``, in their order; none where all is as it was.

    ``head`` is what was kept outside, None where it is missing or forged.
    """
    places = {row.hash: row.number for row in rows}
    before: AuditRow | None = None
    genuine = True
    for row in rows:
        expected = 1 if before is None else before.number + 1
        follows = row.previous == (BEGINNING if before is None else before.hash)
        if row.number != expected:
            yield f"{_span(expected, row.number - 1)} missing: deleted"
        if (fault := _fault_within(row, places, key)) is not None:
            yield fault
        elif row.act == Act.AUDIT_BROKEN:
            yield (
                f"row {row.number}: the kiosk found rows before it missing; the head that it had kept was "
                f"{row.before or 'gone, too'}"
            )
        elif genuine and row.number == expected and not follows:
            yield f"row {row.number} does not follow the row before it: one of them was exchanged"
        before, genuine = row, fault is None
    yield from _faults_at_the_end(rows, head)


def _fault_within(row: AuditRow, places: dict[str, int], key: SealKey) -> str | None:
    if row.hash != row.hashed():
        meant = next((number for number in _near(row, places) if _as(row, number).hashed() == row.hash), None)
        if meant is not None:
            return f"row {row.number} is what was row {meant}: reordered"
        return f"row {row.number} was edited: {row.act} by {row.who} does not fit its hash"
    if not hmac.compare_digest(row.seal, key.of_row(row.hash)):
        return f"row {row.number} is not what the kiosk wrote: edited or made up, with a hash made to fit"
    return None


def _near(row: AuditRow, places: dict[str, int]) -> Iterator[int]:
    """Where a row may have stood: behind the one that it follows, or not far away."""
    yield places.get(row.previous, 0) + 1
    yield from range(max(1, row.number - 50), row.number + 51)


def _as(row: AuditRow, number: int) -> AuditRow:
    return replace(row, number=number)


def _faults_at_the_end(rows: Sequence[AuditRow], head: Head | None) -> Iterator[str]:
    last = rows[-1].number if rows else 0
    if head is None:
        if rows:
            yield f"the head that is kept outside is missing or forged: rows after {last} may be cut off"
        return
    if last < head.number:
        yield f"{_span(last + 1, head.number)} missing: cut off the end"
        return
    kept = next((row for row in rows if row.number == head.number), None)
    if kept is not None and kept.hash != head.hash:
        yield f"row {head.number} is not the one that the head was taken from"


def _span(first: int, last: int) -> str:
    return f"row {first} is" if first == last else f"rows {first} to {last} are"
