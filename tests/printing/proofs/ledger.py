"""Many requests in a row with faults by chance, and the record of requests beside the paper."""

import random
from collections import Counter
from collections.abc import Callable
from threading import Timer
from typing import Any

from kiosk.domain.print_job import JobState
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.ipp.pace import Bounds
from kiosk.printing.ipp.wire import Deadlines
from tests.printing.proofs.conftest import Hurry
from tests.printing.proofs.office import Office
from tests.printing.proofs.places import Place

CREATING, CREATED = JobState.CREATING, JobState.CREATED
SENDING, PRINTING, DONE = JobState.SENDING, JobState.PRINTING, JobState.DONE
ALL_KINDS = {DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN}

REQUESTS = 1000
ROWS = 48

Open = Callable[[Place], Office]
Fate = Callable[["Run"], None]
"""Arranges what happens to the next request."""


def great_hurry(sure: float = 0.02) -> Hurry:
    """So that a thousand requests do not take an hour; ``sure`` as in Bounds."""
    return Hurry(
        Bounds(busy=0.2, mend=0.3, quiet=0.2, settle=0.1, sure=sure, poll=0.005),
        Deadlines(connect=1, stall=0.1, first_byte=0.1, answer=0.1),
        Patience(connect=1, answer=0.1, strip=0.15, repair=0.15, poll=0.01, quiet=0.01),
        grace=0.03,
        rows=ROWS,
    )


class Run:
    """The requests, one after the other, at one printer."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.dice = random.Random(20261)
        self.at: dict[JobState, Callable[[Any], object]] = {}
        self.mending: list[Callable[[], object]] = []
        """What is done once the request has ended."""

        self._timers: list[Timer] = []

    def ask(self, requests: int, faults: dict[Fate, int]) -> Counter[JobState]:
        """So many, each with a fault; how often each end came. They agree with the paper."""
        for fault in self.dice.choices(list(faults), list(faults.values()), k=requests):
            fault(self)
            self.office.ask(self.at).end()
            for timer in self._timers:
                timer.join()
            for mend in self.mending:
                mend()
            for kept in (self.at, self._timers, self.mending):
                kept.clear()
        ends = Counter(entry.state for entry in self.office.record().values())
        out = sum(self.office.agrees_with_the_paper().values())
        assert ends.total() == requests
        assert ends[DONE] <= out <= ends[DONE] + ends[JobState.UNKNOWN]
        return ends

    def soon(self, what: Callable[[], object]) -> None:
        """Have it happen in a moment, whatever the printer does then."""
        timer = Timer(self.dice.random() / 25, what)
        self._timers.append(timer)
        timer.start()

    def give_up(self, *_: object) -> None:
        """The sheet is not wanted any more."""
        self.office.print_sheet.cancel(self.office.newest.uid)

    def leave(self, *_: object) -> None:
        """Nobody waits for it any more."""
        self.office.print_sheet.leave(self.office.newest.uid)

    def end_it(self, mend: Callable[[], object]) -> Callable[[], object]:
        """The citizen gives up, leaves, or the printer is mended; or nobody does anything."""
        return self.dice.choice([self.give_up, self.leave, mend, mend, lambda: None])


def well(_run: Run) -> None: ...


def given_up(run: Run) -> None:
    run.at[run.dice.choice([CREATING, CREATED, SENDING, PRINTING])] = run.give_up
