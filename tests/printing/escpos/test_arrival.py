"""What our own system still holds for a printer has not arrived there."""

import os
import pty
import socket
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.escpos.line import DescriptorLine, LineDown
from kiosk.printing.escpos.lines import DeviceLine, TcpLine

MUCH = bytes(1 << 20)
Reader = Callable[[], object]


@pytest.fixture
def over_tcp() -> Iterator[tuple[TcpLine, Reader]]:
    """A line to a printer that has accepted it, and what reads some at the printer."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line = TcpLine("127.0.0.1", listening.getsockname()[1], 5)
        line.open()
        printer, _ = listening.accept()
        with printer:
            yield line, lambda: printer.recv(1 << 16)
            line.close()


@pytest.fixture
def at_a_device() -> Iterator[tuple[DeviceLine, Reader]]:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    line = DeviceLine(Path(os.ttyname(theirs)))
    line.open()
    yield line, lambda: os.read(ours, 1 << 16)
    line.close()
    os.close(ours)
    os.close(theirs)


@pytest.fixture(params=["over_tcp", "at_a_device"])
def line_and_reader(request: pytest.FixtureRequest) -> tuple[DescriptorLine, Reader]:
    found: tuple[DescriptorLine, Reader] = request.getfixturevalue(request.param)
    return found


def test_what_the_printer_does_not_take_has_not_arrived(
    line_and_reader: tuple[DescriptorLine, Reader],
) -> None:
    line, read_some = line_and_reader
    seen = [line.arrived]
    while line.exchange(MUCH, 0.2)[0]:
        continue
    seen.append(line.arrived)
    assert seen == [True, False]
    while not line.arrived:
        read_some()


def test_a_line_that_is_closed_tells_nothing() -> None:
    with pytest.raises(LineDown, match="the line is closed"):
        _ = TcpLine("127.0.0.1", 9100, 1).arrived
