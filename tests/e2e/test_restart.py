"""A restart wipes the visit, then ends the process with the status that the service manager waits for."""

import configparser
import shutil
from pathlib import Path

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
    assert "kiosk run --fullscreen" in service["ExecStart"]
