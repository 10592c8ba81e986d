"""Brings one slip to the printer, strip by strip, and knows at each moment what can have come out."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from kiosk.printing.escpos.commands import MARK
from kiosk.printing.escpos.dialogue import Dialogue, Garbled
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.models import Answer, Model
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.escpos.status import Signs

AHEAD = 1
"""Strips that may wait in the printer while it prints another, so that the paper does not stop."""


_ARRIVAL = 0.02
"""Seconds between two looks at what our own system still holds."""

_NOT_TAKEN = "the printer has not taken all of the slip: is there paper in it, and its cover closed?"


class GivenUp(Exception):
    """The request was cancelled."""


class Stuck(Exception):
    """The printer did not go on in time; the message says why."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What a delivery needs of the world around it."""

    wait: Callable[[float], None]
    """Lets seconds pass between two looks at a printer that waits for its repair."""

    given_up: Callable[[], bool]
    saw: Callable[[Signs], None]
    """Hears of each condition that the printer tells."""

    clock: Callable[[], float] = time.monotonic


class Delivery:
    """One slip on its way. ``run`` raises LineDown, Garbled, GivenUp and Stuck."""

    def __init__(
        self,
        talk: Dialogue,
        model: Model,
        patience: Patience,
        repair_seconds: float,
        hands: Hands,
        proves_power: bool,
    ) -> None:
        self._talk = talk
        self._model = model
        self._patience = patience
        self._repair_seconds = repair_seconds
        self._hands = hands
        self._proves_power = proves_power
        self.all_sent = False
        """Whether the last part has been handed over: before that, no whole slip can come out."""
        self.doubts = ""
        """Why the slip may be incomplete though the printer took it all; empty where it can't be."""
        self.remark = ""
        """What happened on the way that harmed nothing."""

    def run(self, parts: Sequence[bytes], on_paper: Callable[[], None]) -> None:
        """Send ``parts``, each once all before is safe; ``on_paper`` is called when the first is printed."""
        printed_any = False
        for sent, part in enumerate(parts):
            last = sent == len(parts) - 1
            self._until_printed(0 if last else AHEAD)
            if sent:
                self._look()
            if not printed_any and self._marks and self._talk.due < sent:
                printed_any = True
                on_paper()
            if self._hands.given_up():
                raise GivenUp
            self._talk.say(part + MARK * self._marks, self._marks)
            self.all_sent = last
        self._until_printed(0)
        self._look_after()

    @property
    def _marks(self) -> int:
        return int(Answer.MARKS in self._model.answers)

    def _look_after(self) -> None:
        """Take note of what the slip has left of the paper."""
        if Answer.STATUS in self._model.answers:
            # The last mark is answered: a line that breaks now takes nothing of that back.
            with suppress(LineDown):
                found = self._talk.ask()
                if found is not None:
                    self._hands.saw(found)
        self._refuse_unasked()

    def _until_printed(self, due: int) -> None:
        self.until_due(due)
        self._refuse_unasked()

    def _refuse_unasked(self) -> None:
        if self._talk.due < 0:
            raise Garbled("it answers what nobody asked")

    def until_due(self, due: int) -> None:
        """Wait until all has been taken and no more than ``due`` marks are unanswered."""
        end = self._hands.clock() + self._patience.strip
        look = self._hands.clock() + self._patience.poll
        while self._under_way(due):
            if self._hands.given_up() and not self.all_sent:
                raise GivenUp
            self._talk.move(_ARRIVAL if self._arriving else self._patience.poll)
            now = self._hands.clock()
            if now >= look:
                if self._look():
                    end = self._hands.clock() + self._patience.strip
                look = self._hands.clock() + self._patience.poll
            if now >= end:
                raise Stuck(
                    _NOT_TAKEN if self._arriving else "the printer stopped answering in the midst of the slip"
                )

    def _under_way(self, due: int) -> bool:
        if not self._talk.all_taken or self._talk.due > due:
            return True
        return self._arriving and not self._talk.all_arrived

    @property
    def _arriving(self) -> bool:
        """No mark will tell that the slip is out: then at least our own system must hold nothing of it."""
        return self.all_sent and not self._marks and self._talk.all_taken

    def _look(self) -> bool:
        """Ask the printer how it is, and wait for its repair where it can't print; whether it was mended."""
        if Answer.STATUS not in self._model.answers:
            return False
        found = self._talk.ask()
        if found is None:
            if not self._proves_power:
                self.doubts = "the printer was silent for a while, and may have been switched off"
            return False
        self._hands.saw(found)
        if found.can_print:
            return False
        if found.cover_open and self._talk.due > 0:
            self.doubts = "the cover was opened while the slip was printed"
        self._wait_for_repair(found)
        self.remark = "the printer had to be seen to in the midst of the slip, which may be in two pieces"
        return True

    def _wait_for_repair(self, found: Signs) -> None:
        waited = 0.0
        while not found.can_print:
            if self._hands.given_up():
                raise GivenUp
            if waited >= self._repair_seconds:
                raise Stuck(f"the printer was not mended in time ({found.status.value})")
            self._hands.wait(self._patience.poll)
            waited += self._patience.poll
            found = self._talk.ask() or found
            self._hands.saw(found)
