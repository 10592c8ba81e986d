"""Waits for what a serial barcode reader reads, in a thread of its own; a reader may come and go."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from kiosk.reader.scans import Scans
from kiosk.reader.serial_port import PortDown

_log = logging.getLogger(__name__)

SILENCE = 0.25
"""Seconds without a byte after which a code has ended; at 9600 bits a second a byte takes a thousandth."""

AGAIN = 1.0
"""Seconds until an unplugged reader is looked for again."""


class Port(Protocol):
    """Where bytes come from; raises PortDown."""

    @property
    def name(self) -> str: ...
    def open(self) -> None: ...
    def read(self, seconds: float) -> bytes: ...
    def close(self) -> None: ...


class ReaderWatch:
    """Tells ``scanned`` of each text that was read, in the watching thread."""

    def __init__(self, port: Port, scanned: Callable[[str], None], again: float = AGAIN) -> None:
        self._port = port
        self._scanned = scanned
        self._again = again
        self._over = Event()
        self._thread = Thread(target=self._watch, name="reader")
        self._said = ""

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def close(self) -> None:
        """Wait no more; returns within SILENCE."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.is_set():
            try:
                self._port.open()
                self._say("reader.there", "")
                self._read()
            except PortDown as error:
                self._say("reader.gone", str(error))
            finally:
                self._port.close()
            self._over.wait(self._again)

    def _read(self) -> None:
        """Read until the reader is unplugged: raises PortDown."""
        scans = Scans()
        while not self._over.is_set():
            came = self._port.read(SILENCE)
            for text in scans.feed(came) if came else scans.end():
                self._scanned(text)

    def _say(self, event: str, reason: str) -> None:
        """Log it once, not each second."""
        if self._said != event + reason:
            self._said = event + reason
            _log.info(event, extra={"reader": self._port.name, "reason": reason})
