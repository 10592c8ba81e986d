"""What staff see of the counts: read in the background, on record, and merged before anybody looks."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.counts import Counts
from kiosk.domain.periods import Period, step
from kiosk.domain.staff_acts import Act
from kiosk.domain.statistics import Statistics, statistics
from kiosk.domain.statistics_merging import FEW
from kiosk.domain.tally import Question
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)


class CountsReader(Protocol):
    """Where counts are read; raises StoreError."""

    def between(self, first: date, last: date, by_month: bool = False) -> Counts: ...


class StatisticsDesk:
    """Statistics of any period up to now.

    A running day is shown as it was when five more visits had been made than when it was last shown: whoever
    looked before and after a single visit would see which numbers it moved. What was shown is kept in memory;
    after a restart the day is shown as it is.
    """

    def __init__(
        self,
        reader: Late[CountsReader],
        on_duty: OnDuty,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._reader = reader
        self._on_duty = on_duty
        self._background = background
        self._post = post
        self._clock = clock
        self._shown: tuple[date, Counts] | None = None

    def today(self) -> date:
        """The day in the hall."""
        return self._clock.now().date()

    def look(self, period: Period, done: Callable[[Statistics | None], None]) -> None:
        """Call ``done`` with the period's statistics, or None where they can't be had or are refused."""
        self._background.run(self._look, period, done)

    def read(self, period: Period) -> Statistics:
        """The period's statistics, in the background and without putting it on record; raises StoreError."""
        until_now = replace(period, last=min(period.last, self.today()))
        return statistics(self._counts(until_now), until_now)

    def _look(self, period: Period, done: Callable[[Statistics | None], None]) -> None:
        try:
            self._on_duty.record(Act.STATISTICS_SEEN, after=days_of(period))
            found: Statistics | None = self.read(period)
        except (Refused, StoreError) as error:
            _log.error("statistics.not_shown", extra={"error": type(error).__name__})
            found = None
        self._post(lambda: done(found))

    def _counts(self, period: Period) -> Counts:
        today, reader = self.today(), self._reader.get()
        if not period.first <= today <= period.last:
            return reader.between(period.first, period.last, period.by_month)
        past = Counts()
        if period.first < today:
            past = reader.between(period.first, today - timedelta(1), period.by_month)
        running = self._running(today)
        by_step = {step(today, period.by_month): running.visits} if running.visits else {}
        return past.plus(replace(running, answers={**running.answers, Question.DAY: by_step}))

    def _running(self, today: date) -> Counts:
        now = self._reader.get().between(today, today)
        if self._shown is not None and self._shown[0] == today:
            shown = self._shown[1]
            if now.visits - shown.visits < FEW:
                return shown
        self._shown = (today, now)
        return now


def days_of(period: Period) -> str:
    """The days of a period, as the audit has them."""
    return f"{period.first.isoformat()}/{period.last.isoformat()}"
