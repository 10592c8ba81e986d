"""The audit's head, kept outside the database: rows that are cut off its end are missed."""

import hmac
import json
import os
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from kiosk.domain.audit import Head, SealKey
from kiosk.store.disk import sync_folder
from kiosk.store.set_aside import move_aside


class AuditHead:
    """A small file with the last row's number and hash, sealed."""

    def __init__(self, path: Path, key: SealKey) -> None:
        self._path = path
        self._key = key

    @property
    def exists(self) -> bool:
        """Whether there is a file, whatever is in it."""
        return self._path.exists()

    def read(self) -> Head | None:
        """What was kept; None where there is nothing, or what there is was not sealed by this kiosk."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            head = Head(int(kept["number"]), str(kept["hash"]))
            genuine = hmac.compare_digest(str(kept["seal"]), self._key.of_head(head))
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return head if genuine else None

    def keep(self, head: Head) -> None:
        """Keep ``head`` in place of an earlier one; raises OSError.

        Where another process was quicker with a later one, that stays.
        """
        kept = self.read()
        if kept is not None and kept.number > head.number:
            return
        # A name of its own: another thread or process may be keeping one at the same time.
        part = self._path.with_name(f".{self._path.name}.{token_hex(4)}.part")
        sealed = {"number": head.number, "hash": head.hash, "seal": self._key.of_head(head)}
        try:
            with part.open("x", encoding="utf-8") as file:
                json.dump(sealed, file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(self._path.parent)

    def set_aside(self, at: datetime) -> None:
        """The rows do not go with it: keep it for whoever looks into that; raises OSError."""
        if self._path.exists():
            move_aside(self._path, at)
