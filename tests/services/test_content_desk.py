"""Which content is in force: the sources' where they are good, else the last good one, said in the log."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.services.content_desk import BadContent, ContentDesk, NoContent, Sources
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.content_writer import write_content
from kiosk.store.errors import StoreFull
from tests.store.packs import FORMS, PACK, SITE


class Hall:
    """A folder with a pack of one file, whose content is its version; ``bad`` ones do not compile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.compiled: list[str] = []
        self.full = False
        for name in ("pack", "site"):
            (folder / name).mkdir()
        self.edit("1")

    def edit(self, version: str) -> None:
        (self.folder / "pack" / "version").write_text(version)

    def compile(self, pack: Path, site: Path, database: Path) -> None:
        version = (pack / "version").read_text()
        self.compiled.append(version)
        if self.full:
            raise StoreFull("content: there is no room left on the disk")
        if "bad" in version:
            raise BadContent(("a.yaml:3: unknown key", "b.yaml:1: dead end"))
        write_content(database, replace(PACK, identity=replace(PACK.identity, version=version)), SITE, FORMS)

    def desk(self) -> ContentDesk:
        """A kiosk that has just been switched on."""
        sources = Sources(self.folder / "pack", self.folder / "site")
        return ContentDesk(sources, ContentShelf(self.folder / "content"), self.compile)

    def databases(self) -> list[Path]:
        return sorted((self.folder / "content").glob("*.db"))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def version(desk: ContentDesk) -> str:
    with desk.open() as reader:
        return reader.identity().version


def newer(desk: ContentDesk) -> str | None:
    reader = desk.newer()
    if reader is None:
        return None
    with reader:
        return reader.identity().version


def events(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "kiosk")


def test_the_first_start_compiles_the_pack_and_the_second_does_not(hall: Hall) -> None:
    assert version(hall.desk()) == "1"
    assert version(hall.desk()) == "1"
    assert hall.compiled == ["1"]


def test_a_changed_pack_is_compiled_at_the_next_start(hall: Hall) -> None:
    hall.desk().open().close()
    hall.edit("2")
    assert version(hall.desk()) == "2"


def test_a_changed_site_counts_as_a_change(hall: Hall) -> None:
    hall.desk().open().close()
    (hall.folder / "site" / "site.yaml").write_text("fee: 5")
    hall.desk().open().close()
    assert hall.compiled == ["1", "1"]


def test_a_bad_pack_leaves_the_last_good_one_in_force_and_every_reason_in_the_log(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.desk().open().close()
    hall.edit("bad 2")
    assert version(hall.desk()) == "1"
    problems = [
        vars(record)["problem"] for record in caplog.records if record.getMessage() == "content.problem"
    ]
    assert problems == ["a.yaml:3: unknown key", "b.yaml:1: dead end"]
    assert events(caplog)[-1] == "content.last_good"


def test_a_bad_pack_with_nothing_before_it_is_no_content_and_the_first_reason_is_told(hall: Hall) -> None:
    hall.edit("bad")
    with pytest.raises(NoContent, match=r"no content to serve: a\.yaml:3: unknown key \(1 more\)"):
        hall.desk().open()


def test_a_missing_pack_leaves_the_last_good_one_in_force(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.desk().open().close()
    (hall.folder / "pack").rename(hall.folder / "elsewhere")
    assert version(hall.desk()) == "1"
    assert "content.last_good" in events(caplog)


def test_a_missing_pack_with_nothing_before_it_is_no_content(hall: Hall) -> None:
    (hall.folder / "pack").rename(hall.folder / "elsewhere")
    with pytest.raises(NoContent, match="pack"):
        hall.desk().open()


def test_a_damaged_database_is_refused_and_built_anew(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    hall.desk().open().close()
    (database,) = hall.databases()
    damaged = bytearray(database.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    database.write_bytes(damaged)
    assert version(hall.desk()) == "1"
    assert hall.compiled == ["1", "1"]
    assert [event for event in events(caplog) if event != "content.compiled"] == ["content.refused"]


def test_a_damaged_database_and_a_bad_pack_leave_the_one_before(hall: Hall) -> None:
    for edit in ("1", "2"):
        hall.edit(edit)
        hall.desk().open().close()
    newest = max(hall.databases(), key=lambda path: path.name)
    newest.write_bytes(b"")
    hall.edit("bad")
    assert version(hall.desk()) == "1"


def test_an_unchanged_pack_is_not_looked_at_twice(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    assert newer(desk) is None
    assert hall.compiled == ["1"]


def test_a_pack_that_changes_while_the_kiosk_runs_is_handed_out_once(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    hall.edit("2")
    assert newer(desk) == "2"
    assert newer(desk) is None


def test_a_pack_that_breaks_while_the_kiosk_runs_is_told_once_and_served_when_it_is_mended(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    desk = hall.desk()
    desk.open().close()
    hall.edit("bad 2")
    assert newer(desk) is None
    assert newer(desk) is None
    assert events(caplog).count("content.not_renewed") == 1
    hall.edit("3")
    assert newer(desk) == "3"


def test_a_full_disk_leaves_the_content_in_force_and_is_tried_again(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    hall.full = True
    hall.edit("2")
    assert newer(desk) is None
    hall.full = False
    assert newer(desk) == "2"


def test_a_start_on_a_full_disk_serves_the_last_good_content_and_renews_it_later(hall: Hall) -> None:
    hall.desk().open().close()
    hall.full = True
    hall.edit("2")
    desk = hall.desk()
    assert version(desk) == "1"
    hall.full = False
    assert newer(desk) == "2"
