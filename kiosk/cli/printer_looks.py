"""Looks at printers for commands, beside a kiosk that may run."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from kiosk.cli.printer_site import PrinterSite, Records
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.claim import Claimed
from kiosk.printing.connect import connect
from kiosk.printing.ipp.errors import IppError
from kiosk.printing.printer import Condition, Printer
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.printers_file import PrinterEntry


@runtime_checkable
class _Holding(Protocol):
    """A printer that keeps jobs and tells which; raises IppError."""

    def held(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Look:
    """How a printer is. ``since`` is None where it was asked just now, else when the running kiosk found so.

    ``medium`` is empty where the printer can't even be connected. ``held`` are the numbers of jobs that it
    has taken and not ended.
    """

    entry: PrinterEntry
    medium: str
    condition: Condition
    held: tuple[str, ...] = ()
    since: datetime | None = None


class Looker:
    """Looks at one printer: asks it, or where the running kiosk alone may, what that kiosk has on record."""

    def __init__(self, site: PrinterSite, entry: PrinterEntry, records: Records | None) -> None:
        self.entry = entry
        self._site = site
        self._records = records
        self._fault = ""
        self._printers: tuple[Printer, ...] = ()
        users = ("kiosk",) if records is None else (records.user, tester(records))
        try:
            self._printers = tuple(connect(entry, user=user, left_open=False) for user in users)
        except BadPrinter as error:
            self._fault = str(error)

    def look(self, *, with_held: bool = False) -> Look:
        """How it is now; raises Failure and StoreError where the kiosk's own files can't be used."""
        if not self._printers:
            return Look(self.entry, "", Condition(PrinterStatus.OFFLINE, (), self._fault))
        if not self.entry.kind.exclusive:
            return self._asked(with_held)
        try:
            with self._site.claim(self.entry.id):
                return self._asked(with_held)
        except Claimed:
            return self._on_record()
        finally:
            self.close()

    def close(self) -> None:
        """Hang up; the next look calls again."""
        for printer in self._printers:
            printer.close()

    def _asked(self, with_held: bool) -> Look:
        printer = self._printers[0]
        return Look(self.entry, printer.medium, printer.look(), self._held() if with_held else ())

    def _held(self) -> tuple[str, ...]:
        """The jobs of this kiosk, and of its test sheets."""
        holding = (printer for printer in self._printers if isinstance(printer, _Holding))
        try:
            return tuple(job for printer in holding for job in printer.held())
        except IppError:
            return ()

    def _on_record(self) -> Look:
        seen = None if self._records is None else self._records.seen(self.entry.id)
        medium = self._printers[0].medium
        if seen is None:
            nothing = Condition(PrinterStatus.UNSURE, (), "the running kiosk has not looked at it yet")
            return Look(self.entry, medium, nothing)
        return Look(self.entry, medium, Condition(seen.status, (), seen.trouble), since=seen.at)


def tester(records: Records) -> str:
    """The name of test sheets at printers; under its own the kiosk clears away what it does not know."""
    return f"{records.user}-test"
