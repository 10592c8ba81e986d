"""Every stage of a visit has a page, and every page loads without a word of complaint."""

import re
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.app import staff_sections
from kiosk.domain.visit import Stage
from kiosk.resources import resource_folder
from kiosk.viewmodels import code_item, kiosk_view_model, panel, screen
from kiosk.viewmodels.staff import staff_screen
from tests.kiosks import Kiosk

QML = resource_folder() / "qml" / "Kiosk"
VIEW_MODELS = (code_item, kiosk_view_model, panel, screen, staff_screen, staff_sections)
"""The pages name these: loading the modules makes them known."""

FILES = sorted(path for path in QML.rglob("*.qml") if path.name != "Theme.qml")


def test_every_stage_has_a_page_of_its_own() -> None:
    assert set(screen.PAGES) == set(get_args(Stage))
    assert len(set(screen.PAGES.values())) == len(screen.PAGES)


def test_every_page_has_a_file_and_every_file_a_stage_but_one_that_stands_for_none() -> None:
    assert {path.stem for path in (QML / "Pages").glob("*.qml")} == {
        *screen.PAGES.values(),
        kiosk_view_model.OUT_OF_SERVICE_PAGE,
    }


def test_the_window_shows_every_page() -> None:
    shown = re.findall(r'"(\w+Page)"', (QML / "App" / "Main.qml").read_text("utf-8"))
    assert set(shown) == {*screen.PAGES.values(), kiosk_view_model.OUT_OF_SERVICE_PAGE}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_file_loads(file: Path) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(QML.parent))
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
    assert [error.toString() for error in component.errors()] == []
    assert component.status() == QQmlComponent.Status.Ready


def test_a_page_that_is_wanted_while_it_is_being_laid_out_ahead_is_there_at_once(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.settle()
    kiosk.application.kiosk.lay_out_ahead(len(screen.PAGES))
    kiosk.visitor.services.desk.open_event("card-worn")
    assert "Why do you need a new card?" in kiosk.texts()


def test_pages_are_laid_out_ahead_while_nobody_waits(kiosk: Kiosk) -> None:
    for _ in screen.PAGES:
        kiosk.timers.advance(1)
        kiosk.visitor.hand.rest()
    root = kiosk.application.view.rootObject()
    pages = [child for child in root.childItems() if child.inherits("QQuickLoader") and child.childItems()]
    assert len(pages) >= len(screen.PAGES)
