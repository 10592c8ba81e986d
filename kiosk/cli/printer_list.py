"""What `kiosk printer list` says: the site's printers, and those that it could take in."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from kiosk.cli.printer_site import PrinterSite
from kiosk.cli.printer_text import Json, announced_json, entry_json, table, usb_json
from kiosk.content.problems import printable
from kiosk.printing.connect import connect
from kiosk.printing.dns_sd import Announced, NoDiscovery
from kiosk.printing.escpos.models import BadModel, read_model
from kiosk.printing.escpos.usb import UsbPrinter
from kiosk.printing.ipp.errors import BadUri
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.printer_kind import BadPrinter, PrinterKind
from kiosk.printing.printers_file import PrinterEntry
from kiosk.resources import resource_folder

_USUAL_MODEL = "escpos-80"


@dataclass(frozen=True, slots=True)
class Listing:
    """``no_discovery`` says why the network could not be searched; empty where it was."""

    site: PrinterSite
    entries: tuple[PrinterEntry, ...]
    network: tuple[Announced, ...]
    no_discovery: str
    usb: tuple[UsbPrinter, ...]

    @classmethod
    def made(
        cls,
        site: PrinterSite,
        browse: Callable[[], tuple[Announced, ...]],
        plugged_in: Callable[[], Iterable[UsbPrinter]],
    ) -> "Listing":
        """Read, search and look around; raises Failure."""
        entries = site.entries()
        try:
            network, fault = browse(), ""
        except NoDiscovery as error:
            network, fault = (), str(error)
        return cls(site, entries, network, fault, tuple(plugged_in()))

    def json(self) -> Json:
        """The same for programs."""
        return {
            "file": str(self.site.file),
            "printers": [entry_json(entry, _medium(entry)) for entry in self.entries],
            "network": [announced_json(found) for found in self.network],
            "no-discovery": self.no_discovery or None,
            "usb": [usb_json(found) for found in self.usb],
        }

    def lines(self) -> Iterator[str]:
        """The same for people."""
        yield from self._configured()
        yield ""
        yield from self._on_network()
        yield ""
        yield from self._at_usb()

    def _configured(self) -> Iterator[str]:
        if not self.entries:
            yield f"{printable(self.site.file)} names no printer."
            return
        yield f"Named in {printable(self.site.file)}, the preferred one first:"
        rows = (
            (f"  {entry.id}", entry.kind.value, _medium(entry) or "?", entry.uri, entry.model or "")
            for entry in self.entries
        )
        yield from table(rows)

    def _on_network(self) -> Iterator[str]:
        if self.no_discovery:
            yield f"On the network: {self.no_discovery}"
            return
        yield "On the network:" if self.network else "On the network: no printer announces itself."
        here = {uri: entry.id for entry in self.entries for uri in _address(entry)}
        for (name, model, place), ways in groupby(self.network, lambda one: (one.name, one.model, one.place)):
            about = ", ".join(filter(None, (model, place)))
            yield f"  {name} ({about})" if about else f"  {name}"
            for way in ways:
                yield f"    {self._way(way, here)}"

    def _way(self, way: Announced, here: dict[str, str]) -> str:
        if way.queue:
            return f"{way.uri} is a queue of another computer: give the printer's own address"
        if str(way.uri) in here:
            return f"{way.uri} is here as {here[str(way.uri)]}"
        return self.site.command("add", str(way.uri))

    def _at_usb(self) -> Iterator[str]:
        yield "At USB:" if self.usb else "At USB: no printer is plugged in."
        for found in self.usb:
            yield f"  {found.name or found.address}"
            yield f"    {self._plug(found)}"

    def _plug(self, found: UsbPrinter) -> str:
        if found.prints_pages:
            return "prints pages: it needs CUPS and its driver, see docs/printers-cups.md"
        short = str(found.address).partition("?")[0]
        here = [
            entry.id for entry in self.entries if entry.uri.lower() in {short, str(found.address).lower()}
        ]
        if here:
            return f"{found.address} is here as {here[0]}"
        return self.site.command("add", str(found.address), "--model", _model_like(found.name))


def _medium(entry: PrinterEntry) -> str:
    """What it prints on; empty where it can't even be connected."""
    try:
        return connect(entry, user="", left_open=False).medium
    except BadPrinter:
        return ""


def _address(entry: PrinterEntry) -> Iterator[str]:
    """An A4 printer's URI, as one that is announced would be spelt."""
    if entry.kind in {PrinterKind.IPP, PrinterKind.IPPS}:
        with suppress(BadUri):
            yield str(PrinterUri.parse(entry.uri))


def _model_like(name: str) -> str:
    """The model of this name, else the one that fits most."""
    said = set(name.lower().split())
    for path in sorted((resource_folder() / "printers").glob("*.toml")):
        with suppress(BadModel):
            if set(read_model(path).name.lower().split()) <= said:
                return path.stem
    return _USUAL_MODEL
