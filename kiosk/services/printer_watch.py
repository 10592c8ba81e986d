"""Asks each printer about once a second how it is, in a thread of its own: some take seconds to answer."""

import logging
from collections.abc import Callable, Iterable
from threading import Event, Thread

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.printer import Condition, Printer

_log = logging.getLogger(__name__)

INTERVAL = 1.0
"""Seconds between two looks at one printer: what changes there is on the screen within 1.2 seconds."""

Change = Callable[[str, Condition | None, Condition], None]
"""Takes a printer's id, how it was (None at the first look) and how it is; called in the watching thread."""


class PrinterWatch:
    """Tells ``changed`` of every change, and of the first look."""

    def __init__(self, printers: Iterable[Printer], changed: Change, interval: float = INTERVAL) -> None:
        self._changed = changed
        self._interval = interval
        self._over = Event()
        self._threads = tuple(
            Thread(target=self._watch, args=(printer,), name=f"watch-{printer.id}") for printer in printers
        )

    def start(self) -> None:
        """Begin to look."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Look no more; waits for looks that are under way."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _watch(self, printer: Printer) -> None:
        before: Condition | None = None
        while not self._over.is_set():
            now = _look(printer)
            if before is None or _told_apart(before, now):
                try:
                    self._changed(printer.id, before, now)
                except Exception as error:  # whatever it is, the next change must still be told
                    _log.error("printer.change_not_told", extra={"error": f"{type(error).__name__}: {error}"})
            before = now
            self._over.wait(self._interval)


def _look(printer: Printer) -> Condition:
    """A printer's own fault, in place of an answer, must not end the watch."""
    try:
        return printer.look()
    except Exception as error:
        trouble = f"it can't be asked ({type(error).__name__}: {error})"
        return Condition(PrinterStatus.UNSURE, (), trouble)


def _told_apart(before: Condition, now: Condition) -> bool:
    return (before.status, before.trouble) != (now.status, now.trouble)
