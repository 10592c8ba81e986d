"""Tells how long taps take beside two printers: `beside.py hanging|answering COUNT OPTION…`.

Each printer is given a document first; where they hang it is still in them while the taps are made.
"""

import os
import sys
from contextlib import suppress

from bench.hall import Hall
from bench.probe import say
from bench.taps import Enough
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import best
from kiosk.domain.visit import Printing
from kiosk.exhibit.patience import wait
from kiosk.services.printer_board import PrinterBoard

PRINTERS = 2
PATIENCE_SECONDS = 30.0
"""Longer than any printer is waited for that says nothing."""


def main() -> None:
    hanging, wanted = sys.argv.pop(1) == "hanging", int(sys.argv.pop(1))
    taps: list[Tap] = []

    def tapped(tap: Tap) -> None:
        taps.append(tap)
        if len(taps) == wanted:
            raise Enough

    def walk(application: Application) -> None:
        _print(application, hanging=hanging)
        visitor = Walk(application, tapped)
        with suppress(Enough):
            while True:
                visitor.visit(print_sheet=False)
        for tap in taps:
            say(f"tap:{tap.before}:{tap.after}:{tap.name}", tap.seconds)
        # To close in good order it would wait half a minute for printers that hang.
        os._exit(0)

    Hall(walk).open()


def _print(application: Application, *, hanging: bool) -> None:
    """Have each printer begin a document, and leave."""
    visitor, board = Walk(application, _pass_over), _board(application)
    wait(lambda: len(board.states) == PRINTERS and board.states[0].status.able, "the printers to be asked")
    for number in range(PRINTERS):
        visitor.to_outcome_page()
        if number and hanging:
            wait(lambda: _preferred(board) == board.states[1].id, "one to be passed over", PATIENCE_SECONDS)
        visitor.tap("print")
        wait(lambda: _begun(visitor), "the document to be sent", PATIENCE_SECONDS)
        visitor.tap("bar-finish")


def _preferred(board: PrinterBoard) -> str:
    found = best(board.states)
    return "" if found is None else found.id


def _begun(visitor: Walk) -> bool:
    stage = visitor.desk.stage
    job = stage.job if isinstance(stage, Printing) else None
    return job is not None and (job.state in {JobState.SENDING, JobState.PRINTING} or not job.open)


def _board(application: Application) -> PrinterBoard:
    if application.services is None:
        raise AssertionError("the kiosk is not open")
    return application.services.board


def _pass_over(_tap: Tap) -> None:
    """Only the taps afterwards count."""


if __name__ == "__main__":
    main()
