"""What staff changed is kept whole, or not at all, and a damaged file is named."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.site_changes import ChangeReason, Raw, SiteChange
from kiosk.store.errors import StoreBroken, StoreFull, StoreUnavailable
from kiosk.store.site_changes import SiteChangesFile
from tests.store.disks import no_file_larger_than


def change(setting: str, value: Raw) -> SiteChange:
    return SiteChange(setting, value, ChangeReason.HOLIDAY, date(2026, 11, 28), date(2027, 1, 3))


CHANGES = (change("fee.lost", 2500), change("hours", "9:00–12:00，下午不办理"), change("open", False))


def test_changes_are_kept_as_they_were_made(tmp_path: Path) -> None:
    file = SiteChangesFile(tmp_path / "data" / "site-changes.json")
    assert file.read() == ()
    file.write(CHANGES)
    assert SiteChangesFile(tmp_path / "data" / "site-changes.json").read() == CHANGES
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["site-changes.json"]
    file.write(())
    assert file.read() == ()


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"{",
        b"3",
        b"[3]",
        b"\xff",
        b'[{"setting": "a"}]',
        b'[{"setting": "a", "value": null, "reason": "holiday", "since": "2026-01-01"}]',
        b'[{"setting": "a", "value": 1, "reason": "whim", "since": "2026-01-01", "last_day": "2026-01-01"}]',
        b'[{"setting": "a", "value": 1, "reason": "holiday", "since": "2026-01-01", "last_day": "soon"}]',
    ],
)
def test_a_damaged_file_is_named_in_one_line(tmp_path: Path, kept: bytes) -> None:
    path = tmp_path / "site-changes.json"
    path.write_bytes(kept)
    with pytest.raises(StoreBroken, match=r"site-changes\.json: [^\n]*remove it, and make them anew$"):
        SiteChangesFile(path).read()


def test_a_full_disk_leaves_the_changes_that_were_there(tmp_path: Path) -> None:
    file = SiteChangesFile(tmp_path / "site-changes.json")
    file.write(CHANGES[:1])
    with no_file_larger_than(100), pytest.raises(StoreFull):
        file.write(CHANGES)
    assert file.read() == CHANGES[:1]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreUnavailable, match="site-changes"):
        SiteChangesFile(tmp_path / "data" / "site-changes.json").write(CHANGES)


def test_reading_them_needs_no_sql() -> None:
    code = (
        "import sys, kiosk.store.site_changes; print('sqlalchemy' in sys.modules, 'sqlite3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
