"""The sheet that is likely to be asked for next, drawn while its list is being read."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, Protocol

from kiosk.domain.checklist import Checklist
from kiosk.domain.clock import Clock
from kiosk.domain.print_job import Medium
from kiosk.printing.sheet_data import SheetStamp


class AheadRenderer(Protocol):
    """Begins to draw what ``document`` will be asked for, without waiting."""

    def draw_ahead(
        self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium
    ) -> None: ...


class _Sheet(NamedTuple):
    checklist: Checklist
    language: str
    medium: Medium


class DrawnAhead:
    """Knows the one sheet that was drawn ahead, and the number that it bears.

    ``number`` gives out a number for a request that may come, ``code`` makes the code by which its visit can
    be taken up. For one thread at a time.
    """

    def __init__(
        self,
        renderer: AheadRenderer,
        number: Callable[[], str],
        clock: Clock,
        code: Callable[[Checklist], str],
    ) -> None:
        self._renderer = renderer
        self._number = number
        self._clock = clock
        self._code = code
        self._ahead: tuple[_Sheet, SheetStamp] | None = None

    def draw(self, checklist: Checklist, language: str, medium: Medium) -> None:
        """Begin to draw it, unless it was drawn this minute."""
        sheet = _Sheet(checklist, language, medium)
        if self._stamp_of(sheet) is None:
            stamp = SheetStamp(self._number(), self._clock.now(), handover=self._code(checklist))
            self._ahead = (sheet, stamp)
            self._renderer.draw_ahead(checklist, stamp, language, medium)

    def take(self, checklist: Checklist, language: str, medium: Medium) -> SheetStamp | None:
        """What it bears, if it is this sheet that was drawn in this minute: for one request alone."""
        stamp = self._stamp_of(_Sheet(checklist, language, medium))
        self._ahead = None
        return stamp

    def forget(self) -> None:
        """Keep nothing of a list."""
        self._ahead = None

    def _stamp_of(self, sheet: _Sheet) -> SheetStamp | None:
        if self._ahead is None or self._ahead[0] != sheet:
            return None
        stamp = self._ahead[1]
        return stamp if stamp.prints_like(replace(stamp, at=self._clock.now())) else None
