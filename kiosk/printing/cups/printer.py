"""An A4 printer behind CUPS, as the kiosk sees it."""

import logging
from urllib.parse import quote

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium
from kiosk.printing.cups.condition import queue_condition
from kiosk.printing.cups.queue import QueueJobs
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.errors import IppError
from kiosk.printing.ipp.pace import Bounds, Pace
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.uri import PORT, PrinterUri
from kiosk.printing.ipp.wire import Deadlines
from kiosk.printing.printer import Condition, Finding, Report

_log = logging.getLogger(__name__)


class CupsPrinter:
    """Hands sheets to a queue of the CUPS on this machine, which passes them on and knows no more.

    No job ends in DONE: the best end is UNKNOWN with SENT_NOT_CONFIRMED. FAILED and CANCELLED are told only
    of jobs that CUPS never began. A queue that may print a sheet twice gets none.
    """

    def __init__(
        self,
        printer_id: str,
        queue: str,
        user: str,
        host: str = "localhost",
        port: int = PORT,
        bounds: Bounds | None = None,
        pace: Pace | None = None,
        deadlines: Deadlines | None = None,
    ) -> None:
        uri = PrinterUri(host, port, f"/printers/{quote(queue, safe='')}", secure=False)
        self._bounds = bounds or Bounds()
        self._pace = pace or Pace()
        self._client = IppClient(uri, user, deadlines=deadlines, advice=_ADVICE)
        self._queue = IppPrinter(
            printer_id, self._client, self._bounds, self._pace, QueueJobs, queue_condition
        )

    @property
    def id(self) -> str:
        return self._queue.id

    @property
    def medium(self) -> Medium:
        return self._queue.medium

    def look(self) -> Condition:
        """OFFLINE where CUPS or the queue stands still or isn't set up for the kiosk.

        While a job is processed, the trouble that the printer's backend reports. Else UNSURE: CUPS asks the
        printer nothing, so it may be off, or without paper.
        """
        return self._queue.look()

    def pages(self, document: bytes) -> int:
        """As many as the PDF has."""
        return self._queue.pages(document)

    def print(self, document: bytes, uid: str, report: Report) -> None:
        """Print a PDF. A job that CUPS has passed on in full ends in UNKNOWN with SENT_NOT_CONFIRMED."""

        def believed(state: JobState, reason: str) -> None:
            if state is JobState.DONE:
                report(_SENT.state, _SENT.reason)
            else:
                report(state, reason)

        self._queue.print(document, uid, believed)

    def cancel(self, uid: str) -> None:
        """Have CUPS give the job up; what the printer has already got may still come out."""
        self._queue.cancel(uid)

    def recall(self, uid: str, pages: int) -> Finding:
        """Ask CUPS, and take back what it has not passed on yet."""
        found = self._queue.recall(uid, max(pages, 1))
        return _SENT if found.state is JobState.DONE else found

    def tidy(self) -> bool:
        """Take back what is left of the kiosk's, and wait until CUPS passes nothing on any more."""
        try:
            return self._queue.tidy() and self._at_rest()
        except IppError as error:
            _log.warning("cups.not_tidied", extra={"printer": self.id, "error": str(error)})
            return False

    def close(self) -> None:
        """Hang up."""
        self._queue.close()

    def _at_rest(self) -> bool:
        """A cancelled job is off the list at once, while what passes it on may take long to let go."""
        until = self._pace.now() + self._bounds.settle
        with self._client.line() as line:
            queue = QueueJobs(self._client, line)
            while queue.passes_on():
                if self._pace.now() >= until:
                    return False
                self._pace.wait(self._bounds.poll)
        return True


_ADVICE = "does CUPS run? (systemctl start cups)"
_SENT = Finding(JobState.UNKNOWN, SENT_NOT_CONFIRMED)
