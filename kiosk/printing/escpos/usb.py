"""USB printers by vendor and product: one that comes back under another number is found again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlsplit

from kiosk.printing.escpos.lines import DeviceLine

SYSFS = Path("/sys")
DEVICES = Path("/dev")

_ADDRESS = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_PAGE_LANGUAGES = ("PCL", "POSTSCRIPT", "PJL", "PWG", "URF", "PDF")
"""In a printer's own words (IEEE 1284's command set): it prints pages, and takes no ESC/POS."""


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """Four hex digits each of vendor and product; without a serial number any such printer is meant."""

    vendor: str
    product: str
    serial: str | None = None

    def __str__(self) -> str:
        serial = "" if self.serial is None else f"?serial={quote(self.serial, safe='')}"
        return f"usb:{self.vendor}:{self.product}{serial}"

    @classmethod
    def parse(cls, uri: str) -> "UsbAddress":
        """From ``usb:04b8:0e28`` or ``usb:04b8:0e28?serial=X``; raises ValueError."""
        parts = urlsplit(uri)
        found = _ADDRESS.fullmatch(parts.path)
        if found is None or parts.netloc or parts.fragment:
            raise ValueError("vendor and product are needed, four hex digits each, as in usb:04b8:0e28")
        asked = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
        serial = asked.pop("serial", None)
        if asked or serial == "":
            raise ValueError("only ?serial=… can follow the product")
        return cls(found[1].lower(), found[2].lower(), serial)


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """One that is plugged in and switched on: where it is, and what it says of itself."""

    address: UsbAddress
    device: Path
    name: str
    prints_pages: bool
    """Whether it says that it is no receipt printer."""


class UsbLine(DeviceLine):
    """The device file that the printer has now; it is looked for each time the line is opened."""

    def __init__(self, address: UsbAddress, sysfs: Path = SYSFS, devices: Path = DEVICES) -> None:
        super().__init__(devices)
        self.name = str(address)
        self._address = address
        self._sysfs = sysfs
        self._devices = devices

    def _connect(self) -> int:
        there = [
            one for one in usb_printers(self._sysfs, self._devices) if _is_meant(one.address, self._address)
        ]
        if not there:
            raise OSError("is not plugged in")
        if len(there) > 1:
            raise OSError(f"{len(there)} such printers are plugged in, name one as {there[0].address}")
        self._path = there[0].device
        return super()._connect()


def usb_printers(sysfs: Path = SYSFS, devices: Path = DEVICES) -> Iterator[UsbPrinter]:
    """The printers for which the system's driver usblp has made a device file, by their numbers."""
    for entry in sorted((sysfs / "class" / "usbmisc").glob("lp[0-9]*")):
        interface = (entry / "device").resolve()
        vendor, product = _said(interface.parent, "idVendor"), _said(interface.parent, "idProduct")
        if _ADDRESS.fullmatch(f"{vendor}:{product}"):
            address = UsbAddress(vendor, product, _said(interface.parent, "serial") or None)
            names = (_said(interface.parent, "manufacturer"), _said(interface.parent, "product"))
            of_itself = _said(interface, "ieee1284_id").upper()
            yield UsbPrinter(
                address, devices / "usb" / entry.name, " ".join(filter(None, names)), _pages(of_itself)
            )


def _is_meant(there: UsbAddress, wanted: UsbAddress) -> bool:
    same = (there.vendor, there.product) == (wanted.vendor, wanted.product)
    return same and wanted.serial in {None, there.serial}


def _pages(of_itself: str) -> bool:
    fields = dict(part.partition(":")[::2] for part in of_itself.split(";"))
    commands = fields.get("CMD") or fields.get("COMMAND SET") or ""
    return "ESC/POS" not in commands and any(language in commands for language in _PAGE_LANGUAGES)


def _said(folder: Path, name: str) -> str:
    """What the system knows under this name; empty where it knows nothing, or the printer has just gone."""
    try:
        return (folder / name).read_text("utf-8", "replace").strip()
    except OSError:
        return ""
