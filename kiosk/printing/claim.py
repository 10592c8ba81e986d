"""Who may speak to a printer: the running kiosk holds a claim on each, a command takes one for a moment."""

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_POLL = 0.05
"""Seconds between two tries."""


class Claimed(Exception):
    """Another program of this kiosk holds the printer; the message is one line."""


class Claim:
    """Held until released, at the latest when the process ends, however it ends.

    ``folder`` is the same for all who share the printer: ``claims`` in the kiosk's data. Waits up to
    ``seconds`` for another holder, then raises Claimed; raises OSError where the folder can't be written.
    """

    def __init__(self, folder: Path, printer_id: str, seconds: float = 0.0) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._descriptor = os.open(folder / printer_id, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
        until = time.monotonic() + seconds
        while not self._taken():
            if time.monotonic() >= until:
                self.release()
                raise Claimed(f"printer {printer_id}: the running kiosk has it: stop the kiosk first")
            time.sleep(_POLL)

    def release(self) -> None:
        """Let others have it; harmless where that was done."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _taken(self) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False
