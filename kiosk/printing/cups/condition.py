"""How a queue of CUPS is, and what of that can be believed.

Measured with cupsd 2.4.2: an idle queue says ``idle`` and ``none`` whether its printer is on or not, and what
a backend said of the last job (``media-empty-error``) stays after that job, and even through the next one.
Only while a job is processed does anything ask the printer, and then silence means nothing either: a backend
that waits for a printer which is off may say no word. So no queue is ever READY.
"""

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.capabilities import PDF
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.pwg import MEDIUM
from kiosk.printing.ipp.values import AttributeGroup
from kiosk.printing.printer import Condition

ATTRIBUTES = ("device-uri", "document-format-supported", "media-supported", "printer-error-policy")
"""What tells whether a queue is set up for the kiosk."""

PROCESSING = 4
"""The ``printer-state`` while a job is on its way, a cancelled one too; RFC 8011 section 5.4.11."""

_STOPPED = 5
_NO_DRIVER = "Local Raw Printer"
_NO_FILTER = "cups-missing-filter-warning"
_HELP = "see docs/printers-cups.md"


def queue_condition(queue: AttributeGroup) -> Condition:
    """OFFLINE where nothing is or may be printed, the trouble that a job meets, and else UNSURE."""
    said = condition(queue)
    if trouble := _not_set_up(queue) or _halted(queue):
        return Condition(PrinterStatus.OFFLINE, said.reasons, trouble, said.model)
    if queue.number("printer-state") == PROCESSING and said.status.stuck:
        return said
    return Condition(PrinterStatus.UNSURE, said.reasons, "", said.model)


def _not_set_up(queue: AttributeGroup) -> str:
    """What would make the queue print nothing, the wrong thing, or a sheet twice; empty where nothing."""
    if queue.text("printer-make-and-model") == _NO_DRIVER:
        return f"the queue has no driver and would print the sheet's bytes as text: {_HELP}"
    if PDF not in queue.texts("document-format-supported"):
        return f"the queue takes no PDF: install cups-filters, then restart CUPS: {_HELP}"
    if _NO_FILTER in queue.texts("printer-state-reasons"):
        return f"a program that the queue's driver needs is missing: install the driver again: {_HELP}"
    if MEDIUM not in queue.texts("media-supported"):
        return f"the queue's driver knows no A4 paper: choose another driver: {_HELP}"
    if (policy := queue.text("printer-error-policy")) != "abort-job":
        return f"the queue may print a sheet twice: its error policy is {policy}, not abort-job: {_HELP}"
    if not (queue.text("device-uri") or "").startswith("once:"):
        return f"the queue may print a sheet twice: its device does not begin with once: ({_HELP})"
    return ""


def _halted(queue: AttributeGroup) -> str:
    if queue.number("printer-state") == _STOPPED:
        return "the queue has been stopped: see to the printer, then start it with cupsenable"
    if queue.flag("printer-is-accepting-jobs") is False:
        return "the queue takes no jobs: let it with cupsaccept"
    return ""
