"""What a printer's status bytes mean; bytes that can't be an answer are told from those that are.

Bits after Epson's ESC/POS command reference, DLE EOT and GS r. The cash drawer's bit is ignored.
"""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.domain.printer_state import PrinterStatus

_ANSWER_FIXED, _ANSWER = 0b1001_0011, 0b0001_0010
_BLOCK_FIXED, _BLOCK_HEAD = 0b1001_0011, 0b0001_0000
_MARK_FIXED, _MARK = 0b1001_0000, 0b0000_0000
_BLOCK_REST = 3
"""A status that comes unasked (GS a) is a head and three bytes more."""

_FLOW = frozenset({0x11, 0x13})
"""XON and XOFF; never a status byte, whose fixed bits differ."""


class Kind(Enum):
    """What one byte from a printer is."""

    ANSWER = auto()
    MARK = auto()
    UNASKED = auto()
    GARBAGE = auto()


class Sorter:
    """Sorts a printer's bytes as they come: answers to DLE EOT, answers to GS r, and what is neither."""

    def __init__(self) -> None:
        self._unasked = 0

    def sort(self, byte: int) -> Kind:
        """Which kind ``byte`` (0 to 255) is, after those that came before."""
        if self._unasked:
            self._unasked -= 1
            return Kind.UNASKED if byte & _MARK_FIXED == _MARK else Kind.GARBAGE
        if byte in _FLOW:
            return Kind.UNASKED
        if byte & _ANSWER_FIXED == _ANSWER:
            return Kind.ANSWER
        if byte & _BLOCK_FIXED == _BLOCK_HEAD:
            self._unasked = _BLOCK_REST
            return Kind.UNASKED
        return Kind.MARK if byte & _MARK_FIXED == _MARK else Kind.GARBAGE


@dataclass(frozen=True, slots=True)
class Signs:
    """How a printer is, in its own words."""

    online: bool
    cover_open: bool
    paper_near_end: bool
    paper_out: bool
    cutter_error: bool
    unrecoverable: bool
    passing_error: bool
    """One that mends itself, such as a head too hot."""

    error: bool
    """Any error, also one that the printer does not name."""

    @property
    def can_print(self) -> bool:
        """Whether paper would come out now."""
        return self.status in {PrinterStatus.READY, PrinterStatus.PAPER_LOW}

    @property
    def status(self) -> PrinterStatus:
        """The same in the words that all printers share; first what a person can mend."""
        if self.cover_open:
            return PrinterStatus.COVER_OPEN
        if self.paper_out:
            return PrinterStatus.PAPER_OUT
        if self.cutter_error:
            return PrinterStatus.JAM
        if self.unrecoverable:
            return PrinterStatus.OFFLINE
        if self.passing_error or self.error:
            return PrinterStatus.UNSURE
        if not self.online:
            return PrinterStatus.OFFLINE
        return PrinterStatus.PAPER_LOW if self.paper_near_end else PrinterStatus.READY


def condition(printer: int, offline: int, error: int, paper: int) -> Signs | None:
    """What the answers to DLE EOT 1, 2, 3 and 4 say; None where one of them is no answer."""
    if any(byte & _ANSWER_FIXED != _ANSWER for byte in (printer, offline, error, paper)):
        return None
    return Signs(
        online=not printer & 0x08,
        cover_open=bool(offline & 0x04),
        paper_near_end=bool(paper & 0x0C),
        paper_out=bool(offline & 0x20 or paper & 0x60),
        cutter_error=bool(error & 0x08),
        unrecoverable=bool(error & 0x20),
        passing_error=bool(error & 0x40),
        error=bool(offline & 0x40),
    )
