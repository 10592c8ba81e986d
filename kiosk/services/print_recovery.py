"""After a stop: what became of a sheet that had begun to be sent, as far as its printer can prove it."""

import logging

from kiosk.domain.print_job import JobState, PrintJob
from kiosk.printing.printer import Finding, Printer
from kiosk.services.print_request import Outbox

_log = logging.getLogger(__name__)

STOPPED_AMID = "the kiosk stopped after it had begun to send it"
PERHAPS_IN_PART = "the printer calls it finished, but whether it had got all of it is not on record"


def settle(job: PrintJob, printer: Printer, outbox: Outbox) -> None:
    """Put on record what became of a job that an earlier run left open; raises nothing."""
    if job.state is JobState.CANCELLED:
        printer.cancel(job.uid)
        return
    try:
        found = _proved(job, printer.recall(job.uid, job.pages), outbox)
    except Exception as error:
        _log.exception("print.recall_failed", extra={"uid": job.uid, "printer": printer.id})
        found = Finding(JobState.UNKNOWN, f"{type(error).__name__}: {error}")
    reason = "; ".join(part for part in (STOPPED_AMID, found.reason) if part)
    try:
        outbox.move(job.uid, found.state, reason)
    except Exception:  # the next start asks again
        _log.exception("print.move_not_recorded", extra={"uid": job.uid, "state": found.state.value})


def _proved(job: PrintJob, found: Finding, outbox: Outbox) -> Finding:
    """Printers call half a document finished, all pages counted: DONE needs proof that they had all."""
    had_all = any(past.state is JobState.PRINTING and not past.reason for past in outbox.history(job.uid))
    doubtful = found.state is JobState.DONE and not had_all
    return Finding(JobState.UNKNOWN, PERHAPS_IN_PART) if doubtful else found
