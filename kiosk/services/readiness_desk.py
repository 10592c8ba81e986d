"""The readiness report for whoever is signed in: looked at, and printed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain.print_job import PrintJob
from kiosk.domain.readiness import Report
from kiosk.domain.staff_acts import Act
from kiosk.services.acting import Acting, CannotDo, Told
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.services.printers_console import NO_PRINTER, Printing, StaffPages

if TYPE_CHECKING:
    from kiosk.printing.printer import Printer
    from kiosk.printing.sheet_data import SheetStamp
    from kiosk.services.print_sheet import Draw
    from kiosk.services.readiness import Readiness


class ReadinessDesk:
    """``looking`` runs what may take seconds, ``acting`` what is done at once.

    ``readiness`` loads what looks, and ``printing`` opens what prints, in the background. Whoever may print
    the report may look at it.
    """

    def __init__(
        self,
        on_duty: OnDuty,
        looking: Acting,
        acting: Acting,
        readiness: "Callable[[], Readiness]",
        printing: Callable[[], Printing],
        post: Post,
    ) -> None:
        self._on_duty = on_duty
        self._looking = looking
        self._acting = acting
        self._readiness = readiness
        self._printing = printing
        self._post = post

    def look(self, show: Callable[[Report], None], told: Told) -> None:
        """Find out how everything is; ``show`` takes the report on the screen's thread."""
        self._looking.run(lambda: self._look(show), told)

    def print(self, report: Report, printer_id: str, moved: Callable[[PrintJob], None], told: Told) -> None:
        """Print this very report; ``moved`` hears on the screen's thread how that goes."""
        self._acting.run(lambda: self._print(report, printer_id, moved), told)

    def _look(self, show: Callable[[Report], None]) -> None:
        if not self._on_duty.may(Act.READINESS_PRINTED):
            raise Refused("the readiness report is not for whoever is signed in")
        report = self._readiness().report()
        self._post(lambda: show(report))

    def _print(self, report: Report, printer_id: str, moved: Callable[[PrintJob], None]) -> None:
        printing = self._printing()
        if printer_id not in printing.print_sheet.printers:
            raise CannotDo(NO_PRINTER)
        self._on_duty.record(Act.READINESS_PRINTED)
        printing.print_sheet.request_drawn(
            _draw(report, printing.staff_pages), printer_id, lambda job: self._post(lambda: moved(job))
        )


def _draw(report: Report, pages: StaffPages) -> "Draw":
    from kiosk.printing.readiness_page import ReadinessPage

    def draw(printer: "Printer", stamp: "SheetStamp") -> bytes:
        return pages.for_staff(ReadinessPage(report, stamp), printer.medium)

    return draw
