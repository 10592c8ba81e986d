"""The life of one print request, from the tap to the paper."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Medium(StrEnum):
    """What a sheet is printed on."""

    A4 = "a4"
    RECEIPT_80 = "receipt-80"
    RECEIPT_58 = "receipt-58"


class JobState(StrEnum):
    """How far a request has come. DONE only when the printer says that paper came out."""

    QUEUED = "queued"
    CREATING = "creating"
    CREATED = "created"
    SENDING = "sending"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


_BEFORE_SENDING = frozenset({JobState.FAILED, JobState.CANCELLED})
_AFTER_SENDING = frozenset({JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN})

NEXT_STATES: dict[JobState, frozenset[JobState]] = {
    JobState.QUEUED: _BEFORE_SENDING | {JobState.CREATING},
    JobState.CREATING: _AFTER_SENDING | {JobState.CREATING, JobState.CREATED},
    JobState.CREATED: _AFTER_SENDING | {JobState.SENDING},
    JobState.SENDING: _AFTER_SENDING | {JobState.PRINTING, JobState.DONE},
    JobState.PRINTING: _AFTER_SENDING | {JobState.PRINTING, JobState.DONE},
    JobState.UNKNOWN: frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED}),
    JobState.DONE: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
}
"""Which state may follow which; before anything is sent a crash proves that no paper came out.

CREATING and PRINTING may be told again with another reason: the printer is busy, its tray is empty, mended.
"""


SENT_NOT_CONFIRMED = "sent, not confirmed: this printer does not tell whether paper came out"
"""How the reason ends of a job that is UNKNOWN only because its printer never says more."""


class IllegalMove(ValueError):
    """A job was moved to a state that can't follow its present one."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One request as the outbox knows it: nothing of the sheet's content, nothing of the citizen."""

    uid: str
    printer: str
    medium: Medium
    state: JobState
    reason: str
    at: "datetime"
    pages: int = 0
    """How many the sheet has; 0 before it is drawn."""

    @property
    def open(self) -> bool:
        """Whether anything can still happen to it by itself."""
        return bool(NEXT_STATES[self.state]) and self.state is not JobState.UNKNOWN

    @property
    def sent(self) -> bool:
        """Whether all of it was sent, and more will never be known."""
        return self.state is JobState.UNKNOWN and self.reason.endswith(SENT_NOT_CONFIRMED)
