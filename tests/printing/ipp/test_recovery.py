"""After a restart the kiosk learns from the printer what became of a sheet, as far as that can be proved."""

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.printer import Finding
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.printing import UID, Printing
from tests.printing.ipp.waiting import until


def test_a_sheet_that_came_out_is_found(hall: IppPrinter, two_pages: bytes) -> None:
    Printing(hall, two_pages).run()
    assert hall.find(UID) == Finding(JobState.DONE, "")


def test_a_sheet_that_is_coming_out_is_found_until_it_is_out(
    eve: EvePrinter, hall: IppPrinter, two_pages: bytes
) -> None:
    eve.break_down("after-1")
    printing = Printing(hall, two_pages).begin()
    until(lambda: eve.paper() == {UID: 1}, "the first page")
    assert hall.find(UID) == Finding(JobState.PRINTING, "Job printing.")
    eve.mend("after-1")
    printing.end()
    assert hall.find(UID) == Finding(JobState.DONE, "")


def test_a_sheet_that_the_printer_gave_up_is_found(eve: EvePrinter, hall: IppPrinter, sheet: bytes) -> None:
    eve.spoil()
    Printing(hall, sheet).run()
    assert hall.find(UID).state is JobState.FAILED


def test_what_the_printer_does_not_know_proves_nothing(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    Printing(hall, sheet).run()
    assert hall.find("20261122-NEVER0") == Finding(JobState.UNKNOWN, "the printer knows of no such job")
    eve.switch_off()
    assert hall.find(UID).state is JobState.UNKNOWN
    eve.switch_on()
    assert hall.find(UID) == Finding(JobState.UNKNOWN, "the printer knows of no such job")
