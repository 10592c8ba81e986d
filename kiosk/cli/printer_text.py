"""Printers in lines and as JSON, which docs/printers.md describes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from kiosk.cli.printer_looks import Look
from kiosk.printing.dns_sd import Announced
from kiosk.printing.escpos.usb import UsbPrinter
from kiosk.printing.printer import Supply
from kiosk.printing.printers_file import PrinterEntry

Json = dict[str, Any]
_INDENT = "    "


def table(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Rows in columns."""
    rows = tuple(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def moment(at: datetime) -> str:
    """A point in time, in the zone of the hall."""
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S}"


def status_lines(looks: Iterable[Look]) -> Iterator[str]:
    """A line for each printer, and below it what staff should know."""
    looks = tuple(looks)
    heads = table((look.entry.id, words(look), look.medium, look.entry.uri) for look in looks)
    for head, look in zip(heads, looks, strict=True):
        yield head
        yield from (f"{_INDENT}{line}" for line in _details(look))


def words(look: Look) -> str:
    """The status in words."""
    return look.condition.status.value.replace("-", " ")


def _details(look: Look) -> Iterator[str]:
    found = look.condition
    if found.model:
        yield found.model
    if found.trouble:
        yield found.trouble
    if found.supplies:
        yield ", ".join(_supply(supply) for supply in found.supplies)
    if look.held:
        yield f"it still holds {', '.join(look.held)}"
    if look.since is not None:
        yield f"so since {moment(look.since)}, says the running kiosk, which alone may ask it"


def _supply(supply: Supply) -> str:
    return supply.name if supply.percent is None else f"{supply.name} {supply.percent} %"


def look_json(look: Look) -> Json:
    """One printer of `kiosk printer status --json`."""
    found = look.condition
    return {
        "id": look.entry.id,
        "uri": look.entry.uri,
        "medium": look.medium or None,
        "status": found.status.value,
        "trouble": found.trouble,
        "reasons": list(found.reasons),
        "model": found.model,
        "supplies": [{"name": supply.name, "percent": supply.percent} for supply in found.supplies],
        "held": list(look.held),
        "since": None if look.since is None else look.since.isoformat(timespec="seconds"),
    }


def entry_json(entry: PrinterEntry, medium: str) -> Json:
    """One configured printer of `kiosk printer list --json`."""
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "uri": entry.uri,
        "medium": medium or None,
        "model": entry.model,
        "certificate": entry.certificate,
    }


def announced_json(found: Announced) -> Json:
    """One printer on the network."""
    return {
        "name": found.name,
        "uri": str(found.uri),
        "model": found.model,
        "place": found.place,
        "queue": found.queue,
    }


def usb_json(found: UsbPrinter) -> Json:
    """One printer at USB."""
    return {
        "name": found.name,
        "uri": str(found.address),
        "device": str(found.device),
        "prints-pages": found.prints_pages,
    }
