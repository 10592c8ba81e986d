"""The serial port of a barcode reader, real or over USB: it comes and goes with its plug."""

import fcntl
import os
import select
import stat
import termios
import tty
from pathlib import Path

BAUD = 9600
"""Bits a second that readers are delivered with; one that is a USB serial device does not mind which."""

_READ = 1024
_NOTHING_YET = (BlockingIOError, InterruptedError)


class PortDown(Exception):
    """Nothing can be read there now; the message is one line that says why."""


class SerialPort:
    """Reads bytes, and writes none. Methods raise PortDown."""

    def __init__(self, path: Path, baud: int = BAUD) -> None:
        self._path = path
        self._baud = baud
        self._descriptor: int | None = None

    @property
    def name(self) -> str:
        """How it is called in the log."""
        return str(self._path)

    def open(self) -> None:
        """Take the port for this kiosk alone."""
        try:
            descriptor = os.open(self._path, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError as error:
            raise PortDown(f"{self._path}: {error.strerror or error}") from error
        try:
            self._set_up(descriptor)
        except (OSError, termios.error) as error:
            os.close(descriptor)
            raise PortDown(f"{self._path}: is no serial port ({error.args[-1]})") from error
        self._descriptor = descriptor

    def read(self, seconds: float) -> bytes:
        """What comes within so many seconds; empty where nothing does."""
        if self._descriptor is None:
            raise PortDown(f"{self._path}: is not open")
        poll = select.poll()
        poll.register(self._descriptor, select.POLLIN)
        events = poll.poll(round(seconds * 1000))
        if not events:
            return b""
        try:
            came = os.read(self._descriptor, _READ)
        except _NOTHING_YET:
            return b""
        except OSError as error:
            raise PortDown(f"{self._path}: {error.strerror or error}") from error
        if not came:
            raise PortDown(f"{self._path}: the reader was unplugged")
        return came

    def close(self) -> None:
        """Let go; harmless where nothing is open."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            os.close(descriptor)

    def _set_up(self, descriptor: int) -> None:
        """8 data bits, no parity, 1 stop bit; bytes as they come, no echo, no signals."""
        if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
            raise OSError("no device")
        fcntl.ioctl(descriptor, termios.TIOCEXCL)
        tty.setraw(descriptor)
        inward, outward, control, local, _, _, characters = termios.tcgetattr(descriptor)
        speed = getattr(termios, f"B{self._baud}")
        control |= termios.CLOCAL | termios.CREAD
        settings = [inward | termios.IGNBRK, outward, control, local, speed, speed, characters]
        termios.tcsetattr(descriptor, termios.TCSANOW, settings)
        termios.tcflush(descriptor, termios.TCIFLUSH)
