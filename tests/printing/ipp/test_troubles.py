"""Whatever happens at a real printer, the kiosk says what is true, and never prints twice."""

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.values import Attribute, Group, Tag
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing
from tests.printing.ipp.waiting import Gate, until

PRINTING, UNKNOWN, DONE = JobState.PRINTING, JobState.UNKNOWN, JobState.DONE
OTHER = "20261122-000000"


def test_an_empty_tray_is_told_before_anyone_prints(eve: EvePrinter, hall: IppPrinter) -> None:
    eve.load(0)
    assert hall.look().status is PrinterStatus.PAPER_OUT
    eve.load(5)
    assert hall.look().status is PrinterStatus.PAPER_LOW
    eve.load(250)
    assert hall.look().status is PrinterStatus.READY


@pytest.mark.parametrize(
    ("sheets", "words"), [(0, "its tray is empty"), (None, "can't be reached")], ids=["tray empty", "off"]
)
def test_a_printer_that_can_not_print_gets_nothing_to_print_later(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, sheets: int | None, words: str
) -> None:
    if sheets is None:
        eve.switch_off()
    else:
        eve.load(sheets)
    printing = Printing(hall, sheet).run()
    assert printing.states == [JobState.CREATING, JobState.FAILED]
    assert words in printing.moves[-1][1]
    if sheets is None:
        eve.switch_on()
    eve.load(250)
    assert hall.held() == ()
    assert Printing(hall, sheet, OTHER).run().moves[-1] == (DONE, "")
    assert eve.paper() == {OTHER: 1}


def test_an_empty_tray_holds_the_sheet_up_until_paper_is_put_in(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    printing = Printing(hall, sheet).meets_an_empty_tray(eve)
    printing.tells(PRINTING, "its tray is empty")
    assert hall.look().status is PrinterStatus.PAPER_OUT
    assert eve.paper() == {}
    eve.load(250)
    assert printing.end() == (DONE, "")
    assert eve.paper() == {UID: 1}


def test_a_tray_that_runs_empty_between_two_pages(
    eve: EvePrinter, hall: IppPrinter, two_pages: bytes
) -> None:
    eve.break_down("after-1")
    printing = Printing(hall, two_pages).begin()
    until(lambda: eve.paper() == {UID: 1}, "the first page")
    eve.load(0)
    printing.tells(PRINTING, "its tray is empty")
    eve.load(250)
    printing.tells(PRINTING, "")
    eve.mend("after-1")
    assert printing.end() == (DONE, "")
    assert eve.paper() == {UID: 2}


@pytest.mark.parametrize(
    ("trouble", "status", "words"),
    [
        ("media-jam", PrinterStatus.JAM, "paper is jammed in it"),
        ("cover-open", PrinterStatus.COVER_OPEN, "its cover is open"),
    ],
)
def test_a_jam_or_an_open_cover_is_told_until_it_is_mended(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, trouble: str, status: PrinterStatus, words: str
) -> None:
    eve.break_down(trouble)
    printing = Printing(hall, sheet).begin()
    printing.tells(PRINTING, words)
    assert hall.look().status is status
    assert eve.paper() == {}
    eve.mend(trouble)
    assert printing.end() == (DONE, "")
    assert eve.paper() == {UID: 1}
    assert hall.look().status is PrinterStatus.READY
    told = [reason for state, reason in printing.moves if state is PRINTING]
    assert told in (["", words], ["", words, ""])


def test_low_toner_stops_nobody(eve: EvePrinter, hall: IppPrinter, sheet: bytes) -> None:
    eve.break_down("toner-low")
    printing = Printing(hall, sheet).begin()
    until(lambda: hall.look().reasons == ("toner-low",), "low toner")
    assert hall.look().status is PrinterStatus.PRINTING
    eve.mend("toner-low")
    assert printing.end() == (DONE, "")
    assert printing.states == [*ON_THE_WAY, DONE]


def test_a_jam_that_nobody_mends_ends_in_a_bounded_time(
    eve: EvePrinter, brief_hall: IppPrinter, sheet: bytes
) -> None:
    eve.break_down("media-jam")
    state, reason = Printing(brief_hall, sheet).begin().end()
    assert state is UNKNOWN
    assert reason == "paper is jammed in it; the printer has not let go of it: the sheet may still come out"
    assert brief_hall.held() == (UID,)


def test_a_printer_that_does_nothing_and_says_nothing_ends_in_a_bounded_time(
    eve: EvePrinter, brief_hall: IppPrinter, two_pages: bytes
) -> None:
    eve.break_down("after-1")
    state, reason = Printing(brief_hall, two_pages).begin().end()
    assert state is UNKNOWN
    assert reason.startswith("the printer has done nothing for long; ")
    assert eve.paper() == {UID: 1}


def test_a_document_that_the_printer_can_not_read_fails_with_no_paper(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    eve.spoil()
    printing = Printing(hall, sheet).run()
    reason = "the printer gave the job up (This is no document.), and no paper came out"
    assert printing.moves[-1] == (JobState.FAILED, reason)
    assert eve.paper() == {}


class Somebody:
    """Someone else, whose job waits for its document and keeps the printer busy."""

    def __init__(self, eve: EvePrinter) -> None:
        self._client = IppClient(eve.uri(), "somebody")
        self._number = self._ask(Operation.CREATE_JOB, attribute("job-name", Tag.NAME, "theirs"))

    def cancel(self) -> None:
        self._ask(Operation.CANCEL_JOB, attribute("job-id", Tag.INTEGER, self._number or 0))

    def _ask(self, operation: Operation, about: Attribute) -> int | None:
        with self._client.line() as line:
            return self._client.ask(line, operation, (about,)).group(Group.JOB).number("job-id")


def test_a_busy_printer_is_waited_for_and_the_others_job_left_alone(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    somebody = Somebody(eve)
    printing = Printing(hall, sheet).begin()
    printing.tells(JobState.CREATING, "it is busy with another job (Currently printing another job.)")
    assert printing.states == [JobState.CREATING, JobState.CREATING]
    somebody.cancel()
    assert printing.end() == (DONE, "")
    assert eve.paper() == {UID: 1}


def test_a_printer_that_stays_busy_fails_with_nothing_sent(
    eve: EvePrinter, brief_hall: IppPrinter, sheet: bytes
) -> None:
    Somebody(eve)
    state, reason = Printing(brief_hall, sheet).begin().end()
    assert state is JobState.FAILED
    assert "it is busy with another job" in reason
    assert eve.documents() == []


def test_a_sheet_given_up_while_the_printer_is_busy_is_never_sent(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, gate: Gate
) -> None:
    somebody = Somebody(eve)
    gate.shut()
    printing = Printing(hall, sheet).begin()
    printing.tells(JobState.CREATING, "busy")
    hall.cancel(UID)
    gate.open()
    assert printing.end() == (JobState.CANCELLED, "")
    somebody.cancel()
    assert eve.documents() == []


def test_a_printer_that_is_off_fails_with_nothing_sent(
    hall: IppPrinter, eve: EvePrinter, sheet: bytes
) -> None:
    eve.switch_off()
    assert hall.look().status is PrinterStatus.OFFLINE
    printing = Printing(hall, sheet).run()
    reason = f"{eve.uri()}: can't be reached (Connection refused): is it on, and its cable in?"
    assert printing.moves[2:] == [(JobState.FAILED, reason)]
    eve.switch_on()
    assert hall.look().status is PrinterStatus.READY
    assert Printing(hall, sheet).run().moves[-1] == (DONE, "")
    assert eve.paper() == {UID: 1}


def test_a_printer_switched_off_and_on_with_the_sheet_inside_is_not_believed(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    eve.break_down("media-jam")
    printing = Printing(hall, sheet).begin()
    printing.tells(PRINTING, "jammed")
    eve.switch_off()
    printing.tells(PRINTING, "can't be reached")
    eve.switch_on()
    state, reason = printing.end()
    assert (state, reason.partition(":")[0]) == (UNKNOWN, "the printer no longer knows the job")
    assert eve.paper() == {}


def test_a_job_number_that_the_printer_gives_anew_is_not_taken_for_ours(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, gate: Gate
) -> None:
    eve.break_down("media-jam")
    printing = Printing(hall, sheet).begin()
    printing.tells(PRINTING, "jammed")
    gate.shut()
    assert gate.waiting.wait(5)
    eve.switch_off()
    eve.clear("media-jam")
    eve.switch_on()
    other = IppPrinter("other", IppClient(eve.uri(), "somebody"))
    assert Printing(other, sheet, OTHER).run().moves[1:3] == [
        (JobState.CREATING, ""),
        (JobState.CREATED, "job 1"),
    ]
    other.close()
    gate.open()
    state, reason = printing.end()
    assert (state, reason.partition(":")[0]) == (UNKNOWN, "the printer no longer knows the job")
    assert eve.paper() == {OTHER: 1}


def until_it_is_being_printed(hall: IppPrinter) -> None:
    """Before that ippeveprinter calls a job cancelled at once, and prints it all the same."""
    until(lambda: hall.find(UID).reason == "Job printing.", "the printer begins")


def test_a_sheet_given_up_while_the_tray_is_empty_is_not_called_cancelled(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    printing = Printing(hall, sheet).meets_an_empty_tray(eve)
    printing.tells(PRINTING, "its tray is empty")
    until_it_is_being_printed(hall)
    hall.cancel(UID)
    state, reason = printing.end()
    assert state is UNKNOWN
    assert reason.startswith("the sheet was given up; ")
    eve.load(250)
    until(lambda: eve.paper() == {UID: 1}, "cancel does not stop paper")


def test_the_next_visitor_does_not_get_the_sheet_that_the_printer_still_holds(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, two_pages: bytes
) -> None:
    eve.break_down("after-1")
    earlier = Printing(hall, two_pages).begin()
    until(lambda: eve.paper() == {UID: 1}, "its first page")
    until_it_is_being_printed(hall)
    hall.cancel(UID)
    assert earlier.end()[0] is UNKNOWN
    state, reason = Printing(hall, sheet, OTHER).run().moves[-1]
    assert state is JobState.FAILED
    assert reason == (
        f"the printer still holds a sheet of an earlier visit ({UID}) and does not let go of it: "
        "clear it at the printer's panel"
    )
    assert eve.paper() == {UID: 1}


def test_a_sheet_given_up_that_the_printer_lets_go_of_is_cancelled(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    eve.break_down("media-jam")
    eve.spoil()
    printing = Printing(hall, sheet).begin()
    printing.tells(PRINTING, "jammed")
    hall.cancel(UID)
    eve.mend("media-jam")
    assert printing.end() == (JobState.CANCELLED, "the sheet was given up")
    assert eve.paper() == {}


def test_what_a_kiosk_that_died_left_waiting_is_cleared_before_the_next_sheet(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    client = IppClient(eve.uri(), "kiosk-hall")
    with client.line() as line:
        client.ask(line, Operation.CREATE_JOB, (attribute("job-name", Tag.NAME, UID),))
    assert hall.held() == (UID,)
    assert hall.find(UID).state is JobState.CREATED
    assert Printing(hall, sheet, OTHER).run().moves[-1] == (DONE, "")
    assert eve.paper() == {OTHER: 1}
    assert hall.find(UID).state is JobState.CANCELLED


def test_cancelling_is_harmless_for_what_is_over_or_unknown(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    Printing(hall, sheet).run()
    hall.cancel(UID)
    hall.cancel("20261122-NEVER0")
    eve.switch_off()
    hall.cancel(UID)
    assert eve.paper() == {UID: 1}
