"""`kiosk content compare`: packs as folders or databases, a line for each thing that differs."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.content.packs import PACK, write_pack
from tests.content.test_loader import write_site


@pytest.fixture
def newer(tmp_path: Path, pack: Path) -> Path:
    """The same pack with another fee, another version, and one more step."""
    folder = tmp_path / "newer"
    shutil.copytree(pack, folder)
    for file, old, new in (
        ("pack.yaml", '"2026.1"', '"2026.2"'),
        ("settings/all.yaml", "default: 20", "default: 25"),
        ("channels/all.yaml", "place: 一楼", "place: 银行网点"),
    ):
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return folder


def test_every_difference_is_a_line_with_old_and_new(pack: Path, newer: Path, run: Run) -> None:
    done = run("content", "compare", pack, newer)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()

    assert "~ pack `pack`, version: small 2026.1 -> small 2026.2" in lines
    assert any(
        line.startswith("~ setting `fee.lost`, value: ") and "20 -> " in line and line.endswith("25")
        for line in lines
    )
    assert any(line.startswith("~ fee `lost`, amount: ") and line.endswith("(replace)") for line in lines)
    assert "~ place `window`, where: 一楼 -> 银行网点 (replace)" in lines
    assert lines[-1] == f"small 2026.1 -> small 2026.2: {len(lines) - 1} differences"


def test_a_pack_and_itself_do_not_differ(pack: Path, run: Run) -> None:
    assert run("content", "compare", pack, pack).out == "small 2026.1 -> small 2026.1: 0 differences\n"


def test_in_another_language(pack: Path, newer: Path, run: Run) -> None:
    done = run("content", "compare", pack, newer, "--lang", "en")
    assert "一楼" not in done.out
    assert run("content", "compare", pack, newer, "--lang", "de").failed_with("use one of zh-CN, en")


def test_a_content_database_stands_for_the_pack_it_was_built_from(
    pack: Path, newer: Path, tmp_path: Path, run: Run
) -> None:
    site = write_site(tmp_path / "site")
    database = tmp_path / "content.db"
    assert run("content", "build", pack, "--site", site, "-o", database).status == 0
    assert run("content", "compare", database, pack, "--site", site).out.endswith(": 0 differences\n")
    by_its_own_site = run("content", "compare", database, pack).out
    assert "setting `days`, value: 3 -> 10" in by_its_own_site


def test_as_json(pack: Path, newer: Path, run: Run) -> None:
    found = json.loads(run("content", "compare", pack, newer, "--json").out)
    (place,) = (one for one in found if one["topic"] == "place")
    assert place["id"] == "window"
    assert (place["aspect"], place["services"]) == ("where", ["replace"])
    assert (place["old"]["zh-CN"], place["new"]["zh-CN"]) == ("一楼", "银行网点")
    assert "en" in place["old"]


def test_what_can_not_be_compared_is_told_in_one_line(pack: Path, tmp_path: Path, run: Run) -> None:
    assert run("content", "compare", tmp_path / "nowhere", pack).failed_with("nowhere")
    (tmp_path / "file").write_text("no database at all" * 20)
    assert run("content", "compare", pack, tmp_path / "file").failed_with("no SQLite database")


CHANGE = (
    '[{"setting": "fee.lost", "value": %s, "reason": "new-rule", '
    '"since": "2026-01-01", "last_day": "9998-12-31"}]'
)


def test_the_check_and_the_preview_know_of_what_staff_changed_where_they_are_told(
    tmp_path: Path, run: Run
) -> None:
    by_staff = PACK["settings/all.yaml"].replace("title: 补卡工本费", "title: 补卡工本费, staff: true")
    pack = write_pack(tmp_path / "pack", {"settings/all.yaml": by_staff})
    file = tmp_path / "site-changes.json"
    file.write_text(CHANGE % 2500)
    assert run("content", "check", pack, "--changes", file).status == 0
    answers = ("replace", "holder=self", "reason=lost", "--pack", pack)
    assert "25" in run("preview", *answers, "--changes", file).out
    assert "25" not in run("preview", *answers).out
    file.write_text(CHANGE % '"much"')
    done = run("content", "check", pack, "--changes", file)
    assert "has a value that the setting can't take: end it" in done.out
    assert run("content", "check", pack, "--changes", tmp_path / "no").failed_with("is not there")
    file.write_text("{")
    assert run("preview", *answers, "--changes", file).failed_with("can't be read")
