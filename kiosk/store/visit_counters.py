"""How many visits ended how: counts by hour, and nothing that tells one visit from another."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.store.state_schema import VISIT_COUNT
from kiosk.store.state_store import StateStore


@dataclass(frozen=True, slots=True)
class VisitCount:
    """How many visits ended alike in one hour (0-23, the hall's time) of one day."""

    day: date
    hour: int
    service_id: str
    outcome: str
    language: str
    printed: bool
    count: int


class VisitCounters:
    """Counts visits; all methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def count(self, service_id: str, outcome: str, language: str, printed: bool) -> None:
        """One more visit has ended now."""
        now = self._clock.now()
        one = insert(VISIT_COUNT).values(
            day=now.date(),
            hour=now.hour,
            service=service_id,
            outcome=outcome,
            language=language,
            printed=printed,
            count=1,
        )
        more = one.on_conflict_do_update(
            index_elements=VISIT_COUNT.primary_key.columns, set_={"count": VISIT_COUNT.c.count + 1}
        )
        self._store.write(lambda connection: connection.execute(more))

    def totals(self, first: date, last: date) -> tuple[VisitCount, ...]:
        """All counts of the days from ``first`` to ``last``, both included, in order of time."""
        c = VISIT_COUNT.c
        with self._store.reading() as connection:
            found = connection.execute(
                select(c.day, c.hour, c.service, c.outcome, c.language, c.printed, c.count)
                .where(c.day.between(first, last))
                .order_by(*VISIT_COUNT.primary_key.columns)
            )
            return tuple(VisitCount(*row) for row in found)
