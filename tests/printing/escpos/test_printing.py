"""A slip on a receipt printer in good order: the same dots on paper, once, and done only when it is out."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.models import find_model
from kiosk.printing.escpos.picture import BadPicture, without_orders
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.uri import line_to
from kiosk.printing.printer import Printer
from tests.printing.escpos.bench import (
    ESCPOS_80,
    MUTE_80,
    RESOURCES,
    SMALL,
    VOID_MARK,
    WELL,
    Bench,
    Told,
    drawn,
    is_void,
    png,
    same,
)
from tests.printing.escpos.conftest import BenchFor
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TerminalWire

REAL_SLIPS = sorted((Path(__file__).parents[1] / "pictures").glob("*.png"))


@pytest.mark.parametrize("path", REAL_SLIPS, ids=lambda path: path.stem)
def test_a_real_slip_comes_out_dot_by_dot(bench_for: BenchFor, path: Path) -> None:
    picture = Image.open(path)
    narrow = picture.width == 384
    bench = bench_for(
        Thermal(dots=picture.width), find_model("escpos-58" if narrow else "escpos-80", RESOURCES)
    )
    told = bench.print(picture)
    if narrow:
        bench.wire.do(Thermal.tear_off)
    assert told.moves == [(state, "") for state in WELL]
    assert len(bench.slips) == 1
    assert same(bench.slips[0], harmless(picture))
    assert bench.thermal.orders_in_pictures == 0


def harmless(picture: Image.Image) -> Image.Image:
    black = without_orders(picture.tobytes("raw", "1;I"))
    return Image.frombytes("1", picture.size, black, "raw", "1;I")


def test_dots_that_would_open_a_drawer_or_switch_the_printer_off_are_no_orders(bench_for: BenchFor) -> None:
    """DLE DC4, DLE ENQ and DLE EOT in the picture; each costs one dot more, and no other dot changes."""
    black = bytearray(72 * 40)
    for place, order in enumerate((b"\x10\x14\x01\x00\x01", b"\x10\x05\x02", b"\x10\x04\x01")):
        black[500 * place + 3 : 500 * place + 3 + len(order)] = order
    picture = Image.frombytes("1", (576, 40), bytes(black), "raw", "1;I")
    bench = bench_for(model=ESCPOS_80)
    assert bench.print(picture).end is JobState.DONE
    assert bench.thermal.orders_in_pictures == 0
    printed = bench.slips[0].tobytes("raw", "1;I")[: len(black)]
    changed = [(a ^ b) for a, b in zip(printed, black, strict=True) if a != b]
    assert changed == [0x08, 0x08, 0x08]


def test_slips_come_one_after_the_other_each_on_its_own_paper(bench_for: BenchFor) -> None:
    bench = bench_for()
    pictures = [drawn(seed, rows) for seed, rows in enumerate((1, 15, 16, 17, 32, 333))]
    for number, picture in enumerate(pictures):
        assert bench.print(picture, f"7Q{number}").end is JobState.DONE
    assert [same(slip, picture) for slip, picture in zip(bench.slips, pictures, strict=True)] == [True] * 6
    assert bench.wire_connections == 1


def test_a_narrower_slip_stands_in_the_middle(bench_for: BenchFor) -> None:
    bench = bench_for()
    bench.print(drawn(dots=384))
    assert same(bench.slips[0].crop((96, 0, 480, bench.slips[0].height)), drawn(dots=384))


def test_done_is_said_only_when_the_paper_is_cut(bench_for: BenchFor) -> None:
    bench = bench_for()
    cut_at: dict[JobState, int] = {}
    told = Told(on={state: lambda state=state: cut_at.update({state: len(bench.slips)}) for state in WELL})  # type: ignore[misc]
    bench.print(drawn(), told=told)
    assert cut_at == {
        JobState.CREATING: 0,
        JobState.CREATED: 0,
        JobState.SENDING: 0,
        JobState.PRINTING: 0,
        JobState.DONE: 1,
    }


def test_sending_is_on_record_before_the_first_byte_and_printing_after_the_first_rows(
    bench_for: BenchFor,
) -> None:
    bench = bench_for()
    printed_at: dict[JobState, int] = {}

    def note(state: JobState) -> Callable[[], None]:
        return lambda: printed_at.update({state: bench.thermal.rows_printed})

    bench.print(drawn(), told=Told(on={state: note(state) for state in WELL}))
    assert printed_at[JobState.SENDING] == 0
    assert 16 <= printed_at[JobState.PRINTING] < 100


@pytest.mark.parametrize("refused", [JobState.CREATING, JobState.CREATED, JobState.SENDING])
def test_nothing_is_printed_where_a_move_can_not_be_recorded(bench_for: BenchFor, refused: JobState) -> None:
    class NotRecorded(Exception):
        pass

    def refuse() -> None:
        raise NotRecorded

    bench = bench_for()
    with pytest.raises(NotRecorded):
        bench.print(drawn(1), told=Told(on={refused: refuse}))
    assert bench.thermal.rows_printed == 0
    assert bench.print(drawn(2)).end is JobState.DONE
    assert [same(slip, drawn(2)) for slip in bench.slips] == [True]


def test_a_move_that_can_not_be_recorded_in_the_midst_is_passed_on_and_the_rest_is_void(
    bench_for: BenchFor,
) -> None:
    def refuse() -> None:
        raise OSError("the disk is full")

    bench = bench_for()
    with pytest.raises(OSError, match="the disk is full"):
        bench.print(drawn(1), told=Told(on={JobState.PRINTING: refuse}))
    assert bench.print(drawn(2)).end is JobState.DONE
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], drawn(2))


@pytest.mark.parametrize("document", [b"", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", png(drawn())[:200]])
def test_what_is_no_picture_fails_and_nothing_is_sent(bench_for: BenchFor, document: bytes) -> None:
    bench, told = bench_for(), Told()
    bench.printer.print(document, "7Q", told)
    assert told.moves[-1] == (JobState.FAILED, "slip: the slip is no picture that can be read")
    assert bench.thermal.bytes_taken == 0


def test_a_slip_wider_than_the_paper_fails_with_both_widths(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(dots=384), find_model("escpos-58", RESOURCES))
    told = bench.print(drawn())
    assert told.end is JobState.FAILED
    assert told.reason == "slip: the slip is 576 dots wide and the printer 384: choose its medium"


def test_a_grey_picture_is_no_slip(bench_for: BenchFor) -> None:
    told = bench_for().print(Image.new("L", (576, 10)))
    assert told.reason == "slip: the slip is no black and white picture of a receipt's length"


def test_a_void_mark_that_does_not_fit_is_said_at_once() -> None:
    narrow = replace(ESCPOS_80, dots=200)
    with pytest.raises(BadPicture, match="384 dots wide and the printer 200"):
        EscposPrinter("slip", line_to("tcp://127.0.0.1", 1), narrow, VOID_MARK, left_open=False)


def test_a_clone_that_answers_nothing_prints_and_says_sent(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(mute=True), MUTE_80)
    assert bench.printer.look().status is PrinterStatus.UNSURE
    for number in range(2):
        told = bench.print(drawn(number))
        assert told.states == [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.UNKNOWN]
        assert told.reason == f"slip: {SENT_NOT_CONFIRMED}"
    assert bench.printer.look().status is PrinterStatus.UNSURE
    bench.wire.until(lambda thermal: len(thermal.slips) == 2)
    assert [same(slip, drawn(number)) for number, slip in enumerate(bench.slips)] == [True, True]


def test_a_clone_that_tells_its_paper_but_no_marks_says_sent(bench_for: BenchFor) -> None:
    from kiosk.printing.escpos.models import Answer

    bench = bench_for(model=replace(SMALL, answers=frozenset({Answer.STATUS})))
    told = bench.print(drawn())
    assert told.moves[-1] == (JobState.UNKNOWN, f"slip: {SENT_NOT_CONFIRMED}")
    bench.wire.do(lambda thermal: setattr(thermal, "paper_left", 0))
    assert bench.print(drawn(2)).end is JobState.FAILED
    bench.wire.until(lambda thermal: len(thermal.slips) == 1)
    assert [same(slip, drawn()) for slip in bench.slips] == [True]


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_serial_port_and_a_usb_device_print_the_same(tmp_path: Path, scheme: str) -> None:
    bench = Bench(TerminalWire(Thermal(), scheme, tmp_path / "printer"))
    assert bench.printer.look().status is PrinterStatus.READY
    assert bench.print(drawn(rows=700)).end is JobState.DONE
    assert [same(slip, drawn(rows=700)) for slip in bench.slips] == [True]
    bench.close()


@pytest.mark.parametrize(("settings", "rows"), [("?baud=9600", 6), ("?baud=115200&flow=rtscts", 80)])
def test_a_slow_serial_line_gets_short_strips(tmp_path: Path, settings: str, rows: int) -> None:
    bench = Bench(TerminalWire(Thermal(), "serial", tmp_path / "printer", settings), ESCPOS_80)
    bench.printer = bench.another(left_open=True)
    assert bench.print(drawn(rows=300)).end is JobState.DONE
    assert bench.thermal.tallest_strip == rows
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    bench.close()


def test_the_first_slip_after_an_unsure_end_is_preceded_by_a_void_one(bench_for: BenchFor) -> None:
    bench = bench_for()
    again = bench.another(left_open=True)
    told = Told()
    again.print(png(drawn()), "7Q", told)
    assert told.states == WELL
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], drawn())
    again.close()


def test_the_kiosk_knows_it_as_a_printer_for_receipts(bench_for: BenchFor) -> None:
    printer: Printer = bench_for().printer
    assert (printer.id, printer.medium) == ("slip", Medium.RECEIPT_80)


def test_cancelling_what_is_over_or_unknown_does_no_harm(bench_for: BenchFor) -> None:
    bench = bench_for()
    bench.printer.cancel("7Q")
    assert bench.print(drawn(1), "7Q").end is JobState.DONE
    bench.printer.cancel("7Q")
    assert bench.print(drawn(2), "8Q").end is JobState.DONE
    bench.thermal.at_row[bench.thermal.rows_printed + 40] = lambda _: bench.printer.cancel("7Q")
    assert bench.print(drawn(3), "9Q").end is JobState.DONE
    assert len(bench.slips) == 3


def test_the_mark_itself_is_one_that_prints() -> None:
    mark = Image.open(io.BytesIO(VOID_MARK))
    assert mark.mode == "1"
    assert mark.width <= 384
