"""The front page kept beside a database is the database's own, or there is none."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import Check, InForce
from kiosk.domain.front_page import SERVICE_DESK, FrontPage
from kiosk.domain.texts import Text
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import Shelved
from kiosk.store.content_writer import write_content
from kiosk.store.front_file import keep_front_page, read_front_page
from tests.store.disks import no_file_larger_than
from tests.store.packs import FORMS, PACK, SITE

IN_FORCE = InForce(
    "default",
    "1",
    date(2026, 11, 1),
    "hall",
    "1",
    "of pack",
    "of sources",
    "ab" * 32,
    datetime(2026, 11, 28, tzinfo=UTC),
    Check(),
)


@pytest.fixture
def shelved(tmp_path: Path) -> Shelved:
    path = tmp_path / "content-default-1.db"
    write_content(path, PACK, SITE, FORMS)
    return Shelved(path, IN_FORCE)


@pytest.fixture
def front(shelved: Shelved) -> FrontPage:
    with ContentReader(shelved.path) as reader:
        return reader.front_page()


def kept_files(shelved: Shelved) -> list[Path]:
    return sorted(path for path in shelved.path.parent.iterdir() if path != shelved.path)


def test_what_was_kept_is_what_the_database_says(shelved: Shelved, front: FrontPage) -> None:
    keep_front_page(shelved, front)
    assert read_front_page(shelved) == front
    assert front.life_events == PACK.life_events
    assert front.languages == PACK.languages
    assert front.site_name == SITE.name
    assert front.service_desk == Text((("zh-CN", "进门左手边"), ("en", "On your left")))
    assert len(front.cards) == len(PACK.services)


def test_content_of_before_packs_said_where_the_service_desk_is_still_serves(tmp_path: Path) -> None:
    settings = tuple(setting for setting in PACK.settings if setting.id != SERVICE_DESK)
    site = replace(SITE, overrides=tuple(one for one in SITE.overrides if one[0] != SERVICE_DESK))
    shelved = Shelved(tmp_path / "content-default-1.db", IN_FORCE)
    write_content(shelved.path, replace(PACK, settings=settings), site, FORMS)
    with ContentReader(shelved.path) as reader:
        front = reader.front_page()
    assert front.service_desk is None
    keep_front_page(shelved, front)
    assert read_front_page(shelved) == front


def test_before_anything_was_kept_there_is_none(shelved: Shelved) -> None:
    assert read_front_page(shelved) is None


def test_the_front_page_of_another_database_does_not_count(shelved: Shelved, front: FrontPage) -> None:
    keep_front_page(shelved, front)
    assert read_front_page(replace(shelved, content=replace(IN_FORCE, sha256="cd" * 32))) is None


def test_a_front_page_with_any_byte_flipped_or_lost_does_not_count(
    shelved: Shelved, front: FrontPage
) -> None:
    keep_front_page(shelved, front)
    (path,) = kept_files(shelved)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_front_page(shelved) is None, place
    for length in (0, 1, 64, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert read_front_page(shelved) is None, length


def test_a_changed_front_page_takes_the_place_of_the_one_before(shelved: Shelved, front: FrontPage) -> None:
    keep_front_page(shelved, front)
    renamed = replace(front, site_name=Text((("zh-CN", "西湖区"), ("en", "Xihu"))))
    keep_front_page(shelved, renamed)
    assert read_front_page(shelved) == renamed
    assert len(kept_files(shelved)) == 1


def test_front_pages_of_databases_before_are_removed(shelved: Shelved, front: FrontPage) -> None:
    keep_front_page(shelved, front)
    after = replace(shelved, path=shelved.path.with_name("content-default-2.db"))
    keep_front_page(after, front)
    assert read_front_page(shelved) is None
    assert read_front_page(after) == front


def test_on_a_full_disk_there_is_none_and_that_is_no_fault(shelved: Shelved, front: FrontPage) -> None:
    with no_file_larger_than(100):
        keep_front_page(shelved, front)
    assert read_front_page(shelved) is None
