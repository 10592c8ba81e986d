"""The bytes themselves, as Epson's reference has them."""

from dataclasses import replace

import pytest

from kiosk.printing.escpos.commands import MARK, QUESTIONS, Cut, end_of_slip, raster
from kiosk.printing.escpos.slip import slip
from tests.printing.escpos.bench import ESCPOS_80, MUTE_80, drawn, png


def test_questions_and_the_mark() -> None:
    assert QUESTIONS == (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x03", b"\x10\x04\x04")
    assert MARK == b"\x1dr\x01"


def test_a_strip_says_its_width_in_bytes_and_its_height_in_rows() -> None:
    assert raster(b"\xaa" * 72 * 300, 72)[:9] == b"\x1dv0\x00\x48\x00\x2c\x01\xaa"


@pytest.mark.parametrize(
    ("cut", "feed", "command"),
    [
        (Cut.FULL, 0, b"\x1dVA\x00"),
        (Cut.PARTIAL, 20, b"\x1dVB\x14"),
        (Cut.PARTIAL, 300, b"\x1dVB\xff"),
        (Cut.NONE, 300, b"\x1bJ\xff\x1bJ\x2d"),
        (Cut.NONE, 0, b""),
    ],
)
def test_the_end_of_a_slip(cut: Cut, feed: int, command: bytes) -> None:
    assert end_of_slip(cut, feed) == command


def test_a_slip_begins_from_the_printers_own_settings_and_ends_with_the_cut() -> None:
    parts = slip(png(drawn(rows=300)), replace(ESCPOS_80, strip_rows=128))
    assert [part.count(b"\x1dv0\x00\x48\x00") for part in parts] == [1, 1, 1]
    assert parts[0].startswith(b"\x1b@\x1da\x00\x1dv0")
    assert parts[-1].endswith(b"\x1dVB\x00")


def test_a_clone_is_sent_no_more_than_it_needs() -> None:
    (part,) = slip(png(drawn()), MUTE_80)
    assert part.startswith(b"\x1b@\x1dv0")
