"""Looks at a state database beside the kiosk that writes it: nothing is made, mended or set aside."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, NullPool, create_engine, func, select

from kiosk.domain.print_job import JobState
from kiosk.store.errors import StoreError
from kiosk.store.sqlite import BUSY_SECONDS, clear_errors
from kiosk.store.state_schema import PRINT_JOB, PRINTER_SEEN, SETTING


class StateInspection:
    """The database at ``path`` as it stands; each method opens and closes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        uri = f"file:{quote(str(path.absolute()))}?mode=ro"

        def connect() -> sqlite3.Connection:
            return sqlite3.connect(
                uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )

        self._engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @property
    def there(self) -> bool:
        """Whether there is such a file."""
        return self._path.exists()

    def problem(self) -> str:
        """What ails it in one line, empty where SQLite's quick check finds nothing."""
        try:
            with self._reading() as connection:
                said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
        except StoreError as error:
            return str(error)
        return "" if said == "ok" else " ".join(said.split())

    def last_known(self) -> datetime | None:
        """The latest moment on record, None where there is none; raises StoreError."""
        moments = (PRINT_JOB.c.updated_at, PRINTER_SEEN.c.at, SETTING.c.at)
        with self._reading() as connection:
            latest = [connection.scalar(select(func.max(moment))) for moment in moments]
        return max((one for one in latest if one is not None), default=None)

    def unknown_jobs(self) -> int:
        """How many jobs wait for a person to say what became of them; raises StoreError."""
        unknown = select(func.count()).where(PRINT_JOB.c.state == JobState.UNKNOWN.value)
        with self._reading() as connection:
            return connection.scalar(unknown) or 0

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with clear_errors(self._path), self._engine.connect() as connection:
            yield connection
