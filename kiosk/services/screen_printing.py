"""Printing as the screen asks for it: nothing waits for a disk or a printer, and news comes to its thread."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.library import Post

if TYPE_CHECKING:
    from kiosk.services.print_sheet import PrintSheet

_log = logging.getLogger(__name__)

UNNUMBERED = "–"
"""What stands for the number of a request that could not even be put on record."""


class ScreenPrinting:
    """Prints on one printer of the site."""

    def __init__(
        self,
        print_sheet: "Late[PrintSheet]",
        medium: Medium,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._print_sheet = print_sheet
        self._medium = medium
        self._background = background
        self._post = post
        self._clock = clock

    def print(self, checklist: Checklist, language: str, told: Callable[[PrintJob], None]) -> None:
        """Ask for a sheet; ``told`` hears of every move on the screen's thread."""
        self._background.run(self._ask, checklist, language, lambda job: self._post(lambda: told(job)))

    def get_ready(self) -> None:
        """The visitor reads the outcome: a sheet is likely to be asked for."""
        self._background.run(self._get_ready)

    def put_away(self) -> None:
        """The visit is over."""
        self._background.run(self._put_away)

    def _get_ready(self) -> None:
        self._print_sheet.get().get_ready()

    def _put_away(self) -> None:
        if self._print_sheet.made is not None:
            self._print_sheet.made.put_away()

    def _ask(self, checklist: Checklist, language: str, told: Callable[[PrintJob], None]) -> None:
        try:
            print_sheet = self._print_sheet.get()
        except Exception as error:  # whatever keeps printing from being opened, the citizen must hear of it
            _log.error("print.not_opened", extra={"error": f"{type(error).__name__}: {error}"})
            told(self._refused())
            return
        print_sheet.request(checklist, language, self._medium.value, told)

    def _refused(self) -> PrintJob:
        reason = "printing could not be opened"
        return PrintJob(
            UNNUMBERED, self._medium.value, self._medium, JobState.FAILED, reason, self._clock.now()
        )
