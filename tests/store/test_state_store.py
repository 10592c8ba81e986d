"""The state database serves on: after damage, on a full disk, with several writers, after a kill."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from kiosk.domain.print_job import Medium
from kiosk.store.errors import StoreBusy, StoreFull, StoreUnavailable
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.outbox import Outbox
from kiosk.store.set_aside import move_aside
from kiosk.store.state_store import StateStore, wal_is_sound
from tests.store.clocks import SetClock
from tests.store.disks import no_file_larger_than


def pragma(store: StateStore, name: str) -> object:
    with store.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_is_used_only_where_it_can_not_corrupt(version: tuple[int, int, int], sound: bool) -> None:
    assert wal_is_sound(version) is sound


@pytest.mark.parametrize(
    ("version", "mode", "synchronous"), [((3, 40, 1), "delete", 3), ((3, 52, 0), "wal", 2)]
)
def test_what_is_committed_is_on_the_disk(
    state_path: Path,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    version: tuple[int, int, int],
    mode: str,
    synchronous: int,
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", version)
    store = StateStore.open(state_path, clock)
    assert pragma(store, "journal_mode") == mode
    assert pragma(store, "synchronous") == synchronous
    assert pragma(store, "foreign_keys") == 1
    store.close()


def test_a_reference_to_nothing_is_refused(store: StateStore) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.write(
            lambda connection: connection.execute(
                text("INSERT INTO print_job_event (job, state, reason, at) VALUES ('none', 'queued', '', '')")
            )
        )


def test_what_was_overwritten_can_not_be_read_from_the_disk(
    store: StateStore, clock: SetClock, state_path: Path
) -> None:
    settings = KeptSettings(store, clock)
    settings.put("motto", "CANARY" * 2000)
    assert b"CANARY" in state_path.read_bytes()
    settings.put("motto", "")
    store.close()
    assert b"CANARY" not in b"".join(path.read_bytes() for path in state_path.parent.iterdir())


def test_writers_that_read_first_wait_for_each_other(store: StateStore, clock: SetClock) -> None:
    KeptSettings(store, clock).put("number", 0)

    def one_more(connection: Connection) -> None:
        number = int(connection.scalar(text("SELECT value FROM setting WHERE key = 'number'")))
        connection.execute(text("UPDATE setting SET value = :value"), {"value": str(number + 1)})

    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(store.write, one_more) for _ in range(100)]:
            done.result()
    assert KeptSettings(store, clock).get("number") == 100


def test_work_that_fails_leaves_nothing(store: StateStore, clock: SetClock) -> None:
    def fails(connection: Connection) -> None:
        connection.execute(text("INSERT INTO setting VALUES ('half', '1', '')"))
        raise KeyError

    with pytest.raises(KeyError):
        store.write(fails)
    assert KeptSettings(store, clock).get("half") is None


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all" * 500)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:10_000])


def one_page_lost(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = bytes(4096)
    path.write_bytes(content)


def one_index_page_lost(path: Path) -> None:
    """Nothing but a check of the whole file notices."""
    with closing(sqlite3.connect(path)) as connection:
        find = "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_print_job_state'"
        page = connection.execute(find).fetchone()[0] - 1
    content = bytearray(path.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(content)


def in_sql(*statements: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return damage


DAMAGES = {
    "garbage": garbage,
    "cut short": cut,
    "one page lost": one_page_lost,
    "one index page lost": one_index_page_lost,
    "a table lost": in_sql("DROP TABLE visit_tally"),
    "a column renamed": in_sql("ALTER TABLE setting RENAME COLUMN value TO worth"),
    "of a kiosk to come": in_sql("UPDATE alembic_version SET version_num = '9999'"),
    "without a revision": in_sql("DELETE FROM alembic_version"),
    "another program's": in_sql("DROP TABLE alembic_version"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_bad_database_is_set_aside_and_a_fresh_one_serves(
    state_path: Path, clock: SetClock, damage: Callable[[Path], None]
) -> None:
    before = StateStore.open(state_path, clock)
    old = Outbox(before, clock).add("hall", Medium.A4)
    before.close()
    damage(state_path)
    bad = state_path.read_bytes()

    store = StateStore.open(state_path, clock)
    assert store.set_aside is not None
    assert store.set_aside.path.name == "state.db.broken-20261122T101500"
    assert store.set_aside.path.read_bytes() == bad
    assert store.set_aside.reason.startswith(str(state_path))
    assert "\n" not in store.set_aside.reason
    outbox = Outbox(store, clock)
    assert outbox.open_jobs() == ()
    new = outbox.add("hall", Medium.A4)
    assert outbox.open_jobs() == (new,)
    assert old != new
    store.close()

    again = StateStore.open(state_path, clock)
    assert again.set_aside is None
    assert Outbox(again, clock).open_jobs() == (new,)
    again.close()


def test_what_was_set_aside_is_never_overwritten(state_path: Path, clock: SetClock) -> None:
    state_path.parent.mkdir()
    for number in range(3):
        state_path.write_bytes(b"bad %d" % number * 500)
        StateStore.open(state_path, clock).close()
    aside = sorted(state_path.parent.glob("*.broken-*"))
    assert [path.read_bytes()[:5] for path in aside] == [b"bad 0", b"bad 1", b"bad 2"]


def test_journals_go_with_the_database_that_they_belong_to(tmp_path: Path, clock: SetClock) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        (tmp_path / f"state.db{suffix}").write_text(suffix)
    moved = move_aside(tmp_path / "state.db", clock.now())
    for suffix in ("", "-journal", "-wal", "-shm"):
        assert (tmp_path / f"{moved.name}{suffix}").read_text() == suffix
    assert len(list(tmp_path.iterdir())) == 4


def test_an_empty_file_is_a_new_database(state_path: Path, clock: SetClock) -> None:
    state_path.parent.mkdir()
    state_path.touch()
    store = StateStore.open(state_path, clock)
    assert store.set_aside is None
    Outbox(store, clock).add("hall", Medium.A4)
    store.close()


def test_a_database_that_another_process_holds_is_left_alone(
    state_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    StateStore.open(state_path, clock).close()
    monkeypatch.setattr("kiosk.store.state_store.BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(state_path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBusy, match=r"state\.db: database is locked$"):
            StateStore.open(state_path, clock)
    assert not list(state_path.parent.glob("*.broken-*"))


def test_a_folder_in_the_database_s_place_is_named(state_path: Path, clock: SetClock) -> None:
    state_path.mkdir(parents=True)
    with pytest.raises(StoreUnavailable, match=r"state\.db: [^\n]+$"):
        StateStore.open(state_path, clock)


def test_on_a_full_disk_a_write_says_so_and_all_before_it_stays(
    store: StateStore, clock: SetClock, state_path: Path
) -> None:
    outbox = Outbox(store, clock)
    first = outbox.add("hall", Medium.A4)
    ballast = state_path.with_name("state.db.ballast")
    assert ballast.stat().st_size == 1024 * 1024
    with no_file_larger_than(state_path.stat().st_size):
        with pytest.raises(StoreFull, match=r"^\S+state\.db: there is no room left on the disk$"):
            KeptSettings(store, clock).put("long", "x" * 100_000)
        assert not ballast.exists()
        assert outbox.get(first.uid) == first
    second = outbox.add("hall", Medium.A4)
    assert outbox.open_jobs() == (first, second)
    assert pragma(store, "integrity_check") == "ok"


def test_a_kiosk_starts_on_a_full_disk(state_path: Path, clock: SetClock) -> None:
    before = StateStore.open(state_path, clock)
    job = Outbox(before, clock).add("hall", Medium.A4)
    before.close()
    state_path.with_name("state.db.ballast").unlink()
    with no_file_larger_than(state_path.stat().st_size):
        store = StateStore.open(state_path, clock)
        assert store.set_aside is None
        assert not store.ballast_kept
        assert Outbox(store, clock).get(job.uid) == job
        store.close()
    StateStore.open(state_path, clock).close()
    assert state_path.with_name("state.db.ballast").stat().st_size == 1024 * 1024


def test_without_any_room_there_is_no_database_and_no_wreck(state_path: Path, clock: SetClock) -> None:
    with no_file_larger_than(0), pytest.raises(StoreFull):
        StateStore.open(state_path, clock)
    StateStore.open(state_path, clock).close()


def test_the_ballast_makes_room_for_one_more_write(store: StateStore) -> None:
    room = {True: 1, False: 1_000_000}

    def work(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {room[store.ballast_kept]}")
        connection.execute(text("INSERT INTO setting VALUES ('long', hex(zeroblob(50000)), '')"))

    store.write(work)
    assert not store.ballast_kept
    with store.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM setting")) == 1


ENDLESS = """
import sys
from pathlib import Path
from kiosk.domain.print_job import Medium
from kiosk.store.outbox import Outbox
from kiosk.store.set_aside import move_aside
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock
from tests.store.disks import no_file_larger_than

outbox = Outbox(StateStore.open(Path(sys.argv[1]), SetClock()), SetClock())
while True:
    print(outbox.add("hall", Medium.A4).uid, flush=True)
"""


def test_no_request_that_was_acknowledged_is_lost_by_a_kill(state_path: Path, clock: SetClock) -> None:
    StateStore.open(state_path, clock).close()
    acknowledged: set[str] = set()
    for count in (1, 7, 20, 33):
        with subprocess.Popen(
            [sys.executable, "-c", ENDLESS, str(state_path)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            acknowledged |= {process.stdout.readline().strip() for _ in range(count)}
            process.kill()
            acknowledged |= set(process.stdout.read().splitlines(keepends=False)[:-1])
        store = StateStore.open(state_path, clock)
        assert store.set_aside is None
        assert acknowledged <= {job.uid for job in Outbox(store, clock).open_jobs()}
        store.close()
