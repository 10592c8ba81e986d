"""A site with printers, as commands are told of it; and receipt printers to name there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.bootstrap import kiosk_name
from kiosk.printing.printers_file import PrinterEntry, add_printer, read_printers
from kiosk.services.hall_clock import HallClock
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.outbox import Outbox
from kiosk.store.printers_seen import PrintersSeen
from kiosk.store.state_store import StateStore
from tests.cli.running import Done, Run
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire

Plug = Callable[[Thermal], TcpWire]


class Site:
    """The kiosk's data in a folder, and `kiosk printer …` for it."""

    def __init__(self, data: Path, run: Run) -> None:
        self.data = data
        self.file = data / "printers.toml"
        self._run = run

    def __call__(self, command: str, *arguments: str | Path) -> Done:
        return self._run("printer", command, *arguments, "--data", self.data)

    def named(self) -> tuple[PrinterEntry, ...]:
        return read_printers(self.file)

    def has(
        self, printer_id: str, uri: object, model: str | None = None, certificate: str | None = None
    ) -> None:
        """A printer is named without being asked."""
        add_printer(self.file, PrinterEntry(printer_id, str(uri), model, certificate))

    @contextmanager
    def records(self) -> Iterator[tuple[Outbox, PrintersSeen]]:
        """What the kiosk has on record."""
        clock = HallClock()
        store = StateStore.open(self.data / "state.db", clock)
        yield Outbox(store, clock), PrintersSeen(store, clock)
        store.close()

    def kiosk_name(self) -> str:
        """The running kiosk's name at printers."""
        clock = HallClock()
        store = StateStore.open(self.data / "state.db", clock)
        name = kiosk_name(KeptSettings(store, clock))
        store.close()
        return name

    def moves(self, uid: str) -> list[str]:
        with self.records() as (outbox, _):
            return [job.state.value for job in outbox.history(uid)]
