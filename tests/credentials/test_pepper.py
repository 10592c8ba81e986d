"""The pepper lies beside the database, for the kiosk alone, and is never made anew behind anybody's back."""

import stat
from pathlib import Path

import pytest

from kiosk.credentials.pepper import BYTES, PepperTrouble, begin_pepper, read_pepper


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pepper"


def test_it_is_made_once_for_the_kiosk_alone(path: Path) -> None:
    pepper = begin_pepper(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_bytes()) == BYTES
    assert begin_pepper(path).key("pin") == read_pepper(path).key("pin") == pepper.key("pin")
    assert [one.name for one in path.parent.iterdir()] == ["pepper"]


def test_each_purpose_has_a_key_of_its_own(path: Path, tmp_path: Path) -> None:
    pepper = begin_pepper(path)
    keys = {pepper.key(purpose) for purpose in ("pin", "badge", "audit", "names")}
    assert len(keys) == 4
    assert begin_pepper(tmp_path / "other").key("pin") not in keys


def test_it_shows_in_no_error_or_log(path: Path) -> None:
    pepper = begin_pepper(path)
    assert path.read_bytes().hex() not in repr(pepper)
    assert repr(path.read_bytes()) not in repr(pepper)


def test_a_missing_one_is_said_in_one_line_and_not_replaced(path: Path) -> None:
    with pytest.raises(PepperTrouble, match=r"pepper is missing, .*put it back from its backup") as raised:
        read_pepper(path)
    assert "\n" not in str(raised.value)
    assert not path.exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_one_that_others_can_read_is_refused(path: Path, mode: int) -> None:
    begin_pepper(path)
    path.chmod(mode)
    with pytest.raises(PepperTrouble, match="run `chmod 600 "):
        begin_pepper(path)


@pytest.mark.parametrize("content", [b"", b"x" * 31, b"x" * 33])
def test_a_damaged_one_is_refused(path: Path, content: bytes) -> None:
    begin_pepper(path)
    path.write_bytes(content)
    with pytest.raises(PepperTrouble, match=f"has {len(content)} bytes instead of 32"):
        begin_pepper(path)


def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(PepperTrouble, match=r"Not a directory|File exists"):
        begin_pepper(tmp_path / "data" / "pepper")
