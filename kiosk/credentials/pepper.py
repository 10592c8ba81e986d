"""The pepper: 32 random bytes in a file beside the database, never in it.

All six-digit PINs can be tried against a stolen database in a day or so; without the pepper nothing of it can
be tried. It also seals the audit. So a backup of the database must not hold it: back it up on its own.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

BYTES = 32
FOR_OTHERS = 0o077


class PepperTrouble(Exception):
    """The pepper can't be used; the message is one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Pepper:
    """Makes a key for each purpose, so that none can stand in for another."""

    _secret: bytes = field(repr=False)

    def key(self, purpose: str) -> bytes:
        """The 32 bytes for ``purpose``."""
        return hmac.new(self._secret, purpose.encode(), hashlib.sha256).digest()


def read_pepper(path: Path) -> Pepper:
    """The pepper that is kept at ``path``; raises PepperTrouble."""
    try:
        mode, secret = path.stat().st_mode, path.read_bytes()
    except FileNotFoundError:
        raise PepperTrouble(
            f"{path} is missing, without which no PIN can be checked: put it back from its backup; "
            "where there is none, `kiosk staff start-over` begins anew without any staff"
        ) from None
    except OSError as error:
        raise PepperTrouble(f"{path}: {error.strerror}") from None
    if mode & FOR_OTHERS:
        raise PepperTrouble(f"{path} can be read by others on this machine: run `chmod 600 {path}`")
    if len(secret) != BYTES:
        raise PepperTrouble(f"{path} has {len(secret)} bytes instead of {BYTES}: put it back from its backup")
    return Pepper(secret)


def begin_pepper(path: Path) -> Pepper:
    """The pepper at ``path``, made where there is none yet; raises PepperTrouble."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _make(path)
    except OSError as error:
        raise PepperTrouble(f"{path}: {error.strerror}") from None
    return read_pepper(path)


def _make(path: Path) -> None:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(BYTES))
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(part)  # unlike a renaming this replaces none that another process made meanwhile
    finally:
        part.unlink()
    # Power may go: a database with PINs must not be left without what they were made with.
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
