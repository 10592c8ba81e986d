"""How often each question about visits was answered how, by day; ``domain/tally.py`` says why no more."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.domain.counts import Counts
from kiosk.domain.tally import Question, Tally
from kiosk.store.state_schema import VISIT_TALLY
from kiosk.store.state_store import StateStore


class VisitCounters:
    """Counts visits; all methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, tallies: Iterable[Tally]) -> None:
        """One more of each, today."""
        rows = [
            {"day": self._clock.now().date(), "question": tally.question, "answer": tally.answer, "count": 1}
            for tally in tallies
        ]
        more = insert(VISIT_TALLY).on_conflict_do_update(
            index_elements=VISIT_TALLY.primary_key.columns, set_={"count": VISIT_TALLY.c.count + 1}
        )
        self._store.write(lambda connection: connection.execute(more, rows))

    def between(self, first: date, last: date, by_month: bool = False) -> Counts:
        """The counts from ``first`` to ``last``, both included; visits by day too, or by month."""
        with self._store.reading() as connection:
            return Counts(
                {
                    **_by_question(connection, first, last),
                    Question.DAY: _visits_by_step(connection, first, last, by_month),
                }
            )


def _by_question(connection: Connection, first: date, last: date) -> dict[Question, dict[str, int]]:
    c = VISIT_TALLY.c
    found = connection.execute(
        select(c.question, c.answer, func.sum(c.count))
        .where(c.day.between(first, last))
        .group_by(c.question, c.answer)
        .order_by(c.question)
    )
    return {
        Question(question): {answer: count for _, answer, count in rows}
        for question, rows in groupby(found, key=lambda row: row[0])
    }


def _visits_by_step(connection: Connection, first: date, last: date, by_month: bool) -> dict[str, int]:
    c = VISIT_TALLY.c
    step = func.substr(c.day, 1, len("2026-11") if by_month else len("2026-11-22"))
    found = connection.execute(
        select(step, func.sum(c.count))
        .where(c.day.between(first, last), c.question == Question.HOUR)
        .group_by(step)
    )
    return {str(day): int(count) for day, count in found}
