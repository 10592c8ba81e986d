"""Tells whether the files of a pack are still those that a database was built from."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.store.disk import disk_error


def fingerprint(*folders: Path) -> str:
    """SHA-256, in hexadecimal, over the names and bytes of all files in ``folders``.

    Links are not followed: where they point is part of the fingerprint, what is there is not. Raises
    StoreUnavailable for what can't be read.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for name in sorted(_names(folder, "")):
            content = _content(folder / name)
            digest.update(f"{number}:{len(name)}:{len(content)}:{name}".encode(errors="surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


def _names(folder: Path, below: str) -> Iterator[str]:
    try:
        with os.scandir(folder / below) as entries:
            for entry in entries:
                name = f"{below}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    yield from _names(folder, f"{name}/")
                else:
                    yield name
    except OSError as error:
        raise disk_error(folder, error) from error


def _content(path: Path) -> bytes:
    try:
        if path.is_symlink():
            return b"-> " + os.fsencode(path.readlink())
        return path.read_bytes() if path.is_file() else b""
    except OSError as error:
        raise disk_error(path, error) from error
