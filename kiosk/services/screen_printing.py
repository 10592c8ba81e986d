"""Printing as the screen asks for it: nothing waits for a disk or a printer, and news comes to its thread."""

from collections.abc import Callable

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import PrintJob
from kiosk.services.background import Background
from kiosk.services.library import Post
from kiosk.services.print_sheet import PrintSheet


class ScreenPrinting:
    """Prints on one printer of the site."""

    def __init__(self, print_sheet: PrintSheet, printer_id: str, background: Background, post: Post) -> None:
        self._print_sheet = print_sheet
        self._printer_id = printer_id
        self._background = background
        self._post = post

    def print(self, checklist: Checklist, language: str, told: Callable[[PrintJob], None]) -> None:
        """Ask for a sheet; ``told`` hears of every move on the screen's thread."""
        self._background.run(self._request, checklist, language, lambda job: self._post(lambda: told(job)))

    def _request(self, checklist: Checklist, language: str, told: Callable[[PrintJob], None]) -> None:
        self._print_sheet.request(checklist, language, self._printer_id, told)
