"""The kinds of printer that a site may name, told by how their URIs begin."""

from enum import StrEnum


class BadPrinter(ValueError):
    """A printer can't be used as it is named; the message is one line that says what to mend."""


class PrinterKind(StrEnum):
    """What a printer is spoken to with."""

    IPP = "ipp"
    IPPS = "ipps"
    RECEIPT = "receipt"
    CUPS = "cups"
    FOLDER = "folder"

    @property
    def exclusive(self) -> bool:
        """Whether only one program may speak to it at a time: a receipt printer mixes up what two send."""
        return self is PrinterKind.RECEIPT


_KINDS = {
    "ipp": PrinterKind.IPP,
    "ipps": PrinterKind.IPPS,
    "tcp": PrinterKind.RECEIPT,
    "serial": PrinterKind.RECEIPT,
    "file": PrinterKind.RECEIPT,
    "usb": PrinterKind.RECEIPT,
    "cups": PrinterKind.CUPS,
    "folder": PrinterKind.FOLDER,
}

_SHAPES = (
    "ipp://HOST/ipp/print or ipps://HOST/ipp/print (A4), tcp://HOST:9100, serial:/dev/ttyS0?baud=115200, "
    "usb:04b8:0e28 or file:/dev/usb/lp0 (receipts), cups:QUEUE, folder:/PATH?medium=a4"
)


def kind_of(uri: str) -> PrinterKind:
    """The kind that ``uri`` names; raises BadPrinter where no kind begins so."""
    scheme, colon, _ = uri.partition(":")
    if not colon or scheme not in _KINDS:
        raise BadPrinter(f"{shown(uri)}: no printer is named so: write {_SHAPES}")
    return _KINDS[scheme]


def shown(text: str) -> str:
    """Text that stays on its line, and not too long: a file may hold anything."""
    line = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text[:200])
    return line if len(text) <= 200 else f"{line}…"
