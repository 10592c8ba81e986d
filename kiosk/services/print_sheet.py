"""Takes a print request from the tap to the paper, and tells the truth about it on the way."""

import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, wait
from dataclasses import replace
from threading import Lock, Timer
from typing import Protocol

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import IllegalMove, JobState, Medium, PrintJob
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.printing.printer import Printer
from kiosk.printing.renderer import SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.services.drawn_ahead import AheadRenderer, DrawnAhead
from kiosk.services.print_recovery import STOPPED_AMID, settle
from kiosk.services.print_request import GivenUp, Listener, NotRecorded, Outbox, PrintRequest

_log = logging.getLogger(__name__)


class Renderer(AheadRenderer, Protocol):
    """Draws a sheet; raises SheetError."""

    def warm_up(self) -> None: ...
    def put_away(self) -> None: ...
    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes: ...


Draw = Callable[[Printer, SheetStamp], bytes]
"""Draws what one job prints, for its printer and under its number; raises SheetError."""

BY_HAND = "so says whoever stood at the printer"

GRACE = 15.0
"""Seconds that a sheet has to come out whose visit has ended: its citizen still stands there."""

CodeOf = Callable[[Checklist], str]
"""Makes the code by which the visit of a list can be taken up; empty for none. Called on a worker."""

Later = Callable[[float, Callable[[], None]], None]

_NOT_RECORDED = "the request could not be put on record, so nothing was printed"
_UNNUMBERED = "–"
"""What stands for the number of a request that could not be put on record."""


class PrintSheet:
    """Prints on the site's printers, each with one worker of its own.

    ``executor`` makes a worker: an Executor that runs one task after the other. ``later`` makes a call after
    so many seconds, in any thread. ``code`` makes the code for staff; without it sheets have none.
    """

    def __init__(
        self,
        outbox: Outbox,
        renderer: Renderer,
        printers: Iterable[Printer],
        executor: Callable[[], Executor],
        clock: Clock,
        later: Later | None = None,
        code: CodeOf | None = None,
    ) -> None:
        self._outbox = outbox
        self._renderer = renderer
        self._code = _no_code if code is None else code
        self._later = self._by_timer if later is None else later
        self._timers: list[Timer] = []
        self._printers: Mapping[str, Printer] = {printer.id: printer for printer in printers}
        self._workers: Mapping[str, Executor] = {name: executor() for name in self._printers}
        self._clock = clock
        self._open: dict[str, PrintRequest] = {}
        self._expecting = True
        self._ahead = DrawnAhead(renderer, outbox.number, clock, self._code)
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
                self._workers[job.printer].submit(settle, job, self._printers[job.printer], self._outbox)
            elif job.open:
                self._outbox.move(
                    job.uid, JobState.UNKNOWN, f"{STOPPED_AMID}; the site has this printer no more"
                )
        return jobs

    def request(
        self,
        checklist: Checklist,
        language: str,
        printer_id: str,
        listener: Listener,
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> PrintJob:
        """Ask for a sheet, and return the request as recorded; ``listener`` hears every move, QUEUED too.

        Where the request can't be put on record nothing is printed and the listener hears FAILED: the list is
        still on the screen and in its QR code. Raises KeyError for a printer that the site does not have.
        """
        medium = self._printers[printer_id].medium
        ahead = self._ahead.take(checklist, language, medium) if copy is SheetCopy.ONLY else None

        def draw(printer: Printer, stamp: SheetStamp) -> bytes:
            marked = replace(stamp, copy=copy, handover=self._code(checklist))
            shown = ahead if ahead is not None and ahead.prints_like(marked) else marked
            return self._renderer.document(checklist, shown, language, printer.medium)

        return self.request_drawn(draw, printer_id, listener, "" if ahead is None else ahead.uid)

    def request_drawn(self, draw: Draw, printer_id: str, listener: Listener, uid: str = "") -> PrintJob:
        """Like ``request``, for what ``draw`` makes when its printer comes to it; ``uid`` as the outbox's."""
        printer = self._printers[printer_id]
        try:
            job = self._outbox.add(printer_id, printer.medium, uid)
        except Exception as error:  # whatever ails the store, the citizen must hear of it
            _log.error("print.not_recorded", extra={"error": f"{type(error).__name__}: {error}"})
            refused = PrintJob(
                _UNNUMBERED, printer_id, printer.medium, JobState.FAILED, _NOT_RECORDED, self._clock.now()
            )
            listener(refused)
            return refused
        request = PrintRequest(job, self._outbox, self._clock, listener)
        with self._lock:
            self._open[job.uid] = request
        listener(job)
        request.task = self._workers[printer_id].submit(self._work, request, printer, draw)
        return job

    def get_ready(self, checklist: Checklist, language: str, printer_id: str) -> None:
        """A request for this is likely soon: do what takes time; what is wrong shows with that request.

        On a site without this printer nothing is done.
        """
        self._expecting = True
        printer = self._printers.get(printer_id)
        if printer is None:
            return
        try:
            self._renderer.warm_up()
            self._ahead.draw(checklist, language, printer.medium)
        except (SheetError, OSError) as error:
            _log.warning("print.not_ready", extra={"error": str(error)})

    def put_away(self) -> None:
        """No request is likely soon: keep nothing of the last one in memory once its sheet is out."""
        self._expecting = False
        self._ahead.forget()
        self._renderer.put_away()

    def knows(self, uid: str) -> bool:
        """Whether this request is under way, so that it can be given up."""
        with self._lock:
            return uid in self._open

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

    def _moved(self, request: PrintRequest, state: JobState, reason: str) -> None:
        request.report(state, reason)
        if request.left and request.held_up:
            self.cancel(request.job.uid)

    def _work(self, request: PrintRequest, printer: Printer, draw: Draw) -> None:
        stamp = SheetStamp(request.job.uid, request.job.at)
        try:
            request.go_on()
            document = draw(printer, stamp)
            request.pages = printer.pages(document)
            printer.print(document, stamp.uid, lambda state, reason: self._moved(request, state, reason))
            request.end(JobState.UNKNOWN, f"{printer.id}: the printer did not say whether paper came out")
        except GivenUp:
            request.end(JobState.CANCELLED, "")
        except NotRecorded:
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


def _no_code(_checklist: Checklist) -> str:
    return ""
