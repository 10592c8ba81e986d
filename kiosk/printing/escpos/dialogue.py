"""What is said to one printer over one connection, and what it answers."""

import time
from collections.abc import Callable

from kiosk.printing.escpos.commands import QUESTIONS
from kiosk.printing.escpos.line import Line
from kiosk.printing.escpos.status import Kind, Signs, Sorter, condition

_STALE = 64
"""Reads at most of what came unasked, before a question."""


class Garbled(Exception):
    """What came back is no answer of an ESC/POS printer, or answers what nobody asked."""


class Dialogue:
    """Sends in order, and sorts what comes. Every method raises LineDown and Garbled."""

    def __init__(
        self, line: Line, answer_seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._line = line
        self._answer_seconds = answer_seconds
        self._clock = clock
        self._sorter = Sorter()
        self._unsent = b""
        self._answers: list[int] = []
        self.taken = 0
        """Bytes that have left for the printer."""
        self.due = 0
        """Marks that were sent and not yet answered; below 0 an answer came that nobody asked for."""

    @property
    def all_taken(self) -> bool:
        """Whether all that was said has left for the printer."""
        return not self._unsent

    @property
    def all_arrived(self) -> bool:
        """Whether all that was said has left this machine."""
        return self.all_taken and self._line.arrived

    def say(self, data: bytes, marks: int = 0) -> None:
        """Queue ``data``, which holds that many marks, behind what was said before, and send what goes."""
        self._unsent += data
        self.due += marks
        self.move(0)

    def move(self, seconds: float) -> bool:
        """Wait up to ``seconds`` for anything to be taken or to come; whether something did."""
        taken, came = self._line.exchange(self._unsent, seconds)
        self._unsent = self._unsent[taken:]
        self.taken += taken
        for byte in came:
            self._hear(byte)
        return bool(taken or came)

    def ask(self) -> Signs | None:
        """How the printer is; None where it does not say so in time, or says more than was asked."""
        for _ in range(_STALE):
            if not self.move(0):
                break
        self._answers.clear()
        for number, question in enumerate(QUESTIONS, start=1):
            if not self.all_taken:
                return None
            self.say(question)
            if not self._answered(number):
                return None
        return condition(*self._answers) if len(self._answers) == len(QUESTIONS) else None

    def _answered(self, number: int) -> bool:
        end = self._clock() + self._answer_seconds
        while len(self._answers) < number:
            left = end - self._clock()
            if left <= 0:
                return False
            self.move(left)
        return True

    def _hear(self, byte: int) -> None:
        match self._sorter.sort(byte):
            case Kind.ANSWER:
                self._answers.append(byte)
            case Kind.MARK:
                self.due -= 1
            case Kind.UNASKED:
                pass
            case Kind.GARBAGE:
                raise Garbled("what it answers is no ESC/POS: check the printer's kind and the line's speed")
