"""Files that last, and what the operating system says; without SQL, which the first page can't wait for."""

import errno
import os
from pathlib import Path

from kiosk.store.errors import StoreError, StoreFull, StoreUnavailable


def disk_error(path: Path, error: OSError) -> StoreError:
    """The StoreError for what the operating system says about ``path``."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return StoreFull(f"{path}: there is no room left on the disk")
    return StoreUnavailable(f"{path}: {error.strerror or error}")


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` last through a power loss."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make the bytes of ``path`` last through a power loss."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free_bytes(folder: Path) -> int:
    """Room on the disk that holds ``folder``, or will hold it, in bytes; raises OSError."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    there = os.statvfs(folder)
    return there.f_bavail * there.f_frsize
