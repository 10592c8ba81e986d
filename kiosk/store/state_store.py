"""The one database that is written: opened soundly, or set aside and begun anew."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, NullPool, Pool, QueuePool, create_engine, event

from kiosk.domain.clock import Clock
from kiosk.store.ballast import Ballast
from kiosk.store.errors import StoreBroken, StoreFull
from kiosk.store.migrations import (
    SHIPPED,
    Migrations,
    back_up,
    check_columns,
    stored_revision,
    upgrade,
)
from kiosk.store.set_aside import SetAside, move_aside
from kiosk.store.sqlite import BUSY_SECONDS, clear_errors

T = TypeVar("T")

_WRITES = "kiosk_writes"


class StateStore:
    """An open state database; may be used from several threads."""

    def __init__(self, path: Path, engine: Engine, set_aside: SetAside | None) -> None:
        """Take over a database that ``open`` has found sound."""
        self._path = path
        self._engine = engine
        self._ballast = Ballast(path)
        self._ballast.keep()
        self.set_aside = set_aside

    @classmethod
    def open(cls, path: Path, clock: Clock, migrations: Migrations = SHIPPED) -> "StateStore":
        """Open the database at ``path``, made or migrated as need be.

        One that is corrupt, or none of ours, is set aside under a dated name, and ``set_aside`` tells. Raises
        StoreUnavailable, StoreBusy or StoreFull where no database can be had.
        """
        with clear_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return cls(path, _prepared(path, migrations), None)
        except StoreBroken as error:
            reason = str(error)
        with clear_errors(path):
            moved = move_aside(path, clock.now())
        return cls(path, _prepared(path, migrations), SetAside(moved, reason))

    @property
    def ballast_kept(self) -> bool:
        """Whether there is still room kept for a full disk."""
        return self._ballast.kept

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one unchanging state; raises StoreError."""
        with clear_errors(self._path), self._engine.connect() as connection:
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do ``work`` in one transaction that no other writer can come between, and make it last.

        Where the disk is full, the ballast is given up and ``work`` is done once more. Raises StoreFull,
        StoreBusy or another StoreError, and what ``work`` raises; then nothing of it is stored.
        """
        try:
            return self._attempt(work)
        except StoreFull:
            if not self._ballast.give_up():
                raise
            return self._attempt(work)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _attempt(self, work: Callable[[Connection], T]) -> T:
        with clear_errors(self._path), self._engine.connect() as connection:
            connection.execution_options(**{_WRITES: True})
            with connection.begin():
                return work(connection)


def wal_is_sound(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the bug that corrupts a database in WAL mode (sqlite.org/wal.html)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def state_engine(path: Path, *, foreign_keys: bool = True, poolclass: type[Pool] = QueuePool) -> Engine:
    """An engine on a state database that loses nothing that was committed."""
    wal = wal_is_sound(sqlite3.sqlite_version_info)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
            connection.execute(f"PRAGMA synchronous = {'FULL' if wal else 'EXTRA'}")
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
            connection.execute("PRAGMA secure_delete = ON")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=poolclass)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A reader that turns writer fails at once when another writes meanwhile; no waiting can mend that.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepared(path: Path, migrations: Migrations) -> Engine:
    """An engine on a sound database with today's tables; raises StoreBroken where it is not sound."""
    engine = state_engine(path)
    try:
        with clear_errors(path):
            _prepare(engine, path, migrations)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(engine: Engine, path: Path, migrations: Migrations) -> None:
    with engine.connect() as connection:
        said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
        if said != "ok":
            raise StoreBroken(f"{path}: {' '.join(said.split())}")
        revision = stored_revision(connection, path)
    if revision != migrations.head:
        if revision is not None:
            back_up(path, revision)
        migrating = state_engine(path, foreign_keys=False, poolclass=NullPool)
        upgrade(migrating.execution_options(**{_WRITES: True}), path, migrations)
    with engine.connect() as connection:
        check_columns(connection, path)
