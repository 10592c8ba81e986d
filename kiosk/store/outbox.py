"""The outbox: every request to print, recorded before anything is sent to a printer."""

import secrets
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.domain.clock import Clock
from kiosk.domain.print_job import (
    NEXT_STATES,
    IllegalMove,
    JobState,
    Medium,
    PrintJob,
)
from kiosk.store.errors import UnknownJob
from kiosk.store.state_schema import PRINT_JOB, PRINT_JOB_EVENT
from kiosk.store.state_store import StateStore

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U to be misread."""

_NOTHING_SENT = frozenset({JobState.QUEUED, JobState.CREATING, JobState.CREATED})
STOPPED_BEFORE = "the kiosk stopped before anything was sent"


class Outbox:
    """Print jobs and the history of each; every move is one transaction. All methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def number(self) -> str:
        """A number for a request that may come; nothing of it is on record."""
        return _random_uid(self._clock.now())

    def add(self, printer: str, medium: Medium, uid: str = "") -> PrintJob:
        """Record a new request, under the number ``uid`` if one is given that no other has."""
        now = self._clock.now()

        def work(connection: Connection) -> PrintJob:
            job = PrintJob(
                _free_uid(connection, uid or _random_uid(now), now), printer, medium, JobState.QUEUED, "", now
            )
            connection.execute(
                insert(PRINT_JOB).values(
                    uid=job.uid,
                    printer=printer,
                    medium=medium.value,
                    state=job.state.value,
                    reason=job.reason,
                    created_at=now,
                    updated_at=now,
                )
            )
            _record(connection, job)
            return job

        return self._store.write(work)

    def move(self, uid: str, state: JobState, reason: str, pages: int = 0) -> PrintJob:
        """Move a job on; raises IllegalMove where ``state`` can't follow, UnknownJob where there is none.

        ``pages`` is put on record where it is not 0.
        """
        now = self._clock.now()
        return self._store.write(lambda connection: _move(connection, uid, state, reason, now, pages))

    def get(self, uid: str) -> PrintJob:
        """The job as it stands; raises UnknownJob."""
        with self._store.reading() as connection:
            return _get(connection, uid)

    def open_jobs(self) -> tuple[PrintJob, ...]:
        """All jobs to which something can still happen by itself, the oldest first."""
        with self._store.reading() as connection:
            return _open_jobs(connection)

    def newest(self, first: int, count: int) -> tuple[PrintJob, ...]:
        """``count`` jobs of any state, the newest first, from the ``first``-th newest on (0: the newest)."""
        c = PRINT_JOB.c
        with self._store.reading() as connection:
            found = connection.execute(
                select(c.uid, c.printer, c.medium, c.state, c.reason, c.updated_at, c.pages)
                .order_by(c.id.desc())
                .offset(first)
                .limit(count)
            )
            return tuple(_job(*row) for row in found)

    def history(self, uid: str) -> tuple[PrintJob, ...]:
        """The job in each of its states, the first first; raises UnknownJob."""
        c = PRINT_JOB_EVENT.c
        with self._store.reading() as connection:
            job = _get(connection, uid)
            moves = connection.execute(select(c.state, c.reason, c.at).where(c.job == uid).order_by(c.id))
            return tuple(
                PrintJob(uid, job.printer, job.medium, JobState(state), reason, at, job.pages)
                for state, reason, at in moves
            )

    def recover(self) -> tuple[PrintJob, ...]:
        """What an earlier run left open, as it stands now: cancelled where provably nothing was sent.

        The others are as they were: whether paper came out, only their printers can tell. To be called at
        start, before any job is added.
        """
        now = self._clock.now()

        def work(connection: Connection) -> tuple[PrintJob, ...]:
            return tuple(
                _move(connection, job.uid, JobState.CANCELLED, STOPPED_BEFORE, now)
                if job.state in _NOTHING_SENT
                else job
                for job in _open_jobs(connection)
            )

        return self._store.write(work)

    def ended_well(self, printer: str) -> bool:
        """Whether the printer has, on its own word, nothing left of the last job that was sent to it."""
        e = PRINT_JOB_EVENT.c
        sent = select(e.job).where(e.state == JobState.SENDING.value).distinct()
        c = PRINT_JOB.c
        with self._store.reading() as connection:
            last = connection.scalar(
                select(c.uid).where(c.printer == printer, c.uid.in_(sent)).order_by(c.id.desc()).limit(1)
            )
        return last is None or _own_word(self.history(last))


def _own_word(history: tuple[PrintJob, ...]) -> bool:
    """The first end counts: what a person says later of an unknown one says nothing of the printer."""
    end = next((job for job in history if not job.open), None)
    return end is not None and (end.sent or end.state is JobState.DONE)


def _random_uid(now: datetime) -> str:
    return f"{now:%Y%m%d}-{''.join(secrets.choice(_ALPHABET) for _ in range(6))}"


def _free_uid(connection: Connection, uid: str, now: datetime) -> str:
    while connection.scalar(select(PRINT_JOB.c.uid).where(PRINT_JOB.c.uid == uid)) is not None:
        uid = _random_uid(now)
    return uid


def _move(
    connection: Connection, uid: str, state: JobState, reason: str, now: datetime, pages: int = 0
) -> PrintJob:
    job = _get(connection, uid)
    if state not in NEXT_STATES[job.state]:
        raise IllegalMove(f"print job {uid} is {job.state} and can't become {state}")
    moved = replace(job, state=state, reason=reason, at=now, pages=pages or job.pages)
    connection.execute(
        update(PRINT_JOB)
        .where(PRINT_JOB.c.uid == uid)
        .values(state=state.value, reason=reason, pages=moved.pages, updated_at=now)
    )
    _record(connection, moved)
    return moved


def _record(connection: Connection, job: PrintJob) -> None:
    connection.execute(
        insert(PRINT_JOB_EVENT).values(job=job.uid, state=job.state.value, reason=job.reason, at=job.at)
    )


def _get(connection: Connection, uid: str) -> PrintJob:
    c = PRINT_JOB.c
    found = connection.execute(
        select(c.uid, c.printer, c.medium, c.state, c.reason, c.updated_at, c.pages).where(c.uid == uid)
    ).one_or_none()
    if found is None:
        raise UnknownJob(f"there is no print job {uid}")
    return _job(*found)


def _open_jobs(connection: Connection) -> tuple[PrintJob, ...]:
    c = PRINT_JOB.c
    unsettled = [state.value for state in JobState if NEXT_STATES[state]]
    found = connection.execute(
        select(c.uid, c.printer, c.medium, c.state, c.reason, c.updated_at, c.pages)
        .where(c.state.in_(unsettled))
        .order_by(c.id)
    )
    return tuple(job for job in (_job(*row) for row in found) if job.open)


def _job(uid: str, printer: str, medium: str, state: str, reason: str, at: datetime, pages: int) -> PrintJob:
    return PrintJob(uid, printer, Medium(medium), JobState(state), reason, at, pages)
