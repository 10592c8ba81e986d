"""Printers that are honest, but not as the textbook has it."""

from collections.abc import Callable
from threading import Event

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.job import Stage
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.values import Attribute, Range, Tag, Value
from kiosk.printing.ipp.wire import Deadlines
from tests.printing.ipp.conftest import HASTY
from tests.printing.ipp.peer import Connection, Fault, Peer, agrees_early, choke, drop, drop_after_all, hang
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing
from tests.printing.ipp.waiting import LONGEST

FAILED, UNKNOWN, DONE = JobState.FAILED, JobState.UNKNOWN, JobState.DONE
COUNTED = "the job was cancelled; how many pages came out, it counts 1"
GIVEN_UP = (JobState.CANCELLED, "the sheet was given up")


@pytest.mark.parametrize(("printed", "end"), [(None, UNKNOWN), (1, UNKNOWN), (0, FAILED)])
def test_part_of_a_raster_document_may_be_on_paper_already(
    peer: Peer, desk: IppPrinter, sheet: bytes, printed: int | None, end: JobState
) -> None:
    def drops(it: Peer, connection: Connection) -> bool:
        it.update(printed=printed)
        return drop(it, connection)

    peer.formats = ("image/pwg-raster",)
    peer.faults[Operation.SEND_DOCUMENT] = drops
    assert Printing(desk, sheet).run().moves[-1][0] is end


def test_a_printer_that_was_exchanged_is_asked_anew_what_it_takes(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    assert Printing(desk, sheet).run().moves[-1][0] is DONE
    peer.formats = ("image/pwg-raster",)
    peer.answers[Operation.VALIDATE_JOB] = 0x040A
    assert Printing(desk, sheet, "20261122-000001").run().moves[-1][0] is FAILED
    peer.answers.clear()
    assert Printing(desk, sheet, "20261122-000002").run().moves[-1][0] is DONE
    assert [document[:4] for document in peer.received] == [b"%PDF", b"RaS2"]


def test_two_copies_or_a_cover_sheet_chosen_at_the_panel_do_not_come_out(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    peer.offers = (
        Attribute("copies-supported", (Value(Tag.RANGE, Range(1, 99)),)),
        attribute("job-sheets-supported", Tag.KEYWORD, "standard", "none"),
        attribute("number-up-supported", Tag.INTEGER, 1, 2, 4),
        attribute("sides-supported", Tag.KEYWORD, "one-sided", "two-sided-long-edge"),
    )
    assert Printing(desk, sheet).run().moves[-1][0] is DONE
    assert peer.settings == {
        "media": "iso_a4_210x297mm",
        "sides": "one-sided",
        "copies": 1,
        "job-sheets": "none",
        "number-up": 1,
    }


def test_a_printer_is_told_nothing_that_it_does_not_know(peer: Peer, desk: IppPrinter, sheet: bytes) -> None:
    peer.papers = ()
    peer.offers = (Attribute("copies-supported", (Value(Tag.NO_VALUE, None),)),)
    assert Printing(desk, sheet).run().moves[-1][0] is DONE
    assert peer.settings == {}


def test_a_printer_without_a4_gets_no_sheet(peer: Peer, desk: IppPrinter, sheet: bytes) -> None:
    peer.papers = ("na_letter_8.5x11in",)
    words = "it knows no A4 paper: choose that at its panel, or use another printer"
    assert Printing(desk, sheet).run().moves[-1] == (FAILED, words)
    assert peer.jobs == []
    peer.papers = ("na_letter_8.5x11in", "iso_a4_210x297mm")
    assert Printing(desk, sheet, "20261122-000001").run().moves[-1][0] is DONE


def test_a_printer_that_does_not_say_what_it_holds_gets_no_sheet(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    peer.operations = tuple(one for one in Operation if one is not Operation.GET_JOBS)
    words = "it does not know Get-Jobs: use one with IPP Everywhere"
    assert Printing(desk, sheet).run().moves[-1] == (FAILED, words)
    assert peer.jobs == []


@pytest.mark.parametrize("printed", [0, None])
def test_a_document_that_the_printer_declines_fails(
    peer: Peer, desk: IppPrinter, sheet: bytes, printed: int | None
) -> None:
    def declines(it: Peer, connection: Connection) -> bool:
        it.update(printed=printed)
        return it.answer(connection)

    peer.faults[Operation.SEND_DOCUMENT] = declines
    peer.answers[Operation.SEND_DOCUMENT] = 0x040A
    reason = f"{peer.uri}: it does not take this kind of document"
    assert Printing(desk, sheet).run().moves[-1] == (FAILED, reason)
    assert peer.jobs[-1].stage is Stage.CANCELLED


def test_a_no_in_the_middle_of_the_document_is_heard_at_once(
    peer: Peer, kiosk_at: Callable[..., IppPrinter], sheet: bytes
) -> None:
    def declines_early(it: Peer, connection: Connection) -> bool:
        connection.read(2000)
        connection.send(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
        it.stand_still()
        return False

    peer.faults[Operation.SEND_DOCUMENT] = declines_early
    patient = kiosk_at(peer.uri, deadlines=HASTY)
    state, reason = Printing(patient, sheet * 100).begin().end()
    assert state is FAILED
    assert "HTTP 413" in reason


@pytest.mark.parametrize("times", [1, 100], ids=["short", "long"])
def test_a_yes_amid_the_document_is_not_believed(
    peer: Peer, kiosk_at: Callable[..., IppPrinter], sheet: bytes, times: int
) -> None:
    """A short document is then still in our own system, a long one in our hands."""
    peer.narrow()
    peer.faults[Operation.SEND_DOCUMENT] = agrees_early
    patient = kiosk_at(peer.uri, deadlines=HASTY)
    printing = Printing(patient, sheet * times).begin()
    assert printing.end() == (
        UNKNOWN,
        "the printer calls a document finished that it may have got in part",
    )
    assert JobState.PRINTING not in printing.states


def test_a_printer_that_keeps_no_connection_prints_all_the_same(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    peer.keep = False
    for number in range(3):
        assert Printing(desk, sheet, f"20261122-00000{number}").run().states == [*ON_THE_WAY, DONE]
    assert peer.received == [sheet] * 3


def test_a_sheet_that_is_out_is_done_even_if_the_document_is_never_acknowledged(
    peer: Peer, kiosk_at: Callable[..., IppPrinter], sheet: bytes
) -> None:
    def prints_in_silence(it: Peer, connection: Connection) -> bool:
        it.update(stage=Stage.COMPLETED, printed=1)
        return hang(it, connection)

    peer.faults[Operation.SEND_DOCUMENT] = prints_in_silence
    patient = kiosk_at(peer.uri, deadlines=HASTY)
    assert Printing(patient, sheet).begin().end() == (DONE, "")


def test_a_question_is_put_again_when_the_kept_connection_breaks(peer: Peer, desk: IppPrinter) -> None:
    assert desk.look().status is PrinterStatus.READY
    peer.faults[Operation.GET_PRINTER_ATTRIBUTES] = once(drop_after_all)
    assert desk.look().status is PrinterStatus.READY
    assert len(peer.asked) == 3


def once(fault: Fault) -> Fault:
    def faulty(peer: Peer, connection: Connection) -> bool:
        peer.faults.clear()
        return fault(peer, connection)

    return faulty


def test_a_job_that_bears_another_name_is_not_ours(peer: Peer, desk: IppPrinter, sheet: bytes) -> None:
    def is_renamed(it: Peer, connection: Connection) -> bool:
        lives = it.answer(connection)
        it.update(name="theirs")
        return lives

    peer.faults[Operation.SEND_DOCUMENT] = is_renamed
    state, reason = Printing(desk, sheet).run().moves[-1]
    assert state is UNKNOWN
    assert reason.startswith("the printer no longer knows the job")


@pytest.mark.parametrize(
    ("counts_ahead", "pages", "end"), [(True, 1, UNKNOWN), (False, 2, UNKNOWN), (False, 1, DONE)]
)
def test_one_of_two_pages_is_not_a_sheet_even_after_a_restart(
    peer: Peer, desk: IppPrinter, two_pages: bytes, counts_ahead: bool, pages: int, end: JobState
) -> None:
    peer.counts_ahead = counts_ahead
    peer.printed = 1
    assert Printing(desk, two_pages).run().moves[-1] == (
        UNKNOWN,
        "the printer finished, but counts 1 of 2 pages",
    )
    assert peer.jobs[-1].expected == (2 if counts_ahead else None)
    assert desk.find(UID, pages).state is end


@pytest.mark.parametrize("status", [Status.NOT_FOUND, Status.GONE])
def test_a_job_that_is_gone_proves_nothing(
    peer: Peer, desk: IppPrinter, sheet: bytes, status: Status
) -> None:
    peer.answers[Operation.GET_JOB_ATTRIBUTES] = status
    assert Printing(desk, sheet).run().moves[-1][0] is UNKNOWN


def test_a_printer_that_goes_away_before_the_document_got_nothing(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    peer.keep = False
    printing = Printing(desk, sheet)
    printing.at[JobState.SENDING] = peer.close
    state, reason = printing.run().moves[-1]
    assert state is FAILED
    assert "can't be reached" in reason


def test_a_sheet_given_up_just_before_it_is_sent_is_not_sent(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    printing = Printing(desk, sheet)
    printing.at[JobState.SENDING] = lambda: desk.cancel(UID)
    assert printing.run().moves[-1] == (JobState.CANCELLED, "")
    assert peer.received == []
    assert peer.jobs[-1].stage is Stage.CANCELLED


def test_a_sheet_given_up_while_it_is_being_sent(peer: Peer, desk: IppPrinter, sheet: bytes) -> None:
    def chokes(it: Peer, connection: Connection) -> bool:
        desk.cancel(UID)
        return choke(it, connection)

    peer.faults[Operation.SEND_DOCUMENT] = chokes
    assert Printing(desk, sheet * 100).run().moves[-1][0] is JobState.CANCELLED


@pytest.mark.parametrize(
    ("stage", "end"), [(Stage.COMPLETED, (DONE, "")), (Stage.CANCELLED, (UNKNOWN, COUNTED)), (None, GIVEN_UP)]
)
def test_a_printer_that_calls_a_sheet_cancelled_and_prints_it_all_the_same(
    peer: Peer, desk: IppPrinter, sheet: bytes, stage: Stage | None, end: tuple[JobState, str]
) -> None:
    """As ippeveprinter does with one that it was about to begin; None where it stays cancelled."""
    said: list[Stage] = []

    def changes_its_mind(it: Peer, connection: Connection) -> bool:
        if said[-2:] == [Stage.CANCELLED, Stage.PROCESSING]:
            it.update(stage=stage, printed=1)
        elif said[-1:] == [Stage.CANCELLED] and stage is not None:
            it.update(stage=Stage.PROCESSING)
        said.append(it.jobs[-1].stage)
        return it.answer(connection)

    peer.after_sending, peer.printed = Stage.PENDING, 0
    peer.faults[Operation.GET_JOB_ATTRIBUTES] = changes_its_mind
    printing = Printing(desk, sheet)
    printing.at[JobState.PRINTING] = lambda: desk.cancel(UID)
    assert printing.run().moves[-1] == end
    assert peer.asked.count(Operation.CANCEL_JOB) == 1


def test_paper_that_runs_out_while_the_document_is_being_sent_is_waited_for(
    peer: Peer, desk: IppPrinter, sheet: bytes
) -> None:
    refilled = Event()

    def takes_the_rest_when_refilled(it: Peer, connection: Connection) -> bool:
        it.reasons = ("media-empty",)
        assert refilled.wait(LONGEST)
        it.reasons = ("none",)
        return it.answer(connection)

    peer.faults[Operation.SEND_DOCUMENT] = takes_the_rest_when_refilled
    printing = Printing(desk, sheet * 100).begin()
    printing.tells(JobState.PRINTING, "its tray is empty")
    refilled.set()
    assert printing.end() == (DONE, "")
    told = [reason for state, reason in printing.moves if state is JobState.PRINTING]
    assert told == ["its tray is empty", ""]


def test_a_name_that_nobody_resolves_in_time_is_a_printer_that_is_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered = Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: answered.wait(LONGEST) and [])
    client = IppClient(PrinterUri.parse("ipp://hall.local"), "kiosk-hall", None, Deadlines(connect=0.1))
    look = IppPrinter("hall", client).look()
    answered.set()
    assert look.status is PrinterStatus.OFFLINE
    assert "its name is not found in time" in look.trouble
