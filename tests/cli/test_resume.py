"""`kiosk resume`: what the code of a sheet leads to, and what changed since it was printed."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cli.packs import content_of
from kiosk.content.checking import check_pack
from kiosk.domain.assistance import Assistance, Verdict
from kiosk.domain.checklist import checklist
from kiosk.domain.handover import handover_of
from kiosk.domain.handover_code import written
from kiosk.domain.interview import Interview
from kiosk.services.handover_key import HandoverKey
from tests.cli.conftest import Run
from tests.content.test_loader import write_site

ANSWERS = {"holder": "self", "reason": "lost"}


def printed(pack: Path, site: Path | None = None, marks: Assistance | None = None, key: bytes = b"") -> str:
    """The code of the sheet that a kiosk with this content prints."""
    there = content_of(pack, site, ())
    talk = Interview(there.service("replace"), there.guide.settings).answer_all(ANSWERS)
    told = checklist(there.guide, talk, frozenset({"id-card"}), marks or Assistance())
    return written(handover_of(told), key)


def test_a_code_is_told_like_its_sheet(run: Run, pack: Path, tmp_path: Path) -> None:
    done = run("resume", printed(pack), "--pack", pack, "--data", tmp_path)
    assert (done.status, done.err) == (0, "")
    first, *told = done.out.splitlines()
    assert first == "Nothing has changed since the sheet (content 2026.1)."
    same = run("preview", "replace", "holder=self", "reason=lost", "--have", "id-card", "--pack", pack)
    assert told == same.out.splitlines()


def test_what_changed_is_told_line_by_line(run: Run, pack: Path, tmp_path: Path) -> None:
    code = printed(pack)
    site = write_site(tmp_path / "site")
    out = run("resume", code, "--pack", pack, "--site", site, "--data", tmp_path, "--lang", "en").out
    lines = out.splitlines()
    assert lines[0] == "Changed since the sheet (content 2026.1):"
    changed = [line for line in lines if line.startswith("  [")]
    assert any("2.50" in line for line in changed)
    assert all(line.startswith(("  [changed] ", "  [gone] ", "  [new] ")) for line in changed)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("6901234567892", "no code of a sheet"),
        ("LK1AAAA", "missing or wrong"),
        ("LK1" + "7" * 5000, "too long"),
        ("", "no code of a sheet"),
    ],
)
def test_what_is_no_code_is_refused_in_one_line(
    run: Run, pack: Path, tmp_path: Path, code: str, said: str
) -> None:
    assert run("resume", code, "--pack", pack, "--data", tmp_path).failed_with(said)


def test_a_sheet_of_another_pack_is_refused(run: Run, pack: Path, tmp_path: Path) -> None:
    code = printed(pack)
    shutil.copytree(pack, tmp_path / "other")
    head = tmp_path / "other" / "pack.yaml"
    head.write_text(head.read_text("utf-8").replace("id: small", "id: elsewhere"), "utf-8")
    done = run("resume", code, "--pack", tmp_path / "other", "--data", tmp_path)
    assert done.failed_with("another pack", "--pack")


def test_marks_count_with_the_key_that_sealed_them_alone(run: Run, pack: Path, tmp_path: Path) -> None:
    there = content_of(pack, None, ())
    talk = Interview(there.service("replace"), there.guide.settings).answer_all(ANSWERS)
    seen = Assistance(verdicts=(("id-card", Verdict.MISSING),))
    told = checklist(there.guide, talk, frozenset({"id-card"}), seen)
    code = HandoverKey(tmp_path / "handover.key").code(replace(told))
    assert "left out" not in run("resume", code, "--pack", pack, "--data", tmp_path).out
    (tmp_path / "empty").mkdir()
    done = run("resume", code, "--pack", pack, "--data", tmp_path / "empty")
    assert done.out.startswith("Staff's marks are left out")
    assert list((tmp_path / "empty").iterdir()) == []


def test_the_default_pack_s_names_are_all_told_apart() -> None:
    resources = Path(__file__).parents[2] / "resources"
    checked = check_pack(resources / "content/default", resources / "sites/default", resources / "pictures")
    assert not [warning for warning in checked.warnings if "code" in warning.problem]
