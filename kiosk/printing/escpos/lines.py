"""The three kinds of line: TCP, serial, and the device file of a USB printer."""

import fcntl
import os
import select
import socket
import stat
import struct
import termios
import tty
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from kiosk.printing.escpos.line import DescriptorLine, LineDown

_HELD_BY_SYSTEM = 16 * 1024
"""Bytes: with less under way in our own system, less comes out of a printer that was given up."""


class TcpLine(DescriptorLine):
    """Raw TCP, by custom to port 9100. A name is looked up at each connection, which an address spares."""

    def __init__(self, host: str, port: int, seconds: float) -> None:
        shown = f"[{host}]" if ":" in host else host
        super().__init__(f"tcp://{shown}:{port}")
        self._address = (host, port)
        self._seconds = seconds

    @property
    def shows_restart(self) -> bool:
        return True

    def _connect(self) -> int:
        connected = socket.create_connection(self._address, timeout=self._seconds)
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _HELD_BY_SYSTEM)
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connected.setblocking(False)
        return connected.detach()

    def _at_end(self) -> bytes:
        raise LineDown(f"{self.name}: the printer closed the connection")

    def _drop_unsent(self, descriptor: int) -> None:
        with socket.socket(fileno=os.dup(descriptor)) as same:
            same.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class Flow(StrEnum):
    """Who holds back the sender on a serial line when the printer's buffer is full."""

    NONE = "none"
    RTSCTS = "rtscts"
    XONXOFF = "xonxoff"


class SerialLine(DescriptorLine):
    """A serial port: 8 data bits, no parity, 1 stop bit. The system's own terminal calls are all it takes."""

    def __init__(self, path: Path, baud: int, flow: Flow) -> None:
        super().__init__(f"serial:{path}")
        self._path = path
        self._baud = baud
        self._flow = flow

    @property
    def bytes_per_second(self) -> int:
        """A start bit and a stop bit go with each eight."""
        return self._baud // 10

    @property
    def shows_restart(self) -> bool:
        return False

    def _connect(self) -> int:
        descriptor = os.open(self._path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            self._set_up(descriptor)
        except (OSError, termios.error) as error:
            os.close(descriptor)
            raise OSError(f"is no serial port ({error.args[-1]})") from error
        return descriptor

    def _set_up(self, descriptor: int) -> None:
        fcntl.ioctl(descriptor, termios.TIOCEXCL)
        tty.setraw(descriptor)
        inward, outward, control, local, _, _, characters = termios.tcgetattr(descriptor)
        speed = getattr(termios, f"B{self._baud}")
        # Without HUPCL the printer sees no line drop, which resets some, when the port is closed.
        control |= termios.CLOCAL | termios.CREAD
        control &= ~(termios.HUPCL | termios.CSTOPB | termios.CRTSCTS)
        # A break on the line would read as a zero, which is a printer's answer.
        inward = (inward | termios.IGNBRK | termios.IGNPAR) & ~(termios.IXON | termios.IXOFF)
        match self._flow:
            case Flow.NONE:
                pass
            case Flow.RTSCTS:
                control |= termios.CRTSCTS
            case Flow.XONXOFF:
                inward |= termios.IXON
        settings = [inward, outward, control, local, speed, speed, characters]
        termios.tcsetattr(descriptor, termios.TCSANOW, settings)
        termios.tcflush(descriptor, termios.TCIOFLUSH)

    def _at_end(self) -> bytes:
        raise LineDown(f"{self.name}: the serial port is gone: see to its cable")

    def _drop_unsent(self, descriptor: int) -> None:
        with suppress(termios.error):  # the port may be gone, and all it held with it
            termios.tcflush(descriptor, termios.TCOFLUSH)


class DeviceLine(DescriptorLine):
    """The file of a USB printer, such as /dev/usb/lp0; it is there only while the printer is."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"file:{path}")
        self._path = path

    @property
    def shows_restart(self) -> bool:
        return True

    def _connect(self) -> int:
        descriptor = os.open(self._path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError("is no device")
        return descriptor

    def _at_end(self) -> bytes:
        """A USB printer with nothing to say answers a read with nothing."""
        return b""

    def _holds(self, descriptor: int) -> bool:
        """The system takes a piece at a time, and drops the one on its way when the file is closed."""
        return not self._wait(descriptor, writing=True, seconds=0) & select.POLLOUT

    def _drop_unsent(self, descriptor: int) -> None:
        """The system drops it when the file is closed."""
