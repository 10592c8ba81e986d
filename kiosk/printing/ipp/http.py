"""One request over HTTP/1.1 and its answer, on a connection that keeps time."""

import socket
from contextlib import suppress
from dataclasses import dataclass, replace
from http.client import HTTPException, HTTPResponse
from typing import cast

from kiosk.printing.ipp.errors import IppGarbage, one_line
from kiosk.printing.ipp.wire import LONGEST_ANSWER, Patience, Wire, never

_MEDIA_TYPE = "application/ipp"


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """``keep``: whether the connection can be used again; ``heard_all``: whether the printer had got all."""

    status: int
    body: bytes
    keep: bool
    heard_all: bool = True


class Post:
    """A POST on its way. ``whole`` tells whether all of it has been handed to the connection."""

    def __init__(self, wire: Wire, authority: str, path: str) -> None:
        self._wire = wire
        self._authority = authority
        self._path = path
        self.whole = False

    def send(self, message: bytes, document: bytes, patience: Patience) -> HttpAnswer | None:
        """Send both, as one body. None, or the answer of a printer that gave one before it had heard all.

        Raises ConnectionError, TimeoutError or another OSError.
        """
        try:
            self._wire.send(self._head(len(message) + len(document)) + message)
            self._wire.send(document, patience)
        except OSError:
            with suppress(OSError, IppGarbage):
                # The rest of the request was not sent, so no other can follow on this connection.
                return replace(self.receive(never), keep=False, heard_all=False)
            raise
        self.whole = True
        return None

    def receive(self, patience: Patience) -> HttpAnswer:
        """The answer. Raises ConnectionError, TimeoutError or another OSError, or IppGarbage."""
        # HTTPResponse asks of its socket nothing but makefile.
        source = cast("socket.socket", _Source(self._wire, patience))
        response = HTTPResponse(source, method="POST")
        try:
            response.begin()
            body = response.read(LONGEST_ANSWER)
        except ConnectionError:
            raise
        except (HTTPException, ValueError) as error:
            raise IppGarbage(one_line(f"no HTTP answer ({type(error).__name__}: {error})")) from error
        finally:
            response.close()
        if len(body) == LONGEST_ANSWER:
            raise IppGarbage(f"the answer is longer than {LONGEST_ANSWER} bytes")
        if response.length:
            raise ConnectionResetError("it ended in the middle of its answer")
        # What the printer has taken is acknowledged with its answer, if not before.
        return HttpAnswer(response.status, body, not response.will_close, self._wire.arrived)

    def _head(self, length: int) -> bytes:
        lines = (
            f"POST {self._path} HTTP/1.1",
            f"Host: {self._authority}",
            f"Content-Type: {_MEDIA_TYPE}",
            f"Content-Length: {length}",
            f"Accept: {_MEDIA_TYPE}",
            "Accept-Encoding: identity",
        )
        return "\r\n".join((*lines, "", "")).encode("ascii")


class _Source:
    def __init__(self, wire: Wire, patience: Patience) -> None:
        self._wire = wire
        self._patience = patience

    def makefile(self, _mode: str) -> object:
        return self._wire.answer(self._patience)
