"""What a reader sends is parted into what it read, however its bytes come."""

import random

import pytest

from kiosk.domain.handover_code import Unreadable, read
from kiosk.domain.handover_form import LONGEST
from kiosk.reader.scans import Scans


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\n\r\n"])
def test_each_line_is_one_text(end: bytes) -> None:
    assert Scans().feed(b"LK1AAA" + end + b"LK1BBB" + end) == ["LK1AAA", "LK1BBB"]


def test_bytes_may_come_one_by_one() -> None:
    scans = Scans()
    assert [text for byte in b"LK1AAA\r" for text in scans.feed(bytes([byte]))] == ["LK1AAA"]


def test_silence_ends_a_text_too() -> None:
    scans = Scans()
    assert scans.feed(b"LK1AAA") == []
    assert scans.end() == ["LK1AAA"]
    assert scans.end() == []


def test_no_byte_is_lost_so_that_no_wrong_code_looks_right() -> None:
    every = bytes(byte for byte in range(256) if byte not in b"\r\n")
    assert Scans().feed(every + b"\r") == [every.decode("latin-1")]


def test_a_text_without_end_takes_no_more_room_than_shows_that_it_is_too_long() -> None:
    scans = Scans()
    for _ in range(1000):
        assert scans.feed(b"7" * 1024) == []
    (text,) = scans.feed(b"\r")
    assert len(text) == LONGEST + 1
    assert read(text) is Unreadable.TOO_LONG


def test_ten_thousand_pieces_of_noise_are_refused_in_plain_words() -> None:
    chance, scans = random.Random(20261130), Scans()
    for _ in range(10_000):
        for text in scans.feed(chance.randbytes(chance.randint(0, 40)) + chance.choice((b"", b"\r", b"\n"))):
            assert isinstance(read(text), Unreadable)
