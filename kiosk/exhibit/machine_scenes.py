"""The console's pages for printers and machine in their states, and the page of a kiosk out of service."""

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.suspension import Suspension
from kiosk.exhibit.patience import wait
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor
from kiosk.services.hall_clock import HallClock

_OPEN = (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.PRINTING)

JOBS = (
    (JobState.DONE, ""),
    (JobState.FAILED, "its tray is empty"),
    (JobState.UNKNOWN, "the kiosk stopped after it had begun to send it"),
    (JobState.PRINTING, "paper is jammed in it"),
)
"""The last state of each job, the oldest first, and why."""


class MachineScenes:
    """Before a menu of the console that an operator sees; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, shoot: Shoot) -> None:
        self._visitor = visitor
        self._shoot = shoot

    def play(self) -> None:
        """Printers with their jobs, then the parts of the machine's page, and the menu again."""
        self._printers()
        self._machine()
        self._visitor.tap("console-menu")

    def out_of_service(self) -> None:
        """Nobody is signed in: what the public sees, with the usual notice and with one of the site's."""
        service, site = self._visitor.services.service, self._visitor.services.desk.library.front
        for notice in ("", *(notice.id for notice in site.notices[:1])):
            service.become(Suspension(notice, HallClock().now()))
            self._visitor.hand.rest()
            self._shoot(f"out-of-service-{notice or 'usual'}")
        service.become(None)
        self._visitor.hand.rest()

    def _printers(self) -> None:
        services = self._visitor.services
        before = services.board.states
        services.board.open(
            (
                PrinterState("hall", Medium.A4, PrinterStatus.JAM),
                PrinterState("slips", Medium.RECEIPT_80, PrinterStatus.PAPER_LOW),
            )
        )
        running = self._running_job()
        self._visitor.tap("section-Printers")
        self._visitor.hand.target(f"void-{running}")
        self._visitor.hand.rest()
        self._shoot("console-printers")
        self._visitor.tap(f"void-{running}")
        self._shoot("console-printers-void")
        self._visitor.tap("console-menu")
        services.board.open(before)

    def _running_job(self) -> str:
        """The number of a job that is under way, before which stand others that ended in each way."""
        outbox = self._visitor.services.office.get().outbox
        running = next((job.uid for job in outbox.newest(0, len(JOBS)) if job.open), "")
        if not running:
            for end, reason in JOBS:
                running = outbox.add("hall", Medium.A4).uid
                for state in (*(one for one in _OPEN if one is not end), end):
                    outbox.move(running, state, reason if state is end else "")
        return running

    def _machine(self) -> None:
        self._visitor.tap("section-Machine")
        wait(lambda: self._visitor.hand.has("look-again"), "the report")
        self._shoot("console-machine-report")
        self._visitor.tap("part-log")
        self._visitor.tap("log-info")
        self._shoot("console-machine-log")
        self._visitor.tap("part-service")
        self._shoot("console-machine-service")
        self._visitor.tap("restart")
        self._shoot("console-machine-restart")
        self._visitor.tap("restart-not")
        service = self._visitor.services.service
        service.become(Suspension("", HallClock().now()))
        self._shoot("console-machine-suspended")
        service.become(None)
