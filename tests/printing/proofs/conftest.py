import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial, partialmethod
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.printing import render_process
from kiosk.printing.escpos import printer as escpos_printer
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.ipp import client as ipp_client
from kiosk.printing.ipp import printer as ipp_printer
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.pace import Bounds
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.wire import Deadlines
from kiosk.services import print_sheet
from kiosk.services.print_sheet import PrintSheet
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.conftest import bus, eve, printer_of, sheet
from tests.printing.ipp.eve import EvePrinter
from tests.printing.proofs.desk_printer import DeskPrinter
from tests.printing.proofs.kills import Forks
from tests.printing.proofs.office import Office
from tests.printing.proofs.paper import Drawn
from tests.printing.proofs.places import A4Place, DeskPlace, Place, SlipPlace

__all__ = ["bus", "eve", "printer_of", "sheet"]


@pytest.fixture(scope="session")
def forks(tmp_path_factory: pytest.TempPathFactory, sheet: bytes) -> Iterator[Forks]:
    with Forks(tmp_path_factory.mktemp("forks"), sheet) as made:
        yield made


ROWS = 600
"""Of a slip: five strips, the last one short."""


@dataclass(frozen=True)
class Hurry:
    """How long the back office waits for its printers, and for a visit that is over; and its slips' rows."""

    bounds: Bounds
    deadlines: Deadlines
    patience: Patience
    grace: float
    rows: int


@pytest.fixture
def hurry() -> Hurry:
    return Hurry(
        Bounds(busy=20, mend=5, quiet=3, settle=1, sure=0.5, poll=0.02),
        Deadlines(connect=2, stall=1.5, first_byte=1.5, answer=1.5),
        Patience(connect=2, answer=1, strip=3, repair=2, poll=0.02, quiet=0.2),
        grace=0.1,
        rows=ROWS,
    )


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch, sheet: bytes, hurry: Hurry) -> None:
    """The back office draws nothing, and soon loses patience."""
    monkeypatch.setattr(render_process, "RenderProcess", lambda *_: Drawn(sheet, hurry.rows))
    monkeypatch.setattr(ipp_client, "IppClient", partial(IppClient, deadlines=hurry.deadlines))
    monkeypatch.setattr(ipp_printer, "IppPrinter", partial(IppPrinter, bounds=hurry.bounds))
    monkeypatch.setattr(escpos_printer, "EscposPrinter", partial(EscposPrinter, patience=hurry.patience))
    monkeypatch.setattr(print_sheet, "GRACE", hurry.grace)
    monkeypatch.setattr(PrintSheet, "close", partialmethod(PrintSheet.close, patience=0.1))


@pytest.fixture
def data() -> Iterator[Path]:
    """The kiosk's data, in memory where the system has a folder for that.

    A kill loses nothing that was written, and thousands of commits need not wait for a disk.
    """
    memory = Path("/dev") / "shm"
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def opened(hurried: None, data: Path) -> Iterator[Callable[[Place], Office]]:
    """Opens the back office at a printer."""
    with ExitStack() as closing:

        def opening(place: Place) -> Office:
            office = Office(data, place)
            closing.callback(office.close)
            return office

        yield opening


@pytest.fixture
def desk(sheet: bytes) -> Iterator[DeskPlace]:
    made = DeskPrinter(lambda document: document.startswith(sheet) and document.endswith(b"\n"))
    yield DeskPlace(made)
    made.close()


@pytest.fixture
def slips() -> Iterator[SlipPlace]:
    wire = TcpWire(Thermal())
    yield SlipPlace(wire, ROWS)
    wire.close()


@pytest.fixture
def hall(eve: EvePrinter, sheet: bytes) -> A4Place:
    return A4Place(eve, sheet)
