"""How SQLite is opened here, and what its errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, QueuePool, create_engine
from sqlalchemy.exc import DBAPIError

from kiosk.store.disk import disk_error
from kiosk.store.errors import (
    StoreBroken,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreUnavailable,
)

BUSY_SECONDS = 5.0
"""How long a writer waits for another process; commands hold the database for milliseconds."""

_NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}
_KINDS: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_CORRUPT: StoreBroken,
    sqlite3.SQLITE_NOTADB: StoreBroken,
    sqlite3.SQLITE_CANTOPEN: StoreUnavailable,
    sqlite3.SQLITE_READONLY: StoreUnavailable,
    sqlite3.SQLITE_PERM: StoreUnavailable,
    sqlite3.SQLITE_IOERR: StoreUnavailable,
}


def store_error(path: Path, error: sqlite3.Error) -> StoreError:
    """The StoreError that says what ``error`` means for the database at ``path``."""
    code = getattr(error, "sqlite_errorcode", None)
    if code in _NO_ROOM:  # a quota or a limit on file size shows as a failed write
        return StoreFull(f"{path}: there is no room left on the disk")
    kind = _KINDS.get(code & 0xFF, StoreError) if code is not None else StoreBroken
    return kind(f"{path}: {error}")


@contextmanager
def clear_errors(path: Path) -> Iterator[None]:
    """Turns what SQLite or the disk says about ``path`` into a StoreError."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise store_error(path, error.orig) from error
    except sqlite3.Error as error:
        raise store_error(path, error) from error
    except OSError as error:
        raise disk_error(path, error) from error


def read_only_engine(path: Path) -> Engine:
    """An engine on a finished file that nobody will write again: no locks, no journal, no other files."""
    uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)

    return create_engine("sqlite://", creator=connect, poolclass=QueuePool)
