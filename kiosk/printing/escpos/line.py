"""The line to a printer: bytes out and bytes in, each within a bounded time, whatever the printer does."""

import errno
import fcntl
import os
import select
import struct
import termios
from abc import ABC, abstractmethod
from typing import Protocol

_READ = 4096
_IN_USE = frozenset({errno.EBUSY, errno.ETXTBSY})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_NOTHING_YET = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EINTR})


class LineDown(Exception):
    """There is no way to the printer now; the message says which line and why."""


class Line(Protocol):
    """A way to one printer. Methods raise LineDown."""

    @property
    def shows_restart(self) -> bool:
        """Whether the line breaks when the printer is switched off, so that an unbroken one proves power."""

    @property
    def bytes_per_second(self) -> int | None:
        """How fast it carries, where it is slow enough to matter: else None."""

    @property
    def is_open(self) -> bool: ...

    @property
    def arrived(self) -> bool:
        """Whether all that was taken has left this machine, as far as its system knows."""

    def open(self) -> None:
        """Make the way, within the seconds it was built with."""

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        """Wait up to ``seconds`` until something moves: how much of ``out`` was taken, and what came."""

    def close(self) -> None:
        """Let go; what was taken is still delivered. Harmless where nothing is open."""

    def abort(self) -> None:
        """Let go, and drop what was taken but has not reached the printer, as far as that can be done."""


class DescriptorLine(ABC):
    """A line made of one file descriptor that does not block."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._descriptor: int | None = None

    @property
    @abstractmethod
    def shows_restart(self) -> bool: ...

    @property
    def bytes_per_second(self) -> int | None:
        return None

    @property
    def is_open(self) -> bool:
        return self._descriptor is not None

    @property
    def arrived(self) -> bool:
        if self._descriptor is None:
            raise LineDown(f"{self.name}: the line is closed")
        try:
            return not self._holds(self._descriptor)
        except OSError as error:
            raise self._down(error) from error

    def open(self) -> None:
        try:
            self._descriptor = self._connect()
        except OSError as error:
            raise self._down(error) from error

    def exchange(self, out: bytes, seconds: float) -> tuple[int, bytes]:
        if self._descriptor is None:
            raise LineDown(f"{self.name}: the line is closed")
        events = self._wait(self._descriptor, bool(out), seconds)
        try:
            came = self._read(self._descriptor) if events & select.POLLIN else b""
            taken = os.write(self._descriptor, out) if out and events & select.POLLOUT else 0
        except OSError as error:
            if error.errno not in _NOTHING_YET:
                raise self._down(error) from error
            return 0, b""
        if not came and not taken and events & (select.POLLHUP | select.POLLERR | select.POLLNVAL):
            raise LineDown(f"{self.name}: the printer is gone: switch it on and see to its cable")
        return taken, came

    def close(self) -> None:
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            os.close(descriptor)

    def abort(self) -> None:
        if self._descriptor is not None:
            self._drop_unsent(self._descriptor)
            self.close()

    @abstractmethod
    def _connect(self) -> int:
        """A new descriptor, not blocking; raises OSError."""

    def _holds(self, descriptor: int) -> bool:
        """Whether the system still holds some of what it has taken; raises OSError."""
        held: int = struct.unpack("i", fcntl.ioctl(descriptor, termios.TIOCOUTQ, bytes(4)))[0]
        return held > 0

    @abstractmethod
    def _drop_unsent(self, descriptor: int) -> None:
        """Forget what the system holds for the printer, where it can be told to."""

    @abstractmethod
    def _at_end(self) -> bytes:
        """What it means that a read gives nothing: b"" where it says nothing, else LineDown is raised."""

    def _wait(self, descriptor: int, writing: bool, seconds: float) -> int:
        poll = select.poll()
        poll.register(descriptor, select.POLLIN | (select.POLLOUT if writing else 0))
        ready = poll.poll(max(0, round(seconds * 1000)))
        return ready[0][1] if ready else 0

    def _read(self, descriptor: int) -> bytes:
        return os.read(descriptor, _READ) or self._at_end()

    def _down(self, error: OSError) -> LineDown:
        if error.errno in _IN_USE:
            return LineDown(f"{self.name}: in use by another program: end that, then print again")
        if error.errno in _FORBIDDEN:
            return LineDown(f"{self.name}: the kiosk's user may not open it: put it into the group that may")
        return LineDown(f"{self.name}: {error.strerror or error}: switch the printer on and see to its cable")
