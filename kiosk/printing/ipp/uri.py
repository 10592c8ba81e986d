"""The address of a printer: ``ipp://`` or ``ipps://``, as RFC 3510 and RFC 7472 have it."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from kiosk.printing.host_name import check_host
from kiosk.printing.ipp.errors import BadUri

PORT = 631
"""The port where none is named, with TLS too; RFC 7472 section 4.1."""

PATH = "/ipp/print"
"""The path where none is named: every IPP Everywhere printer has it (PWG 5100.14 section 4.2)."""

_HOST = re.compile(r"[A-Za-z0-9_.-]+|[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?")
_PATH = re.compile(r"(/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)+")


@dataclass(frozen=True, slots=True)
class PrinterUri:
    """Where a printer is, and whether it is spoken to through TLS."""

    host: str
    port: int
    path: str
    secure: bool

    def __str__(self) -> str:
        scheme = "ipps" if self.secure else "ipp"
        return f"{scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        """Host and port as a URI and the Host header spell them; the port only where it is not 631."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORT else f"{host}:{self.port}"

    @classmethod
    def parse(cls, text: str) -> "PrinterUri":
        """Raises BadUri, whose line says what is wrong and how an address looks."""
        try:
            parts = urlsplit(text)
            port = parts.port
        except ValueError as error:
            raise _bad(text, str(error)) from error
        if fault := _fault(text, parts, port):
            raise _bad(text, fault)
        try:
            check_host(parts.hostname or "")
        except ValueError as error:
            raise _bad(text, str(error)) from error
        port = PORT if port is None else port
        return cls(parts.hostname or "", port, parts.path or PATH, parts.scheme == "ipps")


def _fault(text: str, parts: SplitResult, port: int | None) -> str:
    """What is wrong; empty where nothing is."""
    if not text.isprintable():
        return "it holds an invisible sign"
    if parts.scheme not in {"ipp", "ipps"}:
        return f"it begins with {parts.scheme}://" if parts.scheme else "it names no protocol"
    if parts.username is not None:
        return "a name and password can't be part of it"
    if not _HOST.fullmatch(parts.hostname or ""):
        return "it names no host"
    if port == 0:
        return "port 0 is none"
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        return "nothing may follow its path"
    if parts.path and not _PATH.fullmatch(parts.path):
        return "its path has a sign that can't be in it"
    return ""


def _bad(text: str, fault: str) -> BadUri:
    shown = text if text.isprintable() else ascii(text)[1:-1]
    return BadUri(f"{shown}: no printer's address: {fault}; one looks like ipp://192.168.1.20/ipp/print")
