"""The pictures of papers, places, people and steps: small, safe, readable, and not to be confused."""

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QImage
    from pytestqt.logging import _QtMessageCapture

ROOT = Path(__file__).parents[2] / "resources" / "pictures"
FILES = sorted(ROOT.rglob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"

PAINT = {
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "transform",
}
ALLOWED = {
    "svg": {"viewBox"},
    "title": set[str](),
    "g": PAINT,
    "rect": PAINT | {"x", "y", "width", "height", "rx"},
    "circle": PAINT | {"cx", "cy", "r"},
    "ellipse": PAINT | {"cx", "cy", "rx", "ry"},
    "path": PAINT | {"d"},
    "text": PAINT | {"x", "y", "font-family", "font-size", "font-weight", "text-anchor"},
}
PALETTE = {
    "none",
    *("#14263A", "#F6F4EF", "#FFFFFF", "#C9D1D9", "#083D77", "#E3ECF6", "#0B5D3B", "#E2F1E9"),
    *("#7A4300", "#FBEED9", "#9B1C1C", "#FBE5E3", "#E0A526"),
    # Helpers: blue of lines and silhouettes, skin, brown of booklets, sand of a floor, two pale greys.
    *("#7F9BBA", "#F0C9A4", "#7B3327", "#EFDDBD", "#ECEEF0", "#F1F2F4"),
}
VIEW_BOXES = {"documents": "0 0 160 120", "welcome": "0 0 480 360", "phone screen": "0 0 240 320"}

every_picture = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def elements(path: Path) -> list[tuple[str, dict[str, str], str]]:
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - our own files
    return [(node.tag.removeprefix(SVG), dict(node.attrib), node.text or "") for node in root.iter()]


def render(path: Path, width: int) -> "QImage":
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(path))
    assert renderer.isValid(), f"Qt can't read {path.name}"
    box = renderer.viewBoxF()
    image = QImage(width, round(width * box.height() / box.width()), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def greys(image: "QImage") -> bytes:
    """The picture on white paper without its colours, one byte a pixel."""
    from PySide6.QtGui import QImage, QPainter

    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    return b"".join(rows[y * grey.bytesPerLine() :][: grey.width()] for y in range(grey.height()))


def test_there_are_pictures_in_every_group() -> None:
    groups = {path.parent.name for path in FILES}
    assert groups == {"documents", "channels", "events", "reasons", "people", "answers", "steps", "marks"}


def test_the_folder_holds_drawings_alone() -> None:
    strangers = [path for path in ROOT.rglob("*") if path.is_file() and path.suffix != ".svg"]
    assert strangers == []


@every_picture
def test_a_picture_says_in_english_what_it_shows(path: Path) -> None:
    (_, _, _), (tag, _, title) = elements(path)[:2]
    assert tag == "title"
    assert title.isascii()
    assert title[0].isupper() or title[0].isdigit()


@every_picture
def test_a_picture_is_plain_drawing_that_runs_and_loads_nothing(path: Path) -> None:
    assert b"<!" not in path.read_bytes()
    for tag, attributes, _ in elements(path):
        assert tag in ALLOWED, f"<{tag}> is not for pictures"
        assert set(attributes) <= ALLOWED[tag], f"<{tag}> has {set(attributes) - ALLOWED[tag]}"


@every_picture
def test_a_picture_is_small(path: Path) -> None:
    assert path.stat().st_size < 8192


@every_picture
def test_a_picture_keeps_to_the_palette(path: Path) -> None:
    used = {
        attributes[k] for _, attributes, _ in elements(path) for k in ("fill", "stroke") if k in attributes
    }
    assert used <= PALETTE


@every_picture
def test_a_picture_has_the_proportions_of_its_kind(path: Path) -> None:
    phone_screen = re.fullmatch(r"(alipay|app12333)-\d", path.stem)
    kind = "phone screen" if phone_screen else path.stem if path.stem == "welcome" else path.parent.name
    assert elements(path)[0][1]["viewBox"] == VIEW_BOXES.get(kind, "0 0 120 120")


def drawn_widths(node: ET.Element, scale: float = 1.0) -> list[float]:
    """Widths of the lines of a node and all in it, as they are after scaling."""
    scaled = re.search(r"scale\((-?[\d.]+)", node.get("transform", ""))
    scale *= abs(float(scaled[1])) if scaled else 1.0
    own = [float(node.attrib["stroke-width"]) * scale] if "stroke-width" in node.attrib else []
    return own + [width for child in node for width in drawn_widths(child, scale)]


@every_picture
def test_no_line_is_too_thin_for_tired_eyes(path: Path) -> None:
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - our own files
    assert min(drawn_widths(root)) >= 1.5


@every_picture
def test_words_in_a_picture_are_set_in_the_kiosk_s_font_and_no_number_is_anyone_s(path: Path) -> None:
    for tag, attributes, text in elements(path):
        if tag == "text":
            assert attributes["font-family"] == "Noto Sans CJK SC"
            assert float(attributes["font-size"]) >= 17
            assert re.fullmatch(r"[\u4e00-\u9fff]{1,8}|12333|10年", text)


@every_picture
def test_qt_draws_a_picture_without_complaint(
    path: Path, qapp: "QGuiApplication", qtlog: "_QtMessageCapture"
) -> None:
    image = render(path, 96)
    assert [record.message for record in qtlog.records] == []
    shades = greys(image)
    assert sum(shade < 200 for shade in shades) > len(shades) * 0.08, "next to nothing is seen on white"


@every_picture
def test_nothing_is_cut_off_at_the_edge(path: Path, qapp: "QGuiApplication") -> None:
    if path.stem == "welcome":
        return
    image = render(path, 320)
    right, bottom = image.width() - 1, image.height() - 1
    edge = [(x, y) for x in range(right + 1) for y in (0, bottom)]
    edge += [(x, y) for y in range(bottom + 1) for x in (0, right)]
    cut = [point for point in edge if image.pixelColor(*point).alpha() > 8]
    assert cut == []


def test_no_two_pictures_of_a_group_look_alike_without_their_colours(qapp: "QGuiApplication") -> None:
    groups: dict[tuple[str, int], list[tuple[str, bytes]]] = defaultdict(list)
    for path in FILES:
        shades = greys(render(path, 64))
        groups[path.parent.name, len(shades)].append((path.stem, shades))
    twins = [
        f"{one} and {other}"
        for pictures in groups.values()
        for (one, a), (other, b) in combinations(pictures, 2)
        if sum(abs(p - q) > 48 for p, q in zip(a, b, strict=True)) < len(a) * 0.05
    ]
    assert twins == []
