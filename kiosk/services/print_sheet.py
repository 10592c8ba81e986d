"""Takes a print request from the tap to the paper, and tells the truth about it on the way."""

import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, Future, wait
from dataclasses import replace
from threading import Lock, Timer
from typing import Protocol

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import NEXT_STATES, IllegalMove, JobState, Medium, PrintJob
from kiosk.printing.printer import Finding, Printer
from kiosk.printing.renderer import SheetError
from kiosk.printing.sheet_data import SheetStamp

_log = logging.getLogger(__name__)


class Outbox(Protocol):
    """The record of print requests; methods raise what the store raises when it is broken or full."""

    def add(self, printer: str, medium: Medium) -> PrintJob:
        """Put a new request on record, under a number of its own."""

    def move(self, uid: str, state: JobState, reason: str, pages: int = 0) -> PrintJob:
        """Put a move on record; raises IllegalMove for one that can't follow."""

    def recover(self) -> Iterable[PrintJob]:
        """After a start: what the last run left open; cancelled now where nothing of it had been sent."""

    def history(self, uid: str) -> Iterable[PrintJob]:
        """The request in each of its states, the first first."""


class Renderer(Protocol):
    """Draws a sheet; raises SheetError."""

    def warm_up(self) -> None: ...
    def put_away(self) -> None: ...
    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes: ...


Listener = Callable[[PrintJob], None]
"""Hears of each move, on the worker's thread."""

BY_HAND = "so says whoever stood at the printer"
STOPPED_AMID = "the kiosk stopped after it had begun to send it"
PERHAPS_IN_PART = "the printer calls it finished, but whether it had got all of it is not on record"

GRACE = 15.0
"""Seconds that a sheet has to come out whose visit has ended: its citizen still stands there."""

Later = Callable[[float, Callable[[], None]], None]

_NOT_RECORDED = "the request could not be put on record, so nothing was printed"
_UNNUMBERED = "–"
"""What stands for the number of a request that could not be put on record."""


class PrintSheet:
    """Prints on the site's printers, each with one worker of its own.

    ``executor`` makes a worker: an Executor that runs one task after the other. ``later`` makes a call after
    so many seconds, in any thread.
    """

    def __init__(
        self,
        outbox: Outbox,
        renderer: Renderer,
        printers: Iterable[Printer],
        executor: Callable[[], Executor],
        clock: Clock,
        later: Later | None = None,
    ) -> None:
        self._outbox = outbox
        self._renderer = renderer
        self._later = self._by_timer if later is None else later
        self._timers: list[Timer] = []
        self._printers: Mapping[str, Printer] = {printer.id: printer for printer in printers}
        self._workers: Mapping[str, Executor] = {name: executor() for name in self._printers}
        self._clock = clock
        self._open: dict[str, _Request] = {}
        self._expecting = True
        self._lock = Lock()

    @property
    def printers(self) -> tuple[str, ...]:
        """The site's printers, the preferred one first."""
        return tuple(self._printers)

    def recover(self) -> tuple[PrintJob, ...]:
        """Settle what the last run left open; returns that, while the workers still ask their printers.

        To be called before the first request. Nothing is ever printed again by itself.
        """
        jobs = tuple(self._outbox.recover())
        for job in jobs:
            _log.warning("print.left_open", extra={"uid": job.uid, "state": job.state.value})
            if job.printer in self._printers:
                self._workers[job.printer].submit(self._recall, job, self._printers[job.printer])
            elif job.open:
                self._outbox.move(
                    job.uid, JobState.UNKNOWN, f"{STOPPED_AMID}; the site has this printer no more"
                )
        return jobs

    def request(self, checklist: Checklist, language: str, printer_id: str, listener: Listener) -> PrintJob:
        """Ask for a sheet, and return the request as recorded; ``listener`` hears every move, QUEUED too.

        Where the request can't be put on record nothing is printed and the listener hears FAILED: the list is
        still on the screen and in its QR code. Raises KeyError for a printer that the site does not have.
        """
        printer = self._printers[printer_id]
        try:
            job = self._outbox.add(printer_id, printer.medium)
        except Exception as error:  # whatever ails the store, the citizen must hear of it
            _log.error("print.not_recorded", extra={"error": f"{type(error).__name__}: {error}"})
            refused = PrintJob(
                _UNNUMBERED, printer_id, printer.medium, JobState.FAILED, _NOT_RECORDED, self._clock.now()
            )
            listener(refused)
            return refused
        request = _Request(job, self._outbox, self._clock, listener)
        with self._lock:
            self._open[job.uid] = request
        listener(job)
        request.task = self._workers[printer_id].submit(self._work, request, printer, checklist, language)
        return job

    def get_ready(self) -> None:
        """A request is likely soon: start what takes time; what is wrong shows with that request."""
        self._expecting = True
        try:
            self._renderer.warm_up()
        except (SheetError, OSError) as error:
            _log.warning("print.not_ready", extra={"error": str(error)})

    def put_away(self) -> None:
        """No request is likely soon: keep nothing of the last one in memory once its sheet is out."""
        self._expecting = False
        self._renderer.put_away()

    def cancel(self, uid: str) -> None:
        """Give up a request: until it is sent it never comes out; after that the printer does what it can."""
        with self._lock:
            request = self._open.get(uid)
        if request is not None:
            request.cancelled = True
            self._printers[request.job.printer].cancel(uid)

    def leave(self, uid: str) -> None:
        """Nobody waits for this sheet any more. It may still come out, if it does so at once."""
        with self._lock:
            request = self._open.get(uid)
        if request is None:
            return
        request.left = True
        if request.held_up:
            self.cancel(uid)
        else:
            self._later(GRACE, lambda: self.cancel(uid))

    def settle(self, uid: str, came_out: bool) -> None:
        """Somebody who stands at the printer says what became of a sheet that is UNKNOWN."""
        state = JobState.DONE if came_out else JobState.FAILED
        try:
            self._outbox.move(uid, state, BY_HAND)
        except IllegalMove:
            _log.info("print.settled_already", extra={"uid": uid})

    def tidy(self, printer_id: str) -> None:
        """A printer can print again: have voided what an earlier job left in it, if anything."""
        self._workers[printer_id].submit(self._printers[printer_id].tidy)

    def close(self, patience: float = 10.0) -> None:
        """Take no more requests; what is not out after ``patience`` seconds is given up."""
        with self._lock:
            at_work = [request.task for request in self._open.values() if request.task is not None]
        wait(at_work, timeout=patience)
        with self._lock:
            left = list(self._open)
        for uid in left:
            self.cancel(uid)
        for worker in self._workers.values():
            worker.shutdown()
        for timer in self._timers:
            timer.cancel()
            timer.join()
        for printer in self._printers.values():
            printer.close()
        self._renderer.put_away()

    def _by_timer(self, seconds: float, call: Callable[[], None]) -> None:
        timer = Timer(seconds, call)
        timer.daemon = True
        self._timers = [timer, *(one for one in self._timers if one.is_alive())]
        timer.start()

    def _moved(self, request: "_Request", state: JobState, reason: str) -> None:
        request.report(state, reason)
        if request.left and request.held_up:
            self.cancel(request.job.uid)

    def _recall(self, job: PrintJob, printer: Printer) -> None:
        """A fault here must not stop the printer's worker."""
        if job.state is JobState.CANCELLED:
            printer.cancel(job.uid)
            return
        try:
            found = self._proved(job, printer.recall(job.uid, job.pages))
        except Exception as error:
            _log.exception("print.recall_failed", extra={"uid": job.uid, "printer": printer.id})
            found = Finding(JobState.UNKNOWN, f"{type(error).__name__}: {error}")
        reason = "; ".join(part for part in (STOPPED_AMID, found.reason) if part)
        try:
            self._outbox.move(job.uid, found.state, reason)
        except Exception:  # the next start asks again
            _log.exception("print.move_not_recorded", extra={"uid": job.uid, "state": found.state.value})

    def _proved(self, job: PrintJob, found: Finding) -> Finding:
        """Printers call half a document finished, all pages counted: DONE needs proof that they had all."""
        had_all = any(
            past.state is JobState.PRINTING and not past.reason for past in self._outbox.history(job.uid)
        )
        doubtful = found.state is JobState.DONE and not had_all
        return Finding(JobState.UNKNOWN, PERHAPS_IN_PART) if doubtful else found

    def _work(self, request: "_Request", printer: Printer, checklist: Checklist, language: str) -> None:
        stamp = SheetStamp(request.job.uid, request.job.at)
        try:
            request.go_on()
            document = self._renderer.document(checklist, stamp, language, printer.medium)
            request.pages = printer.pages(document)
            printer.print(document, stamp.uid, lambda state, reason: self._moved(request, state, reason))
            request.end(JobState.UNKNOWN, f"{printer.id}: the printer did not say whether paper came out")
        except _GivenUp:
            request.end(JobState.CANCELLED, "")
        except _NotRecorded:
            _log.exception("print.move_not_recorded", extra={"uid": stamp.uid})
            request.end(JobState.FAILED, _NOT_RECORDED)
        except SheetError as error:
            request.end(JobState.FAILED, str(error))
        except Exception as error:  # a printer's own fault must not stop its worker
            _log.exception("print.printer_failed", extra={"uid": stamp.uid, "printer": printer.id})
            request.end(JobState.UNKNOWN, f"{printer.id}: {type(error).__name__}: {error}")
        finally:
            with self._lock:
                del self._open[stamp.uid]
            if not self._expecting:
                self._renderer.put_away()


class _GivenUp(Exception):
    """The request was cancelled before anything was sent."""


class _NotRecorded(Exception):
    """A move up to SENDING could not be recorded: nothing may be sent."""


_UP_TO_SENDING = frozenset({JobState.CREATING, JobState.CREATED, JobState.SENDING})


class _Request:
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
        """Raises _GivenUp where the request was cancelled."""
        if self.cancelled:
            raise _GivenUp

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
                raise _NotRecorded from error
            # The paper is out, or will not come: that is true whether or not the store can hold it.
            extra = {"uid": self.job.uid, "state": state.value}
            _log.exception("print.move_not_recorded", extra=extra)
        self.job = replace(self.job, state=state, reason=reason, at=at)
        self._listener(self.job)
