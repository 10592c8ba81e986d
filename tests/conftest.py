"""What every test stands on: Qt without a display, and Hypothesis without chance or a clock."""

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

# Qt reads these when it is first loaded, which is after this file.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

# No deadline: a slow machine is no failure. No chance: what passed for one passes for all.
settings.register_profile("kiosk", deadline=None, derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "kiosk"))


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QGuiApplication]":
    """pytest-qt's application: Qt Quick needs no widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which receipt printer the tests ran against: whether emupos is there depends on the machine."""
    told = {
        outcome
        for outcome in ("passed", "failed", "skipped")
        for report in terminalreporter.stats.get(outcome, [])
        if "emupos" in report.nodeid
    }
    if told - {"skipped"}:
        terminalreporter.write_line("receipts: printed on emupos and on our own printer in small")
    elif told:
        terminalreporter.write_line(
            "receipts: emupos is not installed, so printed on our own printer in small alone"
        )
