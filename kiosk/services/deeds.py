"""What staff do, one act after the other: each is on record before it is done."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import Words
from kiosk.services.acting import Acting
from kiosk.services.on_duty import OnDuty


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: what the audit says of it, and what it does once that is on record.

    ``after_all`` comes after it even where it was refused or could not be recorded.
    """

    act: Act
    subject: str
    before: str
    after: str
    do: Callable[[], None]
    after_all: Callable[[], None] | None = None


Plan = Callable[[], Deed | None]
"""Makes a deed when its turn comes, of what those before it left; None where there is nothing to do."""


class Deeds:
    """A queue of deeds, of the screen's thread alone; ``told`` hears when it has come to rest."""

    def __init__(self, on_duty: OnDuty, acting: Acting, told: Callable[[], None]) -> None:
        self._on_duty = on_duty
        self._acting = acting
        self._told = told
        self._waiting: deque[Plan] = deque()
        self._busy = False
        self._trouble: Words | None = None

    @property
    def busy(self) -> bool:
        """Whether one is being recorded."""
        return self._busy

    @property
    def trouble(self) -> Words | None:
        """Why the last one was not done, until the next."""
        return self._trouble

    def take(self, plan: Plan) -> None:
        """Do this when those before it are done."""
        self._trouble = None
        self._waiting.append(plan)
        if not self._busy:
            self._next()

    def refuse(self, why: Words) -> None:
        """Say why something was not even tried."""
        self._trouble = why
        self._told()

    def forget(self) -> None:
        """Do none of those that wait, and hold no trouble."""
        self._waiting.clear()
        self._trouble = None

    def _next(self) -> None:
        while self._waiting:
            deed = self._waiting.popleft()()
            if deed is not None:
                self._record(deed)
                return
        self._told()

    def _record(self, deed: Deed) -> None:
        def told(problem: Words | None) -> None:
            self._busy = False
            if problem is None:
                deed.do()
            else:
                self._trouble = problem
            if deed.after_all is not None:
                deed.after_all()
            if not self._busy:
                self._next()

        self._busy = True
        self._acting.run(lambda: self._on_duty.record(deed.act, deed.subject, deed.before, deed.after), told)
