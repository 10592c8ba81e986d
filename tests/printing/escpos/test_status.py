"""A printer's own words about itself, and bytes that are none."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.dialogue import Dialogue, Garbled
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.status import Kind, Signs, Sorter, condition

FINE = (0x12, 0x12, 0x12, 0x12)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (FINE, PrinterStatus.READY),
        ((0x16, 0x12, 0x12, 0x12), PrinterStatus.READY),
        ((0x12, 0x12, 0x12, 0x1E), PrinterStatus.PAPER_LOW),
        ((0x1A, 0x32, 0x12, 0x7E), PrinterStatus.PAPER_OUT),
        ((0x12, 0x12, 0x12, 0x72), PrinterStatus.PAPER_OUT),
        ((0x1A, 0x16, 0x12, 0x12), PrinterStatus.COVER_OPEN),
        ((0x1A, 0x36, 0x12, 0x7E), PrinterStatus.COVER_OPEN),
        ((0x1A, 0x52, 0x1A, 0x12), PrinterStatus.JAM),
        ((0x1A, 0x52, 0x32, 0x12), PrinterStatus.OFFLINE),
        ((0x1A, 0x52, 0x52, 0x12), PrinterStatus.UNSURE),
        ((0x1A, 0x52, 0x12, 0x12), PrinterStatus.UNSURE),
        ((0x1A, 0x12, 0x12, 0x12), PrinterStatus.OFFLINE),
        ((0x1A, 0x1A, 0x12, 0x12), PrinterStatus.OFFLINE),
    ],
    ids=[
        "ready",
        "an open drawer is none of ours",
        "near end",
        "out, and stopped",
        "out",
        "cover",
        "cover and no paper",
        "cutter",
        "beyond repair",
        "hot head",
        "an error without a name",
        "offline",
        "somebody feeds paper by the button",
    ],
)
def test_each_condition_has_its_word(answers: tuple[int, int, int, int], status: PrinterStatus) -> None:
    found = condition(*answers)
    assert found is not None
    assert found.status is status
    assert found.can_print == (status in {PrinterStatus.READY, PrinterStatus.PAPER_LOW})


@given(st.tuples(*[st.integers(0, 255)] * 4))
def test_any_four_bytes_are_a_clear_condition_or_no_answer(answers: tuple[int, int, int, int]) -> None:
    found = condition(*answers)
    genuine = all(not byte & 0x81 and byte & 0x12 == 0x12 for byte in answers)
    assert (found is not None) == genuine
    if isinstance(found, Signs):
        assert found.can_print == (found.status in {PrinterStatus.READY, PrinterStatus.PAPER_LOW})


def kinds(data: bytes) -> list[Kind]:
    sorter = Sorter()
    return [sorter.sort(byte) for byte in data]


def test_answers_marks_and_what_comes_unasked_are_told_apart() -> None:
    assert kinds(b"\x12\x1e\x7e") == [Kind.ANSWER] * 3
    assert kinds(b"\x00\x03\x0f") == [Kind.MARK] * 3
    assert kinds(b"\x11\x13") == [Kind.UNASKED] * 2
    assert kinds(b"\x10\x00\x00\x0f\x00") == [Kind.UNASKED] * 4 + [Kind.MARK]
    assert kinds(b"\x80\xff\x93") == [Kind.GARBAGE] * 3
    assert kinds(b"\x10\x00\x90\x00\x12") == [Kind.UNASKED] * 2 + [Kind.GARBAGE, Kind.UNASKED, Kind.ANSWER]


class Script:
    """A line that gives one piece of a script at each exchange, and then says nothing or breaks."""

    is_open = True
    arrived = True
    shows_restart = True
    bytes_per_second = None

    def __init__(self, script: list[bytes], clock: list[float], *, breaks: bool) -> None:
        self._script = script
        self._clock = clock
        self._breaks = breaks

    def open(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        if self._script:
            return len(out), self._script.pop(0)
        if self._breaks:
            raise LineDown("gone")
        self._clock[0] += seconds
        return len(out), b""


def asked(script: list[bytes], *, breaks: bool = False) -> Signs | None:
    clock = [0.0]
    now: Callable[[], float] = lambda: clock[0]  # noqa: E731
    return Dialogue(Script(script, clock, breaks=breaks), 1.0, now).ask()


def test_four_answers_are_a_condition() -> None:
    assert asked([b"", b"\x12", b"\x12", b"\x12", b"\x1e"]) == condition(0x12, 0x12, 0x12, 0x1E)


def test_silence_is_no_answer_however_much_was_said_before() -> None:
    assert asked([b"", b"\x12", b"\x12", b"\x12"]) is None


def test_more_answers_than_questions_are_no_answer() -> None:
    assert asked([b"", b"\x12", b"\x12", b"\x12", b"\x12\x12"]) is None


class Blocked(Script):
    """Takes nothing until it is let."""

    took = b""
    open_now = False

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        _, came = super().exchange(out, seconds)
        if not self.open_now:
            return 0, came
        self.took += out
        return len(out), came


def test_questions_do_not_pile_up_behind_a_slip_that_is_not_taken() -> None:
    clock = [0.0]
    line = Blocked([], clock, breaks=False)
    talk = Dialogue(line, 1.0, lambda: clock[0])
    talk.say(b"slip")
    assert [talk.ask(), talk.ask()] == [None, None]
    line.open_now = True
    talk.move(0)
    assert line.took == b"slip"


@given(st.lists(st.binary(max_size=6), max_size=80), st.booleans())
def test_whatever_a_printer_says_it_ends_in_a_clear_word(script: list[bytes], breaks: bool) -> None:
    with suppress(Garbled, LineDown):
        found = asked(script, breaks=breaks)
        assert found is None or found.status in PrinterStatus
