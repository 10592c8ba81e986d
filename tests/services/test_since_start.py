"""The count since the machine's start is the machine's own."""

import time
from pathlib import Path

import pytest

from kiosk.services import since_start
from kiosk.services.since_start import MachineSinceStart


def test_it_counts_on_within_one_start(monkeypatch: pytest.MonkeyPatch) -> None:
    first = MachineSinceStart().read()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    second = MachineSinceStart().read()
    assert first.boot == second.boot == Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    assert 0 <= second.seconds - first.seconds < 60
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    assert second.seconds == pytest.approx(uptime, abs=60)


def test_without_a_name_for_the_start_it_counts_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(since_start, "_BOOT_ID", tmp_path / "none")
    assert MachineSinceStart().read().boot == ""
    assert MachineSinceStart().read().seconds > 0
