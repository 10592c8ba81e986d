"""Which content is in force: the sources' where they are good, else the last good one, said in the log."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import USUAL, Check, Choice
from kiosk.domain.settings import Money
from kiosk.domain.site_changes import ChangeReason, SiteChange, with_changes
from kiosk.services.content_desk import ContentDesk, NoContent
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.services.content_sources import Sources
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.content_writer import write_content
from kiosk.store.errors import StoreFull
from tests.store.clocks import SetClock
from tests.store.packs import FORMS, PACK, SITE


class Hall:
    """A folder with a pack of one file, whose content is its version; ``bad`` ones do not compile.

    The site has a fee, and a pack that is ``fussy`` does not compile with another than 20 yuan.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SetClock()
        self.compiled: list[str] = []
        self.full = False
        for name in ("pack", "site"):
            (folder / name).mkdir(exist_ok=True)
        if not (folder / "pack" / "version").exists():
            self.edit("1")

    def edit(self, version: str) -> None:
        (self.folder / "pack" / "version").write_text(version)

    def lay(self, name: str, version: str) -> None:
        """Lay another pack beside the usual one."""
        (self.folder / "packs" / name).mkdir(parents=True)
        (self.folder / "packs" / name / "version").write_text(version)

    def compile(self, recipe: Recipe, database: Path) -> Check:
        version = self._version(recipe.pack)
        self.compiled.append(version)
        if self.full:
            raise StoreFull("content: there is no room left on the disk")
        if "bad" in version:
            raise BadContent(("a.yaml:3: unknown key", "b.yaml:1: dead end"))
        if "fussy" in version and recipe.changes:
            raise BadContent(("a.yaml:7: dead end once the fee is changed",))
        pack = replace(PACK, identity=replace(PACK.identity, version=version))
        write_content(database, pack, with_changes(PACK.settings, SITE, recipe.changes), FORMS)
        return Check(paths=5, searches=2 if recipe.pack.is_dir() else 0)

    @staticmethod
    def _version(pack: Path) -> str:
        if pack.is_dir():
            return (pack / "version").read_text()
        with ContentReader(pack) as reader:
            return reader.identity().version

    def desk(self) -> ContentDesk:
        """A kiosk that has just been switched on."""
        sources = Sources(
            self.folder / "pack",
            self.folder / "site",
            self.folder / "packs",
            self.folder / "site-changes.json",
        )
        return ContentDesk(sources, ContentShelf(self.folder / "content"), self.compile, self.clock)

    def databases(self) -> list[Path]:
        return sorted((self.folder / "content").glob("*.db"))

    def fee(self, fen: int, days: int = 0) -> SiteChange:
        """Another fee from today on, for so many days after today."""
        today = self.clock.now().date()
        return SiteChange("fee.lost", fen, ChangeReason.NEW_RULE, today, today + timedelta(days))


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


HELD = Choice(held=True)
WINTER = Choice("winter")


def approved(_database: Path) -> None:
    """Whoever switches may."""


def served(reader: ContentReader) -> tuple[str, int]:
    """Version and fee (in yuan) of what is served."""
    with reader:
        fee = reader.guide().settings["fee.lost"]
        assert isinstance(fee, Money)
        return reader.identity().version, fee.fen // 100


@pytest.fixture
def second(hall: Hall) -> ContentDesk:
    """A kiosk on which version 2 has come after version 1."""
    hall.desk().open().close()
    hall.edit("2")
    desk = hall.desk()
    desk.open().close()
    return desk


def test_the_last_other_pack_is_there_to_go_back_to(second: ContentDesk) -> None:
    other = second.state().other_pack
    assert other is not None
    assert (second.state().live.content.version, other.content.version) == ("2", "1")
    assert served(second.back(approved)) == ("1", 16)
    assert second.state().choice == HELD


def test_after_a_switch_back_the_sources_do_not_come_in_again_by_themselves(
    hall: Hall, second: ContentDesk
) -> None:
    second.back(approved).close()
    assert newer(second) is None
    hall.edit("3")
    assert newer(second) is None
    again = hall.desk()
    assert version(again) == "1"
    assert newer(again) is None
    assert again.state().choice == HELD


def test_a_held_pack_still_takes_up_what_the_site_changes(hall: Hall, second: ContentDesk) -> None:
    second.back(approved).close()
    (hall.folder / "site" / "site.yaml").write_text("fee: 5")
    assert newer(second) == "1"
    assert second.state().choice == HELD


def test_a_hold_ends_when_staff_follow_the_sources_again(hall: Hall, second: ContentDesk) -> None:
    second.back(approved).close()
    hall.edit("3")
    assert served(second.switch(USUAL, approved)) == ("3", 16)
    assert second.state().choice == USUAL
    hall.edit("4")
    assert newer(second) == "4"
    assert version(hall.desk()) == "4"


def test_a_pack_that_lies_beside_can_be_switched_to_and_is_followed(hall: Hall) -> None:
    hall.lay("winter", "w1")
    desk = hall.desk()
    desk.open().close()
    assert desk.sources.names() == ("", "winter")
    assert served(desk.switch(WINTER, approved)) == ("w1", 16)
    hall.edit("2")
    assert newer(desk) is None
    (hall.folder / "packs" / "winter" / "version").write_text("w2")
    assert newer(desk) == "w2"
    assert version(hall.desk()) == "w2"


def test_a_pack_that_fails_its_check_is_not_switched_to_and_nothing_changes(hall: Hall) -> None:
    hall.lay("winter", "bad")
    desk = hall.desk()
    desk.open().close()
    with pytest.raises(BadContent) as refused:
        desk.switch(WINTER, approved)
    assert refused.value.problems == ("a.yaml:3: unknown key", "b.yaml:1: dead end")
    assert desk.state().choice == USUAL
    assert version(hall.desk()) == "1"


class NotAllowed(Exception):
    """Whoever is signed in may not."""


def forbidden(_database: Path) -> None:
    raise NotAllowed


def test_a_switch_that_is_not_approved_is_not_made(hall: Hall, second: ContentDesk) -> None:
    hall.lay("winter", "w1")
    acts: list[Callable[[], ContentReader]] = [
        lambda: second.back(forbidden),
        lambda: second.switch(WINTER, forbidden),
        lambda: second.change((hall.fee(2500),), forbidden),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
        assert served(hall.desk().open()) == ("2", 16)
    assert not (hall.folder / "site-changes.json").exists()


def test_with_no_other_pack_there_is_no_way_back(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    assert desk.state().other_pack is None
    with pytest.raises(BadContent, match="no other pack"):
        desk.back(approved)


def test_going_back_and_forth_as_often_as_one_likes(second: ContentDesk) -> None:
    for wanted in ("1", "2", "1", "2"):
        assert served(second.back(approved))[0] == wanted


def test_a_change_is_in_force_through_its_last_day_and_then_ends_by_itself(hall: Hall) -> None:
    desk = hall.desk()
    assert served(desk.open()) == ("1", 16)
    assert served(desk.change((hall.fee(2500, days=1),), approved)) == ("1", 25)
    assert newer(desk) is None
    hall.clock.pass_by(days=1)
    assert newer(desk) is None
    assert served(hall.desk().open()) == ("1", 25)
    hall.clock.pass_by(days=1)
    later = desk.newer()
    assert later is not None
    assert served(later) == ("1", 16)


def test_a_change_that_ended_while_the_kiosk_was_off_is_not_served_again(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    desk.change((hall.fee(2500),), approved).close()
    hall.clock.pass_by(days=1)
    assert served(hall.desk().open()) == ("1", 16)


def test_a_change_that_has_ended_does_not_live_on_because_the_pack_is_broken(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    desk.change((hall.fee(2500),), approved).close()
    hall.edit("bad")
    assert newer(desk) is None
    hall.clock.pass_by(days=1)
    later = desk.newer()
    assert later is not None
    assert served(later) == ("1", 16)
    assert newer(desk) is None
    assert served(hall.desk().open()) == ("1", 16)
    hall.edit("2")
    assert newer(desk) == "2"


def test_a_change_goes_on_in_the_next_pack_and_in_the_last_one(hall: Hall, second: ContentDesk) -> None:
    second.change((hall.fee(2500),), approved).close()
    hall.edit("3")
    third = second.newer()
    assert third is not None
    assert served(third) == ("3", 25)
    assert served(second.back(approved)) == ("2", 25)


def test_a_change_that_fails_its_check_changes_nothing(hall: Hall) -> None:
    hall.edit("fussy 1")
    desk = hall.desk()
    desk.open().close()
    with pytest.raises(BadContent) as refused:
        desk.change((hall.fee(2500),), approved)
    assert refused.value.problems == ("a.yaml:7: dead end once the fee is changed",)
    assert desk.sources.changes_for(hall.clock.now().date()) == ()
    assert newer(desk) is None
    assert served(hall.desk().open()) == ("fussy 1", 16)


def test_a_change_is_made_to_the_pack_in_force_though_its_files_are_broken_by_now(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    hall.edit("bad")
    assert newer(desk) is None
    assert served(desk.change((hall.fee(2500),), approved)) == ("1", 25)
    assert newer(desk) is None
    assert served(hall.desk().open()) == ("1", 25)


def test_a_newer_pack_that_can_not_live_with_a_change_waits_until_the_change_has_ended(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    desk.change((hall.fee(2500),), approved).close()
    hall.edit("fussy 2")
    assert newer(desk) is None
    assert desk.state().problems == ("a.yaml:7: dead end once the fee is changed",)
    hall.clock.pass_by(days=1)
    assert newer(desk) == "fussy 2"
    assert desk.state().problems == ()


def test_a_change_on_a_full_disk_changes_nothing(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    hall.full = True
    with pytest.raises(StoreFull):
        desk.change((hall.fee(2500),), approved)
    hall.full = False
    assert served(hall.desk().open()) == ("1", 16)


def test_changes_that_can_not_be_read_leave_the_last_good_content_and_are_named_in_the_log(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.desk().open().close()
    (hall.folder / "site-changes.json").write_text("[{")
    assert version(hall.desk()) == "1"
    (reason,) = (
        vars(record)["reason"] for record in caplog.records if record.getMessage() == "content.last_good"
    )
    assert "site-changes.json: the changes can't be read" in reason
    assert "remove it" in reason


def test_what_the_check_of_the_packs_files_found_stays_known_when_the_site_changes(hall: Hall) -> None:
    desk = hall.desk()
    desk.open().close()
    since = desk.state().live.content.since
    hall.clock.pass_by(hours=1)
    desk.change((hall.fee(2500),), approved).close()
    assert desk.state().live.content.check == Check(paths=5, searches=2)
    assert desk.state().live.content.since == since
