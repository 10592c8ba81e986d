"""Printers for the kiosk that is measured: those that the tests print on, in the bench's own process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.relay import Relay
from kiosk.printing.ipp.operations import Operation
from tests.printing.escpos.thermal import MUCH, Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.eve import Bus, EvePrinter
from tests.printing.ipp.peer import Connection, Peer, hang

_PDF = b"%PDF-"
_RASTER = b"\x1dv0"
_FULL_TRAY = 250

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Place:
    """One printer of the site. ``empty`` takes its paper out, ``fill`` puts some in."""

    entry: str
    relay: Relay
    empty: Callable[[], None]
    fill: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Site:
    """An A4 printer that speaks IPP, a receipt printer on TCP, and where their names are written down."""

    folder: Path
    a4: Place
    receipt: Place

    def file(self, *places: Place) -> Path:
        """A printers file that names these, the preferred one first."""
        return _written(self.folder, *(place.entry for place in places))


@contextmanager
def site() -> Iterator[Site]:
    """Printers that work: ippeveprinter, and the tests' receipt printer."""
    with ExitStack() as opened:
        folder = Path(opened.enter_context(TemporaryDirectory(prefix="bench-printers-")))
        bus = Bus(folder)
        opened.callback(bus.stop)
        eve = EvePrinter(folder, bus)
        eve.switch_on()
        opened.callback(eve.switch_off)
        a4 = opened.enter_context(Relay(eve.uri().port, _PDF))
        wire = TcpWire(Thermal())
        opened.callback(wire.close)
        slips = opened.enter_context(Relay(_port(wire), _RASTER))
        yield Site(
            folder,
            Place(_a4(a4.port), a4, lambda: eve.load(0), lambda: eve.load(_FULL_TRAY)),
            Place(_receipt(slips.port), slips, lambda: _paper(wire, 0), lambda: _paper(wire, MUCH)),
        )


@contextmanager
def small_site(*, hanging: bool) -> Iterator[Path]:
    """The printers file of one printer of each class that answers quickly.

    Where they are ``hanging`` each takes the first document that it gets, and from then on says nothing to
    anybody, though it takes every connection.
    """
    with ExitStack() as opened:
        folder = Path(opened.enter_context(TemporaryDirectory(prefix="bench-printers-")))
        peer = Peer()
        opened.callback(peer.close)
        thermal = Thermal()
        wire = TcpWire(thermal)
        opened.callback(wire.close)
        if hanging:
            peer.faults[Operation.SEND_DOCUMENT] = _hang_for_good
            thermal.at_row[1] = _stop
        yield _written(folder, _a4(peer.uri.port), _receipt(_port(wire)))


def _hang_for_good(peer: Peer, connection: Connection) -> bool:
    peer.faults.update(dict.fromkeys(Operation, hang))
    return hang(peer, connection)


def _stop(thermal: Thermal) -> None:
    thermal.hanging = True


def _paper(wire: TcpWire, rows: int) -> None:
    wire.do(lambda thermal: setattr(thermal, "paper_left", rows))


def _port(wire: TcpWire) -> int:
    return int(wire.uri.rpartition(":")[2])


def _a4(port: int) -> str:
    return f'[[printer]]\nid = "a4-{next(_numbers)}"\nuri = "ipp://127.0.0.1:{port}/ipp/print"\n'


def _receipt(port: int) -> str:
    return (
        f'[[printer]]\nid = "receipt-{next(_numbers)}"\nuri = "tcp://127.0.0.1:{port}"\nmodel = "escpos-80"\n'
    )


def _written(folder: Path, *entries: str) -> Path:
    file = folder / f"printers-{next(_numbers)}.toml"
    file.write_text("\n".join(entries), "utf-8")
    return file
