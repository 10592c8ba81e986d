"""A thermal receipt printer in small: obeys ESC/POS, keeps its paper as dots, tells the truth of itself."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image

MUCH = 1_000_000
_LENGTHS = {
    b"\x1b@": 2,
    b"\x1dr": 3,
    b"\x1da": 3,
    b"\x1bJ": 3,
    b"\x1dv": 8,
    b"\x1dV": 4,
    b"\x10\x04": 3,
    b"\x10\x05": 3,
}
_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")
_ORDER = re.compile(rb"\x10[\x05\x14]")


@dataclass
class Thermal:
    """The printer behind its socket. It prints as it reads, and stops where a real one stops."""

    dots: int = 576
    room: int = MUCH
    """Bytes that it takes in before it has printed any."""
    mute: bool = False
    garbage: random.Random | None = None
    """Answers with these bytes in place of the true ones."""
    deaf_in_pictures: bool = False
    """Takes status questions in the midst of a picture for dots, and answers them only in their turn."""
    forgets_when_opened: bool = False
    """Drops what it has taken in when its cover is opened, as some do."""
    cover_open: bool = False
    near_end: bool = False
    offline: bool = False
    cutter_jammed: bool = False
    hanging: bool = False
    paper_left: int = MUCH
    """Rows until the roll ends."""
    at_row: dict[int, Callable[["Thermal"], None]] = field(default_factory=dict)
    """What happens once so many rows have been printed, all slips together."""

    rows: list[bytes] = field(default_factory=list)
    """On the paper, not yet cut off."""
    slips: list[list[bytes]] = field(default_factory=list)
    """Cut off, in order."""
    rows_printed: int = 0
    bytes_taken: int = 0
    orders_in_pictures: int = 0
    """Recovery, pulse and power orders, none of which anyone means to give."""
    tallest_strip: int = 0
    answers: bytes = b""
    _held: bytearray = field(default_factory=bytearray)
    _picture: tuple[int, int] = (0, 0)
    _tail: bytes = b""

    @property
    def paper_out(self) -> bool:
        return self.paper_left <= 0

    @property
    def able(self) -> bool:
        return not (self.paper_out or self.cover_open or self.offline or self.cutter_jammed or self.hanging)

    @property
    def wants_more(self) -> bool:
        return not self.hanging and len(self._held) < self.room

    def take(self, data: bytes) -> None:
        """Bytes came in: what is asked in real time is answered before anything is printed."""
        self.bytes_taken += len(data)
        if not self.deaf_in_pictures:
            for question in _QUESTION.finditer(self._tail + data):
                self._answer_question(question[1][0])
        self.orders_in_pictures += len(_ORDER.findall(self._tail[-1:] + data))
        self._tail = (self._tail + data)[-2:]
        self._held += data
        self.run()

    def run(self) -> None:
        """Print what can be printed."""
        while self.able and self._step():
            pass

    def open_cover(self) -> None:
        self.cover_open = True
        if self.forgets_when_opened:
            self._held.clear()
            self._picture = (0, 0)

    def mend(self) -> None:
        """Paper in, cover closed, switched on."""
        self.cover_open = self.offline = self.cutter_jammed = self.hanging = False
        self.paper_left = MUCH
        self.run()

    def power_cycle(self) -> None:
        """Off and on: what was taken in is lost, what is on the paper stays there."""
        self._held.clear()
        self.answers, self._tail, self._picture = b"", b"", (0, 0)

    def tear_off(self) -> None:
        if self.rows:
            self.slips.append(self.rows)
            self.rows = []

    def pictures(self) -> list[Image.Image]:
        """The slips that were cut off; 1 is white, as in ours."""
        return [
            Image.frombytes("1", (self.dots, len(slip)), b"".join(slip), "raw", "1;I") for slip in self.slips
        ]

    def _answer_question(self, question: int) -> None:
        self._send(bytes([0x12 | self._bits(question)]))

    def _bits(self, question: int) -> int:
        drawer = 0x04
        return {
            1: drawer | (not self.able) * 0x08,
            2: self.cover_open * 0x04 | self.paper_out * 0x20 | self.cutter_jammed * 0x40,
            3: self.cutter_jammed * 0x08,
            4: self.near_end * 0x0C | self.paper_out * 0x60,
        }[question]

    def _send(self, answer: bytes) -> None:
        if self.garbage:
            answer = self.garbage.randbytes(len(answer))
        self.answers += b"" if self.mute else answer

    def _step(self) -> bool:
        """Print the next row of a picture, or obey the next command; whether there was one."""
        row_bytes, rows_left = self._picture
        if not rows_left:
            return self._obey()
        if len(self._held) < row_bytes:
            return False
        row = bytes(self._held[:row_bytes])
        del self._held[:row_bytes]
        self._picture = (row_bytes, rows_left - 1)
        self._print(row.ljust(self.dots // 8, b"\0")[: self.dots // 8])
        return True

    def _obey(self) -> bool:
        prefix = bytes(self._held[:1]) in {b"\x1b", b"\x1d", b"\x10"}
        length = _LENGTHS.get(bytes(self._held[:2]), 2 if prefix else 1)
        if len(self._held) < length:
            return False
        command = bytes(self._held[:length])
        del self._held[:length]
        self._do(command)
        return True

    def _do(self, command: bytes) -> None:
        match command[:2]:
            case b"\x1dv":
                row_bytes, rows = command[4] | command[5] << 8, command[6] | command[7] << 8
                self._picture = (row_bytes, rows if row_bytes else 0)
                self.tallest_strip = max(self.tallest_strip, rows)
            case b"\x1dr":
                self._send(bytes([self.near_end * 0x03 | self.paper_out * 0x0C]))
            case b"\x1bJ":
                for _ in range(command[2]):
                    self._print(bytes(self.dots // 8))
            case b"\x10\x04" if self.deaf_in_pictures:
                self._answer_question(command[2])
            case b"\x1dV":
                self.tear_off()
            case _:
                pass

    def _print(self, row: bytes) -> None:
        self.rows.append(row)
        self.rows_printed += 1
        self.paper_left -= 1
        happens = self.at_row.pop(self.rows_printed, None)
        if happens:
            happens(self)
