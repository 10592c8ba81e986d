"""How a printer is, in the words that all printers share."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.print_job import Medium


class PrinterStatus(StrEnum):
    """What a printer says of itself just now."""

    READY = "ready"
    PRINTING = "printing"
    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    JAM = "jam"
    OFFLINE = "offline"
    UNSURE = "unsure"

    @property
    def able(self) -> bool:
        """Whether paper can come out, as far as the printer says."""
        return self in {PrinterStatus.READY, PrinterStatus.PRINTING, PrinterStatus.PAPER_LOW}

    @property
    def stuck(self) -> bool:
        """Whether no paper can come out before somebody sees to the printer."""
        return not self.able and self is not PrinterStatus.UNSURE


@dataclass(frozen=True, slots=True)
class PrinterState:
    """One printer of the site as it was last seen; UNSURE before it has been asked."""

    id: str
    medium: Medium
    status: PrinterStatus = PrinterStatus.UNSURE


def best(printers: tuple[PrinterState, ...]) -> PrinterState | None:
    """The one to print on, the site's order being its preference: one that can, else one that may."""
    willing = [printer for printer in printers if not printer.status.stuck]
    return next((printer for printer in willing if printer.status.able), next(iter(willing), None))


def another(printers: tuple[PrinterState, ...], printer_id: str) -> PrinterState | None:
    """The one to offer where ``printer_id`` is in trouble: the first other one that can print."""
    others = (printer for printer in printers if printer.id != printer_id)
    return next((printer for printer in others if printer.status.able), None)
