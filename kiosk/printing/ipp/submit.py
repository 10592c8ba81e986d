"""Gets a printer to take a job, before any of the document is sent."""

from contextlib import suppress
from dataclasses import dataclass
from threading import Event

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.capabilities import Capabilities, Prepared
from kiosk.printing.ipp.errors import ConnectionLost, IppError, IppGarbage, Refused
from kiosk.printing.ipp.job import JobFacts
from kiosk.printing.ipp.jobs import Jobs, Which
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.ipp.pace import Bounds, Pace
from kiosk.printing.printer import Report

_COME_BACK = frozenset({Status.BUSY, Status.TEMPORARY_ERROR})


class GivenUp(Exception):
    """Nobody wants the sheet any more, and nothing of it was sent."""


class EarlierSheet(IppError):
    """The printer holds a job of an earlier visit, which would come out with this one."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to print under the name ``uid``; ``given_up`` is set when nobody wants it any more."""

    uid: str
    document: Prepared
    printer: Capabilities
    jobs: Jobs
    report: Report
    given_up: Event
    bounds: Bounds
    pace: Pace


def submit(task: Task) -> JobFacts:
    """A job of the printer's that waits for its document. Raises IppError or GivenUp."""
    clear(task.jobs, task.bounds, task.pace, task.given_up)
    if task.printer.can(Operation.VALIDATE_JOB):
        task.jobs.validate(task.uid, task.document, task.printer)
    try:
        return _create(task)
    except (ConnectionLost, IppGarbage):
        # Perhaps there is a job now, waiting for its document in everybody's way.
        with suppress(IppError):
            void(task.jobs, task.uid)
        raise


def void(jobs: Jobs, uid: str) -> None:
    """Cancel the job of this name where the printer has one that isn't over; raises IppError."""
    for job in jobs.mine(Which.OPEN):
        if job.name == uid:
            jobs.cancel(job.id)


def clear(jobs: Jobs, bounds: Bounds, pace: Pace, given_up: Event | None = None) -> None:
    """Cancel what the printer still holds under the kiosk's name.

    Raises EarlierSheet where it stays, GivenUp, or IppError.
    """
    held = jobs.mine(Which.OPEN)
    for job in held:
        with suppress(Refused):
            jobs.cancel(job.id)
    until = pace.now() + bounds.settle
    while held:
        if pace.now() >= until:
            names = ", ".join(job.name for job in held)
            raise EarlierSheet(
                f"the printer still holds a sheet of an earlier visit ({names}) and does not let go of it: "
                "clear it at the printer's panel"
            )
        _wait(bounds, pace, given_up)
        held = jobs.mine(Which.OPEN)


def _create(task: Task) -> JobFacts:
    until = task.pace.now() + task.bounds.busy
    told = False
    while True:
        try:
            return task.jobs.create(task.uid, task.document, task.printer)
        except Refused as error:
            if error.status not in _COME_BACK or task.pace.now() >= until:
                raise
            if not told:
                task.report(JobState.CREATING, str(error))
                told = True
        _wait(task.bounds, task.pace, task.given_up)


def _wait(bounds: Bounds, pace: Pace, given_up: Event | None) -> None:
    if given_up is not None and given_up.is_set():
        raise GivenUp
    pace.wait(bounds.poll)
