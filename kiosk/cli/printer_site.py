"""The site's printers as commands see them: the file that names them, and what the kiosk has on record."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bootstrap import kiosk_name
from kiosk.cli.failure import Failure
from kiosk.content.problems import printable
from kiosk.domain.clock import Clock
from kiosk.folders import data_folder, printers_file
from kiosk.printing.claim import Claim, Claimed
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.printers_file import PrinterEntry, read_printers
from kiosk.services.hall_clock import HallClock
from kiosk.store.errors import StoreError
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.outbox import Outbox
from kiosk.store.printers_seen import PrinterSeen, PrintersSeen
from kiosk.store.state_store import StateStore

DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Where the kiosk keeps its data, as in `run`.")
]
PrintersFile = Annotated[
    Path | None, typer.Option("--printers", metavar="FILE", help="Names the printers, as in `run`.")
]
PrinterId = Annotated[str, typer.Argument(metavar="ID", help="A printer of the site.")]


@dataclass(frozen=True, slots=True)
class Records:
    """The kiosk's state database. ``user`` is the kiosk's name at printers."""

    clock: Clock
    outbox: Outbox
    user: str
    _seen: PrintersSeen

    def seen(self, printer_id: str) -> PrinterSeen | None:
        """How the running kiosk last found a printer; raises StoreError."""
        return next((seen for seen in self._seen.all() if seen.printer == printer_id), None)


@dataclass(frozen=True, slots=True)
class PrinterSite:
    """``options`` are the words that name the same site in another command."""

    data: Path
    file: Path
    options: tuple[str, ...]

    @classmethod
    def named(cls, data: Path | None, file: Path | None) -> "PrinterSite":
        """As the options of a command name it."""
        folder = data if data is not None else data_folder()
        options = [("--data", data), ("--printers", file)]
        words = [word for option, path in options if path is not None for word in (option, str(path))]
        return cls(folder, file if file is not None else printers_file(folder), tuple(words))

    def command(self, *words: str) -> str:
        """A command for this site, as one writes it in a shell."""
        return shlex.join(("kiosk", "printer", *words, *self.options))

    def entries(self) -> tuple[PrinterEntry, ...]:
        """The printers in order, none where there is no file; raises Failure."""
        try:
            return read_printers(self.file) if self.file.exists() else ()
        except (BadPrinter, OSError) as error:
            raise Failure(str(error)) from None

    def some(self, printer_id: str | None) -> tuple[PrinterEntry, ...]:
        """One printer, or all; raises Failure where there is none."""
        entries = self.entries()
        if not entries:
            raise Failure(
                f"{printable(self.file)} names no printer: `kiosk printer add URI` takes one in, "
                "and `kiosk printer list` shows what there is"
            )
        found = tuple(entry for entry in entries if printer_id in {None, entry.id})
        if not found:
            raise unknown(printer_id or "", entries)
        return found

    def claim(self, printer_id: str) -> Claim:
        """The right to speak to a printer; raises Claimed, and Failure where claims can't be made."""
        try:
            return Claim(self.data / "claims", printer_id)
        except OSError as error:
            raise Failure(
                f"{printable(self.data)} can't be written ({error.strerror}): run this as the kiosk's user"
            ) from None

    def is_claimed(self, printer_id: str) -> bool:
        """Whether a kiosk runs that has this printer."""
        try:
            self.claim(printer_id).release()
        except Claimed:
            return True
        return False

    @contextmanager
    def records(self) -> Iterator[Records]:
        """What the kiosk has on record, begun where there is nothing yet; raises Failure."""
        clock = HallClock()
        try:
            store = StateStore.open(self.data / "state.db", clock)
        except StoreError as error:
            raise Failure(str(error)) from None
        try:
            name = kiosk_name(KeptSettings(store, clock))
            yield Records(clock, Outbox(store, clock), name, PrintersSeen(store, clock))
        except StoreError as error:
            raise Failure(str(error)) from None
        finally:
            store.close()

    @contextmanager
    def records_if_any(self) -> Iterator[Records | None]:
        """What the kiosk has on record, None where it has never run; raises Failure."""
        if not (self.data / "state.db").exists():
            yield None
            return
        with self.records() as records:
            yield records


def unknown(printer_id: str, entries: tuple[PrinterEntry, ...]) -> Failure:
    """No printer has this id."""
    known = ", ".join(entry.id for entry in entries) or "none"
    return Failure(f"no printer `{printer_id}`: use one of {known}")
