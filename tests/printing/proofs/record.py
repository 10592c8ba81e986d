"""The record of requests as another program reads it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.print_job import JobState


@dataclass(frozen=True, slots=True)
class Entry:
    """A request as it stands."""

    uid: str
    printer: str
    state: JobState
    reason: str


def read_record(data: Path) -> dict[str, Entry]:
    """All requests by their numbers, the oldest first."""
    with closing(sqlite3.connect(data / "state.db")) as database:
        rows = database.execute("SELECT uid, printer, state, reason FROM print_job ORDER BY id").fetchall()
    return {uid: Entry(uid, printer, JobState(state), reason) for uid, printer, state, reason in rows}


MAY_BE_OUT = {
    JobState.DONE: {1},
    JobState.FAILED: {0},
    JobState.CANCELLED: {0},
    JobState.UNKNOWN: {0, 1},
}
"""How many sheets there are of a request that ended so, if the record tells the truth."""
