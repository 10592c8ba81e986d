"""Services that pose for a picture: the content is real, the printers say what they are told to say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.bootstrap import Services, open_services
from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.stage_page import Page
from kiosk.domain.tally import Help
from kiosk.folders import Folders
from kiosk.services.library import Post
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.visit_desk import VisitDesk

_JOB = PrintJob(
    "20261122-K7M4RT", Medium.A4.value, Medium.A4, JobState.QUEUED, "", datetime(2026, 11, 22, 9, tzinfo=UTC)
)


class PosedPrinter:
    """Prints nothing; ``tell`` says how the last request goes on, ``stand`` how the site's printers are."""

    def __init__(self) -> None:
        self.board = PrinterBoard()
        self._told: Callable[[PrintJob], None] = _nobody
        self.stand(PrinterStatus.READY)

    def stand(self, a4: PrinterStatus, receipt: PrinterStatus | None = None) -> None:
        """The site has an A4 printer that is like this, and perhaps one for receipts."""
        slips = () if receipt is None else (PrinterState("slips", Medium.RECEIPT_80, receipt),)
        self.board.open((PrinterState(_JOB.printer, _JOB.medium, a4), *slips))

    def print(
        self,
        checklist: Checklist,
        language: str,
        told: Callable[[PrintJob], None],
        printer_id: str = "",
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> None:
        """Take the request, and leave it waiting."""
        self._told = told
        told(_JOB)

    def get_ready(self, checklist: Checklist, language: str) -> None:
        """Nothing is to be drawn."""

    def leave(self, uid: str) -> None:
        """Nothing is printed anyway."""

    def cancel(self, uid: str) -> None:
        """Nothing is printed anyway."""

    def settle(self, uid: str, came_out: bool) -> None:
        """Nothing is on record."""

    def put_away(self) -> None:
        """Nothing was drawn."""

    def tell(self, state: JobState, reason: str = "") -> None:
        """Say that the job is in ``state`` now."""
        self._told(replace(_JOB, state=state, reason=reason))


class Uncounted:
    """Counts nothing."""

    def outcome(self, checklist: Checklist) -> None:
        """Nobody need know."""

    def visit(self, language: str, ending: str) -> None:
        """Nobody need know."""

    def call(self, page: Page, became: Help) -> None:
        """Nobody need know."""


def posed_services(printer: PosedPrinter, folders: Folders, medium: Medium, post: Post) -> Services:
    """The kiosk's own services with ``printer`` at the visit desk and on the board; raises CannotServe."""
    services = open_services(folders, medium, post)
    desk = VisitDesk(services.desk.library, printer, Uncounted(), services.libraries.between_visits)
    return replace(services, desk=desk, board=printer.board, handover=services.handover.at(desk))


def _nobody(_job: PrintJob) -> None:
    """Nothing was asked for yet."""
