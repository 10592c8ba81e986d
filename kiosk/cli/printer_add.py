"""Takes a printer in: what must hold of it, and what staff must confirm."""

import sys
from dataclasses import dataclass, replace

import typer

from kiosk.cli.failure import Failure
from kiosk.cli.printer_site import PrinterSite
from kiosk.printing.claim import Claimed
from kiosk.printing.connect import connect
from kiosk.printing.examine import Unfit, examine, fingerprint
from kiosk.printing.printer import Condition
from kiosk.printing.printer_kind import BadPrinter, PrinterKind, kind_of
from kiosk.printing.printers_file import PrinterEntry, add_printer, checked
from kiosk.resources import resource_folder

_PREFIX = {
    PrinterKind.IPP: "a4",
    PrinterKind.IPPS: "a4",
    PrinterKind.RECEIPT: "receipt",
    PrinterKind.CUPS: "cups",
    PrinterKind.FOLDER: "folder",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; ``trust`` is a fingerprint, ``offline`` takes a printer in unasked."""

    uri: str
    id: str | None
    model: str | None
    trust: str | None
    offline: bool


@dataclass(frozen=True, slots=True)
class Added:
    """A printer that was taken in, and how it is; None where nobody asked it."""

    entry: PrinterEntry
    medium: str
    condition: Condition | None


def add(site: PrinterSite, wish: Wish) -> Added:
    """Check, ask, and write the file; raises Failure, then with nothing changed."""
    try:
        entry = _named(site, wish)
        entry = checked(_confirmed(site, entry, wish) if entry.kind is PrinterKind.IPPS else entry)
        medium = connect(entry, user="", left_open=False).medium
        condition = None if wish.offline else _asked(site, entry)
        add_printer(site.file, entry)
    except (BadPrinter, Unfit) as error:
        raise Failure(str(error)) from None
    return Added(entry, medium, condition)


def _named(site: PrinterSite, wish: Wish) -> PrinterEntry:
    """What was asked for, as far as it can be told without the printer."""
    kind = kind_of(wish.uri)
    if kind is PrinterKind.RECEIPT and wish.model is None:
        models = ", ".join(sorted(path.stem for path in (resource_folder() / "printers").glob("*.toml")))
        raise Failure(
            f"a receipt printer's model is needed: add --model with one of {models}; escpos-80 fits most"
        )
    if kind is not PrinterKind.IPPS and wish.trust is not None:
        raise Failure("--trust is for ipps:// printers, which alone show a certificate: leave it out")
    entries = site.entries()
    for entry in entries:
        if entry.uri == wish.uri:
            raise Failure(
                f"{wish.uri} is here already as {entry.id}: `{site.command('remove', entry.id)}` first"
            )
        if entry.id == wish.id:
            raise Failure(f"there is a printer {entry.id} already: write another --id")
    name = wish.id if wish.id is not None else _free(_PREFIX[kind], {entry.id for entry in entries})
    return PrinterEntry(name, wish.uri, wish.model, wish.trust)


def _free(prefix: str, taken: set[str]) -> str:
    number = 1
    while (name := prefix if number == 1 else f"{prefix}-{number}") in taken:
        number += 1
    return name


def _confirmed(site: PrinterSite, entry: PrinterEntry, wish: Wish) -> PrinterEntry:
    """The printer with the fingerprint of its certificate, once a person has compared it; raises Failure."""
    trusted = checked(entry).certificate if wish.trust is not None else None
    if wish.offline:
        if trusted is None:
            raise Failure("its certificate can't be seen while it is off: add --trust with its fingerprint")
        return entry
    found = fingerprint(entry)
    if trusted is not None:
        if trusted != found:
            raise Failure(
                f"{entry.uri}: shows the certificate {found}, and not the one you trust: who answers?"
            )
        return entry
    if not sys.stdin.isatty():
        words = ("add", entry.uri, "--id", entry.id, "--trust", found)
        raise Failure(
            f"{entry.uri}: shows the certificate {found}: compare it with the printer's own panel, "
            f"then write `{site.command(*words)}`"
        )
    print(f"{entry.uri} shows a certificate with this SHA-256 fingerprint:\n\n    {found}\n")
    print("Compare it with the one that the printer's panel or its own web page shows.")
    if not typer.confirm("Are they the same?"):
        raise Failure("nothing was added: find out which printer answers there")
    return replace(entry, certificate=found)


def _asked(site: PrinterSite, entry: PrinterEntry) -> Condition:
    try:
        if not entry.kind.exclusive:
            return examine(entry)
        with site.claim(entry.id):
            return examine(entry)
    except Claimed as error:
        raise Failure(str(error)) from None
    except Unfit as error:
        raise Failure(f"{error} (--offline takes it in unasked)") from None
