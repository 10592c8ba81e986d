"""`python -m tools.qml_lint` on a small checkout: QML may use what the view models define."""

import subprocess
import sys
from pathlib import Path

import pytest

BASE = """
from PySide6.QtCore import Property, QObject, Signal

class Page(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def title(self):
        return ""
"""
HOME = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from kiosk.viewmodels.page import Page

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
@QmlUncreatable("made in Python")
class HomePage(Page):
    folded = Signal()

    @Property(str, notify=folded)
    def prompt(self):
        return ""

    @Property(QObject, constant=True)
    def tiles(self):
        return None

    @Slot(str)
    def choose(self, key):
        pass
"""
QML = """
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.ViewModels

Item {
    id: root
    required property HomePage page

    Text {
        text: root.page.title + root.page.prompt
    }
    Repeater {
        model: root.page.tiles
        delegate: TapHandler {
            required property string key
            onTapped: root.page.choose(key)
        }
    }
}
"""


def lint(root: Path, home: str = HOME, qml: str = QML) -> subprocess.CompletedProcess[str]:
    models = root / "kiosk" / "viewmodels"
    pages = root / "resources" / "qml"
    for folder in (models, pages):
        folder.mkdir(parents=True)
    (root / "kiosk" / "__init__.py").touch()
    (models / "home.py").write_text(home, "utf-8")
    (models / "page.py").write_text(BASE, "utf-8")
    if qml:
        (pages / "Home.qml").write_text(qml, "utf-8")
    command = [sys.executable, "-m", "tools.qml_lint"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_what_the_view_model_defines_can_be_used(tmp_path: Path) -> None:
    done = lint(tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ["page.title", "page.prompt", "page.tiles", "page.choose"])
def test_a_misspelt_name_is_a_fault(tmp_path: Path, name: str) -> None:
    done = lint(tmp_path, qml=QML.replace(name, f"{name}x"))

    assert done.returncode == 1
    assert "Home.qml" in done.stderr
    assert "[missing-property]" in done.stderr


def test_an_inherited_notify_signal_is_a_fault(tmp_path: Path) -> None:
    done = lint(tmp_path, HOME.replace("notify=folded", "notify=Page.changed"))

    assert done.returncode == 1
    assert done.stderr.startswith(
        "qml_lint: kiosk/viewmodels/home.py: QML would not hear of a change in HomePage.prompt"
    )


def test_a_checkout_without_qml_does_not_pass(tmp_path: Path) -> None:
    assert lint(tmp_path, qml="").returncode == 1
