"""One print request on its way, each move on record before it is told."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.print_job import NEXT_STATES, IllegalMove, JobState, Medium, PrintJob

_log = logging.getLogger(__name__)


class Outbox(Protocol):
    """The record of print requests; methods raise what the store raises when it is broken or full."""

    def number(self) -> str:
        """A number for a request that may come."""

    def add(self, printer: str, medium: Medium, uid: str = "") -> PrintJob:
        """Put a new request on record, under a number of its own: ``uid`` if one is given and it is free."""

    def move(self, uid: str, state: JobState, reason: str, pages: int = 0) -> PrintJob:
        """Put a move on record; raises IllegalMove for one that can't follow."""

    def recover(self) -> Iterable[PrintJob]:
        """After a start: what the last run left open; cancelled now where nothing of it had been sent."""

    def history(self, uid: str) -> Iterable[PrintJob]:
        """The request in each of its states, the first first."""


Listener = Callable[[PrintJob], None]
"""Hears of each move, on the worker's thread."""


class GivenUp(Exception):
    """The request was cancelled before anything was sent."""


class NotRecorded(Exception):
    """A move up to SENDING could not be recorded: nothing may be sent."""


_UP_TO_SENDING = frozenset({JobState.CREATING, JobState.CREATED, JobState.SENDING})


class PrintRequest:
    """One job on its way; after QUEUED all moves come from its worker."""

    def __init__(self, job: PrintJob, outbox: Outbox, clock: Clock, listener: Listener) -> None:
        self.job = job
        self.cancelled = False
        self.left = False
        self.pages = 0
        self.task: Future[None] | None = None
        self._outbox = outbox
        self._clock = clock
        self._listener = listener

    def go_on(self) -> None:
        """Raises GivenUp where the request was cancelled."""
        if self.cancelled:
            raise GivenUp

    @property
    def held_up(self) -> bool:
        """Whether the printer waits for somebody to see to it."""
        return self.job.state is JobState.PRINTING and bool(self.job.reason)

    def report(self, state: JobState, reason: str) -> None:
        """A move as the printer tells it; raises IllegalMove, or what keeps the document from being sent."""
        if state not in NEXT_STATES[self.job.state]:
            raise IllegalMove(f"{self.job.uid}: {self.job.state.value} -> {state.value}")
        if state in _UP_TO_SENDING:
            self.go_on()
        self._move(state, reason)

    def end(self, state: JobState, reason: str) -> None:
        """Settle the job where the printer has not; before anything was sent UNKNOWN is too much doubt."""
        if self.job.open:
            sent = self.job.state in {JobState.SENDING, JobState.PRINTING}
            self._move(JobState.FAILED if state is JobState.UNKNOWN and not sent else state, reason)

    def _move(self, state: JobState, reason: str) -> None:
        at = self._clock.now()
        try:
            self._outbox.move(self.job.uid, state, reason, self.pages)
        except Exception as error:
            if state in _UP_TO_SENDING:
                raise NotRecorded from error
            # The paper is out, or will not come: that is true whether or not the store can hold it.
            extra = {"uid": self.job.uid, "state": state.value}
            _log.exception("print.move_not_recorded", extra=extra)
        self.job = replace(self.job, state=state, reason=reason, at=at)
        self._listener(self.job)
