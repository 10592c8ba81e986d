"""A few pages as they were approved: whoever changes how they look looks at them first."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QRectF

from kiosk.domain.comfort import Comfort, Palette, TextSize
from tests.kiosks import SMALLEST, Kiosk, OpenKiosk
from tests.screens.pictures import as_image
from tests.screens.test_visits import ERRANDS, walk_to_outcome

KEPT = Path(__file__).parent / "pictures"
FOUND = Path(__file__).parents[2] / "build" / "screens"

BLOCK = 24
"""Pixels: about a character's cell."""

TOLERANCE = 6.0
"""Mean difference in grey of a block, of 255; a wrong glyph makes more (shown below)."""


def worst_block(one: Image.Image, other: Image.Image) -> float:
    """The most by which any character's cell differs in grey; 255 where the sizes do."""
    if one.size != other.size:
        return 255.0
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    cells = difference.resize((-(-one.width // BLOCK), -(-one.height // BLOCK)), Image.Resampling.BOX)
    return float(max(cells.tobytes()))


def home(kiosk: Kiosk, language: str) -> None:
    kiosk.visitor.start(language)


def question(kiosk: Kiosk, language: str) -> None:
    kiosk.visitor.start(language)
    kiosk.visitor.tap("tile-card-worn", "QuestionPage")


def papers(kiosk: Kiosk, language: str) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], language)
    kiosk.visitor.tap("back", "PapersPage")


def outcome(kiosk: Kiosk, language: str) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], language)


def comfort(kiosk: Kiosk, language: str) -> None:
    kiosk.visitor.start(language)
    kiosk.visitor.tap("bar-comfort")


def typing(kiosk: Kiosk, language: str) -> None:
    kiosk.visitor.start(language)
    kiosk.visitor.tap("search", "SearchPage")
    for letter in "mima":
        kiosk.visitor.tap(f"key-{letter}")
    kiosk.visitor.hand.target("hit-pin")


PICTURES: dict[str, tuple[Callable[[Kiosk, str], None], str, Comfort]] = {
    "home.zh-CN": (home, "zh-CN", Comfort()),
    "question.en": (question, "en", Comfort(TextSize.MIDDLE)),
    "question.zh-CN.largest": (question, "zh-CN", Comfort(TextSize.LARGEST)),
    "papers.zh-CN.left": (papers, "zh-CN", Comfort(left=True)),
    "outcome.zh-CN": (outcome, "zh-CN", Comfort()),
    "outcome.en.white-on-black": (outcome, "en", Comfort(TextSize.SMALL, Palette.WHITE_ON_BLACK)),
    "comfort.zh-CN": (comfort, "zh-CN", Comfort()),
    "search.zh-CN.black-on-white": (typing, "zh-CN", Comfort(palette=Palette.BLACK_ON_WHITE)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_page_looks_as_it_was_approved(open_kiosk: OpenKiosk, name: str) -> None:
    """The approved pictures lie in tests/screens/pictures: look at a new one, then lay it there."""
    go, language, way = PICTURES[name]
    kiosk = open_kiosk(SMALLEST)
    go(kiosk, language)
    kiosk.application.comfort.suit(way)
    kiosk.visitor.hand.next_frame()
    picture = as_image(kiosk.visitor.hand.picture())
    kept = KEPT / f"{name}.png"
    if kept.exists() and worst_block(Image.open(kept), picture) <= TOLERANCE:
        return
    FOUND.mkdir(parents=True, exist_ok=True)
    picture.quantize(32, dither=Image.Dither.NONE).save(FOUND / kept.name, optimize=True)
    pytest.fail(f"{kept.name} looks other than approved: see {os.path.relpath(FOUND / kept.name)}")


@pytest.mark.parametrize(("right", "wrong"), [("大", "太"), ("已经", "己经"), ("12333", "12338")])
def test_a_wrong_glyph_is_noticed(open_kiosk: OpenKiosk, right: str, wrong: str) -> None:
    kiosk = open_kiosk(SMALLEST)
    kiosk.visitor.start("zh-CN")
    eye = kiosk.visitor.hand.eye
    in_full = QRectF(0, 0, *SMALLEST)
    text = next(item for item in eye.items("QQuickText") if in_full.contains(eye.visible_part(item).toRect()))

    def shown(words: str) -> Image.Image:
        text.setProperty("text", words)
        kiosk.visitor.hand.next_frame()
        picture = as_image(kiosk.visitor.hand.picture())
        return picture.quantize(32, dither=Image.Dither.NONE).convert("L")

    assert worst_block(shown(right), shown(right)) <= TOLERANCE
    assert worst_block(shown(right), shown(wrong)) > TOLERANCE
