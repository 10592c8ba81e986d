"""How each printer was when it last changed: for commands and consoles that must not ask it themselves."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.domain.printer_state import PrinterStatus
from kiosk.store.state_schema import PRINTER_SEEN
from kiosk.store.state_store import StateStore


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """``at`` is when the printer came to be so; ``trouble`` is a sentence for staff."""

    printer: str
    status: PrinterStatus
    trouble: str
    at: datetime


class PrintersSeen:
    """One row a printer; all methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def note(self, printer_id: str, status: PrinterStatus, trouble: str) -> None:
        """The printer has changed to this."""
        seen = insert(PRINTER_SEEN).values(
            printer=printer_id, status=status.value, trouble=trouble, at=self._clock.now()
        )
        now = seen.excluded
        instead = seen.on_conflict_do_update(
            index_elements=[PRINTER_SEEN.c.printer],
            set_={"status": now.status, "trouble": now.trouble, "at": now.at},
        )
        self._store.write(lambda connection: connection.execute(instead))

    def all(self) -> tuple[PrinterSeen, ...]:
        """Every printer that was ever seen, by name."""
        c = PRINTER_SEEN.c
        with self._store.reading() as connection:
            found = connection.execute(select(c.printer, c.status, c.trouble, c.at).order_by(c.printer))
            return tuple(
                PrinterSeen(printer, PrinterStatus(status), trouble, at)
                for printer, status, trouble, at in found
            )
