"""A sheet comes out once on a real IPP Everywhere printer, and the kiosk says so when it has."""

from collections.abc import Callable

import pytest

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.values import AttributeGroup, Group, Tag
from kiosk.printing.printer import Printer, Supply
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing


def test_a_sheet_comes_out_as_it_was_sent(eve: EvePrinter, hall: IppPrinter, sheet: bytes) -> None:
    printing = Printing(hall, sheet).run()
    assert printing.moves[1:] == [
        (JobState.CREATING, ""),
        (JobState.CREATED, "job 1"),
        (JobState.SENDING, ""),
        (JobState.PRINTING, ""),
        (JobState.DONE, ""),
    ]
    assert eve.paper() == {UID: 1}
    assert eve.documents() == [sheet]


def test_two_pages_are_done_when_both_are_out(eve: EvePrinter, hall: IppPrinter, two_pages: bytes) -> None:
    eve.break_down("after-1")
    printing = Printing(hall, two_pages).begin()
    printing.tells(JobState.PRINTING)
    eve.mend("after-1")
    assert printing.end() == (JobState.DONE, "")
    assert eve.paper() == {UID: 2}


def test_sheet_after_sheet(eve: EvePrinter, hall: IppPrinter, sheet: bytes) -> None:
    uids = [f"20261122-00000{number}" for number in range(5)]
    for uid in uids:
        assert Printing(hall, sheet, uid).run().states == [*ON_THE_WAY, JobState.DONE]
    assert eve.paper() == dict.fromkeys(uids, 1)


def test_the_job_asks_for_one_a4_on_one_side_and_names_nobody(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    Printing(hall, sheet).run()
    job = asked_of(eve, Operation.GET_JOB_ATTRIBUTES, Group.JOB, job_id=1)
    assert job.text("media") == "iso_a4_210x297mm"
    assert job.text("sides") == "one-sided"
    assert job.number("copies") == 1
    assert job.text("job-sheets") == "none"
    assert job.text("job-name") == UID
    assert job.text("job-originating-user-name") == "kiosk-hall"
    assert job.text("document-name-supplied") is None


def asked_of(
    eve: EvePrinter, operation: Operation, group: Group, job_id: int | None = None
) -> AttributeGroup:
    client = IppClient(eve.uri(), "test")
    about = () if job_id is None else (attribute("job-id", Tag.INTEGER, job_id),)
    with client.line() as line:
        return client.ask(line, operation, about).group(group)


def test_every_attribute_of_a_real_printer_is_seen(eve: EvePrinter) -> None:
    printer = asked_of(eve, Operation.GET_PRINTER_ATTRIBUTES, Group.PRINTER)
    assert len(printer.attributes) > 100
    assert printer.texts("ipp-features-supported") == ("ipp-everywhere",)
    (unknown,) = printer.values("printer-geo-location")
    assert (unknown.tag, unknown.content) == (Tag.UNKNOWN, None)
    assert all(
        not isinstance(one.content, bytes)
        for name in ("media-col-ready", "printer-resolution-default")
        for one in printer.values(name)
    )


def test_staff_see_what_it_is_and_how_much_toner_it_has(hall: IppPrinter) -> None:
    look = hall.look()
    assert look.model == "Example Printer"
    assert look.supplies == (Supply("Toner Waste Tank", 25), Supply("Black Toner", 75))


def test_a_printer_that_nobody_knows_yet_is_ready_and_prints_a4(hall: Printer) -> None:
    assert (hall.id, hall.medium, hall.look().status) == ("hall", Medium.A4, PrinterStatus.READY)


def test_what_is_no_pdf_is_not_sent(eve: EvePrinter, hall: IppPrinter) -> None:
    printing = Printing(hall, b"%PDF-1.7 or so").run()
    assert printing.states == [JobState.CREATING, JobState.FAILED]
    assert printing.moves[-1][1].startswith("the sheet is no PDF that can be read")
    assert eve.documents() == []


def test_a_printer_that_takes_no_format_of_ours_is_told_apart(
    printer_of: Callable[..., EvePrinter], kiosk_at: Callable[..., IppPrinter], sheet: bytes
) -> None:
    eve = printer_of("image/jpeg")
    printing = Printing(kiosk_at(eve.uri()), sheet).run()
    state, reason = printing.moves[-1]
    assert state is JobState.FAILED
    assert reason.startswith("it takes neither PDF nor PWG raster in grey or black: use another printer")
    assert eve.paper() == {}


@pytest.mark.parametrize("moment", [JobState.CREATED, JobState.SENDING])
def test_a_move_that_can_not_be_recorded_leaves_nothing_at_the_printer(
    eve: EvePrinter, hall: IppPrinter, sheet: bytes, moment: JobState
) -> None:
    def full_disk() -> None:
        raise OSError("no space left")

    printing = Printing(hall, sheet)
    printing.at[moment] = full_disk
    with pytest.raises(OSError, match="no space left"):
        printing.run()
    assert hall.held() == ()
    assert eve.documents() == []
    assert hall.find(UID).state is JobState.CANCELLED
