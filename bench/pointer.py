"""A pointer on an X11 screen of our own: it clicks from outside, as XTEST lets a client do."""

import socket
import struct
from typing import Self

_PRESS, _RELEASE, _MOVE = 4, 5, 6
_FAKE_INPUT = 2
_QUERY_EXTENSION = 98


class NoPointer(RuntimeError):
    """The X server does not let this client move a pointer."""


class Pointer:
    """One connection to an X server without access control (X Window System Protocol; XTEST 2.2)."""

    def __init__(self, display: str) -> None:
        """``display`` as in ``:7``; raises OSError, or NoPointer for a server that lacks XTEST."""
        self._connection = socket.socket(socket.AF_UNIX)
        try:
            self._connection.connect(f"\0/tmp/.X11-unix/X{display.removeprefix(':')}")
            self._greet()
            self._xtest = self._extension(b"XTEST")
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def click(self, x: int, y: int) -> None:
        """Move there, press the first button and let it go."""
        self._connection.sendall(
            self._fake(_MOVE, 0, x, y) + self._fake(_PRESS, 1, x, y) + self._fake(_RELEASE, 1, x, y)
        )

    def _greet(self) -> None:
        self._connection.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        accepted, length = struct.unpack("<B5xH", self._read(8))
        self._read(4 * length)
        if accepted != 1:
            raise NoPointer("the X server refuses the connection")

    def _extension(self, name: bytes) -> int:
        padded = name.ljust(-(-len(name) // 4) * 4, b"\0")
        self._connection.sendall(
            struct.pack("<BxHHxx", _QUERY_EXTENSION, 2 + len(padded) // 4, len(name)) + padded
        )
        there, opcode = struct.unpack("<8x2B22x", self._read(32))
        if not there:
            raise NoPointer(f"the X server has no {name.decode()}")
        return int(opcode)

    def _fake(self, kind: int, button: int, x: int, y: int) -> bytes:
        """FakeInput without a delay; root 0 is the screen that the pointer is on."""
        return struct.pack(
            "<BBHBBxxIIxxxxxxxxhhxxxxxxxB", self._xtest, _FAKE_INPUT, 9, kind, button, 0, 0, x, y, 0
        )

    def _read(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            part = self._connection.recv(count - len(parts))
            if not part:
                raise NoPointer("the X server hung up")
            parts += part
        return bytes(parts)
