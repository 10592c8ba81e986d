"""Whether a sheet can be printed, and on which of the site's printers, before anyone asks for it."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.print_job import Medium
from kiosk.domain.printer_state import PrinterState, PrinterStatus, best


class Way(StrEnum):
    """How a sheet is offered."""

    NONE = ""
    USUAL = "usual"
    RECEIPT = "receipt"
    """On a receipt, where the citizen would have had another paper."""
    A4 = "a4"
    """On A4, likewise."""
    OTHER = "other"
    """On the same paper from another printer."""


@dataclass(frozen=True, slots=True)
class Offer:
    """``printer`` is the id of the one to print on, empty where the kiosk may choose when it comes to it.

    ``trouble`` is how the preferred printer is, None where that is nothing that a citizen need know.
    """

    way: Way
    printer: str
    trouble: PrinterStatus | None


def offer(known: bool, printers: tuple[PrinterState, ...]) -> Offer:
    """What to offer with these printers, the preferred one first; ``known`` as of the printers' board."""
    if not known:
        return Offer(Way.USUAL, "", None)
    if not printers:
        return Offer(Way.NONE, "", None)
    preferred, chosen = printers[0], best(printers)
    trouble = None if preferred.status.able else preferred.status
    if chosen is None:
        return Offer(Way.NONE, "", trouble)
    return Offer(Way.USUAL if chosen is preferred else way(chosen, preferred.medium), chosen.id, trouble)


def way(printer: PrinterState, medium: Medium) -> Way:
    """How ``printer`` is offered to somebody who would have had a sheet on ``medium``."""
    if (printer.medium is Medium.A4) is (medium is Medium.A4):
        return Way.OTHER
    return Way.A4 if printer.medium is Medium.A4 else Way.RECEIPT
