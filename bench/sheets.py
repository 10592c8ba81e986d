"""Tells how long sheets take, from the tap on Print to the PDF in its folder: `sheets.py COUNT OPTION…`."""

import sys
from time import perf_counter

from bench.effort import READING_SECONDS, WARM_UP
from bench.hall import Hall
from bench.probe import now, say
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.bootstrap import sheet_renderer
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.visit import Printing
from kiosk.printing.sheet_data import SheetStamp
from kiosk.services.hall_clock import HallClock


class Sheets:
    """Prints visit after visit, and hears when a sheet is done."""

    def __init__(self) -> None:
        self.printed: list[Printing] = []
        self.seconds: list[float] = []
        self._walk: Walk | None = None

    def watch(self, walk: Walk) -> None:
        self._walk = walk
        walk.desk.listen(self._moved)

    def tapped(self, tap: Tap) -> None:
        """Nothing of a tap itself counts here."""

    def _moved(self) -> None:
        if self._walk is None:
            return
        match self._walk.desk.stage:
            case Printing(job=PrintJob(state=JobState.DONE)) as printed:
                self.seconds.append(now() - self._walk.lifted)
                self.printed.append(printed)
            case _:
                return


def main() -> None:
    wanted = int(sys.argv.pop(1)) + WARM_UP
    sheets = Sheets()

    def walk(application: Application) -> None:
        visitor = Walk(application, sheets.tapped)
        sheets.watch(visitor)
        while len(sheets.seconds) < wanted:
            visitor.visit(print_sheet=True, reading=READING_SECONDS)

    Hall(walk).open()
    for seconds in sheets.seconds[WARM_UP:]:
        say("sheet", seconds)
    _render(sheets.printed)


def _render(printed: list[Printing]) -> None:
    renderer, at = sheet_renderer(), HallClock().now()
    renderer.warm_up()
    for number, sheet in enumerate(printed):
        began = perf_counter()
        renderer.a4(sheet.outcome.checklist, SheetStamp(str(number), at), "zh-CN")
        if number >= WARM_UP:
            say("rendering", perf_counter() - began)


if __name__ == "__main__":
    main()
