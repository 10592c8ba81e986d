"""The hall's key: what staff marked on a sheet counts on each of its kiosks that has the same one."""

import logging
import os
import secrets
from pathlib import Path
from threading import Lock

from kiosk.domain.checklist import Checklist
from kiosk.domain.handover import Handover, handover_of
from kiosk.domain.handover_code import Unreadable, read, written

_log = logging.getLogger(__name__)

_BYTES = 32


class BadKey(ValueError):
    """The file holds no key; the message is one line that says how to mend it."""


class HandoverKey:
    """Keeps the key in a file of the kiosk's own, and makes it up when it is first wanted.

    Its methods use the disk: they are for the background, and safe for any thread. A hall's kiosks share
    the file: it is copied from the first to the others.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        self._key: bytes | None = None

    def code(self, checklist: Checklist) -> str:
        """The code of a list's sheet, empty where there can be none; what staff did not mark needs no key."""
        handover = handover_of(checklist)
        if handover.marks is None:
            return written(handover)
        key = self._known()
        return "" if key is None else written(handover, key)

    def read(self, code: str) -> Handover | Unreadable:
        """What a code holds. Without a key no mark of staff's is genuine."""
        key = self._known(make=False)
        return read(code, secrets.token_bytes(_BYTES) if key is None else key)

    def _known(self, *, make: bool = True) -> bytes | None:
        """The key; None where there is none, and it is not to be made up or can't be, which is logged."""
        with self._lock:
            if self._key is None:
                try:
                    self._key = self._read_or_make(make=make)
                except (OSError, BadKey) as error:
                    _log.error("handover.no_key", extra={"file": self._file.name, "reason": str(error)})
            return self._key

    def _read_or_make(self, *, make: bool) -> bytes | None:
        try:
            text = self._file.read_text("ascii", "replace").strip()
        except FileNotFoundError:
            return self._make() if make else None
        try:
            key = bytes.fromhex(text)
        except ValueError:
            key = b""
        if len(key) != _BYTES:
            raise BadKey(f"{self._file.name} holds no key: remove it, or copy that of another kiosk")
        return key

    def _make(self) -> bytes:
        key = secrets.token_bytes(_BYTES)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        return key
