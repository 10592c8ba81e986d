"""A peer that misbehaves can neither stop the kiosk nor make it tell a lie."""

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.job import Stage
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.ipp.printer import IppPrinter
from tests.printing.ipp.peer import (
    HEAD,
    Connection,
    Fault,
    Job,
    Peer,
    choke,
    drip,
    drop,
    drop_after_all,
    hang,
    says,
)
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing

FAILED, UNKNOWN, DONE = JobState.FAILED, JobState.UNKNOWN, JobState.DONE
BIG = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n\r\n" + b"\x02\x00" * (1 << 20)
GARBAGE = {
    "no http": b"\x00\xff\x00\xff\r\n\r\n",
    "a web page": b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>",
    "no end": HEAD + b"Content-Length: 9\r\n\r\n\x02\x00\x00\x00\x00\x00\x00\x01\x04",
    "another's answer": HEAD + b"Content-Length: 9\r\n\r\n\x02\x00\x00\x00\x00\x00\xff\xff\x03",
    "endless": BIG,
    "negative chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n" + b"x" * 100,
    "no chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    "endless header": b"HTTP/1.1 200 OK\r\nA: " + b"a" * 70_000,
    "many headers": b"HTTP/1.1 200 OK\r\n" + b"A: a\r\n" * 200 + b"\r\n",
}


def test_the_peer_is_a_printer_when_it_behaves(peer: Peer, desk: IppPrinter, sheet: bytes) -> None:
    assert Printing(desk, sheet).run().states == [*ON_THE_WAY, DONE]
    assert peer.received == [sheet]
    assert desk.look().status is PrinterStatus.READY


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (hang, PrinterStatus.OFFLINE),
        (drip, PrinterStatus.OFFLINE),
        (drop, PrinterStatus.OFFLINE),
        *((says(octets), PrinterStatus.UNSURE) for octets in GARBAGE.values()),
        (says(b""), PrinterStatus.OFFLINE),
        (says(HEAD + b"Content-Length: 20\r\n\r\n\x02\x00"), PrinterStatus.OFFLINE),
        (says(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), PrinterStatus.UNSURE),
    ],
    ids=["hangs", "drips", "drops", *GARBAGE, "silence", "cut short", "wants a password"],
)
def test_the_state_is_clear_in_a_bounded_time(
    peer: Peer, desk: IppPrinter, fault: Fault, status: PrinterStatus
) -> None:
    peer.faults[Operation.GET_PRINTER_ATTRIBUTES] = fault
    look = desk.look()
    assert look.status is status
    assert look.trouble.startswith(str(peer.uri))
    assert look.trouble.isprintable()
    del peer.faults[Operation.GET_PRINTER_ATTRIBUTES]
    assert desk.look().status is PrinterStatus.READY


@pytest.mark.parametrize("fault", [hang, drip, drop, says(BIG), says(GARBAGE["no http"])])
@pytest.mark.parametrize(
    "operation",
    [
        Operation.GET_PRINTER_ATTRIBUTES,
        Operation.GET_JOBS,
        Operation.VALIDATE_JOB,
        Operation.CREATE_JOB,
    ],
)
def test_trouble_before_sending_fails_with_nothing_sent(
    peer: Peer, desk: IppPrinter, sheet: bytes, operation: Operation, fault: Fault
) -> None:
    peer.faults[operation] = fault
    printing = Printing(desk, sheet).begin()
    assert printing.end()[0] is FAILED
    assert printing.states == [JobState.CREATING, FAILED]
    assert Operation.SEND_DOCUMENT not in peer.asked


def test_a_job_made_by_a_printer_that_could_not_say_so_is_taken_back(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    def makes_it_and_drops(it: Peer, _connection: Connection) -> bool:
        it.jobs.append(Job(UID))
        return False

    peer.faults[Operation.CREATE_JOB] = makes_it_and_drops
    assert Printing(desk, sheet).run().states == [JobState.CREATING, FAILED]
    assert peer.jobs[-1].stage is Stage.CANCELLED


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "wants a name and password"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "wants a name and password"),
        (b"HTTP/1.1 301 Moved\r\nLocation: http://evil/\r\n\r\n", "sends the kiosk elsewhere (HTTP 301)"),
        (b"HTTP/1.1 426 Upgrade Required\r\n\r\n", "write its address with ipps://"),
        (b"HTTP/1.1 404 Not Found\r\n\r\n", "answers with HTTP 404: is its path right?"),
    ],
)
def test_a_web_server_s_no_is_one_clear_line(
    peer: Peer, desk: IppPrinter, sheet: bytes, answer: bytes, words: str
) -> None:
    peer.faults[Operation.CREATE_JOB] = says(answer)
    (_, reason) = Printing(desk, sheet).run().moves[-1]
    assert reason.startswith(f"{peer.uri}: ")
    assert words in reason


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.NOT_AUTHENTICATED, "wants a name and password"),
        (Status.FORBIDDEN, "wants a name and password"),
        (Status.NOT_ACCEPTING_JOBS, "it takes no jobs now"),
        (0x0503, "it does not speak IPP 2.0"),
        (0x04FF, "it refuses with IPP status 0x04ff"),
    ],
)
def test_a_printer_s_no_is_one_clear_line(
    peer: Peer, desk: IppPrinter, sheet: bytes, status: int, words: str
) -> None:
    peer.answers[Operation.VALIDATE_JOB] = status
    state, reason = Printing(desk, sheet).run().moves[-1]
    assert state is FAILED
    assert words in reason


@pytest.mark.parametrize("fault", [hang, drip, drop_after_all, says(b"garbage"), says(BIG)])
@pytest.mark.parametrize(
    ("stage", "printed", "end"),
    [
        (Stage.COMPLETED, 1, DONE),
        (Stage.COMPLETED, 0, UNKNOWN),
        (Stage.ABORTED, 0, FAILED),
        (Stage.ABORTED, None, UNKNOWN),
        (Stage.PROCESSING, 0, FAILED),
        (Stage.PROCESSING, 1, UNKNOWN),
    ],
)
def test_a_whole_document_without_a_receipt_is_settled_by_looking_the_job_up(
    peer: Peer, desk: IppPrinter, sheet: bytes, fault: Fault, stage: Stage, printed: int | None, end: JobState
) -> None:
    def prints_and_then(it: Peer, connection: Connection) -> bool:
        it.update(stage=stage, printed=printed)
        return fault(it, connection)

    peer.faults[Operation.SEND_DOCUMENT] = prints_and_then
    # Who breaks off may not have read all.
    proved = end is not DONE or fault is not drop_after_all
    assert Printing(desk, sheet).begin().end()[0] is (end if proved else UNKNOWN)


@pytest.mark.parametrize(
    ("stage", "printed", "end"),
    [
        (Stage.HELD, 0, FAILED),
        (Stage.HELD, None, FAILED),
        (Stage.ABORTED, 0, FAILED),
        (Stage.ABORTED, 1, UNKNOWN),
        (Stage.COMPLETED, 1, UNKNOWN),
    ],
)
@pytest.mark.parametrize("fault", [drop, choke])
def test_a_document_that_was_not_sent_to_its_end_never_counts_as_printed(
    peer: Peer, desk: IppPrinter, sheet: bytes, fault: Fault, stage: Stage, printed: int | None, end: JobState
) -> None:
    def drops_and_then(it: Peer, connection: Connection) -> bool:
        it.update(stage=stage, printed=printed)
        return fault(it, connection)

    peer.faults[Operation.SEND_DOCUMENT] = drops_and_then
    assert Printing(desk, sheet * 100).begin().end()[0] is end


def test_a_document_that_broke_off_when_all_had_left_the_kiosk_may_have_been_read_in_part(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    def reads_half_and_calls_it_finished(it: Peer, connection: Connection) -> bool:
        connection.read(2000)
        it.update(stage=Stage.COMPLETED, printed=1)
        return False

    peer.faults[Operation.SEND_DOCUMENT] = reads_half_and_calls_it_finished
    reason = "the printer calls a document finished that it may have got in part"
    assert Printing(desk, sheet).run().moves[-1] == (UNKNOWN, reason)
