"""Printers that take the connection and never say a word: whoever stands at the screen does not notice."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from kiosk.exhibit.patience import wait
from kiosk.printing.escpos import printer as escpos_printer
from kiosk.printing.escpos.patience import USUAL
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.ipp import client as ipp_client
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.wire import Deadlines
from tests.kiosks import TO_ANSWER, UNTIL_WARNING, Kiosk, OpenKiosk
from tests.printing.proofs.record import Entry, read_record
from tests.screens.test_visits import ERRANDS, walk_to_outcome

A4 = '[[printer]]\nid = "hall"\nuri = "ipp://127.0.0.1:{}/ipp/print"\n'
SLIPS = '[[printer]]\nid = "slips"\nuri = "tcp://127.0.0.1:{}"\nmodel = "escpos-80"\n'
FOR_EVER = 3600.0


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """Takes connections and never answers; at the end it lets go of them."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listening:
        yield listening


@pytest.fixture
def endless_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that nothing at all comes of a printer that hangs."""
    deadlines = Deadlines(stall=FOR_EVER, first_byte=FOR_EVER, answer=FOR_EVER)
    monkeypatch.setattr(ipp_client, "IppClient", partial(IppClient, deadlines=deadlines))
    patience = replace(USUAL, answer=FOR_EVER, strip=FOR_EVER)
    monkeypatch.setattr(escpos_printer, "EscposPrinter", partial(EscposPrinter, patience=patience))


@pytest.fixture
def at_hanging_printers(open_kiosk: OpenKiosk, tmp_path: Path, silent: socket.socket) -> Callable[..., Kiosk]:
    """A kiosk whose printers both hang, the first named one preferred."""

    def opening(*printers: str) -> Kiosk:
        file = tmp_path / "printers.toml"
        file.write_text("\n".join(printers).format(*[silent.getsockname()[1]] * 2))
        return open_kiosk(printers=file)

    return opening


def requests(kiosk: Kiosk) -> list[Entry]:
    return list(read_record(kiosk.data).values())


def being_printed(kiosk: Kiosk, count: int) -> None:
    """Wait until so many requests are on record: the office opens in the background."""
    wait(lambda: (kiosk.data / "state.db").exists() and len(requests(kiosk)) == count, "the request")


@pytest.mark.usefixtures("endless_patience")
@pytest.mark.parametrize("printers", [(A4, SLIPS), (SLIPS, A4)], ids=["A4", "slips"])
def test_a_visit_goes_on_while_its_printer_hangs(
    at_hanging_printers: Callable[..., Kiosk], silent: socket.socket, printers: tuple[str, str]
) -> None:
    kiosk = at_hanging_printers(*printers)
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    visitor.tap("laws", "LawPage")
    visitor.tap("back", "OutcomePage")
    visitor.tap("print", "PrintPage")
    being_printed(kiosk, 1)
    visitor.speak("zh-CN")
    assert visitor.language == "zh-CN"
    visitor.tap("bar-home", "HomePage")

    visitor.open("activate-card", "activate-both")
    visitor.answer(ERRANDS["go-there"].answers)
    visitor.tap("conclude", "OutcomePage")
    visitor.tap("scan", "ScanPage")
    visitor.tap("back", "OutcomePage")
    visitor.tap("print", "PrintPage")
    being_printed(kiosk, 2)
    visitor.tap("bar-finish", "AttractPage")

    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    visitor.tap("print", "PrintPage")
    being_printed(kiosk, 3)
    kiosk.timers.advance(UNTIL_WARNING)
    visitor.hand.target("stay")
    kiosk.timers.advance(TO_ANSWER)
    visitor.sees("AttractPage")
    assert visitor.language == "zh-CN"

    walk_to_outcome(kiosk, ERRANDS["bring"], "zh-CN")
    assert {entry.state for entry in requests(kiosk)} <= {JobState.QUEUED, JobState.CREATING}
    silent.close()


@pytest.mark.parametrize("printers", [(A4, SLIPS), (SLIPS, A4)], ids=["A4", "slips"])
def test_a_kiosk_can_be_switched_off_while_its_printers_hang(
    at_hanging_printers: Callable[..., Kiosk], printers: tuple[str, str]
) -> None:
    kiosk = at_hanging_printers(*printers)
    for number in (1, 2):
        walk_to_outcome(kiosk, ERRANDS["ready"], "en")
        kiosk.visitor.tap(kiosk.visitor.first("print"), "PrintPage")
        being_printed(kiosk, number)
        kiosk.visitor.tap("bar-finish", "AttractPage")
    kiosk.close()
    assert {entry.state for entry in requests(kiosk)} <= {JobState.FAILED, JobState.CANCELLED}
