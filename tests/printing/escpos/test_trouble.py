"""What can go wrong with a receipt printer before, during and after a slip; and what the citizen is told."""

import random
from dataclasses import replace
from functools import partial
from threading import Thread

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from tests.printing.escpos.bench import (
    BEFORE_SENDING,
    HURRIED,
    MUTE_80,
    NEXT,
    PATIENT,
    PICTURE,
    WELL,
    Told,
    begin,
    drawn,
    nothing_of_the_last_one,
    same,
    tcp,
)
from tests.printing.escpos.conftest import BenchFor
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire

TROUBLES: dict[str, tuple[PrinterStatus, dict[str, object], str]] = {
    "paper-out": (PrinterStatus.PAPER_OUT, {"paper_left": 0}, "there is no paper: put in a new roll"),
    "cover-open": (PrinterStatus.COVER_OPEN, {"cover_open": True}, "the cover is open: close it"),
    "cutter": (
        PrinterStatus.JAM,
        {"cutter_jammed": True},
        "the cutter is jammed: clear it, and switch the printer off and on again",
    ),
    "offline": (
        PrinterStatus.OFFLINE,
        {"offline": True},
        "the printer says it is offline: press its button, or switch it off and on again",
    ),
}


@pytest.mark.parametrize(("status", "trouble", "reason"), TROUBLES.values(), ids=TROUBLES)
def test_trouble_before_the_slip_is_seen_and_nothing_is_sent(
    bench_for: BenchFor, status: PrinterStatus, trouble: dict[str, object], reason: str
) -> None:
    bench = bench_for()
    bench.wire.do(begin(trouble))
    assert bench.printer.look().status is status
    told = bench.print(PICTURE)
    assert told.states == BEFORE_SENDING
    assert told.reason == f"slip: {reason}"
    bench.wire.do(Thermal.mend)
    assert bench.printer.look().status is PrinterStatus.READY
    assert bench.slips == []
    assert bench.print(NEXT).end is JobState.DONE
    assert [same(slip, NEXT) for slip in bench.slips] == [True]


def test_low_paper_is_told_and_prints(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(near_end=True))
    assert bench.printer.look().status is PrinterStatus.PAPER_LOW
    assert bench.print(PICTURE).end is JobState.DONE


@pytest.mark.parametrize("row", [1, 16, 50, 99, 100])
def test_a_roll_changed_in_the_midst_gives_the_whole_slip_once(bench_for: BenchFor, row: int) -> None:
    bench = bench_for(Thermal(paper_left=row))
    bench.waits.at[3] = partial(bench.wire.do, Thermal.mend)
    told = bench.print(PICTURE)
    assert told.end is JobState.DONE
    assert told.reason in {
        "",
        "slip: the printer had to be seen to in the midst of the slip, which may be in two pieces",
    }
    assert [same(slip, PICTURE) for slip in bench.slips] == [True]
    assert bench.printer.look().status is PrinterStatus.READY


def test_while_a_slip_waits_for_paper_the_printer_says_so_at_once(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(paper_left=50))
    seen: list[PrinterStatus] = []
    bench.waits.at[1] = lambda: seen.append(bench.printer.look().status)
    bench.waits.at[2] = partial(bench.wire.do, Thermal.mend)
    bench.print(PICTURE)
    assert seen == [PrinterStatus.PAPER_OUT]


@pytest.mark.parametrize("trouble", ["paper-out", "cover-open", "cutter", "offline"])
def test_trouble_that_nobody_mends_ends_in_doubt_after_a_bounded_wait(
    bench_for: BenchFor, trouble: str
) -> None:
    bench = bench_for(Thermal(at_row={40: begin(TROUBLES[trouble][1])}))
    told = bench.print(PICTURE)
    assert told.end is JobState.UNKNOWN
    assert told.reason == f"slip: the printer was not mended in time ({TROUBLES[trouble][0].value})"
    assert PATIENT.repair <= bench.waits.seconds <= PATIENT.repair + 2 * PATIENT.poll
    assert bench.print(NEXT, "8Q").states == BEFORE_SENDING
    bench.wire.do(Thermal.mend)
    nothing_of_the_last_one(bench, 0)
    assert len(bench.slips) == 2


def test_a_cover_opened_while_rows_are_burnt_leaves_doubt_though_the_rest_comes(bench_for: BenchFor) -> None:
    """Rows under the lifted head are lost, and no printer tells: the slip ends, and the citizen looks."""
    bench = bench_for(Thermal(at_row={40: Thermal.open_cover}))
    bench.waits.at[2] = partial(bench.wire.do, Thermal.mend)
    told = bench.print(PICTURE)
    assert told.moves[-1] == (JobState.UNKNOWN, "slip: the cover was opened while the slip was printed")
    assert len(bench.slips) == 1
    nothing_of_the_last_one(bench, 1)
    assert len(bench.slips) == 2


def test_a_printer_that_forgets_what_it_held_when_opened_ends_in_doubt(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(at_row={40: Thermal.open_cover}, forgets_when_opened=True), patience=HURRIED)
    bench.waits.at[2] = partial(bench.wire.do, Thermal.mend)
    told = bench.print(PICTURE)
    assert told.end is JobState.UNKNOWN
    nothing_of_the_last_one(bench, 0)


def test_a_refused_connection_fails_and_is_offline(bench_for: BenchFor) -> None:
    bench = bench_for()
    wire = tcp(bench)
    assert bench.printer.look().status is PrinterStatus.READY
    wire.switch_off()
    assert bench.printer.look().status is PrinterStatus.OFFLINE
    told = bench.print(PICTURE)
    assert told.states == BEFORE_SENDING
    refused = "Connection refused: switch the printer on and see to its cable"
    assert told.reason == f"slip: {bench.wire.uri}: {refused}"


def test_an_old_connection_that_broke_is_made_anew(bench_for: BenchFor) -> None:
    bench = bench_for()
    assert bench.print(PICTURE).end is JobState.DONE
    tcp(bench).drop(power_cycle=True)
    assert bench.printer.look().status is PrinterStatus.READY
    tcp(bench).drop(power_cycle=True)
    assert bench.print(NEXT).end is JobState.DONE
    assert [same(slip, picture) for slip, picture in zip(bench.slips, (PICTURE, NEXT), strict=True)] == [
        True
    ] * 2


def test_a_printer_that_accepts_and_hangs_is_unsure_and_fails_in_bounded_time(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(hanging=True), patience=HURRIED)
    assert bench.printer.look().status is PrinterStatus.UNSURE
    told = bench.print(PICTURE)
    assert told.moves[-1] == (
        JobState.FAILED,
        "slip: the printer does not answer: switch it off and on again",
    )
    bench.wire.do(Thermal.mend)
    assert bench.slips == []


def test_a_printer_that_hangs_in_the_midst_ends_in_doubt_and_what_it_holds_is_void(
    bench_for: BenchFor,
) -> None:
    bench = bench_for(Thermal(at_row={40: begin({"hanging": True})}), patience=HURRIED)
    assert bench.print(PICTURE).moves[-1] == (
        JobState.UNKNOWN,
        "slip: the printer stopped answering in the midst of the slip",
    )
    bench.wire.do(Thermal.mend)
    nothing_of_the_last_one(bench, 0)


def test_a_printer_that_hangs_at_the_end_ends_in_doubt_never_done(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(at_row={100: begin({"hanging": True})}), patience=HURRIED)
    assert bench.print(PICTURE).end is JobState.UNKNOWN


def test_a_connection_lost_before_the_first_byte_fails_and_nothing_is_void(bench_for: BenchFor) -> None:
    bench = bench_for()
    told = Told(on={JobState.SENDING: lambda: tcp(bench).drop()})
    bench.print(PICTURE, told=told)
    assert told.states == [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.FAILED]
    assert bench.print(NEXT).end is JobState.DONE
    assert [same(slip, NEXT) for slip in bench.slips] == [True]


@pytest.mark.parametrize("seed", range(8))
def test_garbage_for_answers_is_never_taken_for_one(bench_for: BenchFor, seed: int) -> None:
    bench = bench_for(patience=HURRIED)
    bench.thermal.at_row[40] = lambda thermal: setattr(thermal, "garbage", random.Random(seed))
    told = bench.print(PICTURE)
    assert told.end is JobState.UNKNOWN
    assert bench.printer.look().status in set(PrinterStatus) - {PrinterStatus.READY}


@pytest.mark.parametrize("row", [1, 40, 100])
def test_an_answer_that_nobody_asked_for_never_stands_for_the_end(bench_for: BenchFor, row: int) -> None:
    def blurt(thermal: Thermal) -> None:
        thermal.answers += b"\0"

    bench = bench_for(Thermal(at_row={row: blurt}))
    assert bench.print(PICTURE).moves[-1] == (JobState.UNKNOWN, "slip: it answers what nobody asked")


def test_status_that_comes_unasked_is_not_taken_for_an_answer(bench_for: BenchFor) -> None:
    def blurt(thermal: Thermal) -> None:
        thermal.answers += b"\x10\x00\x00\x0f\x13\x11"

    bench = bench_for(Thermal(at_row=dict.fromkeys((1, 20, 40, 99), blurt)))
    assert bench.print(PICTURE).states == WELL


def test_paper_that_ends_with_the_slip_is_told_and_the_slip_is_done(bench_for: BenchFor) -> None:
    bench = bench_for()
    bench.thermal.at_row[100] = lambda thermal: setattr(thermal, "near_end", True)
    told = Told()
    bench.print(PICTURE, told=told)
    assert told.states == WELL
    assert bench.printer.look().status is PrinterStatus.PAPER_LOW


def test_a_printer_that_takes_one_byte_at_a_time_and_never_gets_on_is_given_up(bench_for: BenchFor) -> None:
    def slow(thermal: Thermal) -> TcpWire:
        return TcpWire(thermal, read_at_once=1)

    bench = bench_for(Thermal(room=2000, at_row={1: begin({"hanging": True})}), patience=HURRIED, wire=slow)
    assert bench.print(PICTURE).end is JobState.UNKNOWN


def test_a_printer_that_takes_one_byte_at_a_time_prints_in_its_time(bench_for: BenchFor) -> None:
    bench = bench_for(wire=lambda thermal: TcpWire(thermal, read_at_once=1))
    assert bench.print(drawn(rows=40)).states == WELL


def test_a_small_buffer_that_is_full_and_out_of_paper_goes_on_after_the_refill(bench_for: BenchFor) -> None:
    """Its status then waits behind the slip's bytes: silence, until it prints again."""
    bench = bench_for(Thermal(room=600, paper_left=50), patience=replace(HURRIED, strip=30))

    def refill() -> None:
        bench.wire.until(lambda thermal: thermal.paper_out and not thermal.wants_more)
        bench.wire.do(Thermal.mend)

    staff = Thread(target=refill)
    staff.start()
    told = bench.print(PICTURE)
    staff.join()
    assert told.end is JobState.DONE
    assert [same(slip, PICTURE) for slip in bench.slips] == [True]


def test_a_clone_is_offline_when_it_can_not_be_reached_and_doubt_when_it_hangs(bench_for: BenchFor) -> None:
    bench = bench_for(Thermal(mute=True, room=2000, at_row={1: begin({"hanging": True})}), MUTE_80, HURRIED)
    told = bench.print(drawn(rows=4000))
    assert told.end is JobState.UNKNOWN
    assert "stopped answering" in told.reason
    tcp(bench).switch_off()
    assert bench.printer.look().status is PrinterStatus.OFFLINE
    assert bench.print(PICTURE).states == BEFORE_SENDING
