"""What a slip leaves behind that was given up: it is void, cut off, and never another visitor's."""

from dataclasses import replace

import pytest

from kiosk.domain.print_job import JobState
from kiosk.printing.escpos.commands import INITIALISE, raster
from kiosk.printing.escpos.models import find_model
from tests.printing.escpos.bench import (
    BEFORE_SENDING,
    ESCPOS_80,
    HURRIED,
    MUTE_80,
    NEXT,
    PATIENT,
    PICTURE,
    RESOURCES,
    begin,
    drawn,
    is_void,
    nothing_of_the_last_one,
    same,
    tcp,
)
from tests.printing.escpos.conftest import BenchFor
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire


def test_what_our_own_system_still_holds_for_a_slip_that_was_given_up_never_reaches_the_printer(
    bench_for: BenchFor,
) -> None:
    bench = bench_for(Thermal(at_row={40: begin({"hanging": True})}), ESCPOS_80, HURRIED)
    bench.print(drawn(rows=1000))
    taken = bench.thermal.bytes_taken
    bench.wire.do(Thermal.mend)
    bench.wire.until(lambda _: not tcp(bench).busy)
    assert bench.thermal.bytes_taken - taken < 128 * 72


@pytest.mark.parametrize("row", [1, 40, 80])
@pytest.mark.parametrize("power_cycle", [False, True], ids=["dropped", "switched-off-and-on"])
def test_a_connection_lost_in_the_midst_ends_in_doubt_and_what_is_left_is_void(
    bench_for: BenchFor, row: int, *, power_cycle: bool
) -> None:
    bench = bench_for()
    bench.thermal.at_row[row] = lambda _: tcp(bench).drop(power_cycle=power_cycle)
    told = bench.print(PICTURE)
    assert told.end is JobState.UNKNOWN
    nothing_of_the_last_one(bench, 0)


def test_a_connection_lost_behind_the_last_row_ends_in_doubt_and_is_not_printed_again(
    bench_for: BenchFor,
) -> None:
    bench = bench_for()
    bench.thermal.at_row[100] = lambda _: tcp(bench).drop()
    assert bench.print(PICTURE).end is JobState.UNKNOWN
    nothing_of_the_last_one(bench, 1)
    assert same(bench.slips[0], PICTURE)
    assert len(bench.slips) == 3


@pytest.mark.parametrize("row", [1, 40, 80])
def test_a_slip_cancelled_in_the_midst_is_void_and_cut(bench_for: BenchFor, row: int) -> None:
    bench = bench_for()
    bench.thermal.at_row[row] = lambda _: bench.printer.cancel("7Q")
    told = bench.print(PICTURE, "7Q")
    assert told.moves[-1] == (JobState.CANCELLED, "")
    assert [is_void(slip) for slip in bench.slips] == [True]
    assert bench.print(NEXT, "8Q").end is JobState.DONE
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], NEXT)


def test_a_slip_stuck_without_paper_is_cancelled_and_never_comes_out_whole(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(paper_left=50))
    bench.waits.at[2] = lambda: bench.printer.cancel("7Q")
    assert bench.print(PICTURE, "7Q").end is JobState.CANCELLED
    assert bench.slips == []
    bench.wire.do(Thermal.mend)
    assert bench.printer.tidy()
    assert [is_void(slip) for slip in bench.slips] == [True]
    nothing_of_the_last_one(bench, 1)
    assert len(bench.slips) == 2


def test_a_slip_is_cancelled_at_once_where_the_printer_hangs(bench_for: BenchFor) -> None:
    bench = bench_for(patience=replace(HURRIED, strip=3600))

    def hang_and_cancel(thermal: Thermal) -> None:
        thermal.hanging = True
        bench.printer.cancel("7Q")

    bench.thermal.at_row[20] = hang_and_cancel
    assert bench.print(PICTURE, "7Q").end is JobState.CANCELLED
    bench.wire.do(Thermal.mend)
    nothing_of_the_last_one(bench, 0)


def test_a_slip_cancelled_in_its_last_rows_is_in_doubt_when_stuck(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(paper_left=99))
    bench.waits.at[2] = lambda: bench.printer.cancel("7Q")
    told = bench.print(PICTURE, "7Q")
    assert told.moves[-1] == (JobState.UNKNOWN, "slip: it was given up after all of it had been sent")
    bench.wire.do(Thermal.mend)
    nothing_of_the_last_one(bench, 1)


def test_a_slip_cancelled_after_its_last_byte_comes_out_and_is_done(bench_for: BenchFor) -> None:
    bench = bench_for()
    bench.thermal.at_row[100] = lambda _: bench.printer.cancel("7Q")
    assert bench.print(PICTURE, "7Q").end is JobState.DONE
    assert [same(slip, PICTURE) for slip in bench.slips] == [True]


@pytest.mark.parametrize("deaf", [False, True], ids=["answers-in-pictures", "deaf-in-pictures"])
@pytest.mark.parametrize("sent", [0, 1, 5, 9, 10, 500, 72 * 16 + 9])
def test_a_kiosk_that_died_in_the_midst_voids_what_it_left(
    bench_for: BenchFor, sent: int, *, deaf: bool
) -> None:
    bench = bench_for(Thermal(deaf_in_pictures=deaf))
    begun = (INITIALISE + raster(b"\xff" * 72 * 16, 72))[:sent]
    bench.wire.do(lambda thermal: thermal.take(begun))
    bench.printer = bench.another(left_open=True)
    nothing_of_the_last_one(bench, 0)
    assert len(bench.slips) == 2


@pytest.mark.parametrize("sent", [0, 5, 500, 72 * 16 + 9])
def test_a_clone_too_voids_what_was_left_in_it(bench_for: BenchFor, sent: int) -> None:
    bench = bench_for(Thermal(mute=True), replace(MUTE_80, strip_rows=16))
    begun = (INITIALISE + raster(b"\xff" * 72 * 16, 72))[:sent]
    bench.wire.do(lambda thermal: thermal.take(begun))
    bench.printer = bench.another(left_open=True)
    bench.print(NEXT)
    bench.wire.until(lambda thermal: len(thermal.slips) == 2)
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], NEXT)


def test_a_clone_that_stopped_amid_a_slip_was_not_sent_all_of_it_and_what_it_has_is_void(
    bench_for: BenchFor,
) -> None:
    """Our own system takes the rest of the slip for it, which is not to be called sent."""
    bench = bench_for(Thermal(mute=True, paper_left=20, room=4000), replace(MUTE_80, strip_rows=16), HURRIED)
    told = bench.print(drawn(rows=400))
    assert told.end is JobState.UNKNOWN
    assert told.reason.endswith("has not taken all of the slip: is there paper in it, and its cover closed?")
    bench.wire.do(Thermal.mend)
    bench.print(NEXT)
    bench.wire.until(lambda thermal: len(thermal.slips) == 2)
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], NEXT)


@pytest.mark.parametrize("row", [1, 50, 219])
def test_a_void_mark_that_was_broken_off_itself_is_void_at_the_next_try(
    bench_for: BenchFor, row: int
) -> None:
    bench = bench_for(Thermal(deaf_in_pictures=True), wire=lambda thermal: TcpWire(thermal, read_at_once=100))
    bench.thermal.at_row[row] = lambda _: tcp(bench).drop()
    bench.printer = bench.another(left_open=True)
    assert bench.print(PICTURE).states == BEFORE_SENDING
    nothing_of_the_last_one(bench, 0)


def test_answers_to_a_slip_that_was_given_up_are_none_to_the_next(bench_for: BenchFor) -> None:
    """They come while the void one is printed, and must not stand for its end: it is not out yet."""

    def late_answers_and_no_paper(thermal: Thermal) -> None:
        thermal.answers += b"\0\0\0"
        thermal.paper_left = 0

    bench = bench_for(Thermal(at_row={40: late_answers_and_no_paper}), patience=replace(PATIENT, strip=1))
    bench.printer = bench.another(left_open=True)
    assert bench.print(PICTURE).states == BEFORE_SENDING
    bench.wire.do(Thermal.mend)
    nothing_of_the_last_one(bench, 0)


def test_a_printer_without_a_cutter_moves_the_void_slip_out_to_be_torn_off(bench_for: BenchFor) -> None:
    narrow = find_model("escpos-58", RESOURCES)
    bench = bench_for(Thermal(dots=384), narrow)
    bench.printer = bench.another(left_open=True)
    assert bench.printer.tidy()
    bench.wire.do(Thermal.tear_off)
    assert [is_void(slip) for slip in bench.slips] == [True]
