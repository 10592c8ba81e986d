"""The code is drawn so that a phone reads it, at any size that it is given."""

import pytest
from PIL import ImageChops
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPainter

from kiosk.printing.qr_code import qr_code
from kiosk.printing.qr_text import qr_text
from kiosk.viewmodels.code_item import CodeItem
from tests.printing.reading import codes
from tests.printing.samples import BRING
from tests.screens.pictures import as_image

WORDS = qr_text(BRING, "zh-CN")
ROWS = ["".join("1" if dark else "0" for dark in row) for row in qr_code(WORDS).rows]


def drawn(rows: list[str], width: int, height: int) -> QImage:
    """The item as it paints itself over its white ground."""
    item = CodeItem()
    item.setSize(QImage(width, height, QImage.Format.Format_RGB32).size())
    item.setProperty("rows", rows)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(item.fillColor())
    painter = QPainter(picture)
    item.paint(painter)
    painter.end()
    return picture


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("width", "height"), [(400, 400), (401, 397), (300, 900), (1000, 700)])
def test_a_phone_reads_it_at_any_size(width: int, height: int) -> None:
    assert codes(as_image(drawn(ROWS, width, height))) == [WORDS]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [400, 457, 523])
def test_every_module_is_a_whole_number_of_pixels_and_nothing_is_grey(size: int) -> None:
    picture = as_image(drawn(ROWS, size, size))
    assert set(picture.tobytes()) <= {0, 255}
    left, top, right, bottom = ImageChops.invert(picture).getbbox() or (0, 0, 0, 0)
    assert right - left == bottom - top
    assert (right - left) % len(ROWS) == 0
    module = (right - left) // len(ROWS)
    # ISO/IEC 18004: four light modules on every side.
    assert min(left, top, size - right, size - bottom) >= 4 * module


@pytest.mark.usefixtures("qapp")
def test_without_rows_it_is_blank() -> None:
    assert set(as_image(drawn([], 100, 100)).tobytes()) == {255}


def test_new_rows_are_told_once(qapp: QObject) -> None:
    item, told = CodeItem(), list[int]()
    item.rowsChanged.connect(lambda: told.append(1))
    item.setProperty("rows", ROWS)
    item.setProperty("rows", ROWS)
    assert told == [1]
    assert item.property("rows") == ROWS
