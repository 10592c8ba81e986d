"""Services that pose for a picture: the content is real, the printer says what it is told to say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.bootstrap import Services, open_services
from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.folders import Folders
from kiosk.services.library import Post
from kiosk.services.visit_desk import VisitDesk

_JOB = PrintJob(
    "20261122-K7M4RT", Medium.A4.value, Medium.A4, JobState.QUEUED, "", datetime(2026, 11, 22, 9, tzinfo=UTC)
)


class PosedPrinter:
    """Prints nothing; ``tell`` says how the last request goes on."""

    def __init__(self) -> None:
        self._told: Callable[[PrintJob], None] = _nobody

    def print(
        self, checklist: Checklist, language: str, told: Callable[[PrintJob], None], printer_id: str = ""
    ) -> None:
        """Take the request, and leave it waiting."""
        self._told = told
        told(_JOB)

    def get_ready(self) -> None:
        """Nothing is to be drawn."""

    def leave(self, uid: str) -> None:
        """Nothing is printed anyway."""

    def cancel(self, uid: str) -> None:
        """Nothing is printed anyway."""

    def settle(self, uid: str, came_out: bool) -> None:
        """Nothing is on record."""

    def put_away(self) -> None:
        """Nothing was drawn."""

    def tell(self, state: JobState) -> None:
        """Say that the job is in ``state`` now."""
        self._told(replace(_JOB, state=state))


class Uncounted:
    """Counts nothing."""

    def count(self, service_id: str, outcome: str, language: str, printed: bool) -> None:
        """One more visit has ended, and nobody need know."""


def posed_services(printer: PosedPrinter, folders: Folders, medium: Medium, post: Post) -> Services:
    """The kiosk's own services with ``printer`` at the visit desk; raises CannotServe."""
    services = open_services(folders, medium, post)
    desk = VisitDesk(services.desk.library, printer, Uncounted(), services.libraries.between_visits)
    return replace(services, desk=desk)


def _nobody(_job: PrintJob) -> None:
    """Nothing was asked for yet."""
