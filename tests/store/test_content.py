"""A pack comes out of its database as it went in, and a database that is none says so."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import ServiceCard
from kiosk.domain.settings import Money, resolve
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_writer import write_content
from kiosk.store.errors import (
    ContentUnreadable,
    ContentUnwritable,
    StoreUnavailable,
    UnknownService,
)
from tests.store.packs import FORMS, PACK, REPLACE, SITE


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "content.db"
    write_content(path, PACK, SITE, FORMS)
    return path


def test_a_pack_comes_out_as_it_went_in(built: Path) -> None:
    with ContentReader(built) as reader:
        assert reader.pack() == PACK
        assert reader.site() == SITE


def test_what_the_search_needs_comes_out_as_it_went_in(built: Path) -> None:
    with ContentReader(built) as reader:
        assert reader.search_forms() == FORMS


def test_a_part_read_alone_is_the_same_as_in_the_pack(built: Path) -> None:
    with ContentReader(built) as reader:
        assert reader.languages() == PACK.languages
        assert reader.life_events() == PACK.life_events
        assert reader.service("replace") == REPLACE
        assert reader.guide() == Guide.of(PACK, SITE, resolve(PACK.settings, SITE))
        assert reader.service_cards() == tuple(
            ServiceCard(service.id, service.title, service.summary, service.picture)
            for service in PACK.services
        )


def test_the_file_stands_alone(built: Path) -> None:
    assert [path.name for path in built.parent.iterdir()] == ["content.db"]
    connection = sqlite3.connect(f"file:{built}?mode=ro", uri=True)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path, built: Path) -> None:
    write_content(tmp_path / "again.db", PACK, SITE, FORMS)
    assert (tmp_path / "again.db").read_bytes() == built.read_bytes()


def test_a_reader_goes_on_with_the_file_that_it_opened(tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    write_content(path, PACK, SITE, FORMS)
    with ContentReader(path) as reader:
        assert reader.languages() == PACK.languages
        write_content(path, replace(PACK, services=(REPLACE,), life_events=(), also=()), SITE, FORMS)
        assert reader.pack() == PACK


def test_a_text_is_there_once_however_often_it_is_used(built: Path) -> None:
    connection = sqlite3.connect(built)
    used = "SELECT count(*) FROM wording WHERE wording = ?"
    assert connection.execute(used, (PACK.legal_resources[0].plain.primary,)).fetchone() == (1,)
    connection.close()


def test_nothing_can_be_written_through_the_reader(built: Path) -> None:
    with (
        ContentReader(built) as reader,
        reader._engine.connect() as connection,
        pytest.raises(OperationalError, match="readonly"),
    ):
        connection.exec_driver_sql("DELETE FROM service")


def test_a_reader_serves_several_threads(built: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ContentReader(built) as reader, ThreadPoolExecutor(4) as threads:
        services = list(threads.map(lambda _: reader.service("replace"), range(20)))
    assert services == [REPLACE] * 20


def test_a_service_that_is_not_there_is_named(built: Path) -> None:
    with ContentReader(built) as reader, pytest.raises(UnknownService, match="'fly'"):
        reader.service("fly")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"SQLite format 3\0", "no SQLite database"),
        (b"x" * 5000, "no SQLite database"),
    ],
)
def test_a_file_that_is_no_content_is_refused_by_name(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(content)
    with pytest.raises(ContentUnreadable, match=rf"^\S+content\.db: .*{said}[^\n]*$"):
        ContentReader(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentUnreadable, match="No such file"):
        ContentReader(tmp_path / "content.db")


def test_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE service (id)")
    connection.close()
    with pytest.raises(ContentUnreadable, match="no content database"):
        ContentReader(path)


def test_content_of_another_schema_is_refused(tmp_path: Path, built: Path) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(built.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ContentUnreadable, match="schema 99"):
        ContentReader(path)


@pytest.mark.parametrize(
    "statement", ["DROP TABLE wording", "DELETE FROM phrase", "UPDATE criterion_node SET kind = 'x'"]
)
def test_a_file_damaged_inside_gives_one_clear_line(tmp_path: Path, built: Path, statement: str) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(built.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with (
        ContentReader(path) as reader,
        pytest.raises(ContentUnreadable, match=r"content\.db: the content is damaged"),
    ):
        reader.pack()


@pytest.mark.parametrize(
    "broken",
    [
        replace(PACK, services=(REPLACE, REPLACE)),
        replace(PACK, legal_resources=()),
        replace(PACK, channels=PACK.channels[:1]),
        replace(PACK, evidence_types=PACK.evidence_types[:1]),
        replace(PACK, services=(replace(REPLACE, routes=(replace(REPLACE.routes[0], channel="moon"),)),)),
        replace(PACK, languages=("zh-CN",)),
        replace(PACK, languages=("en", "zh-CN")),
        replace(PACK, settings=(replace(PACK.settings[0], default=Money(1)), *PACK.settings[1:])),
        replace(PACK, settings=PACK.settings[1:]),
    ],
)
def test_a_pack_that_contradicts_itself_leaves_the_old_file(tmp_path: Path, broken: object) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(b"old")
    with pytest.raises(ContentUnwritable, match=r"^[^\n]+$"):
        write_content(path, broken, SITE, FORMS)  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["content.db"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"nowhere/content\.db: "):
        write_content(tmp_path / "nowhere" / "content.db", PACK, SITE, FORMS)


def test_the_home_page_waits_for_no_mapper_and_no_migration(built: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.store.content_reader import ContentReader\n"
        f"reader = ContentReader(Path({str(built)!r})); reader.life_events(); reader.service_cards()\n"
        "print([name for name in sys.modules if name.startswith(('sqlalchemy.orm', 'alembic'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert said.strip() == "[]"
