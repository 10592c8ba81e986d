"""From a printer as the site names it to one that prints. Each kind loads only what it needs itself."""

from pathlib import Path
from typing import TYPE_CHECKING, assert_never
from urllib.parse import parse_qsl, urlsplit

from kiosk.domain.print_job import Medium
from kiosk.printing.printer import Printer
from kiosk.printing.printer_kind import BadPrinter, PrinterKind, shown
from kiosk.printing.printers_file import PrinterEntry
from kiosk.resources import resource_folder

if TYPE_CHECKING:
    from kiosk.printing.escpos.models import Model

_QUEUE_LENGTH = 127
"""What CUPS takes for a queue's name."""


def connect(entry: PrinterEntry, *, user: str, left_open: bool) -> Printer:
    """The printer; nothing is asked of it yet.

    ``user`` is the name under which an A4 printer keeps the kiosk's jobs: kiosks that share a printer need
    different ones. ``left_open``: whether a slip of an earlier run may still be in a receipt printer. Raises
    BadPrinter.
    """
    try:
        match entry.kind:
            case PrinterKind.IPP | PrinterKind.IPPS:
                return _ipp(entry, user)
            case PrinterKind.RECEIPT:
                return _receipt(entry, left_open)
            case PrinterKind.CUPS:
                return _cups(entry, user)
            case PrinterKind.FOLDER:
                return _folder(entry)
            case kind:
                assert_never(kind)
    except BadPrinter as error:
        raise BadPrinter(f"printer {entry.id}: {error}") from error


def _ipp(entry: PrinterEntry, user: str) -> Printer:
    from kiosk.printing.ipp.client import IppClient
    from kiosk.printing.ipp.errors import BadUri
    from kiosk.printing.ipp.printer import IppPrinter
    from kiosk.printing.ipp.uri import PrinterUri

    try:
        uri = PrinterUri.parse(entry.uri)
    except BadUri as error:
        raise BadPrinter(str(error)) from error
    return IppPrinter(entry.id, IppClient(uri, user, entry.certificate))


def receipt_model(named: str) -> "Model":
    """By its key, or by the whole path of a file of the site's own; raises BadPrinter."""
    from kiosk.printing.escpos.models import BadModel, find_model, read_model

    own = Path(named)
    try:
        return read_model(own) if own.is_absolute() else find_model(named, resource_folder() / "printers")
    except BadModel as error:
        raise BadPrinter(shown(str(error))) from error


def _receipt(entry: PrinterEntry, left_open: bool) -> Printer:
    from kiosk.printing.escpos.patience import USUAL
    from kiosk.printing.escpos.picture import BadPicture
    from kiosk.printing.escpos.printer import EscposPrinter
    from kiosk.printing.escpos.uri import BadUri, line_to

    named = entry.model or ""
    model = receipt_model(named)
    try:
        line = line_to(entry.uri, USUAL.connect)
        mark = (resource_folder() / "printers" / "void.png").read_bytes()
        return EscposPrinter(entry.id, line, model, mark, left_open=left_open)
    except BadUri as error:
        raise BadPrinter(shown(str(error))) from error
    except BadPicture as error:
        raise BadPrinter(f"{shown(named)}: dots: the mark for void slips does not fit: {error}") from error
    except OSError as error:
        raise BadPrinter(
            f"{error.filename}: can't be read ({error.strerror}): set the kiosk up anew"
        ) from error


def _cups(entry: PrinterEntry, user: str) -> Printer:
    queue = entry.uri.partition(":")[2]
    if not queue or len(queue) > _QUEUE_LENGTH or not queue.isprintable() or set(queue) & set("/#?\"' "):
        raise BadPrinter(f"{shown(entry.uri)}: write the name of a CUPS queue, as in cups:office")
    from kiosk.printing.cups.printer import CupsPrinter

    return CupsPrinter(entry.id, queue, user)


def _folder(entry: PrinterEntry) -> Printer:
    from kiosk.printing.folder_printer import FolderPrinter

    try:
        return FolderPrinter(*_folder_and_medium(entry.uri), entry.id)
    except ValueError:
        media = ", ".join(Medium)
        raise BadPrinter(
            f"{shown(entry.uri)}: write folder:/PATH?medium=M, where M is one of {media}"
        ) from None


def _folder_and_medium(uri: str) -> tuple[Path, Medium]:
    parts = urlsplit(uri)
    asked = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    path, medium = Path(parts.path), Medium(asked.pop("medium", Medium.A4))
    if parts.netloc or parts.fragment or asked or not path.is_absolute() or "\0" in parts.path:
        raise ValueError(uri)
    return path, medium
