"""Brings a state database to the tables that this kiosk knows.

Alembic is imported only where there is something to do: at any other start plain SQL tells that there isn't.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import NoSuchTableError, OperationalError

from kiosk.store.disk import sync_file, sync_folder
from kiosk.store.errors import StoreBroken
from kiosk.store.state_schema import STATE

if TYPE_CHECKING:
    from alembic.config import Config


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder as Alembic wants it, and the newest revision in it."""

    folder: Path
    head: str


SHIPPED = Migrations(Path(__file__).parents[2] / "db", "0004")
"""The kiosk's own migrations."""


def stored_revision(connection: Connection, path: Path) -> str | None:
    """The revision of a database, None for an empty one; raises StoreBroken for one that is not ours."""
    tables = set(connection.scalars(text("SELECT name FROM sqlite_schema WHERE type = 'table'")))
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreBroken(f"{path}: this is not a state database")
    revisions = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    if len(revisions) != 1:
        raise StoreBroken(f"{path}: the database has {len(revisions)} revisions instead of one")
    return str(revisions[0])


def check_columns(connection: Connection, path: Path) -> None:
    """Raises StoreBroken where a table or column is missing that this kiosk needs."""
    found = connection.execute(
        text(
            "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c"
            " WHERE t.type = 'table'"
        )
    )
    there = {(table, column) for table, column in found}
    wanted = {(table.name, column.name) for table in STATE.tables.values() for column in table.columns}
    if missing := sorted(f"{table}.{column}" for table, column in wanted - there):
        raise StoreBroken(f"{path}: the database lacks {', '.join(missing)}")


def back_up(path: Path, revision: str) -> Path:
    """A sound copy of the database as it was at ``revision``, beside it."""
    copy = path.with_name(f"{path.name}.before-migration-from-{revision}")
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))
    sync_file(part)
    part.replace(copy)
    sync_folder(path.parent)
    return copy


def upgrade(engine: Engine, path: Path, migrations: Migrations) -> None:
    """Run all migrations that are due, in one transaction: all of them or none.

    ``engine`` must not enforce foreign keys, since SQLite changes a table by building it anew. Raises
    StoreBroken where the database is not what its revision says.
    """
    from alembic import command
    from alembic.util import CommandError

    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(migrations.folder, connection), migrations.head)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreBroken(f"{path}: after the migration a row refers to one that is not there")
    except CommandError as error:
        raise StoreBroken(f"{path}: {error}") from error
    except NoSuchTableError as error:
        raise StoreBroken(f"{path}: the database lacks table {error}") from error
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR:
            raise
        raise StoreBroken(f"{path}: the tables are not as their revision says: {error.orig}") from error


def alembic_config(folder: Path, connection: Connection) -> "Config":
    """What Alembic needs to know to work on ``connection``."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
