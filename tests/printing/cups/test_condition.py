"""What the kiosk says of a queue is what is known: that it stands still, what a backend reports, nothing."""

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.printer import Condition
from tests.printing.cups.conftest import Office, Server
from tests.printing.cups.cupsd import AS_IT_IS, Cupsd, Queue
from tests.printing.ipp.printing import UID, Printing
from tests.printing.ipp.waiting import until

AMISS = {
    "stopped": (Queue(state="Stopped"), "the queue has been stopped"),
    "rejecting": (Queue(accepting="No"), "the queue takes no jobs"),
    "raw": (Queue(driver=None), "the queue has no driver"),
    "no PDF": (
        Queue(driver=(AS_IT_IS, '"application/vnd.cups-raster application/x-old 0 -"')),
        "the queue takes no PDF",
    ),
    "no filter": (
        Queue(driver=(AS_IT_IS, '"application/pdf application/x-old 0 rastertoold"')),
        "a program that the queue's driver needs is missing",
    ),
    "no A4": (Queue(driver=('"595 842"', '"600 900"')), "the queue's driver knows no A4"),
    "retrying": (
        Queue(policy="retry-job"),
        "the queue may print a sheet twice: its error policy is retry-job",
    ),
    "not once": (Queue(device="tray:"), "the queue may print a sheet twice: its device"),
}


@pytest.mark.parametrize(("queue", "words"), AMISS.values(), ids=AMISS)
def test_a_queue_that_can_not_be_used_is_offline_says_why_and_gets_nothing(
    server: Server, kiosk_at: Office, sheet: bytes, queue: Queue, words: str
) -> None:
    cupsd = server(queue)
    office = kiosk_at(cupsd)
    look = office.look()
    assert look.status is PrinterStatus.OFFLINE
    assert look.trouble.startswith(words)
    assert Printing(office, sheet).run().moves[1:] == [
        (JobState.CREATING, ""),
        (JobState.FAILED, look.trouble),
    ]
    assert cupsd.documents() == []


def test_a_queue_that_is_none_is_offline(cupsd: Cupsd, kiosk_at: Office, sheet: bytes) -> None:
    nowhere = kiosk_at(cupsd, "nowhere")
    look = nowhere.look()
    assert (look.status, "CUPS has no such queue" in look.trouble) == (PrinterStatus.OFFLINE, True)
    assert Printing(nowhere, sheet).run().moves[-1] == (JobState.FAILED, look.trouble)


def test_without_cupsd_it_is_offline_and_comes_back_with_it(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    cupsd.kill()
    look = office.look()
    assert look.status is PrinterStatus.OFFLINE
    assert look.trouble.endswith("does CUPS run? (systemctl start cups)")
    assert Printing(office, sheet).run().moves[-1] == (JobState.FAILED, look.trouble)
    assert not office.tidy()
    cupsd.start()
    assert office.look().status is PrinterStatus.UNSURE


def test_an_idle_queue_knows_nothing_of_its_printer(office: CupsPrinter) -> None:
    assert office.look() == Condition(PrinterStatus.UNSURE, (), "", "Old Laser")


def test_what_the_printer_reports_in_mid_job_is_told(
    cupsd: Cupsd, office: CupsPrinter, two_pages: bytes
) -> None:
    cupsd.meet("media-empty-error")
    cupsd.meet("after-1")
    printing = Printing(office, two_pages).begin()
    printing.tells(JobState.PRINTING, "its tray is empty")
    assert office.look().status is PrinterStatus.PAPER_OUT
    cupsd.mend("media-empty-error")
    until(lambda: cupsd.paper() == {UID: 1}, "the first page")
    until(lambda: office.look().status is PrinterStatus.UNSURE, "no trouble any more")
    cupsd.mend("after-1")
    assert printing.end()[0] is JobState.UNKNOWN
    assert cupsd.paper() == {UID: 2}


def test_what_was_reported_of_an_earlier_job_keeps_nobody_from_printing(
    cupsd: Cupsd, office: CupsPrinter, sheet: bytes
) -> None:
    cupsd.tell("reports", "+media-empty-error")
    Printing(office, sheet).run()
    assert office.look() == Condition(PrinterStatus.UNSURE, ("media-empty",), "", "Old Laser")
    assert Printing(office, sheet, "20261122-NEXT00").run().states[-1] is JobState.UNKNOWN
    assert cupsd.paper() == {UID: 1, "20261122-NEXT00": 1}
