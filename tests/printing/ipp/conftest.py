from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.pace import Bounds
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.wire import Deadlines
from kiosk.printing.renderer import SheetRenderer
from tests.printing.ipp.eve import Bus, EvePrinter
from tests.printing.ipp.peer import Peer
from tests.printing.ipp.waiting import Gate
from tests.printing.samples import BRING, LONG, STAMP

PATIENT = Bounds(busy=30, mend=900, quiet=100, settle=15, sure=0.5, poll=0.1)
HASTY = Deadlines(connect=1, stall=0.3, first_byte=0.3, answer=0.3)
HURRIED = Bounds(busy=0.5, mend=1, quiet=0.5, settle=0.5, sure=0.1, poll=0.02)
BRIEF = Bounds(busy=2, mend=2, quiet=1, settle=1, sure=0.3, poll=0.1)


@pytest.fixture(scope="session")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bus]:
    started = Bus(tmp_path_factory.mktemp("bus"))
    yield started
    started.stop()


@pytest.fixture
def printer_of(bus: Bus, tmp_path: Path) -> Iterator[Callable[..., EvePrinter]]:
    """Makes a printer that is switched on, for the formats named."""
    made: list[EvePrinter] = []

    def make(*formats: str, options: tuple[str, ...] = ()) -> EvePrinter:
        folder = tmp_path / f"printer-{len(made)}"
        folder.mkdir()
        printer = EvePrinter(folder, bus, ",".join(formats or ("application/pdf", "image/pwg-raster")))
        made.append(printer)
        printer.switch_on(*options)
        return printer

    yield make
    for printer in made:
        printer.switch_off()


@pytest.fixture
def eve(printer_of: Callable[..., EvePrinter]) -> EvePrinter:
    return printer_of()


@pytest.fixture(scope="session")
def sheet(renderer: SheetRenderer) -> bytes:
    """A real sheet of one page."""
    return renderer.a4(BRING, STAMP, "zh-CN")


@pytest.fixture(scope="session")
def two_pages(renderer: SheetRenderer) -> bytes:
    return renderer.a4(LONG, STAMP, "zh-CN")


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def kiosk_at(gate: Gate) -> Iterator[Callable[..., IppPrinter]]:
    """The kiosk's end of a printer, paced by the gate."""
    made: list[IppPrinter] = []

    def make(
        uri: PrinterUri,
        fingerprint: str | None = None,
        bounds: Bounds = PATIENT,
        deadlines: Deadlines | None = None,
    ) -> IppPrinter:
        client = IppClient(uri, "kiosk-hall", fingerprint, deadlines)
        made.append(IppPrinter("hall", client, bounds, gate.pace()))
        return made[-1]

    yield make
    for printer in made:
        printer.close()


@pytest.fixture
def brief_hall(eve: EvePrinter, kiosk_at: Callable[..., IppPrinter]) -> IppPrinter:
    """One that soon loses patience."""
    return kiosk_at(eve.uri(), bounds=BRIEF)


@pytest.fixture
def hall(eve: EvePrinter, kiosk_at: Callable[..., IppPrinter]) -> IppPrinter:
    """The kiosk's end of ``eve``."""
    return kiosk_at(eve.uri())


@pytest.fixture
def peer() -> Iterator[Peer]:
    made = Peer()
    yield made
    made.close()


@pytest.fixture
def desk(peer: Peer) -> Iterator[IppPrinter]:
    """The kiosk's end of ``peer``: it waits by the real clock, and not long."""
    made = IppPrinter("desk", IppClient(peer.uri, "kiosk-hall", None, HASTY), HURRIED)
    yield made
    made.close()
