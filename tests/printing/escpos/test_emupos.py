"""The same promises against emupos, a printer that others wrote: its receipts are what came out."""

import io
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.models import find_model
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.uri import line_to
from tests.printing.escpos.bench import (
    PATIENT,
    RESOURCES,
    VOID_MARK,
    WELL,
    Told,
    Waits,
    drawn,
    is_void,
    png,
    same,
)
from tests.printing.escpos.emupos import MISSING, PROGRAM, Emupos

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason=MISSING)

MODEL = find_model("epson-tm-t20iii", RESOURCES)
PICTURE, NEXT = drawn(1, 700), drawn(2, 700)
REAL_SLIP = Image.open(Path(__file__).parents[1] / "pictures" / "bring.zh-CN.receipt-80.png")


def free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


@pytest.fixture
def emupos(tmp_path: Path) -> Iterator[Emupos]:
    running = Emupos(tmp_path, *free_ports(2))
    yield running
    running.close()


def printer_at(uri: str, waits: Waits | None = None, *, left_open: bool = False) -> EscposPrinter:
    return EscposPrinter(
        "slip",
        line_to(uri, PATIENT.connect),
        MODEL,
        VOID_MARK,
        left_open=left_open,
        patience=PATIENT,
        wait=waits or Waits(),
    )


def receipts(emupos: Emupos) -> list[Image.Image]:
    return [Image.open(io.BytesIO(each)) for each in emupos.receipts()]


def test_real_slips_come_out_dot_by_dot_over_tcp_and_serial(emupos: Emupos) -> None:
    for uri in (emupos.uri, emupos.serial_uri):
        told = Told()
        printer = printer_at(uri)
        printer.print(png(REAL_SLIP), "7Q", told)
        assert told.moves == [(state, "") for state in WELL]
        printer.close()
    assert [same(each, REAL_SLIP) for each in receipts(emupos)] == [True, True]


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("paper-out", PrinterStatus.PAPER_OUT),
        ("cover-open", PrinterStatus.COVER_OPEN),
        ("offline", PrinterStatus.OFFLINE),
        ("paper-near-end", PrinterStatus.PAPER_LOW),
    ],
)
def test_its_faults_are_seen_and_keep_slips_from_being_sent(
    emupos: Emupos, fault: str, status: PrinterStatus
) -> None:
    printer = printer_at(emupos.uri)
    assert printer.look().status is PrinterStatus.READY
    emupos.fault(fault)
    assert printer.look().status is status
    told = Told()
    printer.print(png(PICTURE), "7Q", told)
    prints = status is PrinterStatus.PAPER_LOW
    assert told.end is (JobState.DONE if prints else JobState.FAILED)
    emupos.clear(fault)
    assert printer.look().status is PrinterStatus.READY
    assert [same(each, PICTURE) for each in receipts(emupos)] == [True] * prints


def test_a_roll_changed_in_the_midst_gives_the_whole_slip_once(emupos: Emupos) -> None:
    waits = Waits()
    waits.at[3] = partial(emupos.clear, "paper-out")
    told = Told(on={JobState.PRINTING: partial(emupos.fault, "paper-out")})
    printer_at(emupos.uri, waits).print(png(PICTURE), "7Q", told)
    assert told.end is JobState.DONE
    assert [same(each, PICTURE) for each in receipts(emupos)] == [True]


def test_a_printer_switched_off_in_the_midst_leaves_doubt_and_no_second_slip(emupos: Emupos) -> None:
    told = Told(on={JobState.PRINTING: emupos.switch_off})
    printer = printer_at(emupos.uri)
    printer.print(png(PICTURE), "7Q", told)
    assert told.end is JobState.UNKNOWN
    assert printer.look().status is PrinterStatus.OFFLINE
    emupos.switch_on()
    told = Told()
    printer.print(png(NEXT), "8Q", told)
    assert told.end is JobState.DONE
    out = receipts(emupos)
    assert same(out[-1], NEXT)
    assert all(is_void(each) for each in out[:-1])


def test_a_slip_cancelled_in_the_midst_is_void(emupos: Emupos) -> None:
    printer = printer_at(emupos.serial_uri)
    told = Told(on={JobState.PRINTING: partial(printer.cancel, "7Q")})
    printer.print(png(PICTURE), "7Q", told)
    assert told.end is JobState.CANCELLED
    assert [is_void(each) for each in receipts(emupos)] == [True]
    printer.print(png(NEXT), "8Q", Told())
    assert same(receipts(emupos)[-1], NEXT)
    printer.close()
