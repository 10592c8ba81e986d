"""Many requests and many faults: what was told of each is what came out, sheet by sheet."""

import os
import random
import signal
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pytest
from PIL import Image

from kiosk.domain.print_job import JobState
from tests.printing.escpos.bench import HURRIED, WELL, Bench, Told, drawn, is_void, png, same
from tests.printing.escpos.conftest import BenchFor
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire

ROWS = 48
REQUESTS = 1000

Fault = Callable[[Bench, random.Random], None]


def _set(name: str, value: object) -> Callable[[Thermal], None]:
    return lambda thermal: setattr(thermal, name, value)


def _stopped(change: Callable[[Thermal], None]) -> Fault:
    """The printer stops, and is mended while the kiosk waits, or is not."""

    def begin(bench: Bench, dice: random.Random) -> None:
        bench.thermal.at_row[_row(bench, dice)] = change
        bench.waits.begin_anew()
        if dice.random() < 0.7:
            bench.waits.at[3] = partial(bench.wire.do, Thermal.mend)

    return begin


def _broken(*, power_cycle: bool) -> Fault:
    def begin(bench: Bench, dice: random.Random) -> None:
        wire = bench.wire
        assert isinstance(wire, TcpWire)
        bench.thermal.at_row[_row(bench, dice)] = lambda _: wire.drop(power_cycle=power_cycle)

    return begin


def _cancelled(bench: Bench, dice: random.Random) -> None:
    bench.thermal.at_row[_row(bench, dice)] = lambda _: bench.printer.cancel("now")


def _garbled(bench: Bench, dice: random.Random) -> None:
    bench.thermal.at_row[_row(bench, dice)] = _set("garbage", random.Random(dice.random()))


def _before(change: Callable[[Thermal], None]) -> Fault:
    return lambda bench, _: bench.wire.do(change)


def _none(_bench: Bench, _dice: random.Random) -> None:
    pass


def _row(bench: Bench, dice: random.Random) -> int:
    """A row of the slip that comes next."""
    return bench.thermal.rows_printed + dice.randint(1, ROWS)


FAULTS: dict[Fault, int] = {
    _none: 50,
    _stopped(_set("paper_left", 0)): 10,
    _stopped(Thermal.open_cover): 10,
    _stopped(_set("offline", True)): 5,
    _stopped(_set("hanging", True)): 1,
    _broken(power_cycle=False): 6,
    _broken(power_cycle=True): 6,
    _cancelled: 6,
    _garbled: 4,
    _before(_set("paper_left", 0)): 2,
    _before(_set("cover_open", True)): 2,
}


def test_a_thousand_requests_with_faults_agree_with_the_paper(bench_for: BenchFor) -> None:
    dice = random.Random(20261)
    bench = bench_for(patience=replace(HURRIED, answer=0.1, strip=0.2, quiet=0.01, repair=0.2))
    faults = dice.choices(list(FAULTS), list(FAULTS.values()), k=REQUESTS)
    ends: list[JobState] = []
    for number, fault in enumerate(faults):
        fault(bench, dice)
        ends.append(bench.print(drawn(number, ROWS), "now").end)
        bench.thermal.at_row.clear()
        bench.wire.do(_set("garbage", None))
        bench.wire.do(Thermal.mend)
    out = Counter(_request(slip) for slip in bench.slips if not is_void(slip))
    assert set(ends) == {JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN}
    for number, end in enumerate(ends):
        assert out[number] in _may_be_out(end), (number, end)
    assert sum(out.values()) == sum(out[number] for number in range(REQUESTS))


def _may_be_out(end: JobState) -> set[int]:
    match end:
        case JobState.DONE:
            return {1}
        case JobState.FAILED | JobState.CANCELLED:
            return {0}
        case _:
            return {0, 1}


_TOPS = {drawn(number, ROWS).crop((0, 0, 576, 1)).tobytes(): number for number in range(REQUESTS)}


def _request(slip: Image.Image) -> int:
    """Whose slip it is; it is that one's whole."""
    number = _TOPS[slip.crop((0, 0, 576, 1)).tobytes()]
    assert same(slip, drawn(number, ROWS))
    return number


def _fork() -> int:
    # Later Pythons warn that threads are not copied; the copy needs none of ours.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


@contextmanager
def kiosk_process(bench: Bench, until: JobState | None) -> Iterator[int]:
    """A kiosk in a process of its own, which prints and is at ``until`` when it stops to be killed."""
    asleep, awake = os.pipe()
    process = _fork()
    if process == 0:
        try:

            def report(state: JobState, reason: str) -> None:
                if state is until:
                    os.write(awake, b"!")
                    signal.pause()

            printer = bench.another(left_open=False)
            printer.print(png(drawn(0, ROWS)), "7Q", report)
        finally:
            os._exit(0)
    os.close(awake)
    try:
        os.read(asleep, 1)
        yield process
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(asleep)


@pytest.mark.parametrize("state", WELL)
@pytest.mark.parametrize("time", range(5))
def test_a_kiosk_killed_at_a_move_never_prints_twice(bench_for: BenchFor, state: JobState, time: int) -> None:
    bench = bench_for()
    with kiosk_process(bench, state):
        pass
    after_a_restart(bench, left_open=state in {JobState.SENDING, JobState.PRINTING, JobState.DONE})


@pytest.mark.parametrize("row", [*range(1, ROWS + 1, 3), ROWS])
def test_a_kiosk_killed_while_paper_moves_never_prints_twice(bench_for: BenchFor, row: int) -> None:
    bench = bench_for()
    pids: list[int] = []
    bench.thermal.at_row[row] = lambda _: os.kill(pids[0], signal.SIGKILL)
    with bench.wire.lock:
        process = _fork()
        if process == 0:
            try:
                bench.another(left_open=False).print(png(drawn(0, ROWS)), "7Q", Told())
            finally:
                os._exit(0)
        pids.append(process)
    os.waitpid(process, 0)
    after_a_restart(bench, left_open=True)


def after_a_restart(bench: Bench, *, left_open: bool) -> None:
    """The next visitor's slip comes out once and whole; the last one's once at most, and else as void."""
    bench.printer = bench.another(left_open=left_open)
    assert bench.print(drawn(1, ROWS), "8Q").end is JobState.DONE
    whole = [_request(slip) for slip in bench.slips if not is_void(slip)]
    assert whole in ([1], [0, 1])
