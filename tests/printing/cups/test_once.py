"""One request never becomes two sheets: not when cupsd is killed, not when the power goes, not by a retry."""

from collections.abc import Callable

import pytest

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.ipp.capabilities import PDF, Capabilities, Prepared
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.jobs import Jobs
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.printer import Finding
from tests.printing.cups.conftest import Office, Server
from tests.printing.cups.cupsd import AS_IT_IS, Cupsd, Queue
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing
from tests.printing.ipp.waiting import until

NEXT = "20261122-NEXT00"
STATUSES = {"failed": 1, "hold": 3, "stop the queue": 4, "retry later": 6, "retry at once": 7}


def sent(cupsd: Cupsd, sheet: bytes, uid: str = UID, user: str = "kiosk-hall", queue: str = "office") -> None:
    """Have cupsd take a sheet, without a look at how the queue is set up, and without waiting for it."""
    client = IppClient(PrinterUri("localhost", cupsd.port, f"/printers/{queue}", secure=False), user)
    document = Prepared(PDF, sheet, 1)
    with client.line() as line:
        jobs = Jobs(client, line)
        job = jobs.create(
            uid, document, Capabilities(True, None, True, (), counts_ahead=False, operations=frozenset())
        )
        jobs.send(job.id, document, lambda: False)


def first_sheet_out(cupsd: Cupsd) -> None:
    until(lambda: cupsd.paper()[UID] == 1, "the first sheet")


def killed_in_mid_job(cupsd: Cupsd, sheet: bytes, meanwhile: Callable[[], None]) -> None:
    """Kill cupsd while a sheet is out and the printer not through, and start it anew."""
    cupsd.meet("after-1")
    sent(cupsd, sheet)
    first_sheet_out(cupsd)
    cupsd.kill()
    cupsd.clear("after-1")
    meanwhile()
    cupsd.start()


def test_a_killed_cupsd_prints_the_sheet_once(cupsd: Cupsd, office: CupsPrinter, sheet: bytes) -> None:
    killed_in_mid_job(cupsd, sheet, cupsd.clear_away)
    assert office.recall(UID, 1) == Finding(JobState.UNKNOWN, "the printer knows of no such job")
    assert Printing(office, sheet, NEXT).run().moves[-1] == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper() == {UID: 1, NEXT: 1}


def test_a_spool_that_is_not_wiped_would_print_it_twice(cupsd: Cupsd, sheet: bytes) -> None:
    killed_in_mid_job(cupsd, sheet, lambda: None)
    until(lambda: cupsd.paper() == {UID: 2}, "the second sheet")


def test_the_citizen_is_asked_when_cupsd_was_killed_in_mid_job(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    cupsd.meet("after-1")
    printing = Printing(office, sheet).begin()
    first_sheet_out(cupsd)
    cupsd.kill()
    printing.tells(JobState.PRINTING, "does CUPS run?")
    cupsd.clear_away()
    cupsd.start()
    state, reason = printing.end()
    assert state is JobState.UNKNOWN
    assert not reason.endswith(SENT_NOT_CONFIRMED)
    assert office.recall(UID, 1) == Finding(JobState.UNKNOWN, "the printer knows of no such job")
    assert cupsd.paper() == {UID: 1}


def test_after_a_power_cut_before_the_first_sheet_none_comes_out(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    cupsd.meet("media-empty-error")
    sent(cupsd, sheet)
    until(lambda: office.look().status is PrinterStatus.PAPER_OUT, "the empty tray")
    cupsd.kill()
    cupsd.clear_away()
    cupsd.clear("media-empty-error")
    assert not cupsd.spooled()
    cupsd.start()
    assert Printing(office, sheet, NEXT).run().moves[-1] == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper() == {NEXT: 1}


@pytest.mark.parametrize("status", STATUSES.values(), ids=STATUSES)
def test_whatever_the_backend_ends_with_the_sheet_is_not_printed_again(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes, status: int
) -> None:
    cupsd.tell("status", str(status))
    state, reason = Printing(office, sheet).run().moves[-1]
    assert state is JobState.UNKNOWN
    assert reason.startswith("the printer gave the job up")
    assert not reason.endswith(SENT_NOT_CONFIRMED)
    assert office.look().status is PrinterStatus.UNSURE
    assert Printing(office, sheet, NEXT).run().moves[-1] == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper() == {UID: 1, NEXT: 1}


def test_a_backend_left_to_itself_would_print_it_twice_so_such_a_queue_gets_nothing(
    server: Server, kiosk_at: Office, sheet: bytes
) -> None:
    cupsd = server(Queue(device="tray:"))
    cupsd.tell("status", "7")
    sent(cupsd, sheet)
    until(lambda: cupsd.paper() == {UID: 2}, "the second sheet")
    state, reason = Printing(kiosk_at(cupsd), sheet, NEXT).run().moves[-1]
    assert state is JobState.FAILED
    assert reason.startswith("the queue may print a sheet twice: its device does not begin with once:")
    assert NEXT not in cupsd.paper()


def test_a_sheet_whose_filter_broke_is_not_tried_again(
    server: Server, kiosk_at: Office, sheet: bytes
) -> None:
    cupsd = server(Queue(driver=(AS_IT_IS, '"application/pdf application/x-old 0 /usr/bin/false"')))
    office = kiosk_at(cupsd)
    state, reason = Printing(office, sheet).run().moves[-1]
    assert state is JobState.UNKNOWN
    assert "Filter failed" in reason
    assert office.recall(UID, 1).state is JobState.UNKNOWN
    assert office.tidy()


def test_a_job_that_never_began_is_taken_back_after_a_restart(
    server: Server, kiosk_at: Office, sheet: bytes
) -> None:
    cupsd = server(Queue(state="Stopped"))
    sent(cupsd, sheet)
    assert kiosk_at(cupsd).recall(UID, 1) == Finding(
        JobState.CANCELLED, "the job was cancelled, and no paper came out"
    )


def test_a_job_that_had_begun_is_taken_back_and_nobody_knows_how_far_it_came(
    cupsd: Cupsd, office: CupsPrinter, two_pages: bytes
) -> None:
    cupsd.meet("after-1")
    sent(cupsd, two_pages)
    first_sheet_out(cupsd)
    assert office.recall(UID, 2) == Finding(
        JobState.UNKNOWN, "the job was cancelled; how many pages came out, it does not say"
    )
    assert cupsd.paper() == {UID: 1}


def test_a_job_that_was_passed_on_is_called_sent_after_a_restart(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    Printing(office, sheet).run()
    assert office.recall(UID, 0) == Finding(JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert office.recall("20261122-NEVER0", 1).reason == "the printer knows of no such job"


def test_the_sheet_of_an_earlier_visit_is_taken_back(
    cupsd: Cupsd, office: CupsPrinter, two_pages: bytes
) -> None:
    cupsd.meet("after-1")
    sent(cupsd, two_pages)
    first_sheet_out(cupsd)
    assert office.tidy()
    cupsd.clear("after-1")
    assert Printing(office, two_pages, NEXT).run().moves[-1] == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper() == {UID: 1, NEXT: 2}


def test_a_cancelled_sheet_that_is_still_on_its_way_holds_the_next_one_up(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    cupsd.tell("stubborn")
    cupsd.meet("after-1")
    sent(cupsd, sheet)
    first_sheet_out(cupsd)
    assert not office.tidy()
    printing = Printing(office, sheet, NEXT).begin()
    printing.tells(JobState.CREATING, "it can't do that now")
    assert cupsd.paper() == {UID: 1}
    cupsd.mend("after-1")
    assert printing.end() == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper() == {UID: 1, NEXT: 1}


def test_a_job_of_staff_is_left_alone(cupsd: Cupsd, office: CupsPrinter, two_pages: bytes) -> None:
    cupsd.meet("after-1")
    sent(cupsd, two_pages, user="staff")
    first_sheet_out(cupsd)
    assert not office.tidy()
    cupsd.mend("after-1")
    until(lambda: cupsd.paper() == {UID: 2}, "the sheet of staff")


@pytest.mark.parametrize("moment", ON_THE_WAY)
def test_cupsd_killed_at_any_step_leaves_a_true_end_and_one_sheet_at_most(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes, moment: JobState
) -> None:
    def killed() -> None:
        cupsd.kill()
        cupsd.clear_away()
        cupsd.start()

    printing = Printing(office, sheet)
    printing.at[moment] = killed
    end, _ = printing.run().moves[-1]
    assert end in {JobState.UNKNOWN, JobState.FAILED}
    assert cupsd.paper()[UID] <= (1 if end is JobState.UNKNOWN else 0)
    assert Printing(office, sheet, NEXT).run().moves[-1] == (JobState.UNKNOWN, SENT_NOT_CONFIRMED)
    assert cupsd.paper()[NEXT] == 1
