"""A line that does not break when the printer loses its power: then silence in the midst leaves doubt."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from kiosk.printing.escpos.commands import MARK, QUESTIONS
from kiosk.printing.escpos.delivery import Delivery, GivenUp, Hands
from kiosk.printing.escpos.dialogue import Dialogue
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.printer import EscposPrinter
from tests.printing.escpos.bench import (
    HURRIED,
    PATIENT,
    SMALL,
    VOID_MARK,
    Bench,
    Told,
    drawn,
    is_void,
    png,
    same,
)
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TerminalWire


class Drowsy:
    """A line to a printer that falls silent for the given number of questions, and then answers all."""

    is_open = True
    arrived = True
    shows_restart = False
    bytes_per_second = None

    def __init__(self, naps: int) -> None:
        self.now = 0.0
        self._naps = naps
        self._marks = 0

    def open(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        self.now += 0.01
        self._marks += out.count(MARK)
        asked = sum(out.count(question) for question in QUESTIONS)
        if asked and self._naps:
            self._naps -= 1
            return len(out), b""
        if self._naps:
            self.now += seconds
            return len(out), b""
        marks, self._marks = self._marks, 0
        return len(out), b"\x12" * asked + b"\x00" * marks


@pytest.mark.parametrize("proves_power", [False, True])
@pytest.mark.parametrize("naps", [0, 1, 3])
def test_silence_is_doubt_only_where_the_line_does_not_prove_power(naps: int, *, proves_power: bool) -> None:
    line = Drowsy(naps)
    hands = Hands(lambda _: None, lambda: False, lambda _: None, lambda: line.now)
    talk = Dialogue(line, 0.1, lambda: line.now)
    delivery = Delivery(talk, SMALL, replace(PATIENT, strip=5), 5, hands, proves_power)
    delivery.run([b"one", b"two"], lambda: None)
    assert bool(delivery.doubts) == (naps > 0 and not proves_power)


class Parting(Drowsy):
    """Breaks once the last of two marks is answered."""

    def __init__(self) -> None:
        super().__init__(0)
        self._answered = 0

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        if self._answered == 2:
            raise LineDown("gone")
        taken, came = super().exchange(out, seconds)
        self._answered += came.count(b"\0")
        return taken, came


def test_a_line_that_breaks_behind_the_last_answer_takes_nothing_back() -> None:
    talk = Dialogue(Parting(), 0.1)
    hands = Hands(lambda _: None, lambda: False, lambda _: None)
    Delivery(talk, SMALL, PATIENT, 5, hands, proves_power=True).run([b"one", b"two"], lambda: None)


def test_a_slip_is_given_up_at_once_where_the_printer_hangs() -> None:
    line = Drowsy(1_000_000)
    hands = Hands(lambda _: None, lambda: line.now > 60, lambda _: None, lambda: line.now)
    talk = Dialogue(line, 0.1, lambda: line.now)
    delivery = Delivery(talk, SMALL, replace(PATIENT, strip=3600), 5, hands, proves_power=True)
    with pytest.raises(GivenUp):
        delivery.run([b"one", b"two", b"three", b"four"], lambda: None)
    assert line.now < 65


class Late(Drowsy):
    """First answers three marks of an earlier slip, then rests a while, and always one mark at a time."""

    def __init__(self, rests: int) -> None:
        super().__init__(0)
        self._earlier = 3
        self._rests = rests
        self.unanswered = 0

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        self.unanswered += out.count(MARK)
        asked = sum(out.count(question) for question in QUESTIONS)
        if asked:
            return len(out), b"\x12" * asked
        if self._earlier:
            self._earlier -= 1
            return len(out), b"\0"
        if self.unanswered and self._rests:
            self._rests -= 1
            return len(out), b""
        answered = min(1, self.unanswered)
        self.unanswered -= answered
        return len(out), b"\0" * answered


@pytest.mark.parametrize("rests", [0, 1, 5])
def test_answers_to_an_earlier_slip_do_not_run_ahead_of_the_next(rests: int) -> None:
    line, told = Late(rests), Told()
    printer = EscposPrinter("slip", line, SMALL, VOID_MARK, left_open=True, patience=PATIENT)
    printer.print(png(drawn()), "7Q", told)
    assert told.moves[-1] == (JobState.DONE, "")
    assert line.unanswered == 0


def test_a_serial_printer_that_loses_its_power_leaves_doubt(tmp_path: Path) -> None:
    """Its line stands, and what it held is gone: the mark behind it is never answered."""
    bench = Bench(
        TerminalWire(Thermal(at_row={40: Thermal.power_cycle}), "serial", tmp_path / "p"), patience=HURRIED
    )
    assert bench.print(drawn(1)).end is JobState.UNKNOWN
    assert bench.print(drawn(2)).end is JobState.DONE
    assert [is_void(slip) for slip in bench.slips] == [True, False]
    assert same(bench.slips[1], drawn(2))
    bench.close()
