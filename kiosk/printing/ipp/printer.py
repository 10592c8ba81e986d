"""An A4 printer that speaks IPP Everywhere, as the kiosk sees it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp import capabilities as takes
from kiosk.printing.ipp import condition as says
from kiosk.printing.ipp.capabilities import Capabilities, Unsuited, capabilities, prepared
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.delivery import Delivery
from kiosk.printing.ipp.errors import ConnectionLost, IppError, Unreachable
from kiosk.printing.ipp.job import JobFacts, verdict
from kiosk.printing.ipp.jobs import Jobs, Which
from kiosk.printing.ipp.line import Line
from kiosk.printing.ipp.pace import Bounds, Pace
from kiosk.printing.ipp.raster import BadDocument, page_count
from kiosk.printing.ipp.submit import GivenUp, Task, clear, submit, void
from kiosk.printing.ipp.values import AttributeGroup
from kiosk.printing.printer import Condition, Finding, Report

_log = logging.getLogger(__name__)


class IppPrinter:
    """Prints to the device itself, so that what it says of paper is true.

    Each job is named for its request and stands under the client's user name at the printer. Kiosks that
    share a printer need different ones: each clears away what it left there itself. ``jobs`` and ``judge``
    are how it is spoken to and what its answers mean, where it is no device but a server before one.
    """

    def __init__(
        self,
        printer_id: str,
        client: IppClient,
        bounds: Bounds | None = None,
        pace: Pace | None = None,
        jobs: Callable[[IppClient, Line], Jobs] = Jobs,
        judge: Callable[[AttributeGroup], Condition] = condition,
    ) -> None:
        self._id = printer_id
        self._client = client
        self._jobs = jobs
        self._judge = judge
        self._bounds = bounds or Bounds()
        self._pace = pace or Pace()
        self._capabilities: Capabilities | None = None
        self._running: dict[str, Event] = {}
        self._watching = Lock()
        self._watch_line = client.line()

    @property
    def id(self) -> str:
        return self._id

    @property
    def medium(self) -> Medium:
        return Medium.A4

    def look(self) -> Condition:
        """OFFLINE where it can't be reached or has stopped, UNSURE where its answer can't be used."""
        with self._watching:
            jobs = self._jobs(self._client, self._watch_line)
            wanted = says.ATTRIBUTES + (takes.ATTRIBUTES if self._capabilities is None else ())
            try:
                answer = jobs.printer(*wanted)
            except (Unreachable, ConnectionLost) as error:
                self._capabilities = None
                return Condition(PrinterStatus.OFFLINE, (), str(error))
            except IppError as error:
                return Condition(PrinterStatus.UNSURE, (), str(error))
            if self._capabilities is None:
                self._capabilities = capabilities(answer)
            return self._judge(answer)

    def pages(self, document: bytes) -> int:
        """As many as the PDF has."""
        try:
            return page_count(document)
        except BadDocument:
            return 0

    def print(self, document: bytes, uid: str, report: Report) -> None:
        """Print a PDF. The reason of CREATED is ``job N``, with the number that the printer gave it.

        A printer that could not print now gets nothing: an empty tray would keep the sheet for whoever fills
        it. CREATING is told again with a reason while the printer is busy, PRINTING whenever trouble comes or
        goes. A job that the printer does not count as printed in full ends in UNKNOWN.
        """
        with self._begun(uid) as given_up, self._client.line() as line:
            report(JobState.CREATING, "")
            end = self._printed(document, uid, report, given_up, self._jobs(self._client, line))
            report(end.state, end.reason)

    def cancel(self, uid: str) -> None:
        """Have the job given up: at once where ``print`` runs, else by asking the printer; never raises."""
        given_up = self._running.get(uid)
        if given_up is not None:
            given_up.set()
            return
        try:
            with self._client.line() as line:
                void(self._jobs(self._client, line), uid)
        except IppError as error:
            _log.warning("ipp.not_cancelled", extra={"uid": uid, "printer": self._id, "error": str(error)})

    def recall(self, uid: str, pages: int) -> Finding:
        """Asks the printer, and cancels what it has not printed yet."""
        if not pages:
            return Finding(JobState.UNKNOWN, "how many pages it has is not on record")
        found = self.find(uid, pages)
        if found.state in _UNDER_WAY:
            self.cancel(uid)
        until = self._pace.now() + self._bounds.settle
        while found.state in _UNDER_WAY:
            if self._pace.now() >= until:
                return Finding(JobState.UNKNOWN, _STILL_HELD)
            self._pace.wait(self._bounds.poll)
            found = self.find(uid, pages)
        return found

    def tidy(self) -> bool:
        """Cancels what the printer still holds of the kiosk's."""
        try:
            with self._client.line() as line:
                clear(self._jobs(self._client, line), self._bounds, self._pace)
        except IppError as error:
            _log.warning("ipp.not_tidied", extra={"printer": self._id, "error": str(error)})
            return False
        return True

    def find(self, uid: str, pages: int = 1) -> Finding:
        """What the printer knows of a job of so many pages, for a kiosk that was restarted; never raises.

        DONE, FAILED and CANCELLED are proved by what it counts. PRINTING where it works on the job, CREATED
        where the job still waits for its document: then ``cancel`` keeps it from being printed later. UNKNOWN
        where it can't be asked or knows nothing, which proves nothing: it may have been switched off and on.
        """
        try:
            with self._client.line() as line:
                job = self._jobs(self._client, line).named(uid)
        except IppError as error:
            return Finding(JobState.UNKNOWN, str(error))
        if job is None:
            return Finding(JobState.UNKNOWN, "the printer knows of no such job")
        return verdict(job, max(pages, job.expected or 0)) or _under_way(job)

    def held(self) -> tuple[str, ...]:
        """The names of the kiosk's jobs that are not over; raises IppError."""
        with self._client.line() as line:
            return tuple(job.name for job in self._jobs(self._client, line).mine(Which.OPEN))

    def _printed(self, document: bytes, uid: str, report: Report, given_up: Event, jobs: Jobs) -> Finding:
        if (now := self.look()).status.stuck:
            return Finding(JobState.FAILED, now.trouble)
        try:
            printer = self._learnt(jobs)
            sheet = prepared(document, printer)
            task = Task(uid, sheet, printer, jobs, report, given_up, self._bounds, self._pace)
            job = submit(task)
        except GivenUp:
            return Finding(JobState.CANCELLED, "")
        except (IppError, BadDocument, Unsuited) as error:
            self._capabilities = None
            return Finding(JobState.FAILED, str(error))
        try:
            report(JobState.CREATED, f"job {job.id}")
            report(JobState.SENDING, "")
        except BaseException:
            _withdraw(jobs, job)
            raise
        if given_up.is_set():
            _withdraw(jobs, job)
            return Finding(JobState.CANCELLED, "")
        with self._client.line() as line:
            return Delivery(task, job.id, self._jobs(self._client, line), self.look).run()

    def close(self) -> None:
        """Hang up; to be called when nothing is printed or watched any more."""
        self._watch_line.close()

    def _learnt(self, jobs: Jobs) -> Capabilities:
        known = self._capabilities or capabilities(jobs.printer(*takes.ATTRIBUTES))
        self._capabilities = known
        return known

    @contextmanager
    def _begun(self, uid: str) -> Iterator[Event]:
        given_up = self._running[uid] = Event()
        try:
            yield given_up
        finally:
            del self._running[uid]


_STILL_HELD = "the printer has not let go of it: the sheet may still come out"
_UNDER_WAY = frozenset({JobState.CREATED, JobState.PRINTING})


def _withdraw(jobs: Jobs, job: JobFacts) -> None:
    """Best tried: a printer that can't hear it gives up a job by itself when no document comes."""
    with suppress(IppError):
        jobs.cancel(job.id)


def _under_way(job: JobFacts) -> Finding:
    if job.unfed:
        return Finding(JobState.CREATED, f"job {job.id}")
    return Finding(JobState.PRINTING, job.message)
