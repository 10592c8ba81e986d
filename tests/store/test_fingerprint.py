"""The fingerprint changes with every file of a pack, and with nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.store.errors import StoreUnavailable
from kiosk.store.fingerprint import fingerprint


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    (folder / "services").mkdir(parents=True)
    (folder / "pack.yaml").write_text("id: default\n")
    (folder / "services" / "replace.yaml").write_text("title: 补换卡\n")
    return folder


def test_it_is_the_same_for_a_copy_elsewhere_whatever_its_dates(pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    (copy / "services").mkdir(parents=True)
    for name in ("services/replace.yaml", "pack.yaml"):
        (copy / name).write_bytes((pack / name).read_bytes())
        os.utime(copy / name, (0, 0))
    assert fingerprint(copy) == fingerprint(pack)


@pytest.mark.parametrize(
    "change",
    [
        lambda pack: (pack / "pack.yaml").write_text("id: defauld\n"),
        lambda pack: (pack / "services" / "replace.yaml").unlink(),
        lambda pack: (pack / "services" / "replace.yaml").rename(pack / "replace.yaml"),
        lambda pack: (pack / "new.yaml").write_text(""),
        lambda pack: (pack / "link.yaml").symlink_to("pack.yaml"),
    ],
)
def test_it_changes_with_every_change(pack: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(pack)
    change(pack)
    assert fingerprint(pack) != before


def test_one_file_can_not_be_made_to_look_like_two(tmp_path: Path) -> None:
    two, one = tmp_path / "two", tmp_path / "one"
    two.mkdir()
    one.mkdir()
    (two / "a").write_text("x")
    (two / "b").write_text("z")
    for joint in ("", "b", "0:1:b", "0:1:1:b"):
        (one / "a").write_text(f"x{joint}z")
        assert fingerprint(one) != fingerprint(two)


def test_pack_and_site_are_told_apart(pack: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.yaml").write_text("id: default\n")
    assert len({fingerprint(pack), fingerprint(pack, site), fingerprint(site, pack)}) == 3


def test_a_link_is_not_followed(pack: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (pack / "folder").symlink_to(outside)
    (pack / "file").symlink_to(outside / "secret")
    before = fingerprint(pack)
    (outside / "secret").write_text("x")
    assert fingerprint(pack) == before


def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    before = fingerprint(pack)
    os.mkfifo(pack / "pipe")
    assert fingerprint(pack) != before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"nowhere: No such file or directory$"):
        fingerprint(tmp_path / "nowhere")
