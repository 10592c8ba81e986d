"""What follows when a printer changes: it is kept on record, shown, and freed of what it still holds."""

import logging
from collections.abc import Callable
from typing import Protocol

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.printer import Condition

_log = logging.getLogger(__name__)


class Seen(Protocol):
    """The record of how each printer was last seen; raises what the store raises."""

    def note(self, printer_id: str, status: PrinterStatus, trouble: str) -> None: ...


class PrinterNews:
    """Hears from the printers' watch, in its threads.

    ``show`` tells the screen; ``tidy`` has a printer's worker void what an earlier job left in it.
    """

    def __init__(
        self, seen: Seen, show: Callable[[str, PrinterStatus], None], tidy: Callable[[str], None]
    ) -> None:
        self._seen = seen
        self._show = show
        self._tidy = tidy
        self._latest: dict[str, Condition] = {}

    def latest(self, printer_id: str) -> Condition | None:
        """How a printer was when it last changed, None before it was looked at; from any thread."""
        return self._latest.get(printer_id)

    def changed(self, printer_id: str, before: Condition | None, now: Condition) -> None:
        """A printer was seen for the first time, or is not as it was."""
        self._latest[printer_id] = now
        self._show(printer_id, now.status)
        if not now.status.stuck and (before is None or before.status.stuck):
            self._tidy(printer_id)
        state = {"printer": printer_id, "status": now.status.value, "trouble": now.trouble}
        _log.info("printer.changed", extra=state)
        self._seen.note(printer_id, now.status, now.trouble)
