"""What a handover code is written in: numbers in base 32, of signs that every keyboard sends alike."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWX"
"""Letters and digits alone: signs move from one keyboard layout to the next, and a Chinese input method makes
them wide. Without Y and Z, which change places in Germany, and without I and O, which look like 1 and 0."""

MOST = len(DIGITS) - 1
"""The greatest number in one digit, and how many things a list can have."""

NAME = 4
"""Digits of a name's number: 20 bits, so that among 50 answers of a service two are alike in one of 850."""

SERVICE = 6
"""Digits of a service's number: there may be thousands."""

MARK = 3
"""Digits of a line's fingerprint: 15 bits, so that one change in 32,767 goes unnoticed."""

_VALUES = {digit: value for value, digit in enumerate(DIGITS)}

T = TypeVar("T")


class TooMuch(ValueError):
    """More than a code can hold."""


class CutShort(ValueError):
    """A code ends before all that it announces, or holds a value that means nothing."""


def number_of(*words: str, digits: int = NAME) -> int:
    """The number that stands for a name, the same on every kiosk."""
    return _hashed(words) % (1 << 5 * digits)


def mark_of(*words: str) -> int:
    """The fingerprint of a line: MARK digits, never 0, which stands for no line."""
    return 1 + _hashed(words) % ((1 << 5 * MARK) - 1)


def _hashed(words: Iterable[str]) -> int:
    return int.from_bytes(sha256("\n".join(words).encode()).digest()[:8])


class Writer:
    """Writes a code from its first digit to its last. Methods raise TooMuch."""

    def __init__(self) -> None:
        self._written: list[str] = []

    @property
    def code(self) -> str:
        """All that was written."""
        return "".join(self._written)

    def number(self, value: int, digits: int) -> None:
        if not 0 <= value < 1 << 5 * digits:
            raise TooMuch(f"{value} does not fit {digits} digits")
        for place in reversed(range(digits)):
            self._written.append(DIGITS[value >> 5 * place & MOST])

    def each(self, things: Iterable[T], write: Callable[[T], None]) -> None:
        """How many there are, and each of them."""
        listed = tuple(things)
        self.number(len(listed), 1)
        for thing in listed:
            write(thing)

    def text(self, text: str) -> None:
        """A short text of any signs, as UTF-8."""
        signs = text.encode()
        self.number(len(signs), 1)
        self.number(int.from_bytes(signs), digits_of(len(signs)))


class Reader:
    """Reads what a Writer wrote. Methods raise CutShort."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._at = 0

    @property
    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._code)

    def number(self, digits: int) -> int:
        read = self._code[self._at : self._at + digits]
        if len(read) < digits:
            raise CutShort("the code ends too soon")
        self._at += digits
        value = 0
        for digit in read:
            value = value << 5 | _VALUES[digit]
        return value

    def each(self, read: Callable[[], T]) -> tuple[T, ...]:
        return tuple(read() for _ in range(self.number(1)))

    def text(self) -> str:
        length = self.number(1)
        value = self.number(digits_of(length))
        try:
            text = value.to_bytes(length).decode()
        except (OverflowError, UnicodeDecodeError):
            raise CutShort("a text that is none") from None
        if not text.isprintable():
            raise CutShort("a text with control characters")
        return text


def digits_of(signs: int) -> int:
    """How many digits so many bytes take."""
    return -(-signs * 8 // 5)
