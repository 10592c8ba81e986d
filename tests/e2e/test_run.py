"""`kiosk run` as a process: it ends when its window is closed, and says in a line why it can't serve."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.resources import resource_folder

ROOT = Path(__file__).parents[2]

CLOSED_BY_HAND = """
import sys
from kiosk.app.main import run
from kiosk.app.options import parse

def watch(application):
    application.opened.connect(application.view.close)

sys.exit(run(parse(sys.argv[1:]), watch))
"""


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process with a window that nobody sees."""
    return subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_ends_well_when_its_window_is_closed(content: Path, tmp_path: Path) -> None:
    shutil.copytree(content, tmp_path / "content")
    ended = run("-c", CLOSED_BY_HAND, "--data", tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_without_content_it_says_why_and_ends(tmp_path: Path) -> None:
    failed = run("-m", "kiosk", "run", "--data", tmp_path / "data", "--pack", tmp_path / "nowhere")
    assert failed.returncode == 1
    assert failed.stderr.startswith(f"kiosk: {tmp_path / 'nowhere'}: no content to serve: ")
    assert failed.stderr.count("\n") == 1


@pytest.mark.parametrize("damage", ["gone", "broken"])
def test_a_damaged_installation_is_told_in_a_line(tmp_path: Path, damage: str) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(resource_folder() / "qml", resources / "qml")
    main = resources / "qml" / "Kiosk" / "App" / "Main.qml"
    if damage == "gone":
        main.unlink()
    else:
        main.write_text("Rectangle {")
    failed = run("-m", "kiosk", "run", "--data", tmp_path / "data", KIOSK_RESOURCES=str(resources))
    assert failed.returncode == 1
    assert "kiosk: the installation is damaged" in failed.stderr
    assert "Traceback" not in failed.stderr
