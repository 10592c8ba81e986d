"""The tables that the kiosk knows are those that the migrations make, and no migration loses a row."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool

from kiosk.domain.print_job import Medium
from kiosk.domain.tally import Question
from kiosk.store.migrations import SHIPPED, Migrations, alembic_config, upgrade
from kiosk.store.outbox import Outbox
from kiosk.store.state_store import StateStore, state_engine
from kiosk.store.visit_counters import VisitCounters
from tests.store.clocks import SetClock

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"

def upgrade() -> None:
    with op.batch_alter_table("print_job") as table:
        table.add_column(sa.Column("copies", sa.Integer(), nullable=False, server_default="1"))
        table.alter_column("reason", existing_type=sa.String(), nullable=True)
    {then}
"""


def with_next(tmp_path: Path, then: str = "") -> Migrations:
    folder = tmp_path / "100% db"
    shutil.copytree(SHIPPED.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(NEXT.format(head=SHIPPED.head, then=then))
    return Migrations(folder, "next")


def test_the_newest_revision_is_the_one_that_the_kiosk_looks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    assert ScriptDirectory.from_config(config).get_heads() == [SHIPPED.head]


def test_migrations_from_nothing_make_the_tables_that_the_kiosk_knows(
    store: StateStore, state_path: Path
) -> None:
    with state_engine(state_path, poolclass=NullPool).begin() as connection:
        command.check(alembic_config(SHIPPED.folder, connection))
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == SHIPPED.head


def test_a_start_without_a_migration_does_not_wait_for_alembic(store: StateStore, state_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.store.state_store import StateStore\n"
        "from tests.store.clocks import SetClock\n"
        f"StateStore.open(Path({str(state_path)!r}), SetClock())\n"
        "print([name for name in sys.modules if name.startswith(('sqlalchemy.orm', 'alembic'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert said.strip() == "[]"


def test_a_migration_keeps_every_row_and_a_copy_of_what_was(
    state_path: Path, clock: SetClock, tmp_path: Path
) -> None:
    before = StateStore.open(state_path, clock)
    job = Outbox(before, clock).add("hall", Medium.A4)
    before.close()

    after = StateStore.open(state_path, clock, with_next(tmp_path))
    assert after.set_aside is None
    assert Outbox(after, clock).get(job.uid) == job
    assert Outbox(after, clock).history(job.uid) == (job,)
    with after.reading() as connection:
        assert connection.exec_driver_sql("SELECT copies FROM print_job").scalar() == 1
    after.close()

    with closing(sqlite3.connect(f"{state_path}.before-migration-from-{SHIPPED.head}")) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT uid FROM print_job").fetchall() == [(job.uid,)]


def test_counts_that_told_of_single_visits_are_taken_apart(state_path: Path, clock: SetClock) -> None:
    """Each row of the old table was a finished visit's whole story; the sums are the same afterwards."""
    state_path.parent.mkdir()
    engine = state_engine(state_path, foreign_keys=False, poolclass=NullPool)
    upgrade(engine, state_path, Migrations(SHIPPED.folder, "0002"))
    rows = [
        ("2026-11-21", 9, "replace", "bring", "zh-CN", 1, 3),
        ("2026-11-21", 9, "replace", "ready", "en", 0, 2),
        ("2026-11-21", 10, "activate", "ready", "zh-CN", 1, 4),
        ("2026-11-22", 10, "activate", "ready", "zh-CN", 1, 1),
    ]
    with closing(sqlite3.connect(state_path)) as connection, connection:
        connection.executemany("INSERT INTO visit_count VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    after = StateStore.open(state_path, clock)
    assert after.set_aside is None
    counts = VisitCounters(after, clock).between(date(2026, 11, 21), date(2026, 11, 21))
    assert counts.answers == {
        Question.DAY: {"2026-11-21": 9},
        Question.HOUR: {"09": 5, "10": 4},
        Question.SERVICE: {"replace": 5, "activate": 4},
        Question.OUTCOME: {"bring": 3, "ready": 6},
        Question.LANGUAGE: {"zh-CN": 7, "en": 2},
        Question.ENDING: {"printed": 7, "read": 2},
    }
    after.close()


def test_no_copy_is_made_where_there_was_nothing(store: StateStore, state_path: Path) -> None:
    assert sorted(path.name for path in state_path.parent.iterdir()) == ["state.db", "state.db.ballast"]


def test_a_migration_that_fails_half_way_leaves_the_database_as_it_was(
    state_path: Path, clock: SetClock, tmp_path: Path
) -> None:
    before = StateStore.open(state_path, clock)
    job = Outbox(before, clock).add("hall", Medium.A4)
    before.close()
    with pytest.raises(ZeroDivisionError):
        StateStore.open(state_path, clock, with_next(tmp_path, "1 / 0"))

    store = StateStore.open(state_path, clock)
    assert store.set_aside is None
    assert Outbox(store, clock).get(job.uid) == job
    with store.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM pragma_table_info('print_job')").scalars().all()
    assert "copies" not in names
    store.close()


def test_a_migration_that_does_not_fit_the_tables_sets_them_aside(
    state_path: Path, clock: SetClock, tmp_path: Path
) -> None:
    StateStore.open(state_path, clock).close()
    with closing(sqlite3.connect(state_path)) as connection:
        connection.execute("DROP TABLE print_job_event")
        connection.execute("DROP TABLE print_job")
    store = StateStore.open(state_path, clock, with_next(tmp_path))
    assert store.set_aside is not None
    Outbox(store, clock).add("hall", Medium.A4)
    store.close()
