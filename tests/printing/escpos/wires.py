"""A thermal printer at the end of a wire: TCP on this machine, or a pseudo terminal for serial and USB."""

import os
import pty
import select
import socket
import struct
import tty
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread, current_thread

from tests.printing.escpos.thermal import Thermal

_READ = 65536


class Wire(ABC):
    """One thread that hands bytes to the printer, and its answers back."""

    def __init__(self, printer: Thermal) -> None:
        self.printer = printer
        self.lock = Condition()
        self._woken, self._wake = socket.socketpair()
        self._ending = False
        self._rounds = 0
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    @abstractmethod
    def uri(self) -> str: ...

    def do(self, change: Callable[[Thermal], None]) -> None:
        """Have something happen to the printer."""
        with self.lock:
            change(self.printer)
            self._answer()
        self._wake.send(b"!")

    def until(self, holds: Callable[[Thermal], bool]) -> None:
        """Wait until something holds of the printer."""
        with self.lock:
            assert self.lock.wait_for(lambda: holds(self.printer), timeout=20)

    def _go_round(self) -> None:
        """Have the thread look anew: a descriptor that it waits for is closed only then."""
        with self.lock:
            rounds = self._rounds
            self._wake.send(b"!")
            if current_thread() is not self._thread:
                assert self.lock.wait_for(lambda: self._rounds > rounds, timeout=20)

    def close(self) -> None:
        self._ending = True
        self._wake.send(b"!")
        self._thread.join()
        self._woken.close()
        self._wake.close()
        self._let_go()

    def _serve(self) -> None:
        while not self._ending:
            with self.lock:
                watched = [self._woken.fileno(), *self._watched()]
            ready = _ready(watched)
            with self.lock:
                if self._woken.fileno() in ready:
                    self._woken.recv(_READ)
                for descriptor in self._watched():
                    if descriptor in ready:
                        self._came()
                self._answer()
                self._rounds += 1
                self.lock.notify_all()

    @abstractmethod
    def _watched(self) -> list[int]:
        """The descriptor to listen to, if any."""

    @abstractmethod
    def _came(self) -> None: ...

    @abstractmethod
    def _answer(self) -> None: ...

    @abstractmethod
    def _let_go(self) -> None: ...


def _ready(watched: list[int]) -> list[int]:
    try:
        return select.select(watched, [], [])[0]
    except OSError:  # one was closed just now
        return []


def _listening(host: str, port: int) -> socket.socket:
    listening = socket.create_server((host, port), backlog=16)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    return listening


class TcpWire(Wire):
    """Takes one connection at a time, as receipt printers do; the printer keeps what an earlier one sent."""

    def __init__(self, printer: Thermal, read_at_once: int = _READ) -> None:
        self._read_at_once = read_at_once
        self._listening: socket.socket | None = _listening("127.0.0.1", 0)
        host, port = self._listening.getsockname()
        self._uri = f"tcp://{host}:{port}"
        self._connected: socket.socket | None = None
        self.connections = 0
        super().__init__(printer)

    @property
    def uri(self) -> str:
        return self._uri

    @property
    def busy(self) -> bool:
        return self._connected is not None

    def drop(self, *, power_cycle: bool = False) -> None:
        """Break the connection, as a printer does that is switched off and on."""
        with self.lock:
            if power_cycle:
                self.printer.power_cycle()
            self._hang_up(hard=True)
        self._go_round()

    def switch_off(self) -> None:
        """Nobody answers any more."""
        with self.lock:
            self.printer.power_cycle()
            self._hang_up(hard=True)
            if self._listening is not None:
                self._listening.close()
                self._listening = None
        self._go_round()

    def switch_on(self) -> None:
        """Again at its address."""
        host, port = self._uri.removeprefix("tcp://").split(":")
        with self.lock:
            self._listening = _listening(host, int(port))
        self._go_round()

    def _watched(self) -> list[int]:
        if self._connected is not None:
            return [self._connected.fileno()] if self.printer.wants_more else []
        return [] if self._listening is None else [self._listening.fileno()]

    def _came(self) -> None:
        if self._connected is None:
            assert self._listening is not None
            self._connected, _ = self._listening.accept()
            self._connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            return
        try:
            data = self._connected.recv(self._read_at_once)
        except ConnectionError:
            data = b""
        if data:
            self.printer.take(data)
        else:
            self._hang_up(hard=False)

    def _answer(self) -> None:
        answers, self.printer.answers = self.printer.answers, b""
        if self._connected is not None and answers:
            with suppress(ConnectionError):
                self._connected.sendall(answers)

    def _hang_up(self, *, hard: bool) -> None:
        if self._connected is not None:
            if hard:
                self._connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self._connected.close()
            self._connected = None

    def _let_go(self) -> None:
        self._hang_up(hard=False)
        if self._listening is not None:
            self._listening.close()


class TerminalWire(Wire):
    """A pseudo terminal under a name of its own: a serial port, or a USB printer's file."""

    def __init__(self, printer: Thermal, scheme: str, path: Path, settings: str = "") -> None:
        self._settings = settings
        self._scheme = scheme
        self._path = path
        self._ours, self._theirs = pty.openpty()
        tty.setraw(self._theirs)
        path.symlink_to(os.ttyname(self._theirs))
        super().__init__(printer)

    @property
    def uri(self) -> str:
        return f"{self._scheme}:{self._path}{self._settings}"

    def pull_out(self) -> None:
        """The cable is pulled: the device is gone."""
        with self.lock:
            self._let_go()
            self._path.unlink()
        self._go_round()

    def _watched(self) -> list[int]:
        return [self._ours] if self._ours >= 0 and self.printer.wants_more else []

    def _came(self) -> None:
        self.printer.take(os.read(self._ours, _READ))

    def _answer(self) -> None:
        answers, self.printer.answers = self.printer.answers, b""
        if answers and self._ours >= 0:
            os.write(self._ours, answers)

    def _let_go(self) -> None:
        if self._ours >= 0:
            os.close(self._ours)
            os.close(self._theirs)
            self._ours = -1
