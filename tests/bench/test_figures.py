"""The figures are as they are documented, and the bench's machinery works; nothing here says how fast."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from bench.figures import FIGURES, figures_of, readings, table
from bench.measuring import PARTS

ROOT = Path(__file__).resolve().parents[2]

AIMS = {
    "start_first_frame_ratio": ("x bare", 1.25),
    "start_home_page_ratio": ("x bare", 1.8),
    "tap_p99": ("ms", 16.7),
    "tap_longest": ("ms", 50),
    "tap_largest_p99": ("ms", 16.7),
    "tap_contrast_p99": ("ms", 16.7),
    "pss_first_question_ratio": ("x bare", 1.75),
    "pss_last_visit_ratio": ("x bare", 1.75),
    "pss_growth": ("MiB", 1),
    "sheet_tap_to_pdf": ("ms", 100),
    "first_byte_a4": ("ms", 150),
    "first_byte_receipt": ("ms", 150),
    "news_a4": ("s", 1.2),
    "news_a4_longest": ("s", 1.2),
    "news_receipt": ("s", 1.2),
    "news_receipt_longest": ("s", 1.2),
    "idle_watching": ("% core", 0.5),
    "hanging_p99_ratio": ("x usual", 1.1),
    "all_paths": ("s", 2),
    "search_p99": ("ms", 30),
    "charts_year": ("ms", 1000),
    "search_painted_p99": ("ms", 50),
    "scroll_dropped": ("%", 0.5),
    "scroll_frame_p99": ("ms", 16.7),
    "sign_in_wrong_ratio": ("x right", 1.1),
    "sign_in_unknown_ratio": ("x right", 1.1),
    "speech_first_sound": ("ms", 300),
}
"""What was agreed: unit, and the most that a figure may be."""


MAY_BE_NOTHING = {"pss_growth", "idle_watching", "scroll_dropped"}


def test_every_agreed_aim_is_held_against_a_figure_of_its_unit() -> None:
    assert {figure.name: (figure.unit, figure.aim) for figure in FIGURES if figure.aim is not None} == AIMS


def test_every_figure_is_explained() -> None:
    manual = (ROOT / "bench" / "README.md").read_text("utf-8")
    explained = re.findall(r"^\| `(\w+)` \| ([\w-]+) \|", manual, re.MULTILINE)
    assert explained == [(figure.name, figure.part) for figure in FIGURES]


def test_every_figure_is_of_a_part_that_can_be_measured_alone() -> None:
    assert list(dict.fromkeys(figure.part for figure in FIGURES)) == list(PARTS)
    alone = figures_of(["paths"])
    assert [figure.name for figure in alone] == ["all_paths", "all_paths_with_reading", "all_paths_count"]
    assert table(readings({figure.name: 1.0 for figure in alone}, alone)).count("\n") == 2


def test_an_aim_is_met_up_to_the_agreed_number_and_not_beyond() -> None:
    at = readings({figure.name: figure.aim or 0.0 for figure in FIGURES})
    assert {reading["met"] for name, reading in at.items() if name in AIMS} == {True}
    assert {reading["met"] for name, reading in at.items() if name not in AIMS} == {None}
    beyond = readings({figure.name: (figure.aim or 0.0) + 0.001 for figure in FIGURES})
    assert {reading["met"] for name, reading in beyond.items() if name in AIMS} == {False}
    assert table(beyond).count("NOT MET") == len(AIMS)


def test_the_bench_measures_every_figure(tmp_path: Path) -> None:
    output = tmp_path / "figures" / "bench.json"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--quick", "--output", str(output)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(output.read_text("utf-8"))
    assert list(found) == [figure.name for figure in FIGURES]
    for figure in FIGURES:
        reading = found[figure.name]
        assert set(reading) == {"value", "unit", "aim", "met"}
        assert (reading["unit"], reading["aim"]) == (figure.unit, figure.aim)
        assert isinstance(reading["value"], int | float)
        assert figure.name in MAY_BE_NOTHING or reading["value"] > 0
        assert figure.title.strip() in done.stdout


def test_what_can_not_be_measured_is_said_in_a_line(tmp_path: Path) -> None:
    environment = {**os.environ, "KIOSK_RESOURCES": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--quick", "--output", str(tmp_path / "bench.json")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("bench: start ended with status 1: ")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "bench.json").exists()
