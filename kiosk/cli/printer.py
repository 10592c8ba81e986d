"""`kiosk printer …`: what an operator does with the site's printers."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated

import typer

from kiosk.cli.failure import Failure
from kiosk.cli.printer_add import Added, Wish
from kiosk.cli.printer_add import add as take_in
from kiosk.cli.printer_list import Listing
from kiosk.cli.printer_looks import Look, Looker
from kiosk.cli.printer_site import DataFolder, PrinterId, PrintersFile, PrinterSite, unknown
from kiosk.cli.printer_test import print_test_sheet
from kiosk.cli.printer_text import look_json, status_lines
from kiosk.content.problems import printable
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.printing import dns_sd
from kiosk.printing.escpos import usb
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.printers_file import remove_printer
from kiosk.services.hall_clock import HallClock

printer = typer.Typer(
    help="Find, add, test and watch the site's printers (docs/printers.md).", rich_markup_mode=None
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, as docs/printers.md describes.")]
SomeId = Annotated[str | None, typer.Argument(metavar="ID", help="One printer; all where none is named.")]
Uri = Annotated[
    str, typer.Argument(metavar="URI", help="Such as ipp://192.168.1.20/ipp/print or usb:04b8:0e28.")
]
NewId = Annotated[str | None, typer.Option("--id", metavar="ID", help="Its name here: a-z, 0-9 and -.")]
Model = Annotated[
    str | None, typer.Option("--model", metavar="KEY", help="A receipt printer's model, or its file.")
]
Trust = Annotated[
    str | None, typer.Option("--trust", metavar="FINGERPRINT", help="SHA-256 of an ipps certificate.")
]
Offline = Annotated[bool, typer.Option("--offline", help="Take it in unasked: it is off, or not here yet.")]


@printer.command("list")
def list_all(data: DataFolder = None, printers: PrintersFile = None, as_json: AsJson = False) -> None:
    """List the site's printers, and those on the network and at USB that it could take in."""
    listing = Listing.made(PrinterSite.named(data, printers), dns_sd.browse, usb.usb_printers)
    if as_json:
        _print_json(listing.json())
        return
    for line in listing.lines():
        print(line)


@printer.command()
def add(
    uri: Uri,
    name: NewId = None,
    model: Model = None,
    trust: Trust = None,
    offline: Offline = False,
    data: DataFolder = None,
    printers: PrintersFile = None,
) -> None:
    """Ask a printer whether it fits, and name it in the printers file, behind the others."""
    site = PrinterSite.named(data, printers)
    added = take_in(site, Wish(uri, name, model, trust, offline))
    print(f"{added.entry.id} is added to {printable(site.file)}: {_how(added)}")
    print(f"Print a test sheet: {site.command('test', added.entry.id)}")
    print("A kiosk that runs takes it in when it is started anew.")


def _how(added: Added) -> str:
    if added.condition is None:
        return f"{added.medium}, nobody has asked it yet (a warning)"
    found = added.condition
    trouble = f" ({found.trouble})" if found.trouble else ""
    return ", ".join(filter(None, (found.model, added.medium, f"{found.status.value}{trouble}")))


@printer.command()
def status(
    printer_id: SomeId = None,
    data: DataFolder = None,
    printers: PrintersFile = None,
    as_json: AsJson = False,
) -> None:
    """Say how printers are: state, model, supplies, trouble, and jobs that they still hold."""
    site = PrinterSite.named(data, printers)
    entries = site.some(printer_id)
    with site.records_if_any() as records, ThreadPoolExecutor(len(entries)) as asking:
        looks = list(asking.map(_with_held, [Looker(site, entry, records) for entry in entries]))
    if as_json:
        _print_json([look_json(look) for look in looks])
        return
    for line in status_lines(looks):
        print(line)


def _with_held(looker: Looker) -> Look:
    try:
        return looker.look(with_held=True)
    finally:
        looker.close()


@printer.command()
def watch(data: DataFolder = None, printers: PrintersFile = None) -> None:
    """Show how all printers are, until Ctrl-C: a live table, or where piped one line a change."""
    from kiosk.cli.printer_watch import watch as follow

    site = PrinterSite.named(data, printers)
    entries = site.some(None)
    with site.records_if_any() as records:
        follow([Looker(site, entry, records) for entry in entries], HallClock())


@printer.command("test")
def print_test(printer_id: PrinterId, data: DataFolder = None, printers: PrintersFile = None) -> None:
    """Print a test sheet, show each move, and say truthfully how it ended. Ctrl-C gives it up."""
    job = print_test_sheet(PrinterSite.named(data, printers), printer_id, _print_move, _print_giving_up)
    if job.state is JobState.DONE:
        print("The printer says that the sheet came out.")
    elif job.sent:
        print("All of it was sent. This printer never says whether paper came out: look there.")
    elif job.state is JobState.UNKNOWN:
        raise Failure(f"whether the sheet came out is not known: {job.reason or 'the printer does not say'}")
    elif job.state is JobState.CANCELLED:
        raise Failure("the test sheet was given up")
    else:
        raise Failure(f"the test sheet failed: {job.reason}")


@printer.command()
def remove(printer_id: PrinterId, data: DataFolder = None, printers: PrintersFile = None) -> None:
    """Name a printer no more in the printers file; what you wrote beside it stays."""
    site = PrinterSite.named(data, printers)
    entries = site.entries()
    try:
        if not entries:
            raise KeyError(printer_id)
        remove_printer(site.file, printer_id)
    except KeyError:
        raise unknown(printer_id, entries) from None
    except BadPrinter as error:
        raise Failure(str(error)) from None
    print(f"{printer_id} is removed from {printable(site.file)}")
    if site.is_claimed(printer_id):
        print("The running kiosk goes on with it until it is started anew.")


def _print_move(job: PrintJob) -> None:
    reason = f"  {job.reason}" if job.reason else ""
    number = f"  {job.uid} on {job.printer}, {job.medium.value}" if job.state is JobState.QUEUED else ""
    print(f"{job.at.astimezone():%H:%M:%S}  {job.state.value}{number}{reason}", flush=True)


def _print_giving_up() -> None:
    print("Giving it up …", flush=True)


def _print_json(content: object) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2))
