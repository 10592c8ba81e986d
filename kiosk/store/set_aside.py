"""Puts a database that can't be trusted out of the way, without losing a byte of it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.store.disk import sync_folder


@dataclass(frozen=True, slots=True)
class SetAside:
    """A database that could not be trusted: where it is now, and why, in one line for the log."""

    path: Path
    reason: str


def move_aside(path: Path, at: datetime) -> Path:
    """Rename a database and what belongs to it after the time, never over an earlier one; gives its path."""
    name = f"{path.name}.broken-{at:%Y%m%dT%H%M%S}"
    target, number = path.with_name(name), 1
    while target.exists():
        number += 1
        target = path.with_name(f"{name}-{number}")
    # The database first: were the journal moved and then power lost, half a transaction would look sound.
    for suffix in ("", "-journal", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(target.with_name(target.name + suffix))
    sync_folder(path.parent)
    return target
