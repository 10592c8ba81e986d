"""Stands before a printer, hands on what passes both ways, and notes when a document arrives."""

import socket
from contextlib import suppress
from threading import Thread
from typing import Self

from bench.probe import now

_READ = 1 << 16


class Relay:
    """On loopback, before a printer on ``port``. ``mark`` is how a document begins, wherever it stands."""

    def __init__(self, port: int, mark: bytes) -> None:
        self._behind = ("127.0.0.1", port)
        self._mark = mark
        self._first: float | None = None
        self._server = socket.create_server(("127.0.0.1", 0), backlog=16)
        self._open: list[socket.socket] = []
        self.port: int = self._server.getsockname()[1]
        Thread(target=self._serve, name="relay", daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._server, *self._open):
            _end(one)

    def first(self) -> float:
        """When the first piece of a document came since this was last asked; raises LookupError."""
        found, self._first = self._first, None
        if found is None:
            raise LookupError("no document has come")
        return found

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                kiosk, _ = self._server.accept()
                printer = socket.create_connection(self._behind)
                for one in (kiosk, printer):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open += (kiosk, printer)
                Thread(target=self._carry, args=(kiosk, printer, self._mark), daemon=True).start()
                Thread(target=self._carry, args=(printer, kiosk, b""), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, mark: bytes) -> None:
        before = b""
        with suppress(OSError):
            while data := source.recv(_READ):
                moment = now()
                if mark:
                    if self._first is None and mark in before + data:
                        self._first = moment
                    before = data[1 - len(mark) :]
                target.sendall(data)
        _end(source)
        _end(target)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
