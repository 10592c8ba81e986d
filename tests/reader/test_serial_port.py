"""A serial reader over a real terminal of the system: it may be missing, come, go, and come again."""

import logging
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.reader.serial_port import PortDown, SerialPort
from kiosk.services.reader_watch import ReaderWatch
from tests.reader.ptys import Plug

LONG_ENOUGH = 10.0


class Hall:
    """A kiosk's watch over a reader, and who stands at the reader."""

    def __init__(self, device: Path) -> None:
        self.plug = Plug(device)
        self._opened: Queue[None] = Queue()
        self._texts: Queue[str] = Queue()
        self._watch = ReaderWatch(_Told(device, self._opened), self._texts.put, again=0.01)
        self._watch.start()

    def plug_in(self) -> None:
        """Until the kiosk has the port open: what is sent before is lost, as with a real one."""
        self.plug.plug_in()
        self._opened.get(timeout=LONG_ENOUGH)

    def told(self) -> str:
        """The next text that was read."""
        return self._texts.get(timeout=LONG_ENOUGH)

    def close(self) -> None:
        self._watch.close()
        self.plug.pull_out()


class _Told(SerialPort):
    def __init__(self, path: Path, opened: "Queue[None]") -> None:
        super().__init__(path)
        self._told = opened

    def open(self) -> None:
        super().open()
        self._told.put(None)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path / "reader")
    yield hall
    hall.close()


def test_what_is_read_is_told(hall: Hall) -> None:
    hall.plug_in()
    hall.plug.send(b"LK1FIRST\rLK1SECOND\r\n")
    assert [hall.told(), hall.told()] == ["LK1FIRST", "LK1SECOND"]


def test_a_reader_that_sends_no_end_is_understood(hall: Hall) -> None:
    hall.plug_in()
    hall.plug.send(b"LK1NOEND")
    assert hall.told() == "LK1NOEND"


def test_bytes_come_as_they_are(hall: Hall) -> None:
    """No terminal's magic: Ctrl-C stops nothing, Ctrl-D ends nothing, nothing is echoed or turned."""
    hall.plug_in()
    hall.plug.send(b"\x03\x04\x11\x13\x1a\x1c\x7f\xff~\r")
    assert hall.told() == "\x03\x04\x11\x13\x1a\x1c\x7f\xff~"


def test_a_reader_that_is_pulled_out_and_plugged_in_again_goes_on(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        hall.plug_in()
        hall.plug.send(b"LK1BEFORE\r")
        assert hall.told() == "LK1BEFORE"
        hall.plug.pull_out()
        hall.plug_in()
        hall.plug.send(b"LK1AFTER\r")
        assert hall.told() == "LK1AFTER"
    assert caplog.messages.count("reader.there") == 2


def test_no_device_and_no_port_are_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(PortDown, match="No such file"):
        SerialPort(tmp_path / "nothing").open()
    (tmp_path / "file").write_text("LK1\n")
    with pytest.raises(PortDown, match="is no serial port") as caught:
        SerialPort(tmp_path / "file").open()
    assert "\n" not in str(caught.value)


def test_a_port_that_is_not_open_gives_nothing(tmp_path: Path) -> None:
    with pytest.raises(PortDown, match="not open"):
        SerialPort(tmp_path / "reader").read(0)
