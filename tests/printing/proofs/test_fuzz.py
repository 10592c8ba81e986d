"""Whatever bytes a printer sends, in place of an answer or after it: no crash, no hang, a clear end."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.status import Kind, Sorter
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.codec import encode
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.pace import Bounds
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.wire import Deadlines
from tests.printing.escpos.bench import PICTURE, SMALL, VOID_MARK, Told, png
from tests.printing.ipp.messages import MESSAGES
from tests.printing.ipp.peer import HEAD, Peer, says
from tests.printing.ipp.printing import Printing

OVER = {JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN}


@pytest.fixture(scope="module")
def talker() -> Iterator[Peer]:
    peer = Peer()
    yield peer
    peer.close()


@pytest.fixture(scope="module")
def desk(talker: Peer) -> Iterator[IppPrinter]:
    deadlines = Deadlines(connect=1, stall=0.2, first_byte=0.2, answer=0.2)
    bounds = Bounds(busy=0.05, mend=0.05, quiet=0.05, settle=0.05, sure=0.02, poll=0.005)
    printer = IppPrinter("desk", IppClient(talker.uri, "kiosk-hall", None, deadlines), bounds)
    yield printer
    printer.close()


SAID = st.one_of(
    st.binary(max_size=100),
    st.binary(max_size=100).map(lambda body: HEAD + b"\r\n" + body),
    st.builds(
        lambda message, length: HEAD + b"Content-Length: %d\r\n\r\n" % length + encode(message),
        MESSAGES,
        st.integers(-5, 400),
    ),
)


@settings(max_examples=60)
@given(SAID, st.sampled_from([operation for operation in Operation if operation is not Operation.CANCEL_JOB]))
def test_whatever_an_a4_printer_says_its_state_and_the_end_of_a_sheet_are_clear(
    talker: Peer, desk: IppPrinter, sheet: bytes, said: bytes, operation: Operation
) -> None:
    talker.faults = {operation: says(said)}
    seen = desk.look()
    assert seen.status in PrinterStatus
    assert seen.trouble.isprintable()
    assert Printing(desk, sheet).run().moves[-1][0] in OVER


@given(st.binary(max_size=60))
def test_every_status_byte_is_of_one_kind(said: bytes) -> None:
    sorter = Sorter()
    assert all(sorter.sort(byte) in Kind for byte in said)


class Talker:
    """A line whose printer takes what it likes of a slip, and says what it likes."""

    is_open = True
    arrived = True
    shows_restart = True
    bytes_per_second = None

    def __init__(self, script: list[tuple[int, bytes] | None]) -> None:
        self._script = script

    def open(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        if not self._script:
            return len(out), b""
        step = self._script.pop(0)
        if step is None:
            raise LineDown("gone")
        return min(step[0], len(out)), step[1]


LIKELY = st.sampled_from([b"\x12", b"\x12\x12", b"\x00", b"\x16", b"\x1e", b"\x32", b"\x10\x00\x00\x0f"])
STEPS = st.lists(
    st.tuples(st.sampled_from([0, 3, 5000]), LIKELY | st.binary(max_size=4)) | st.none(), max_size=60
)
QUICK = Patience(connect=0.01, answer=0.002, strip=0.005, repair=0.01, poll=0.002, quiet=0.001)


@settings(max_examples=150)
@given(STEPS, st.booleans())
def test_whatever_a_receipt_printer_says_its_state_and_the_end_of_a_slip_are_clear(
    script: list[tuple[int, bytes] | None], left_open: bool
) -> None:
    line = Talker(script)
    printer = EscposPrinter(
        "slip", line, SMALL, VOID_MARK, left_open=left_open, patience=QUICK, wait=lambda _: None
    )
    assert printer.look().status in PrinterStatus
    told = Told()
    printer.print(png(PICTURE), "7Q", told)
    assert told.end in OVER
    assert printer.tidy() in {True, False}
