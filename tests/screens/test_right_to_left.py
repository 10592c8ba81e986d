"""A language is added as docs/content-pack.md says, with no code; this one is written from right to left."""

import unicodedata
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.opening import plain_options
from kiosk.exhibit.pseudo import PSEUDO, with_pseudo_language
from kiosk.folders import Folders
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

RIGHT, CENTRED = 2, 4
"""What QML calls Text.AlignRight and Text.AlignHCenter."""


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    folder = tmp_path_factory.mktemp("added")
    return with_pseudo_language(plain_options(folder / "data"), folder).folders


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def told(kiosk: Kiosk, name: str) -> QRectF:
    return place(kiosk.visitor.hand.target(name).area)


def letters(text: str) -> set[str]:
    return {unicodedata.bidirectional(char) for char in text} & {"L", "AL"}


def alignment(item: QQuickItem) -> int:
    """By an expression of QML's, since Python can't take the property."""
    context = QQmlEngine.contextForObject(item)
    assert context is not None
    answer: Any = QQmlExpression(context, item, "effectiveHorizontalAlignment + 0").evaluate()
    return int(answer[0] if isinstance(answer, tuple) else answer)


def open_with(open_kiosk: OpenKiosk, added: Folders, size: tuple[int, int] = PORTRAIT) -> Kiosk:
    return open_kiosk(size, pack=added.pack, site=added.site)


def test_frame_and_content_speak_it(open_kiosk: OpenKiosk, added: Folders) -> None:
    kiosk = open_with(open_kiosk, added)
    kiosk.visitor.start(PSEUDO)
    for name in ("tile-card-worn", "option-cracked", "back"):
        said = [text for text in kiosk.texts() if text.lower() != "语言 language"]
        assert said
        assert [text for text in said if letters(text) == {"L"} and len(text) > 4] == []
        kiosk.visitor.tap(name)


@pytest.mark.parametrize("size", [PORTRAIT, SMALLEST], ids=["upright", "smallest"])
def test_what_lies_side_by_side_lies_the_other_way_round(
    open_kiosk: OpenKiosk, added: Folders, size: tuple[int, int]
) -> None:
    kiosk = open_with(open_kiosk, added, size)
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn", "replace")

    def bars() -> list[str]:
        named = [target for target in kiosk.visitor.hand.eye.targets() if target.name.startswith("bar-")]
        lying = sorted(named, key=lambda target: (place(target.area).top(), place(target.area).left()))
        return [target.name for target in lying]

    upright = size == PORTRAIT
    usual, back = bars(), told(kiosk, "back").center().x()
    kiosk.visitor.speak(PSEUDO)
    rows = (usual[:2][::-1], usual[2:][::-1]) if upright else (usual[::-1], [])
    assert bars() == [*rows[0], *rows[1]]
    assert back < size[0] / 2 < told(kiosk, "back").center().x()
    if not upright:
        assert told(kiosk, "more").center().x() < size[0] / 2


def test_words_begin_on_the_right(open_kiosk: OpenKiosk, added: Folders) -> None:
    kiosk = open_with(open_kiosk, added)
    kiosk.visitor.start(PSEUDO)
    kiosk.visitor.open("card-worn", "replace")
    shown = [item for item in kiosk.visitor.hand.eye.items("QQuickText") if letters(item.property("text"))]
    assert {alignment(item) for item in shown} == {RIGHT, CENTRED}


def test_the_next_visitor_reads_from_left_to_right_again(open_kiosk: OpenKiosk, added: Folders) -> None:
    kiosk = open_with(open_kiosk, added)
    kiosk.visitor.start(PSEUDO)
    assert told(kiosk, "bar-finish").center().x() < PORTRAIT[0] / 2
    kiosk.visitor.tap("bar-finish", "AttractPage")
    kiosk.visitor.start("zh-CN")
    assert told(kiosk, "bar-finish").center().x() > PORTRAIT[0] / 2


def test_the_sheet_has_standard_chinese_first(open_kiosk: OpenKiosk, added: Folders) -> None:
    kiosk = open_with(open_kiosk, added)
    walk_to_outcome(kiosk, ERRANDS["bring"], PSEUDO)
    assert "12333" in " ".join(kiosk.texts())
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    said = kiosk.sheet_text()
    assert said.index("一次性告知单") < min(
        said.index(char) for char in said if unicodedata.bidirectional(char) == "AL"
    )
    assert sum(unicodedata.bidirectional(char) == "AL" for char in said) > 500
