"""Whether a printer fits the kiosk: it is asked once, before the site takes it in."""

from typing import assert_never

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.connect import connect, receipt_model
from kiosk.printing.printer import Condition
from kiosk.printing.printer_kind import PrinterKind
from kiosk.printing.printers_file import PrinterEntry

_USER = "kiosk-add"


class Unfit(Exception):
    """The printer can't serve, or nobody could ask it; the message is one line that says what to mend."""


def examine(entry: PrinterEntry) -> Condition:
    """How the printer is, if it fits; nothing is printed.

    Raises Unfit, and BadPrinter where it can't even be named so.
    """
    match entry.kind:
        case PrinterKind.IPP | PrinterKind.IPPS:
            return _ipp(entry)
        case PrinterKind.RECEIPT:
            return _receipt(entry)
        case PrinterKind.CUPS | PrinterKind.FOLDER:
            return _looked_at(entry)
        case kind:
            assert_never(kind)


def fingerprint(entry: PrinterEntry) -> str:
    """The SHA-256 of the certificate that an ipps printer shows now; raises Unfit."""
    from kiosk.printing.ipp.certificate import fetch_fingerprint
    from kiosk.printing.ipp.errors import IppError
    from kiosk.printing.ipp.uri import PrinterUri

    try:
        return fetch_fingerprint(PrinterUri.parse(entry.uri))
    except IppError as error:
        raise Unfit(str(error)) from error


def _ipp(entry: PrinterEntry) -> Condition:
    from kiosk.printing.ipp.client import IppClient
    from kiosk.printing.ipp.errors import IppError
    from kiosk.printing.ipp.examine import asked
    from kiosk.printing.ipp.uri import PrinterUri

    try:
        return asked(IppClient(PrinterUri.parse(entry.uri), _USER, entry.certificate))
    except (IppError, ValueError) as error:
        raise Unfit(str(error)) from error


def _receipt(entry: PrinterEntry) -> Condition:
    from kiosk.printing.escpos.contact import Contact
    from kiosk.printing.escpos.dialogue import Garbled
    from kiosk.printing.escpos.line import LineDown
    from kiosk.printing.escpos.models import Answer
    from kiosk.printing.escpos.patience import USUAL
    from kiosk.printing.escpos.uri import line_to

    connect(entry, user="", left_open=False).close()
    model = receipt_model(entry.model or "")
    contact = Contact(line_to(entry.uri, USUAL.connect), model, USUAL)
    try:
        found = contact.ask()
    except LineDown as error:
        raise Unfit(str(error)) from error
    except Garbled as error:
        raise Unfit(f"{entry.uri}: {error}: is it {model.name}, and its speed right?") from error
    finally:
        contact.hang_up()
    if found is not None:
        return Condition(found.status, model=model.name)
    if Answer.STATUS in model.answers:
        raise Unfit(
            f"{entry.uri}: does not say how it is, as {model.name} does: "
            "write --model generic-80 or generic-58 if it is one that answers nothing"
        )
    return Condition(PrinterStatus.UNSURE, model=model.name)


def _looked_at(entry: PrinterEntry) -> Condition:
    printer = connect(entry, user=_USER, left_open=False)
    try:
        found = printer.look()
    finally:
        printer.close()
    if found.status is PrinterStatus.OFFLINE:
        raise Unfit(f"{entry.uri}: {found.trouble}")
    return found
