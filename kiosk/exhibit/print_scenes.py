"""Printing in every state that a printer can be in, from the outcome page and back to it."""

from collections.abc import Callable

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.exhibit.posed import PosedPrinter
from kiosk.exhibit.visitor import Visitor

Shoot = Callable[[str], None]
"""Takes a picture of what is on the screen, under a name."""

READY = PrinterStatus.READY
TROUBLES = tuple(status for status in PrinterStatus if status.stuck)


class PrintScenes:
    """A visitor who has read an outcome; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, printer: PosedPrinter, shoot: Shoot) -> None:
        self._visitor = visitor
        self._printer = printer
        self._shoot = shoot

    def play(self) -> None:
        """Before the tap, while it prints, when it does not, and when nobody knows."""
        self._before()
        self._printing()
        self._stuck()
        self._failed()
        self._in_doubt()

    def _before(self) -> None:
        for status in (*TROUBLES, PrinterStatus.UNSURE):
            self._printer.stand(status)
            self._shoot(f"outcome-{status.value}")
        self._printer.stand(PrinterStatus.PAPER_OUT, READY)
        self._shoot("outcome-other-printer")
        self._printer.stand(READY)

    def _printing(self) -> None:
        self._print()
        self._shoot("print-working")
        self._printer.tell(JobState.CREATING, "the printer is busy")
        self._shoot("print-busy")
        for state in (JobState.CREATED, JobState.SENDING, JobState.PRINTING):
            self._printer.tell(state)
            self._shoot(f"print-{state.value}")
        self._printer.tell(JobState.DONE)
        self._shoot("print-take")
        self._visitor.tap("back", "OutcomePage")

    def _stuck(self) -> None:
        self._print()
        for state in (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.PRINTING):
            self._printer.tell(state)
        for status in TROUBLES:
            self._printer.stand(status)
            self._shoot(f"print-stuck-{status.value}")
        self._visitor.tap("staff")
        self._shoot("staff-called")
        self._visitor.tap("staff-thanks")
        self._printer.stand(READY)
        self._printer.tell(JobState.DONE, "it had to be seen to")
        self._shoot("print-take-in-pieces")
        self._visitor.tap("back", "OutcomePage")

    def _failed(self) -> None:
        self._print()
        self._printer.tell(JobState.FAILED)
        self._shoot("print-failed")
        for status in (*TROUBLES, PrinterStatus.UNSURE):
            self._printer.stand(status)
            self._shoot(f"print-failed-{status.value}")
        self._printer.stand(PrinterStatus.PAPER_OUT, READY)
        self._shoot("print-failed-other-printer")
        self._printer.stand(PrinterStatus.UNSURE, READY)
        self._shoot("print-failed-every-choice")
        self._printer.stand(READY)
        self._visitor.tap("back", "OutcomePage")

    def _in_doubt(self) -> None:
        for name, reason in (("sent", SENT_NOT_CONFIRMED), ("unsure", "the line broke")):
            self._print()
            self._printer.tell(JobState.UNKNOWN, reason)
            self._shoot(f"print-{name}")
            self._visitor.tap("not-out")
            self._visitor.tap("back", "OutcomePage")

    def _print(self) -> None:
        self._visitor.tap("print", "PrintPage")
