"""Every page, in each language, size, palette, window and reach: read, touched, heard and come to by keys."""

import os
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QRect, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.audit import Audit, Ways, chosen_ways, every_way, outer_ways
from kiosk.exhibit.audit_contrast import painted_contrast
from kiosk.exhibit.audit_targets import TARGET_MM
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.opening import plain_options
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.pseudo import PSEUDO, with_pseudo_language
from kiosk.exhibit.scenes import Scenes
from kiosk.folders import Folders
from tests.kiosks import SMALLEST, Kiosk, OpenKiosk

THOROUGH = os.environ.get("KIOSK_AUDIT") == "all"
"""Every way on every page; else those that differ."""

SMALLEST_PANEL_MM = (223.0, 131.0)
"""Of 10.1 inch, as README.md says."""


EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])


@pytest.fixture(scope="module")
def from_right_to_left(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The default pack with a language that is written from right to left, in words 40 % longer."""
    folder = tmp_path_factory.mktemp("added")
    return with_pseudo_language(plain_options(folder / "data"), folder).folders


def audited(opening: Callable[..., Kiosk], size: tuple[int, int], language: str, ways: Ways) -> Audit:
    printer = PosedPrinter()
    kiosk = opening(size, open_services=partial(posed_services, printer))
    audit = Audit(kiosk.application, kiosk.visitor, every_way if THOROUGH else ways)
    Scenes(kiosk.visitor, printer, kiosk.timers, audit.inspect).play(language)
    assert not audit.faults, "\n".join(audit.faults[:60])
    return audit


@EVERY_SIZE
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_page_suits_everybody(open_kiosk: OpenKiosk, size: tuple[int, int], language: str) -> None:
    assert audited(open_kiosk, size, language, chosen_ways).looks > 300


@EVERY_SIZE
def test_every_page_suits_who_reads_from_right_to_left(
    open_kiosk: OpenKiosk, from_right_to_left: Folders, size: tuple[int, int]
) -> None:
    opening = partial(open_kiosk, pack=from_right_to_left.pack, site=from_right_to_left.site)
    assert audited(opening, size, PSEUDO, chosen_ways).looks > 300


@EVERY_SIZE
def test_every_page_suits_who_reads_traditional_characters(
    open_kiosk: OpenKiosk, size: tuple[int, int]
) -> None:
    assert audited(open_kiosk, size, "zh-Hant", outer_ways).looks > 100


@pytest.mark.parametrize("portrait", [True, False])
def test_the_chosen_ways_leave_nothing_out(portrait: bool) -> None:
    chosen, every = chosen_ways(portrait), every_way(portrait)
    assert set(chosen) < set(every)
    assert {(way.size, way.low, way.left) for way in chosen} == {
        (way.size, way.low, way.left) for way in every
    }
    assert {way.palette for way in chosen if not (way.low or way.left)} == {way.palette for way in every}


def test_the_smallest_panel_is_ten_inches(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(SMALLEST)
    mm = float(kiosk.application.panel.property("pixelsPerMillimetre"))
    assert (SMALLEST[0] / mm, SMALLEST[1] / mm) == pytest.approx(SMALLEST_PANEL_MM, abs=0.5)
    assert "10.1" in (kiosk.options.pack.parents[2] / "README.md").read_text("utf-8")


FAULTY = """
import QtQuick
Item {
    %s
}
"""

BAD: dict[str, tuple[str, str]] = {
    "cut words": (
        'Text { width: 90; elide: Text.ElideRight; text: "There is more to say than room"; x: 300; y: 900 }',
        "cut: There is more",
    ),
    "a broken word": (
        'Text { width: 60; wrapMode: Text.Wrap; font.pixelSize: 30; text: "Inheritance"; x: 300; y: 900 }',
        "'Inheritance' is broken",
    ),
    "a broken word of other letters": (
        'Text { width: 60; wrapMode: Text.Wrap; font.pixelSize: 30; text: "المستندات"; x: 300; y: 900 }',
        "'المستندات' is broken",
    ),
    "words that run out of a box": (
        'Rectangle { width: 60; height: 20; x: 300; y: 900; Text { font.pixelSize: 30; text: "too large" } }',
        "runs out of its box: too large",
    ),
    "words over words": (
        'Text { text: "one"; x: 300; y: 900; font.pixelSize: 30 }'
        ' Text { text: "two"; x: 310; y: 905; font.pixelSize: 30 }',
        "over each other: 'one' and 'two'",
    ),
    "words beside the window": (
        'Text { text: "far out"; x: 1050; y: 900; font.pixelSize: 30 }',
        "outside the screen: far out",
    ),
    "a small target": (
        'MouseArea { objectName: "tiny"; x: 300; y: 900; width: 30; height: 90; onClicked: {} }',
        "tiny: ",
    ),
    "targets that lie close": (
        'MouseArea { objectName: "one"; x: 300; y: 900; width: 90; height: 90; onClicked: {} }'
        ' MouseArea { objectName: "two"; x: 393; y: 900; width: 90; height: 90; onClicked: {} }',
        "one and two: ",
    ),
    "a target without a name": (
        'MouseArea { objectName: "mute"; x: 300; y: 900; width: 90; height: 90; onClicked: {} }',
        "mute: unknown to a screen reader",
    ),
    "a target that keys miss": (
        'MouseArea { objectName: "skipped"; x: 300; y: 900; width: 90; height: 90; onClicked: {} }',
        "the keys don't come to skipped",
    ),
    "pale words": (
        'Text { text: "pale"; color: "#667788"; x: 300; y: 900; font.pixelSize: 30 }',
        "'pale' has a contrast of",
    ),
}


@pytest.fixture
def faulty(kiosk: Kiosk, request: pytest.FixtureRequest) -> Iterator[Kiosk]:
    """The papers of nothing: a kiosk whose emptiest page has one fault painted on it."""
    kiosk.visitor.start("zh-CN")
    kiosk.visitor.tap("tile-card-worn")
    component = QQmlComponent(kiosk.application.view.engine())
    component.setData((FAULTY % request.param).encode(), QUrl())
    fault: QObject = component.create()
    assert isinstance(fault, QQuickItem), component.errorString()
    fault.setParentItem(kiosk.application.view.rootObject())
    yield kiosk
    fault.setParentItem(None)  # type: ignore[arg-type]
    fault.deleteLater()


@pytest.mark.parametrize(
    ("faulty", "told"),
    [pytest.param(qml, told, id=name) for name, (qml, told) in BAD.items()],
    indirect=["faulty"],
)
def test_the_audit_finds(faulty: Kiosk, told: str) -> None:
    audit = Audit(faulty.application, faulty.visitor)
    audit.inspect("spoilt")
    assert [fault for fault in audit.faults if told in fault]


def test_contrast_is_that_of_the_colours_as_painted() -> None:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFFFFF"))
    painter = QPainter(picture)
    painter.fillRect(4, 4, 8, 8, QColor("#767676"))
    painter.end()
    # The grey that WCAG names as the lightest with 4.5:1 on white.
    assert painted_contrast(picture, QRect(0, 0, 40, 20)) == pytest.approx(4.54, abs=0.01)
    assert painted_contrast(picture, QRect(20, 0, 20, 20)) == 1.0
    assert TARGET_MM == 12.7
