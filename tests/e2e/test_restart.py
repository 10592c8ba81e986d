"""A restart wipes the visit, then ends the process with the status that the service manager waits for."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.services.machine import RESTART_STATUS
from tests.e2e.test_run import ROOT, run

RESTARTED_AMID_A_VISIT = """
import sys
from dataclasses import replace
from kiosk.app.machine_sections import machine_section
from kiosk.app.main import run
from kiosk.app.options import parse
from kiosk.domain.staff import Role
from kiosk.exhibit.posed_staff import PosedDuty

def watch(application):
    def opened():
        duty = PosedDuty()
        duty.sign_in(Role.OPERATOR)
        services = replace(application.services, on_duty=duty)
        desk = services.desk
        desk.listen(lambda: print(type(desk.stage).__name__, flush=True))
        desk.start("en")
        machine = machine_section(services, application.surroundings(), application).page
        application.machine = machine
        machine.service.restart()

    application.opened.connect(opened)

sys.exit(run(parse(sys.argv[1:]), watch))
"""


def test_a_restart_amid_a_visit_wipes_it_and_ends_with_its_own_status(content: Path, tmp_path: Path) -> None:
    shutil.copytree(content, tmp_path / "content")
    ended = run("-c", RESTARTED_AMID_A_VISIT, "--data", tmp_path)
    assert (ended.returncode, ended.stderr) == (RESTART_STATUS, "")
    first, *_, last = ended.stdout.split()
    assert (first, last) == ("Home", "Attract")


def test_the_example_unit_starts_the_kiosk_anew_for_just_this_status() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(ROOT / "setup" / "kiosk.service", "utf-8")
    service = unit["Service"]
    assert service["RestartForceExitStatus"] == str(RESTART_STATUS)
    assert service["SuccessExitStatus"] == str(RESTART_STATUS)
    assert service["Restart"] == "on-failure"
    assert "setup/kiosk-session" in service["ExecStart"]
    assert "kiosk run --fullscreen" in service["ExecStart"]
    assert service["RuntimeDirectory"]


@pytest.fixture
def cage(tmp_path: Path) -> Path:
    """What cage 0.1.4 makes of exit statuses: it runs its application, and ends with 0 or of itself."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "cage"
    program.write_text('#!/bin/sh\n[ -n "$FALLS" ] && exit 0\nshift 2\n"$@"\nexit 0\n')
    program.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("command", "falls", "status"),
    [("exit 75", "", 75), ("exit 0", "", 0), ("exit 1", "", 1), ("exit 75", "yes", 1)],
)
def test_the_service_manager_sees_the_kiosks_own_status(
    cage: Path, tmp_path: Path, command: str, falls: str, status: int
) -> None:
    (tmp_path / "status").write_text("0")  # of an earlier session
    environment = {"PATH": f"{cage}:/usr/bin:/bin", "RUNTIME_DIRECTORY": str(tmp_path), "FALLS": falls}
    session = [str(ROOT / "setup" / "kiosk-session"), "sh", "-c", command]
    assert subprocess.run(session, env=environment, check=False).returncode == status
