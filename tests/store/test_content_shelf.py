"""Content in force is what was built, and whatever happens to a file, the last good one is offered."""

import json
import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import USUAL, Check, Choice
from kiosk.store import content_manifest, content_shelf
from kiosk.store.content_header import SCHEMA_VERSION
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf, Origin, Shelved
from kiosk.store.content_writer import write_content
from kiosk.store.errors import ContentUnreadable, ContentUnwritable, StoreFull, StoreUnavailable
from tests.store.disks import no_file_larger_than
from tests.store.packs import FORMS, PACK, SITE

AT = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


def build(version: str) -> Callable[[Path], Check]:
    pack = replace(PACK, identity=replace(PACK.identity, version=version))

    def write(path: Path) -> Check:
        write_content(path, pack, SITE, FORMS)
        return Check(paths=3, searches=1, warnings=(f"of {version}",))

    return write


def of(fingerprint: str, pack_print: str = "", choice: Choice = USUAL, at: datetime = AT) -> Origin:
    """Built from sources with this fingerprint; unless told otherwise, of a pack of their own."""
    return Origin(fingerprint, pack_print or fingerprint, choice, at)


def version_of(shelved: Shelved | None) -> str | None:
    if shelved is None:
        return None
    with ContentReader(shelved.path) as reader:
        return reader.identity().version


@pytest.fixture
def shelf(tmp_path: Path) -> ContentShelf:
    return ContentShelf(tmp_path / "content")


def test_a_new_shelf_is_empty_and_that_is_no_fault(shelf: ContentShelf) -> None:
    found = shelf.current()
    assert found.shelved is None
    assert found.refused == ()


def test_what_was_published_is_in_force(shelf: ContentShelf, tmp_path: Path) -> None:
    published = shelf.publish(build("1"), of("of sources"))
    found = ContentShelf(tmp_path / "content").current()
    assert found.shelved == published
    assert published.fingerprint == "of sources"
    assert published.path.name == f"content-default-1-{published.sha256[:8]}.db"
    assert version_of(found.shelved) == "1"


def test_the_last_good_one_is_kept_and_older_ones_are_removed(shelf: ContentShelf, tmp_path: Path) -> None:
    for version in ("1", "2", "3"):
        shelf.publish(build(version), of(version))
    names = sorted(path.name.rpartition("-")[0] for path in (tmp_path / "content").glob("content-*"))
    assert names == ["content-default-2", "content-default-3"]
    assert {path.name[:1] for path in (tmp_path / "content").iterdir()} == {"c", "m"}


def test_publishing_the_same_again_keeps_the_one_before(shelf: ContentShelf) -> None:
    shelf.publish(build("1"), of("a"))
    shelf.publish(build("2"), of("b"))
    current = shelf.publish(build("2"), of("c"))
    assert current.fingerprint == "c"
    current.path.unlink()
    assert version_of(shelf.current().shelved) == "1"


def test_every_flipped_byte_is_refused_and_the_last_good_one_offered(shelf: ContentShelf) -> None:
    shelf.publish(build("1"), of("a"))
    current = shelf.publish(build("2"), of("b"))
    sound = current.path.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        damaged = bytearray(sound)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        current.path.write_bytes(damaged)
        found = shelf.current()
        assert [refused.path for refused in found.refused] == [current.path]
        assert version_of(found.shelved) == "1"
    current.path.write_bytes(sound)
    assert shelf.current().shelved == current


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (Path.unlink, "No such file or directory"),
        (lambda path: path.write_bytes(b""), "the file is empty"),
        (lambda path: path.write_bytes(b"no database"), "the file is not as it was built"),
        (lambda path: path.write_bytes(path.read_bytes()[:-4096]), "the file is not as it was built"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(
    shelf: ContentShelf, damage: Callable[[Path], object], reason: str
) -> None:
    shelf.publish(build("1"), of("a"))
    current = shelf.publish(build("2"), of("b"))
    damage(current.path)
    found = shelf.current()
    assert [(refused.path, refused.reason) for refused in found.refused] == [(current.path, reason)]
    assert version_of(found.shelved) == "1"


def test_with_both_bad_nothing_is_offered_and_both_are_named(shelf: ContentShelf) -> None:
    first = shelf.publish(build("1"), of("a"))
    second = shelf.publish(build("2"), of("b"))
    first.path.write_bytes(b"")
    second.path.unlink()
    found = shelf.current()
    assert found.shelved is None
    assert [refused.path for refused in found.refused] == [second.path, first.path]


def test_a_bad_one_is_not_kept_as_the_last_good_one(shelf: ContentShelf) -> None:
    shelf.publish(build("1"), of("a"))
    bad = shelf.publish(build("2"), of("b"))
    bad.path.write_bytes(b"bad")
    shelf.publish(build("3"), of("c")).path.unlink()
    assert version_of(shelf.current().shelved) == "1"
    assert not bad.path.exists()


def test_content_of_an_earlier_kiosk_is_refused_though_it_is_sound(
    shelf: ContentShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.publish(build("1"), of("a"))
    monkeypatch.setattr("kiosk.store.content_header.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    found = shelf.current()
    assert found.shelved is None
    assert found.refused[0].reason == (
        f"the file has content of schema {SCHEMA_VERSION}, this kiosk reads schema {SCHEMA_VERSION + 1}"
    )


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"current": 3}',
        b'{"current": {"file": "../../etc/passwd", "sha256": "", "fingerprint": ""}}',
    ],
)
def test_a_bad_manifest_is_refused_and_mended_by_publishing(
    shelf: ContentShelf, tmp_path: Path, manifest: bytes
) -> None:
    shelf.publish(build("1"), of("a"))
    (tmp_path / "content" / "manifest.json").write_bytes(manifest)
    found = shelf.current()
    assert found.shelved is None
    assert found.refused[0].path.name == "manifest.json"
    assert "\n" not in found.refused[0].reason
    shelf.publish(build("2"), of("b"))
    assert version_of(shelf.current().shelved) == "2"


class Crash(BaseException):
    """Power is lost."""


def test_a_crash_at_any_point_of_publishing_leaves_a_good_one_in_force(
    shelf: ContentShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.publish(build("1"), of("a"))
    seen: list[str | None] = []
    for point in range(1, 30):
        left = point

        def step(real: Callable[..., object]) -> Callable[..., object]:
            def crashing(*args: object, **kwargs: object) -> object:
                nonlocal left
                left -= 1
                if left <= 0:
                    raise Crash
                return real(*args, **kwargs)

            return crashing

        with monkeypatch.context() as patch:
            for name in ("replace", "unlink", "write_text", "mkdir"):
                patch.setattr(Path, name, step(getattr(Path, name)))
            for module, name in (
                (content_shelf, "sync_file"),
                (content_manifest, "sync_file"),
                (content_manifest, "sync_folder"),
            ):
                patch.setattr(module, name, step(getattr(module, name)))
            try:
                shelf.publish(build("2"), of("b"))
            except Crash:
                pass
            else:
                break
        found = ContentShelf(tmp_path / "content").current()
        assert found.refused == ()
        seen.append(version_of(found.shelved))
    assert seen == sorted(seen, key=str)
    assert set(seen) == {"1", "2"}
    assert version_of(shelf.current().shelved) == "2"
    assert len(list((tmp_path / "content").iterdir())) == 3


def test_a_build_that_fails_changes_nothing(shelf: ContentShelf, tmp_path: Path) -> None:
    before = shelf.publish(build("1"), of("a"))

    def fails(path: Path) -> Check:
        path.write_bytes(b"half")
        raise ContentUnwritable("the pack is wrong")

    with pytest.raises(ContentUnwritable, match="the pack is wrong"):
        shelf.publish(fails, of("b"))
    assert shelf.current().shelved == before
    assert not list((tmp_path / "content").glob(".*"))


@pytest.mark.parametrize("room", [0, 100, 20_000])
def test_a_full_disk_leaves_the_old_one_in_force(shelf: ContentShelf, tmp_path: Path, room: int) -> None:
    before = shelf.publish(build("1"), of("a"))
    with no_file_larger_than(room), pytest.raises(StoreFull, match="no room left"):
        shelf.publish(build("2"), of("b"))
    assert shelf.current().shelved == before
    assert len(list((tmp_path / "content").iterdir())) == 2


def test_a_build_that_is_no_content_changes_nothing(shelf: ContentShelf) -> None:
    before = shelf.publish(build("1"), of("a"))

    def other(path: Path) -> Check:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE other (id)")
        connection.close()
        return Check()

    with pytest.raises(ContentUnreadable, match="no content database"):
        shelf.publish(other, of("b"))
    assert shelf.current().shelved == before


def test_a_version_can_not_lead_out_of_the_folder(shelf: ContentShelf, tmp_path: Path) -> None:
    published = shelf.publish(build("../../1 二"), of("a"))
    assert published.path.parent == tmp_path / "content"
    assert shelf.current().shelved == published


def test_a_folder_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable, match=r"file/content: [^\n]+$"):
        ContentShelf(tmp_path / "file" / "content").publish(build("1"), of("a"))


def test_the_manifest_can_be_read_by_people(shelf: ContentShelf, tmp_path: Path) -> None:
    published = shelf.publish(build("1"), of("a", "p", Choice("winter", held=True)))
    assert json.loads((tmp_path / "content" / "manifest.json").read_text()) == {
        "current": {
            "file": published.path.name,
            "content": {
                "pack_id": "default",
                "version": "1",
                "effective": "2026-11-01",
                "site_id": "default",
                "site_version": "2026.11",
                "pack_print": "p",
                "fingerprint": "a",
                "sha256": published.sha256,
                "since": "2026-11-28T09:00:00+00:00",
                "check": {"paths": 3, "searches": 1, "warnings": ["of 1"]},
            },
        },
        "previous": None,
        "other_pack": None,
        "choice": {"pack": "winter", "held": True},
    }


def test_what_staff_chose_and_what_the_check_found_are_remembered(
    shelf: ContentShelf, tmp_path: Path
) -> None:
    chosen = Choice("winter", held=True)
    published = shelf.publish(build("1"), of("a", choice=chosen))
    found = ContentShelf(tmp_path / "content").current()
    assert found.choice == chosen
    assert found.shelved == published
    assert published.content.check == Check(3, 1, ("of 1",))
    assert published.content.effective == date(2026, 11, 1)


def test_a_pack_is_in_force_since_it_came_and_another_fee_of_the_site_leaves_that(
    shelf: ContentShelf,
) -> None:
    later, latest = AT + timedelta(hours=1), AT + timedelta(hours=2)
    assert shelf.publish(build("1"), of("a", "p")).content.since == AT
    assert shelf.publish(build("1.1"), of("b", "p", at=later)).content.since == AT
    assert shelf.publish(build("2"), of("c", "q", at=latest)).content.since == latest
    assert shelf.publish(build("1"), of("a", "p", at=latest)).content.since == latest


def test_the_last_other_pack_is_kept_however_often_the_site_changes(shelf: ContentShelf) -> None:
    assert shelf.other_pack() is None
    shelf.publish(build("1"), of("a", "p"))
    assert shelf.other_pack() is None
    for number in range(4):
        shelf.publish(build(f"2.{number}"), of(f"b{number}", "q"))
    assert version_of(shelf.other_pack()) == "1"
    shelf.publish(build("3"), of("c", "r"))
    assert version_of(shelf.other_pack()) == "2.3"


def test_going_back_and_forth_keeps_both_packs(shelf: ContentShelf) -> None:
    for version, pack in (("1", "p"), ("2", "q"), ("1", "p"), ("2", "q"), ("1", "p")):
        shelf.publish(build(version), of(version, pack))
    assert version_of(shelf.current().shelved) == "1"
    assert version_of(shelf.other_pack()) == "2"


def test_a_damaged_other_pack_is_not_offered(shelf: ContentShelf) -> None:
    shelf.publish(build("1"), of("a")).path.write_bytes(b"bad")
    shelf.publish(build("2"), of("b"))
    assert shelf.other_pack() is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"held": false', '"held": false, "more": 1'),
        ('"pack": ""', '"pack": "../other"'),
        ("2026-11-28T09:00:00+00:00", "2026-11-28T09:00:00"),
        ('"effective": "2026-11-01"', '"effective": "soon"'),
        ('"paths": 3', '"paths": "many"'),
        ('"check"', '"cheque"'),
    ],
)
def test_a_manifest_that_was_edited_is_refused_or_read_but_never_trips_the_kiosk(
    shelf: ContentShelf, tmp_path: Path, old: str, new: str
) -> None:
    published = shelf.publish(build("1"), of("a"))
    manifest = tmp_path / "content" / "manifest.json"
    text = manifest.read_text()
    assert old in text
    manifest.write_text(text.replace(old, new))
    found = shelf.current()
    assert found.shelved == (published if "more" in new else None)
