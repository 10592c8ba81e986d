"""How a receipt printer is named, and the one line that tells what is wrong with a name."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.lines import DeviceLine, SerialLine, TcpLine
from kiosk.printing.escpos.uri import BadUri, line_to
from kiosk.printing.escpos.usb import UsbLine
from tests.printing.escpos.bench import Bench, drawn
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TerminalWire

SHAPES = "write tcp://HOST:9100, serial:/dev/ttyS0?baud=115200, usb:04b8:0e28 or file:/dev/usb/lp0"


@pytest.mark.parametrize(
    ("uri", "kind", "name"),
    [
        ("tcp://192.0.2.7", TcpLine, "tcp://192.0.2.7:9100"),
        ("tcp://printer.hall:9101/", TcpLine, "tcp://printer.hall:9101"),
        ("tcp://[2001:db8::7]:9100", TcpLine, "tcp://[2001:db8::7]:9100"),
        ("serial:/dev/ttyS0", SerialLine, "serial:/dev/ttyS0"),
        ("serial:/dev/ttyUSB0?baud=9600&flow=rtscts", SerialLine, "serial:/dev/ttyUSB0"),
        ("usb:04B8:0e28", UsbLine, "usb:04b8:0e28"),
        ("usb:04b8:0e28?serial=J7%2F1", UsbLine, "usb:04b8:0e28?serial=J7%2F1"),
        ("file:/dev/usb/lp0", DeviceLine, "file:/dev/usb/lp0"),
        ("file:///dev/usb/lp0", DeviceLine, "file:/dev/usb/lp0"),
    ],
)
def test_printers_are_named_like_this(uri: str, kind: type, name: str) -> None:
    line = line_to(uri, 1)
    assert isinstance(line, kind)
    assert line.name == name  # type: ignore[attr-defined]
    assert not line.is_open


@pytest.mark.parametrize(
    ("uri", "what"),
    [
        ("", "no receipt printer is named so"),
        ("192.0.2.7:9100", "no receipt printer is named so"),
        ("ipp://printer.hall/ipp/print", "no receipt printer is named so"),
        ("tcp://", "the printer's address is missing"),
        ("tcp://:9100", "the printer's address is missing"),
        ("tcp://hall:0", "there is no port 0"),
        ("tcp://hall:99999", "Port out of range 0-65535"),
        ("tcp://staff:secret@hall", "a receipt printer has no password"),
        ("tcp://hall/queue", "nothing can follow the port"),
        ("serial:ttyS0", "the whole path of the device is needed, from its first slash"),
        (
            "serial:/dev/ttyS0?baud=12345",
            "baud=12345 is no speed of a serial port, such as 9600, 19200, 38400",
        ),
        ("serial:/dev/ttyS0?baud=-1", "baud=-1 is no speed of a serial port"),
        ("serial:/dev/ttyS0?flow=dtr", "flow=dtr is none of none, rtscts, xonxoff"),
        ("serial:/dev/ttyS0?speed=9600", "speed is no setting of a serial port; baud and flow are"),
        ("tcp://hall..local", "no host is called so: each part between two dots has 1 to 63 letters"),
        (f"tcp://{'h' * 64}", "no host is called so"),
        ("usb:04b8", "vendor and product are needed, four hex digits each, as in usb:04b8:0e28"),
        ("usb://04b8:0e28", "vendor and product are needed"),
        ("usb:04b8:0e28?bus=1", "only ?serial=… can follow the product"),
        ("usb:04b8:0e28?serial=", "only ?serial=… can follow the product"),
        ("file://host/dev/usb/lp0", "the whole path of the device is needed, from its first slash"),
        ("file:/dev/usb/lp0?baud=9600", "a device file has no settings"),
    ],
)
def test_what_is_no_name_is_said_in_one_line(uri: str, what: str) -> None:
    with pytest.raises(BadUri) as refused:
        line_to(uri, 1)
    assert str(refused.value).startswith(f"{uri}: {what}")
    assert str(refused.value).endswith(SHAPES)
    assert "\n" not in str(refused.value)


@given(st.text() | st.text().map("tcp://{}".format) | st.text().map("serial:/{}".format))
def test_any_text_is_a_printer_or_refused(uri: str) -> None:
    with suppress(BadUri):
        assert not line_to(uri, 1).is_open


@pytest.mark.parametrize("uri", ["file:{}/none", "serial:{}/none"])
def test_a_device_that_is_not_there_is_offline(tmp_path: Path, uri: str) -> None:
    with pytest.raises(LineDown, match="none: No such file or directory: switch the printer on"):
        line_to(uri.format(tmp_path), 1).open()


@pytest.mark.parametrize(("uri", "what"), [("file:{}", "is no device"), ("serial:{}", "is no serial port")])
def test_a_plain_file_is_no_printer(tmp_path: Path, uri: str, what: str) -> None:
    path = tmp_path / "plain"
    path.write_bytes(b"kept")
    with pytest.raises(LineDown, match=what):
        line_to(uri.format(path), 1).open()
    assert path.read_bytes() == b"kept"


def test_a_device_that_is_forbidden_is_a_matter_of_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    with pytest.raises(LineDown, match="lp0: the kiosk's user may not open it: put it into the group"):
        line_to("file:/dev/usb/lp0", 1).open()


def test_a_line_that_is_not_open_carries_nothing() -> None:
    with pytest.raises(LineDown, match="the line is closed"):
        line_to("tcp://127.0.0.1", 1).exchange(b"x", 0)


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_device_that_vanishes_is_offline_and_printing_fails(tmp_path: Path, scheme: str) -> None:
    wire = TerminalWire(Thermal(), scheme, tmp_path / "printer")
    bench = Bench(wire)
    assert bench.printer.look().status is PrinterStatus.READY
    wire.pull_out()
    assert bench.printer.look().status is PrinterStatus.OFFLINE
    assert "FAILED" in bench.print(drawn()).end.name
    bench.close()
    again = Bench(TerminalWire(Thermal(), scheme, tmp_path / "printer"))
    assert again.printer.look().status is PrinterStatus.READY
    again.close()


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_device_that_vanishes_in_the_midst_leaves_doubt(tmp_path: Path, scheme: str) -> None:
    thermal = Thermal()
    wire = TerminalWire(thermal, scheme, tmp_path / "printer")
    thermal.at_row[40] = lambda _: wire.pull_out()
    bench = Bench(wire)
    assert bench.print(drawn()).end.name == "UNKNOWN"
    bench.close()


def test_no_descriptor_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "plain"
    path.touch()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for uri in (f"file:{path}", f"serial:{path}", "tcp://127.0.0.1:1"):
        with pytest.raises(LineDown):
            line_to(uri, 1).open()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
