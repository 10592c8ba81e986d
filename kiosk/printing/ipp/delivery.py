"""Sends a document into its job and follows it to the paper, or to where nothing more can be known."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.errors import (
    ConnectionLost,
    IppError,
    IppGarbage,
    Refused,
    Unreachable,
    WrongCertificate,
)
from kiosk.printing.ipp.job import OVER, JobFacts, verdict
from kiosk.printing.ipp.jobs import Jobs
from kiosk.printing.ipp.pace import Watch
from kiosk.printing.ipp.submit import Task
from kiosk.printing.printer import Condition, Finding

_FORGOTTEN = "the printer no longer knows the job: was it switched off? Paper may have come out before"


@dataclass(slots=True)
class _Leaving:
    """The job is to be cancelled. ``blank`` where no paper can have come out even if nobody counted it."""

    state: JobState
    why: str
    blank: bool
    until: float
    asked: bool = False


class Delivery:
    """One job of one task.

    ``aside`` asks for the job while its document is being sent; ``look`` tells how the printer is, and never
    raises.
    """

    def __init__(self, task: Task, job: int, aside: Jobs, look: Callable[[], Condition]) -> None:
        self._task = task
        self._job = job
        self._aside = aside
        self._look = look
        self._watch = Watch(task.pace, task.bounds)
        self._told: str | None = None
        self._seen: JobFacts | None = None
        self._whole = True
        self._leaving: _Leaving | None = None
        self._over_since: float | None = None
        """When the printer first said of a job to be cancelled that it is over with nothing out."""

    def run(self) -> Finding:
        """How it ended; SENDING has been reported, PRINTING is reported here.

        PRINTING without a reason says that the printer had got all of the document.
        """
        task = self._task
        try:
            task.jobs.send(self._job, task.document, self._go_on_sending)
        except ConnectionLost as error:
            self._whole = error.whole is True
            if error.whole is False:
                self._leave(str(error), blank=not task.document.sequential)
        except IppGarbage:
            pass  # the document was sent; what became of it the job tells
        except (Unreachable, WrongCertificate) as error:
            return Finding(JobState.FAILED, str(error))
        except IppError as error:
            self._whole = False
            self._leave(str(error), blank=True)
        else:
            self._tell("")
        return self._follow()

    def _go_on_sending(self) -> bool:
        """Whether to wait on: printers take no more of a document while their tray is empty."""
        if self._task.given_up.is_set() or self._ended_meanwhile():
            return False
        if trouble := self._look().trouble:
            self._watch.came_on()
            self._tell(trouble)
        return not self._watch.over

    def _ended_meanwhile(self) -> bool:
        try:
            job = self._aside.get(self._job, self._task.uid)
        except IppError:
            return False
        return job is None or job.stage in OVER

    def _follow(self) -> Finding:
        pace, bounds = self._task.pace, self._task.bounds
        while True:
            if self._task.given_up.is_set():
                self._leave("the sheet was given up", blank=False)
            try:
                if end := self._asked():
                    return end
                trouble = self._look().trouble
            except IppError as error:
                trouble = str(error)
            if trouble:
                self._watch.came_on()
            if self._leaving is None:
                if trouble or self._whole:
                    self._tell(trouble)
                if self._watch.over:
                    self._leave(trouble or "the printer has done nothing for long", blank=False)
            elif pace.now() >= self._leaving.until + (bounds.sure if self._over_since is not None else 0):
                return self._still_there(self._leaving.why, trouble)
            pace.wait(bounds.poll)

    def _still_there(self, why: str, trouble: str) -> Finding:
        held = trouble if trouble not in {"", why} else "the printer has not let go of it"
        return Finding(JobState.UNKNOWN, f"{why}; {held}: the sheet may still come out")

    def _asked(self) -> Finding | None:
        """How the job ended, if it has. Raises IppError."""
        jobs = self._task.jobs
        if self._leaving is not None and not self._leaving.asked:
            with suppress(Refused):  # it is over already, or beyond recall
                jobs.cancel(self._job)
            self._leaving.asked = True
        job = jobs.get(self._job, self._task.uid)
        if job != self._seen:
            self._watch.came_on()
            self._seen = job
        return self._end(job)

    def _end(self, job: JobFacts | None) -> Finding | None:
        leaving = self._leaving
        if job is None:
            if leaving is not None and leaving.blank:
                return Finding(leaving.state, leaving.why)
            return Finding(JobState.UNKNOWN, _FORGOTTEN)
        document = self._task.document
        end = verdict(job, document.pages, len(document.octets))
        if end is None:
            self._over_since = None
            return None
        if end.state is JobState.DONE:
            half = Finding(
                JobState.UNKNOWN, "the printer calls a document finished that it may have got in part"
            )
            return end if self._whole else half
        if leaving is None:
            return end
        proved = end.state is not JobState.UNKNOWN or (job.printed is None and leaving.blank)
        if not proved:
            return end
        return Finding(leaving.state, leaving.why) if leaving.blank or self._stays_over() else None

    def _stays_over(self) -> bool:
        now = self._task.pace.now()
        if self._over_since is None:
            self._over_since = now
        return now - self._over_since >= self._task.bounds.sure

    def _leave(self, why: str, *, blank: bool) -> None:
        """Give the job up, and from now on wait only for its end."""
        if self._leaving is None:
            state = JobState.CANCELLED if self._task.given_up.is_set() else JobState.FAILED
            until = self._task.pace.now() + self._task.bounds.settle
            self._leaving = _Leaving(state, why, blank, until)

    def _tell(self, trouble: str) -> None:
        if trouble != self._told:
            self._told = trouble
            self._task.report(JobState.PRINTING, trouble)
