from collections.abc import Callable, Iterator

import pytest

from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.ipp.pace import Bounds
from kiosk.printing.renderer import SheetRenderer
from tests.printing.cups.cupsd import Cupsd, Queue
from tests.printing.ipp.waiting import Gate
from tests.printing.samples import BRING, LONG, STAMP

PATIENT = Bounds(busy=30, mend=900, quiet=100, settle=2, sure=0.5, poll=0.1)

Office = Callable[..., CupsPrinter]
Server = Callable[..., Cupsd]


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Starts a cupsd with these queues; with one called office where none is named."""
    made: list[Cupsd] = []

    def make(*queues: Queue) -> Cupsd:
        made.append(Cupsd(tmp_path_factory.mktemp("c"), *queues))
        made[-1].start()
        return made[-1]

    yield make
    for cupsd in made:
        cupsd.stop()


@pytest.fixture
def cupsd(server: Server) -> Cupsd:
    return server()


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def kiosk_at(gate: Gate) -> Iterator[Office]:
    """The kiosk's end of a queue, paced by the gate."""
    made: list[CupsPrinter] = []

    def make(cupsd: Cupsd, queue: str = "office", user: str = "kiosk-hall") -> CupsPrinter:
        made.append(CupsPrinter("old", queue, user, port=cupsd.port, bounds=PATIENT, pace=gate.pace()))
        return made[-1]

    yield make
    for printer in made:
        printer.close()


@pytest.fixture
def office(cupsd: Cupsd, kiosk_at: Office) -> CupsPrinter:
    """The kiosk's end of ``cupsd``'s queue."""
    return kiosk_at(cupsd)


@pytest.fixture(scope="session")
def sheet(renderer: SheetRenderer) -> bytes:
    """A real sheet of one page."""
    return renderer.a4(BRING, STAMP, "zh-CN")


@pytest.fixture(scope="session")
def two_pages(renderer: SheetRenderer) -> bytes:
    return renderer.a4(LONG, STAMP, "zh-CN")
