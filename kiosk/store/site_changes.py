"""The file of what staff changed at this kiosk, without SQL: the first page may not be out of date."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.domain.site_changes import ChangeReason, SiteChange
from kiosk.store.disk import disk_error, sync_file, sync_folder
from kiosk.store.errors import StoreBroken


class SiteChangesFile:
    """All changes of one kiosk's site settings, those that have ended included until the next is made."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> tuple[SiteChange, ...]:
        """The changes in the order in which they were made; raises StoreBroken or StoreUnavailable."""
        try:
            kept = self._path.read_text("utf-8")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise disk_error(self._path, error) from error
        except ValueError as error:
            raise self._broken(error) from error
        try:
            return tuple(_change(read) for read in json.loads(kept))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise self._broken(error) from error

    def write(self, changes: Iterable[SiteChange]) -> None:
        """Replace all changes; a crash leaves the old or the new ones. Raises StoreFull, StoreUnavailable."""
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}.part")
        kept = json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=2, default=str)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(kept + "\n", "utf-8")
            sync_file(part)
            part.replace(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise disk_error(self._path, error) from error

    def _broken(self, error: Exception) -> StoreBroken:
        why = " ".join(str(error).split())
        return StoreBroken(f"{self._path}: the changes can't be read ({why}): remove it, and make them anew")


def _change(read: dict[str, Any]) -> SiteChange:
    value = read["value"]
    if not isinstance(value, bool | int | str):
        raise TypeError(f"a value that is {type(value).__name__}")
    return SiteChange(
        setting=str(read["setting"]),
        value=value,
        reason=ChangeReason(read["reason"]),
        since=date.fromisoformat(read["since"]),
        last_day=date.fromisoformat(read["last_day"]),
    )
