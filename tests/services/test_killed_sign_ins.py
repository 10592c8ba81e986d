"""However a try to sign in is killed: what was checked was counted, and the audit is sound."""

import subprocess
import sys
from pathlib import Path
from signal import SIGKILL

import pytest

from kiosk.domain.signing_in import Failed, Passed, Why
from tests.services.doomed_staff import POINTS
from tests.services.staffed import PIN, WRONG, Staffed, open_staffed, staffed

ROOT = Path(__file__).parents[2]

COUNTED_FROM = POINTS.index("count-kept")
JUDGED_FROM = POINTS.index("verdict-kept")


def attempt(folder: Path, point: str, pin: str, years: int = 0) -> str:
    """A try in a process of its own; what it told, if it lived."""
    command = [sys.executable, "-m", "tests.services.doomed_staff", str(folder), point, pin, str(years)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    wanted = 0 if point == "never" else -SIGKILL
    assert done.returncode == wanted, done.stderr
    return done.stdout.strip()


def failures(site: Staffed) -> int:
    with site.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT failures FROM staff_guard WHERE name = 'guide'").scalar()
    return int(found or 0)


@pytest.mark.parametrize("pin", [PIN, WRONG], ids=["right", "wrong"])
@pytest.mark.parametrize("point", POINTS)
def test_a_try_that_is_killed_counts_from_the_moment_before_its_pin_is_checked(
    tmp_path: Path, point: str, pin: str
) -> None:
    staffed(tmp_path).store.close()
    attempt(tmp_path, point, pin)
    site = open_staffed(tmp_path)
    reached = POINTS.index(point)
    passed = pin == PIN and reached >= JUDGED_FROM
    assert failures(site) == (1 if reached >= COUNTED_FROM and not passed else 0)
    acts = [row[1] for row in site.rows()]
    told = "staff.signed-in" if pin == PIN else "staff.sign-in-failed"
    assert acts == ([told] if reached >= JUDGED_FROM else [])
    assert site.office.audit_faults() == ()
    assert isinstance(site.try_to("guide", PIN), Passed)
    assert site.office.audit_faults() == ()
    site.store.close()


@pytest.mark.parametrize("point", POINTS[COUNTED_FROM:])
def test_the_power_switch_gives_no_free_tries(tmp_path: Path, point: str) -> None:
    staffed(tmp_path).store.close()
    for _ in range(5):
        attempt(tmp_path, point, WRONG)
    site = open_staffed(tmp_path)
    assert site.try_to("guide", PIN) == Failed(Why.LOCKED, 15)
    site.store.close()


@pytest.mark.parametrize("years", [-1, 1])
def test_a_wait_is_the_same_for_a_kiosk_that_was_killed_and_whose_clock_is_a_year_off(
    tmp_path: Path, years: int
) -> None:
    site = staffed(tmp_path)
    for _ in range(6):
        site.try_to("guide", WRONG)
    site.store.close()
    assert attempt(tmp_path, "never", PIN, years) == str(Failed(Why.LOCKED, 15))
    site = open_staffed(tmp_path)
    site.clock.pass_by(days=365 * years)
    site.start.pass_by(14)
    assert site.try_to("guide", PIN) == Failed(Why.LOCKED, 1)
    site.start.pass_by(1)
    assert isinstance(site.try_to("guide", PIN), Passed)
    assert site.office.audit_faults() == ()
    site.store.close()
