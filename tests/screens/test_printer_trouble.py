"""Paper out, cover open, a printer that says nothing: told before the tap, lived through, never in vain."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.visit import Attract
from kiosk.exhibit.patience import wait
from kiosk.services.idle import DURING_REPAIR
from tests.kiosks import SMALLEST, TO_ANSWER, UNTIL_WARNING, Kiosk, OpenKiosk
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.eve import Bus, EvePrinter
from tests.screens.test_printing import TAKE, TROUBLE
from tests.screens.test_visits import ERRANDS, walk_to_outcome

NO_PAPER = {"zh-CN": "打印机没有纸了", "en": "The printer is out of paper"}
COVER_OPEN = {"zh-CN": "打印机的盖子没有关好", "en": "The printer's cover is open"}
UNSURE = {"zh-CN": "打印机没有回应，不一定能打出来", "en": "The printer does not answer and may not print"}
PRINT = {"zh-CN": "打印告知单", "en": "Print the sheet"}
CAME_OUT = {"zh-CN": "告知单出来了吗？", "en": "Did your sheet come out?"}
RECEIPT = {"zh-CN": "改用小票打印", "en": "Print a receipt"}
DESK = {"zh-CN": "请到服务台，\n或者向工作人员招手", "en": "Go to the service desk,\nor wave to the staff"}

FIRST_ROWS = 300
"""Of a slip that is longer."""


class SlipPrinter(Protocol):
    def __call__(self, **how: bool | int) -> TcpWire: ...


@pytest.fixture
def slip_printer() -> Iterator[SlipPrinter]:
    """Receipt printers at the end of a wire."""
    wires: list[TcpWire] = []

    def make(**how: bool | int) -> TcpWire:
        wires.append(TcpWire(Thermal(**how)))  # type: ignore[arg-type]  # each field takes its own
        return wires[-1]

    yield make
    for wire in wires:
        wire.do(Thermal.mend)
        wire.close()


class Site(Protocol):
    def __call__(self, *uris: str, model: str = "escpos-80") -> Kiosk: ...


@pytest.fixture
def site(open_kiosk: OpenKiosk, tmp_path: Path) -> Iterator[Site]:
    """A kiosk with printers at these addresses, the preferred one first; it lets go of them first."""
    opened: list[Kiosk] = []

    def open_at(*uris: str, model: str = "escpos-80") -> Kiosk:
        lines = []
        for number, uri in enumerate(uris):
            lines += ["[[printer]]", f'id = "printer-{number}"', f'uri = "{uri}"']
            lines += [f'model = "{model}"'] if uri.startswith("tcp:") else []
        file = tmp_path / "printers.toml"
        file.write_text("\n".join(lines))
        opened.append(open_kiosk(printers=file))
        return opened[-1]

    yield open_at
    for kiosk in opened:
        kiosk.close()


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bus]:
    started = Bus(tmp_path_factory.mktemp("bus"))
    yield started
    started.stop()


@pytest.fixture
def eve(bus: Bus, tmp_path: Path) -> Iterator[EvePrinter]:
    folder = tmp_path / "eve"
    folder.mkdir()
    printer = EvePrinter(folder, bus)
    printer.switch_on()
    yield printer
    printer.switch_off()


def out_of_paper(thermal: Thermal) -> None:
    thermal.paper_left = 0


def reads(kiosk: Kiosk, words: str) -> None:
    wait(lambda: words in kiosk.texts(), f"{words!r} on {kiosk.visitor.page}")
    kiosk.visitor.hand.rest()


def does_not_read(kiosk: Kiosk, words: str) -> None:
    wait(lambda: words not in kiosk.texts(), f"{words!r} to go from {kiosk.visitor.page}")
    kiosk.visitor.hand.rest()


def at_outcome(kiosk: Kiosk, language: str = "en") -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], language)


def stops_amid(wire: TcpWire, trouble: Callable[[Thermal], None]) -> None:
    """The trouble comes when the first rows of the next slip are on the paper."""

    def prepare(thermal: Thermal) -> None:
        thermal.at_row = {thermal.rows_printed + FIRST_ROWS: trouble}

    wire.do(prepare)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_that_there_is_no_paper_is_told_before_the_tap_and_taken_back_when_there_is(
    site: Site, slip_printer: SlipPrinter, language: str
) -> None:
    wire = slip_printer()
    kiosk = site(wire.uri)
    at_outcome(kiosk, language)
    does_not_read(kiosk, UNSURE[language])
    assert PRINT[language] in kiosk.texts()

    wire.do(out_of_paper)
    reads(kiosk, NO_PAPER[language])
    assert not kiosk.visitor.hand.has("print")
    assert kiosk.visitor.hand.has("scan")
    kiosk.visitor.tap("staff")
    assert DESK[language] in kiosk.texts()
    kiosk.visitor.tap("staff-thanks")
    assert DESK[language] not in kiosk.texts()

    wire.do(Thermal.mend)
    does_not_read(kiosk, NO_PAPER[language])
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, TAKE[language])
    wire.until(lambda thermal: len(thermal.slips) == 1)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_cover_that_is_opened_amid_the_slip_is_told_and_once_it_is_closed_the_citizen_is_asked(
    site: Site, slip_printer: SlipPrinter, language: str
) -> None:
    wire = slip_printer()
    kiosk = site(wire.uri)
    stops_amid(wire, Thermal.open_cover)
    at_outcome(kiosk, language)
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, COVER_OPEN[language])
    assert {"staff", "scan", "give-up"} <= {target.name for target in kiosk.visitor.hand.eye.targets()}

    wire.do(Thermal.mend)
    reads(kiosk, CAME_OUT[language])
    kiosk.visitor.tap("came-out")
    assert TAKE[language] in kiosk.texts()
    wire.until(lambda thermal: len(thermal.slips) == 1)


def test_the_visit_outlives_the_repair(site: Site, slip_printer: SlipPrinter) -> None:
    wire = slip_printer()
    kiosk = site(wire.uri)
    stops_amid(wire, out_of_paper)
    at_outcome(kiosk)
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, NO_PAPER["en"])
    kiosk.timers.advance(DURING_REPAIR.until_warning - 1)
    kiosk.visitor.hand.rest()
    assert kiosk.visitor.page == "PrintPage"
    assert not kiosk.visitor.hand.has("stay")
    wire.do(Thermal.mend)
    reads(kiosk, TAKE["en"])
    assert any("in two pieces" in words for words in kiosk.texts())
    wire.until(lambda thermal: len(thermal.slips) == 1)


def test_when_nobody_comes_to_mend_it_the_next_visitor_finds_the_start_and_no_slip(
    site: Site, slip_printer: SlipPrinter
) -> None:
    wire = slip_printer()
    kiosk = site(wire.uri)
    stops_amid(wire, out_of_paper)
    at_outcome(kiosk)
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, NO_PAPER["en"])
    kiosk.timers.advance(DURING_REPAIR.until_warning + DURING_REPAIR.to_answer)
    kiosk.visitor.sees("AttractPage")
    assert kiosk.visitor.stage == Attract()

    at_outcome(kiosk)
    assert not kiosk.visitor.hand.has("print")
    kiosk.timers.advance(UNTIL_WARNING + TO_ANSWER)
    kiosk.visitor.sees("AttractPage")


def test_who_does_not_wait_has_the_list_back(site: Site, slip_printer: SlipPrinter) -> None:
    wire = slip_printer()
    kiosk = site(wire.uri)
    stops_amid(wire, out_of_paper)
    at_outcome(kiosk)
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, NO_PAPER["en"])
    kiosk.visitor.tap("give-up", "OutcomePage")
    assert "Ready: you can go to the window" in kiosk.texts()
    kiosk.visitor.tap("scan", "ScanPage")


def test_a_printer_that_tells_nothing_is_said_to_have_been_sent_to_and_the_citizen_says_the_rest(
    site: Site, slip_printer: SlipPrinter
) -> None:
    wire = slip_printer(mute=True)
    kiosk = site(wire.uri, model="generic-80")
    at_outcome(kiosk)
    reads(kiosk, UNSURE["en"])
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, "Sent: please look for it")
    kiosk.visitor.tap("not-out")
    assert TROUBLE["en"] in kiosk.texts()
    kiosk.visitor.tap("again")
    kiosk.visitor.tap("came-out")
    assert TAKE["en"] in kiosk.texts()
    wire.until(lambda thermal: len(thermal.slips) == 2)


def test_where_the_first_printer_is_empty_the_receipt_is_offered_and_comes_out(
    site: Site, slip_printer: SlipPrinter, eve: EvePrinter
) -> None:
    wire = slip_printer()
    eve.load(0)
    kiosk = site(str(eve.uri()), wire.uri)
    at_outcome(kiosk)
    reads(kiosk, NO_PAPER["en"])
    reads(kiosk, RECEIPT["en"])
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, TAKE["en"])
    assert "It comes out of the receipt printer." in kiosk.texts()
    wire.until(lambda thermal: len(thermal.slips) == 1)
    assert not eve.paper()


def test_a_jam_is_told_and_cleared_and_the_sheet_comes_once(site: Site, eve: EvePrinter) -> None:
    kiosk = site(str(eve.uri()))
    at_outcome(kiosk)
    reads(kiosk, PRINT["en"])
    eve.break_down("media-jam")
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, "Paper is jammed in the printer")
    assert kiosk.visitor.hand.has("give-up")
    kiosk.visitor.tap("staff")
    assert DESK["en"] in kiosk.texts()
    eve.mend("media-jam")
    reads(kiosk, TAKE["en"])
    assert DESK["en"] not in kiosk.texts()
    assert len(eve.paper()) == len(eve.documents()) == 1


def test_what_failed_on_one_printer_can_be_printed_on_the_other(
    site: Site, slip_printer: SlipPrinter, tmp_path: Path
) -> None:
    wire = slip_printer()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    kiosk = site(f"folder:{loop}/sheets?medium=a4", wire.uri)
    at_outcome(kiosk)
    kiosk.visitor.tap("print", "PrintPage")
    reads(kiosk, TROUBLE["en"])
    kiosk.visitor.tap("other")
    reads(kiosk, TAKE["en"])
    wire.until(lambda thermal: len(thermal.slips) == 1)


def test_a_site_without_a_printer_offers_the_code_and_no_paper(site: Site) -> None:
    kiosk = site()
    at_outcome(kiosk)
    wait(lambda: not kiosk.visitor.hand.has("print"), "the print button to go")
    assert not kiosk.visitor.hand.has("staff")
    kiosk.visitor.tap("scan", "ScanPage")


def test_who_waits_for_staff_is_not_sent_away(kiosk: Kiosk) -> None:
    at_outcome(kiosk)
    kiosk.visitor.services.desk.ask_staff()
    kiosk.visitor.hand.rest()
    kiosk.timers.advance(DURING_REPAIR.until_warning - 1)
    kiosk.visitor.hand.rest()
    assert DESK["en"] in kiosk.texts()
    assert not kiosk.visitor.hand.has("stay")
    kiosk.timers.advance(1 + DURING_REPAIR.to_answer)
    kiosk.visitor.sees("AttractPage")
    assert DESK["zh-CN"] not in kiosk.texts()


def test_a_list_that_is_being_read_stays_where_it_is_when_a_printer_changes_or_staff_are_called(
    open_kiosk: OpenKiosk,
) -> None:
    kiosk = open_kiosk(SMALLEST)
    hand, services = kiosk.visitor.hand, kiosk.visitor.services
    kiosk.settle()
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn", "replace")
    hand.tap("more")
    read_to = hand.eye.places()
    assert any(read_to)
    (printer,) = services.board.states
    services.board.saw(printer.id, PrinterStatus.PAPER_OUT)
    services.desk.ask_staff()
    services.desk.staff_thanks()
    hand.rest()
    assert hand.eye.places() == read_to
