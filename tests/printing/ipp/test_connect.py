"""An A4 printer that the site names."""

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.connect import connect
from kiosk.printing.ipp.certificate import fetch_fingerprint
from kiosk.printing.printers_file import PrinterEntry
from tests.printing.escpos.bench import Told
from tests.printing.ipp.eve import EvePrinter


def test_an_a4_printer_answers_and_prints_under_the_kiosks_name(eve: EvePrinter, sheet: bytes) -> None:
    printer = connect(PrinterEntry("hall", str(eve.uri())), user="kiosk-7", left_open=False)
    told = Told()
    assert (printer.id, printer.medium) == ("hall", Medium.A4)
    assert printer.look().status is PrinterStatus.READY
    printer.print(sheet, "7Q", told)
    printer.close()
    assert told.end is JobState.DONE
    assert eve.paper() == {"7Q": 1}


def test_a_confirmed_certificate_lets_it_be_asked(eve: EvePrinter) -> None:
    uri = eve.uri("ipps")
    entry = PrinterEntry("safe", str(uri), certificate=fetch_fingerprint(uri))
    printer = connect(entry, user="kiosk-7", left_open=False)
    assert printer.look().status is PrinterStatus.READY
    printer.close()
