"""The hall's key: made up once, shared by copying, and never needed for a visit without staff."""

import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.assistance import Assistance, Verdict
from kiosk.domain.handover import Handover, handover_of
from kiosk.services.handover_key import HandoverKey
from tests.printing.samples import BRING

SEEN = replace(BRING, marks=Assistance(verdicts=(("id-card", Verdict.ORIGINAL),)))


def genuine(key: HandoverKey, code: str) -> bool:
    back = key.read(code)
    assert isinstance(back, Handover)
    return back.genuine


def test_marks_count_on_this_kiosk_after_a_restart(tmp_path: Path) -> None:
    code = HandoverKey(tmp_path / "data" / "handover.key").code(SEEN)
    assert genuine(HandoverKey(tmp_path / "data" / "handover.key"), code)


def test_marks_count_on_another_kiosk_that_has_a_copy_of_the_key_and_on_no_other(tmp_path: Path) -> None:
    code = HandoverKey(tmp_path / "one.key").code(SEEN)
    shutil.copy(tmp_path / "one.key", tmp_path / "two.key")
    assert genuine(HandoverKey(tmp_path / "two.key"), code)
    assert not genuine(HandoverKey(tmp_path / "three.key"), code)


def test_nobody_else_can_read_the_key(tmp_path: Path) -> None:
    HandoverKey(tmp_path / "handover.key").code(SEEN)
    assert stat.S_IMODE((tmp_path / "handover.key").stat().st_mode) == 0o600


def test_a_visit_without_staff_needs_no_key(tmp_path: Path) -> None:
    key = HandoverKey(tmp_path / "handover.key")
    code = key.code(BRING)
    assert list(tmp_path.iterdir()) == []
    assert HandoverKey(tmp_path / "other.key").read(code) == handover_of(BRING)


def test_a_broken_key_is_logged_and_marks_get_no_code_rather_than_one_that_anybody_can_forge(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "handover.key").write_text("00")
    key = HandoverKey(tmp_path / "handover.key")
    assert key.code(SEEN) == ""
    assert key.code(BRING)
    assert not genuine(key, HandoverKey(tmp_path / "other.key").code(SEEN))
    assert "handover.no_key" in caplog.messages
