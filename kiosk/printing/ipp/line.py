"""A connection to one printer, made when it is needed and kept while the printer keeps it."""

import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Self

from kiosk.printing.ipp.errors import ConnectionLost, IppGarbage
from kiosk.printing.ipp.http import HttpAnswer, Post
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.wire import Patience, Wire

_BROKEN = (ConnectionError, ssl.SSLEOFError)


class Line:
    """For one thread. ``connect`` raises what keeps a connection from coming about."""

    def __init__(self, uri: PrinterUri, connect: Callable[[], Wire]) -> None:
        self._uri = uri
        self._connect = connect
        self._wire: Wire | None = None
        self._unreliable = False
        """Whether the printer has ended a kept connection without announcing it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def post(self, message: bytes, document: bytes, patience: Patience, *, repeatable: bool) -> HttpAnswer:
        """Send both and return the answer; raises ConnectionLost, IppGarbage, and what ``connect`` raises.

        A kept connection that the printer has meanwhile closed is made anew; where that shows only after
        sending, the request is sent again if it is ``repeatable``. What must not be sent twice goes over a
        kept connection only as long as the printer has always kept it.
        """
        self._drop_doubtful(repeatable=repeatable)
        kept = self._wire is not None
        try:
            try:
                answer = self._post(message, document, patience)
            except _Broken:
                if not (kept and repeatable):
                    raise
                self._unreliable = True
                self.close()
                answer = self._post(message, document, patience)
        except BaseException:
            self.close()
            raise
        if not answer.keep:
            self.close()
        return answer

    def _drop_doubtful(self, *, repeatable: bool) -> None:
        if self._wire is None:
            return
        if self._wire.stale:
            self._unreliable = True
            self.close()
        elif self._unreliable and not repeatable:
            self.close()

    def _post(self, message: bytes, document: bytes, patience: Patience) -> HttpAnswer:
        if self._wire is None:
            self._wire = self._connect()
        post = Post(self._wire, self._uri.authority, self._uri.path)
        try:
            return post.send(message, document, patience) or post.receive(patience)
        except IppGarbage as error:
            raise IppGarbage(f"{self._uri}: {error}") from error
        except _BROKEN as error:
            why = error.strerror or str(error)
            whole = None if post.whole else False
            raise _Broken(f"{self._uri}: the connection broke off ({why})", whole=whole) from error
        except TimeoutError as error:
            raise ConnectionLost(f"{self._uri}: it stopped answering", whole=post.whole) from error
        except OSError as error:
            raise ConnectionLost(f"{self._uri}: {error}", whole=post.whole) from error


class _Broken(ConnectionLost):
    """The other side ended it, as printers do with a connection that was idle for long."""
