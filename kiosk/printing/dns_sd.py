"""IPP printers that announce themselves on the network, as Avahi's own `avahi-browse` tells of them."""

import ipaddress
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.printing.ipp.errors import BadUri
from kiosk.printing.ipp.uri import PrinterUri

SERVICES = {"_ipp._tcp": "ipp", "_ipps._tcp": "ipps"}
"""Names of services (PWG 5100.14 section 5.1), and how URIs of each begin."""

SECONDS = 8
"""A printer that has announced itself and then gone is waited for by Avahi for 5 seconds."""

_FIELDS = 10
_ESCAPED = re.compile(rb"\\(\d{3}|.)", re.DOTALL)
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
_QUEUES = ("printers/", "classes/")


class NoDiscovery(Exception):
    """The network can't be searched; the message is one line that says what is needed."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A printer as it announces itself; anyone on the network can announce anything."""

    name: str
    uri: PrinterUri
    model: str
    place: str
    queue: bool
    """Whether it is another computer's CUPS queue, and no printer."""


def browse(program: str = "avahi-browse", seconds: float = SECONDS) -> tuple[Announced, ...]:
    """Whoever announces itself within some seconds, by name; raises NoDiscovery."""
    try:
        searches = [_search(program, service) for service in SERVICES]
    except FileNotFoundError:
        raise NoDiscovery("discovery needs Avahi: install Debian's avahi-daemon and avahi-utils") from None
    except OSError as error:
        raise NoDiscovery(f"discovery needs Avahi, which can't be started ({error.strerror})") from error
    outputs = [_output(search, seconds) for search in searches]
    if failed := next((said for status, _, said in outputs if status), ""):
        raise NoDiscovery(f"discovery needs Avahi: {failed}: start it with `systemctl start avahi-daemon`")
    return announced(line for _, told, _ in outputs for line in told.splitlines())


def announced(lines: Iterable[str]) -> tuple[Announced, ...]:
    """From the lines of `avahi-browse -rtpk`; one that can't be understood is left out.

    A printer that is seen through several networks is told once, by the address that serves best.
    """
    best: dict[tuple[str, bool], tuple[int, Announced]] = {}
    for line in lines:
        for rank, found in _resolved(line):
            key = (found.name, found.uri.secure)
            if key not in best or rank < best[key][0]:
                best[key] = (rank, found)
    return tuple(found for _, (_, found) in sorted(best.items()))


def _resolved(line: str) -> Iterator[tuple[int, Announced]]:
    """The printer of one line, if it has one, and how well its address serves: 0 is best."""
    fields = line.split(";", _FIELDS - 1)
    if len(fields) < _FIELDS or fields[0] != "=" or fields[4] not in SERVICES:
        return
    _, interface, _, name, service, _, _, address, port, text = fields
    told = _told(text)
    path = told.get("rp", "ipp/print")
    try:
        where = ipaddress.ip_address(address)
        host = f"[{address}%{interface}]" if where.is_link_local and where.version == 6 else address
        host = f"[{host}]" if where.version == 6 and not host.startswith("[") else host
        uri = PrinterUri.parse(f"{SERVICES[service]}://{host}:{port}/{path}")
    except (ValueError, BadUri):
        return
    rank = 4 * where.is_loopback + 2 * where.is_link_local + (where.version == 6)
    queue = path.startswith(_QUEUES)
    yield rank, Announced(_line(_plain(name)), uri, told.get("ty", ""), told.get("note", ""), queue)


def _told(text: str) -> dict[str, str]:
    """Keys and values of a TXT record; of two alike the first counts (RFC 6763 section 6.4)."""
    told: dict[str, str] = {}
    for entry in _TEXT.findall(text):
        key, _, value = _plain(entry).partition("=")
        told.setdefault(key.lower(), _line(value))
    return told


def _plain(escaped: str) -> str:
    """Without Avahi's escapes: three digits behind a backslash are a byte, any other sign is itself."""
    octets = _ESCAPED.sub(_unescaped, escaped.encode("utf-8", "replace"))
    return octets.decode("utf-8", "replace")


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return bytes([int(said)]) if len(said) == 3 and int(said) < 256 else said


def _line(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text[:200]).strip()


def _search(program: str, service: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [program, "--resolve", "--terminate", "--parsable", "--no-db-lookup", service],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def _output(search: "subprocess.Popen[str]", seconds: float) -> tuple[int, str, str]:
    """How it ended, what it told, and its last words; one that takes too long has told what it knows."""
    with search:
        try:
            told, said = search.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            search.kill()
            told, _ = search.communicate()
            return 0, told, ""
    return search.returncode, told, _line(said) or "it fails without a word"
