"""Nothing that a citizen answers, ticks or is told is in any file when their visit is over."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bootstrap import content_desk_for
from kiosk.exhibit.opening import plain_options
from tests.e2e.canaries import canary_pack, found_in

ROOT = Path(__file__).parents[2]


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def prints(folder: Path) -> dict[Path, str]:
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files(folder)}


def own_places(machine: Path) -> dict[str, str]:
    """An environment in which whatever a program keeps for its user lies in ``machine``."""
    places = {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_STATE_HOME": "home/.state",
        "XDG_DATA_HOME": "home/.data",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_RUNTIME_DIR": "run",
    }
    for place in places.values():
        (machine / place).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {**os.environ, **{name: str(machine / place) for name, place in places.items()}}


@pytest.mark.parametrize("end", ["finish", "idle", "staffed"])
def test_when_a_visit_is_over_no_file_tells_of_it(tmp_path: Path, end: str) -> None:
    machine, data, pack = (
        tmp_path / "machine",
        tmp_path / "machine" / "data",
        canary_pack(tmp_path / "pack", "replace"),
    )
    content_desk_for(replace(plain_options(data), pack=pack).folders).open().close()
    content = {**prints(pack), **prints(data / "content")}
    assert any(found_in(path.read_bytes()) for path in files(data / "content"))

    visit = subprocess.run(
        [sys.executable, "-m", "tests.e2e.canary_visit", data, pack, end],
        env=own_places(machine),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert visit.returncode == 0, visit.stderr.decode()

    # The sheet is the paper in the citizen's hand. The content is the bureau's: it is as it was before.
    (sheet,) = (data / "sheets").iterdir()
    assert sheet.suffix == ".pdf"
    assert {**prints(pack), **prints(data / "content")} == content
    kept = {path for path in files(machine) if path not in content and path != sheet}
    assert {data / "state.db", data / "log" / "kiosk.log"} <= kept
    assert {path.name: found for path in kept if (found := found_in(path.read_bytes()))} == {}
    assert found_in(visit.stdout + visit.stderr) == set()
    assert counted(data / "state.db") == {
        "ending": "printed",
        "language": "en",
        "outcome": "ready",
        "service": "replace",
    }
    assert audited(data / "state.db") == (SIGNED_IN_AND_OUT if end == "staffed" else [])


SIGNED_IN_AND_OUT = [
    ("machine", "staff.added", "guide-3", "", "guide"),
    ("guide-3", "staff.signed-in", "", "", ""),
    ("guide-3", "visit.assisted", "replace", "", ""),
    ("guide-3", "staff.signed-out", "", "", "visit-ended"),
]
"""Staff who marked nothing in a visit: the record names its service, and tells nothing else of it."""


def audited(database: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT who, act, subject, before, after FROM audit").fetchall()


def counted(database: Path) -> dict[str, str]:
    """All that is counted of a visit, which is each of these once, and its hour."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT question, answer, count FROM visit_tally").fetchall()
    assert {count for *_, count in rows} == {1}
    answers = {question: answer for question, answer, _ in rows}
    assert len(answers) == len(rows)
    assert answers.pop("hour").isdecimal()
    return answers
