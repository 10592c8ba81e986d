"""`kiosk run` on a machine without a display: a demonstration, or one line that says why not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.printing.reading import pdf_text, squeezed

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """The command as a user without a display gives it."""
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "XDG_STATE_HOME"}
    environment = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "run", *arguments],
        env={**environment, "HOME": str(home), "PYTHONPATH": str(ROOT)},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_without_a_display_a_visit_is_shown_as_pictures_and_sheets(home: Path) -> None:
    shown = run(home=home)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.rstrip().endswith("are in out/")
    for outcome in ("ready", "bring", "go-there"):
        assert f": {outcome}\n" in shown.stdout

    screens = sorted((home / "out").glob("[0-9]*.png"))
    assert [path.name[:2] for path in screens] == [f"{number:02}" for number in range(1, len(screens) + 1)]
    pages = {path.stem[3:] for path in screens}
    assert pages == {
        *("attract", "home", "services", "question", "papers"),
        *("outcome", "steps", "law", "scan", "print"),
    }
    for path in screens:
        with Image.open(path) as screen:
            assert screen.size == (1080, 1920)
            assert len(set(screen.convert("L").resize((60, 60)).tobytes())) > 10

    chinese, english = (
        pdf_text((home / "out" / f"sheet-{name}.pdf").read_bytes()) for name in ("activate", "replace")
    )
    assert "一次性告知单" in chinese
    assert squeezed("Ready: you can go to the window") in english
    for width, dots in (("80", 576), ("58", 384)):
        for name in ("activate", "replace"):
            with Image.open(home / "out" / f"receipt-{width}-{name}.png") as receipt:
                assert (receipt.width, receipt.mode) == (dots, "1")

    # No data is kept: Qt's cache of compiled pages is all that there is besides.
    assert {path.name for path in home.iterdir()} <= {"out", ".cache"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--pack", "nowhere"], "nowhere: no content to serve"),
        (["--demonstration", "taken/by/a/file"], "taken"),
    ],
    ids=["no pack", "no folder"],
)
def test_what_keeps_it_from_being_shown_is_said_in_one_line(
    home: Path, arguments: list[str], said: str
) -> None:
    (home / "taken").write_text("")
    failed = run(*arguments, home=home)
    assert failed.returncode == 1
    assert failed.stderr.startswith("kiosk: the demonstration failed: ")
    assert said in failed.stderr
    assert failed.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--size", "tall"], "no size"),
        (["--size", "300x300"], "no size"),
        (["--panel-width", "3"], "no panel width"),
        (["--idle-answer", "5"], "seconds from 20"),
        (["--what"], "unrecognized arguments"),
    ],
)
def test_a_misused_option_is_refused_in_a_line(home: Path, arguments: list[str], said: str) -> None:
    refused = run(*arguments, home=home)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_help_names_every_option(home: Path) -> None:
    helped = run("--help", home=home)
    assert helped.returncode == 0
    for option in ("--pack", "--site", "--data", "--size", "--fullscreen", "--demonstration", "--medium"):
        assert option in helped.stdout
