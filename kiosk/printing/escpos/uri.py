"""From a printer's URI to its line."""

import termios
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, urlsplit

from kiosk.printing.escpos.line import Line
from kiosk.printing.escpos.lines import DeviceLine, Flow, SerialLine, TcpLine
from kiosk.printing.escpos.usb import UsbAddress, UsbLine
from kiosk.printing.host_name import check_host

PORT = 9100
BAUD = 115200
_SHAPES = "tcp://HOST:9100, serial:/dev/ttyS0?baud=115200, usb:04b8:0e28 or file:/dev/usb/lp0"


class BadUri(ValueError):
    """The URI names no receipt printer; the message is one line that says how to write it."""


def line_to(uri: str, connect_seconds: float) -> Line:
    """The line that ``uri`` names, not yet open; raises BadUri.

    ``tcp://HOST[:PORT]``, ``serial:PATH[?baud=N][&flow=none|rtscts|xonxoff]``,
    ``usb:VENDOR:PRODUCT[?serial=S]`` or ``file:PATH``. A TCP connection is made within ``connect_seconds`` or
    not at all.
    """
    try:
        parts = urlsplit(uri)
        match parts.scheme:
            case "tcp":
                return _tcp(parts, connect_seconds)
            case "serial":
                return _serial(parts)
            case "usb":
                return UsbLine(UsbAddress.parse(uri))
            case "file":
                return _device(parts)
            case _:
                raise ValueError("no receipt printer is named so")
    except ValueError as error:
        raise BadUri(f"{uri}: {error}: write {_SHAPES}") from error


def _tcp(parts: SplitResult, connect_seconds: float) -> Line:
    if "@" in parts.netloc:
        raise ValueError("a receipt printer has no password")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("nothing can follow the port")
    if not parts.hostname:
        raise ValueError("the printer's address is missing")
    check_host(parts.hostname)
    port = PORT if parts.port is None else parts.port
    if port == 0:
        raise ValueError("there is no port 0")
    return TcpLine(parts.hostname, port, connect_seconds)


def _serial(parts: SplitResult) -> Line:
    path = _path(parts)
    options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    baud = options.pop("baud", str(BAUD))
    flow = options.pop("flow", Flow.NONE.value)
    if options:
        raise ValueError(f"{next(iter(options))} is no setting of a serial port; baud and flow are")
    if not (baud.isascii() and baud.isdecimal() and int(baud) and hasattr(termios, f"B{int(baud)}")):
        raise ValueError(f"baud={baud} is no speed of a serial port, such as 9600, 19200, 38400 or 115200")
    if flow not in {known.value for known in Flow}:
        raise ValueError(f"flow={flow} is none of {', '.join(known.value for known in Flow)}")
    return SerialLine(path, int(baud), Flow(flow))


def _device(parts: SplitResult) -> Line:
    if parts.query:
        raise ValueError("a device file has no settings")
    return DeviceLine(_path(parts))


def _path(parts: SplitResult) -> Path:
    path = Path(parts.path)
    if parts.netloc or not path.is_absolute() or "\0" in parts.path or parts.fragment:
        raise ValueError("the whole path of the device is needed, from its first slash")
    return path
