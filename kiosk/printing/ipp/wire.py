"""A connection to a printer on which nothing waits longer than told, whatever the other side does."""

import io
import ipaddress
import socket
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fcntl import ioctl
from queue import Empty, SimpleQueue
from select import select
from termios import TIOCOUTQ
from threading import Thread
from time import monotonic
from typing import Any

from kiosk.printing.ipp.errors import IppGarbage

LONGEST_ANSWER = 1 << 20
"""Bytes; a printer's every attribute came to 9 kB at ippeveprinter, and to some 100 kB at office machines."""

_HEADERS = 1 << 16
_PIECE = 1 << 16

Patience = Callable[[], bool]
"""Asked when a printer has stood still for as long as it may: whether to wait as long again."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long a printer may take, in seconds."""

    connect: float = 3.0
    """To be found and to take the connection, TLS included."""

    stall: float = 5.0
    """To take the next piece of what is sent."""

    first_byte: float = 5.0
    """To begin its answer."""

    answer: float = 5.0
    """To end it, once begun."""


def never() -> bool:
    """Wait no longer."""
    return False


class Wire:
    """An open connection; a broken one raises ConnectionError, a silent one TimeoutError."""

    def __init__(self, sock: socket.socket, deadlines: Deadlines) -> None:
        self._sock = sock
        self._deadlines = deadlines

    @property
    def stale(self) -> bool:
        """Whether the other side has closed it, or has sent what nobody asked for."""
        return bool(select([self._sock], [], [], 0)[0])

    @property
    def arrived(self) -> bool:
        """Whether the other side's system has taken all that was sent."""
        return int.from_bytes(ioctl(self._sock, TIOCOUTQ, bytes(4)), sys.byteorder) == 0

    def send(self, octets: bytes, patience: Patience = never) -> None:
        """Send all of it, asking ``patience`` whenever the other side takes nothing for ``stall`` seconds."""
        rest = memoryview(octets)
        self._sock.settimeout(self._deadlines.stall)
        while rest:
            try:
                rest = rest[self._sock.send(rest[:_PIECE]) :]
            except TimeoutError:
                # An answer before the end is a no: nothing more will be taken.
                if self.stale or not patience():
                    raise

    def answer(self, patience: Patience = never) -> io.BufferedReader:
        """What comes back, bounded in time and, by IppGarbage, in length."""
        return io.BufferedReader(_Answer(self._sock, self._deadlines, patience))

    def close(self) -> None:
        self._sock.close()


class _Answer(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadlines: Deadlines, patience: Patience) -> None:
        self._sock = sock
        self._deadlines = deadlines
        self._patience = patience
        self._until = monotonic() + deadlines.first_byte
        self._taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            try:
                return self._take(buffer)
            except TimeoutError:
                if self._taken or not self._patience():
                    raise
                self._until = monotonic() + self._deadlines.first_byte

    def _take(self, buffer: Any) -> int:
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        self._sock.settimeout(left)
        count = self._sock.recv_into(buffer)
        if not self._taken:
            self._until = monotonic() + self._deadlines.answer
        self._taken += count
        if self._taken > LONGEST_ANSWER + _HEADERS:
            raise IppGarbage(f"the answer is longer than {LONGEST_ANSWER} bytes")
        return count


def connect(host: str, port: int, deadlines: Deadlines) -> socket.socket:
    """Raises OSError where nothing answers, or the name is not found, within ``connect`` seconds."""
    until = monotonic() + deadlines.connect
    failure: OSError = TimeoutError("timed out")
    for family, address in _addresses(host, port, deadlines.connect):
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(max(until - monotonic(), 0.001))
            sock.connect(address)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            sock.close()
            failure = error
        else:
            return sock
    raise failure


def secured(sock: socket.socket, host: str, deadlines: Deadlines) -> ssl.SSLSocket:
    """TLS on an open connection; whose certificate it is, is for the caller to judge. Raises OSError."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # Printers sign their own certificates: no authority vouches for them, so trust is in the fingerprint.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    sock.settimeout(deadlines.connect)
    try:
        return context.wrap_socket(sock, server_hostname=host)
    except OSError:
        sock.close()
        raise


def _addresses(host: str, port: int, seconds: float) -> list[tuple[socket.AddressFamily, Any]]:
    """Raises OSError. The system's resolver knows no deadline, so one that takes too long is left behind."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        return _looked_up(host, port)
    found: SimpleQueue[list[tuple[socket.AddressFamily, Any]] | OSError] = SimpleQueue()
    Thread(target=lambda: found.put(_caught(host, port)), name="resolver", daemon=True).start()
    try:
        answer = found.get(timeout=seconds)
    except Empty:
        raise TimeoutError("its name is not found in time") from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _caught(host: str, port: int) -> list[tuple[socket.AddressFamily, Any]] | OSError:
    try:
        return _looked_up(host, port)
    except OSError as error:
        return error


def _looked_up(host: str, port: int) -> list[tuple[socket.AddressFamily, Any]]:
    return [(entry[0], entry[4]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
