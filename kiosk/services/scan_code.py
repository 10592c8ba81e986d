"""The list as a QR code for the screen, made off its thread."""

from collections.abc import Callable

from kiosk.domain.checklist import Checklist
from kiosk.services.background import Background
from kiosk.services.library import Post

Modules = tuple[tuple[bool, ...], ...]


class ScanCode:
    """Makes codes, one at a time."""

    def __init__(self, background: Background, post: Post) -> None:
        self._background = background
        self._post = post

    def make(self, checklist: Checklist, language: str, done: Callable[[Modules], None]) -> None:
        """Call ``done`` on the screen's thread with the code's modules, True for dark, no quiet zone."""
        self._background.run(self._make, checklist, language, done)

    def _make(self, checklist: Checklist, language: str, done: Callable[[Modules], None]) -> None:
        from kiosk.printing.qr_code import qr_code
        from kiosk.printing.qr_text import qr_text

        rows = qr_code(qr_text(checklist, language)).rows
        self._post(lambda: done(rows))
