"""A year of counts as a busy hall makes them, put into a state database at once."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy import insert

from kiosk.domain.tally import Question
from kiosk.exhibit.posed_figures import NOW, SHARES
from kiosk.store.state_schema import VISIT_TALLY
from kiosk.store.state_store import StateStore

LAST_DAY = NOW.date()


def put_year(store: StateStore) -> int:
    """Count 365 days up to ``LAST_DAY``; how many rows that makes."""
    rows = [row for number in range(365) for row in _day(LAST_DAY - timedelta(number))]
    store.write(lambda connection: connection.execute(insert(VISIT_TALLY), rows))
    return len(rows)


def _day(day: date) -> Iterator[dict[str, object]]:
    """Every answer that there can be is given on every day, some more often than others."""
    for question, shares in SHARES.items():
        for answer, share in _many(question, shares).items():
            count = share * (60 + day.toordinal() * 37 % 41) // 100 + 1
            yield {"day": day, "question": question.value, "answer": answer, "count": count}


def _many(question: Question, shares: Mapping[str, int]) -> dict[str, int]:
    """More services and papers than in the pictures: as many as the default pack has."""
    most = {Question.SERVICE: 22, Question.LACKING: 33}.get(question, 0)
    more = {f"{question}-{number}": 2 for number in range(len(shares), most)}
    return {**shares, **more}
