"""A sheet goes through a real cupsd once, and the kiosk claims no more than that it was sent."""

import pytest

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.jobs import Jobs, Which
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.printer import Printer
from tests.printing.cups.conftest import Office, Server
from tests.printing.cups.cupsd import Cupsd, Queue
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing
from tests.printing.ipp.waiting import until


def held(cupsd: Cupsd) -> list[str]:
    """The names of all jobs that aren't over, whoever sent them."""
    client = IppClient(PrinterUri("localhost", cupsd.port, "/printers/office", secure=False), "kiosk-hall")
    with client.line() as line:
        return [job.name for job in Jobs(client, line).mine(Which.OPEN)]


def test_a_sheet_is_passed_on_and_called_sent_not_printed(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    printing = Printing(office, sheet).run()
    assert printing.moves[1:] == [
        (JobState.CREATING, ""),
        (JobState.CREATED, "job 1"),
        (JobState.SENDING, ""),
        (JobState.PRINTING, ""),
        (JobState.UNKNOWN, SENT_NOT_CONFIRMED),
    ]
    assert cupsd.paper() == {UID: 1}
    assert cupsd.documents() == [sheet]


def test_sheet_after_sheet(cupsd: Cupsd, office: CupsPrinter, sheet: bytes) -> None:
    uids = [f"20261122-00000{number}" for number in range(3)]
    for uid in uids:
        assert Printing(office, sheet, uid).run().states == [*ON_THE_WAY, JobState.UNKNOWN]
    assert cupsd.paper() == dict.fromkeys(uids, 1)


def test_a_queue_may_have_a_chinese_name(server: Server, kiosk_at: Office, sheet: bytes) -> None:
    cupsd = server(Queue("大厅"))
    assert Printing(kiosk_at(cupsd, "大厅"), sheet).run().moves[-1][1] == SENT_NOT_CONFIRMED
    assert cupsd.paper() == {UID: 1}


def test_the_job_is_a4_and_one_sided_whatever_the_queue_has_as_default(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    Printing(office, sheet).run()
    (options,) = cupsd.options()
    assert {"PageSize=A4", "Duplex=None"} <= set(options.split())


def test_no_sheet_stays_in_the_spool(cupsd: Cupsd, office: CupsPrinter, sheet: bytes) -> None:
    cupsd.meet("after-1")
    printing = Printing(office, sheet).begin()
    until(lambda: cupsd.paper() == {UID: 1}, "the sheet")
    assert any(path.name.startswith("d") for path in cupsd.spooled())
    cupsd.mend("after-1")
    printing.end()
    assert not [path for path in cupsd.spooled() if path.name.startswith("d")]


def test_what_is_no_pdf_is_not_sent(cupsd: Cupsd, office: CupsPrinter) -> None:
    printing = Printing(office, b"%PDF-1.7 or so").run()
    assert printing.states == [JobState.CREATING, JobState.FAILED]
    assert cupsd.documents() == []


def test_a_printer_that_nobody_knows_yet_prints_a4_and_is_not_sure(office: Printer, two_pages: bytes) -> None:
    assert (office.id, office.medium, office.pages(two_pages)) == ("old", Medium.A4, 2)
    assert office.look().status is PrinterStatus.UNSURE


def test_a_sheet_given_up_before_it_is_sent_is_cancelled(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    printing = Printing(office, sheet)
    printing.at[JobState.SENDING] = lambda: office.cancel(UID)
    assert printing.run().moves[-1] == (JobState.CANCELLED, "")
    assert (cupsd.paper(), held(cupsd)) == ({}, [])


def test_a_sheet_given_up_on_its_way_stops_there_and_nobody_claims_to_know_how_far_it_came(
    cupsd: Cupsd, office: CupsPrinter, two_pages: bytes
) -> None:
    cupsd.meet("after-1")
    printing = Printing(office, two_pages).begin()
    until(lambda: cupsd.paper() == {UID: 1}, "the first page")
    office.cancel(UID)
    state, reason = printing.end()
    assert state is JobState.UNKNOWN
    assert not reason.endswith(SENT_NOT_CONFIRMED)
    assert (office.tidy(), held(cupsd), cupsd.paper()) == (True, [], {UID: 1})


@pytest.mark.parametrize("moment", [JobState.CREATED, JobState.SENDING])
def test_a_move_that_can_not_be_recorded_leaves_nothing_in_the_queue(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes, moment: JobState
) -> None:
    def full_disk() -> None:
        raise OSError("no space left")

    printing = Printing(office, sheet)
    printing.at[moment] = full_disk
    with pytest.raises(OSError, match="no space left"):
        printing.run()
    assert (held(cupsd), cupsd.paper()) == ([], {})
    assert office.recall(UID, 1).state is JobState.CANCELLED
