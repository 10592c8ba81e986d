"""Printing as the screen asks for it: nothing waits for a disk or a printer, and news comes to its thread."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import best
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.library import Post
from kiosk.services.printer_board import PrinterBoard

if TYPE_CHECKING:
    from kiosk.services.print_sheet import PrintSheet

_log = logging.getLogger(__name__)

UNNUMBERED = "–"
"""What stands for the number of a request that could not even be put on record."""


class ScreenPrinting:
    """Prints on the printer that was asked for, else on the best one of the ``board``."""

    def __init__(
        self,
        print_sheet: "Late[PrintSheet]",
        board: PrinterBoard,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._print_sheet = print_sheet
        self._board = board
        self._background = background
        self._post = post
        self._clock = clock

    def print(
        self,
        checklist: Checklist,
        language: str,
        told: Callable[[PrintJob], None],
        printer_id: str = "",
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> None:
        """Ask for a sheet; ``told`` hears of every move on the screen's thread."""
        chosen = printer_id or self._best()
        self._background.run(
            self._ask, checklist, language, chosen, lambda job: self._post(lambda: told(job)), copy
        )

    def leave(self, uid: str) -> None:
        """Nobody waits for this sheet any more: it comes out at once, or never."""
        self._background.run(self._with_office, lambda print_sheet: print_sheet.leave(uid))

    def cancel(self, uid: str) -> None:
        """This sheet is not wanted."""
        self._background.run(self._with_office, lambda print_sheet: print_sheet.cancel(uid))

    def settle(self, uid: str, came_out: bool) -> None:
        """The citizen says whether a sheet came out of which its printer does not tell."""
        self._background.run(self._with_office, lambda print_sheet: print_sheet.settle(uid, came_out))

    def get_ready(self, checklist: Checklist, language: str) -> None:
        """The visitor reads the outcome: its sheet is likely to be asked for, on the best printer."""
        self._background.run(self._get_ready, checklist, language, self._best())

    def put_away(self) -> None:
        """The visit is over."""
        self._background.run(self._with_office, lambda print_sheet: print_sheet.put_away())

    def _best(self) -> str:
        """Where all are stuck, the first one: it says why nothing comes out."""
        states = self._board.states
        found = best(states) or next(iter(states), None)
        return "" if found is None else found.id

    def _get_ready(self, checklist: Checklist, language: str, printer_id: str) -> None:
        print_sheet = self._print_sheet.get()
        print_sheet.get_ready(checklist, language, printer_id or next(iter(print_sheet.printers), ""))

    def _with_office(self, task: "Callable[[PrintSheet], None]") -> None:
        if self._print_sheet.made is not None:
            task(self._print_sheet.made)

    def _ask(
        self,
        checklist: Checklist,
        language: str,
        printer_id: str,
        told: Callable[[PrintJob], None],
        copy: SheetCopy,
    ) -> None:
        try:
            print_sheet = self._print_sheet.get()
        except Exception as error:  # whatever keeps printing from being opened, the citizen must hear of it
            _log.error("print.not_opened", extra={"error": f"{type(error).__name__}: {error}"})
            told(self._refused(printer_id, "printing could not be opened"))
            return
        chosen = printer_id or next(iter(print_sheet.printers), "")
        if not chosen:
            told(self._refused("", "the kiosk has no printer"))
            return
        print_sheet.request(checklist, language, chosen, told, copy)

    def _refused(self, printer_id: str, reason: str) -> PrintJob:
        return PrintJob(UNNUMBERED, printer_id, Medium.A4, JobState.FAILED, reason, self._clock.now())
