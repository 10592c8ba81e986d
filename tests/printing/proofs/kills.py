"""Kiosks killed one after the other at one printer, and what must be true of every request in the end."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from signal import SIGKILL
from types import TracebackType
from typing import Self

from kiosk.domain.print_job import JobState
from tests.printing.proofs.doomed import RECOVERY, Death, Life, Order
from tests.printing.proofs.places import Place, site_of
from tests.printing.proofs.record import MAY_BE_OUT, read_record

TIMES = 25
ROOT = Path(__file__).parents[3]

CANCELLED, DONE, FAILED, UNKNOWN = JobState.CANCELLED, JobState.DONE, JobState.FAILED, JobState.UNKNOWN

POINTS: dict[str, Death] = {
    f"{state}-{when}": Death(state, when == "kept")
    for state in ("queued", "creating", "created", "sending", "printing", "done")
    for when in ("lost", "kept")
}
"""Each move of a request, with the power gone before the move is committed (lost) or after (kept)."""

_NOTHING_SENT = (
    "queued-kept", "creating-lost", "creating-kept", "created-lost", "created-kept", "sending-lost",
)  # fmt: skip
BEFORE_SENDING = {name: {CANCELLED} for name in _NOTHING_SENT}
"""How a request ends that was killed there: nothing of it was sent, and that is proved."""


def shares(times: int) -> list[Death]:
    """So many deaths, spread over the document from its first byte to its last."""
    return [Death(JobState.SENDING, committed=True, share=number / (times - 1)) for number in range(times)]


class Forks:
    """The process that forks kiosks."""

    def __init__(self, folder: Path, a4: bytes) -> None:
        (folder / "sheet.pdf").write_bytes(a4)
        self._errors = folder / "errors"
        with self._errors.open("w") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.printing.proofs.doomed", str(folder / "sheet.pdf")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=ROOT,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def live(self, order: Order) -> Life:
        """One kiosk from its start to its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(order.line() + "\n")
        self._process.stdin.flush()
        life = Life(**json.loads(self._process.stdout.readline()))
        wanted = 0 if order.death is None else SIGKILL
        assert life.signal == wanted, f"{order.death}: {life} {self._errors.read_text()}"
        return life


class Chain:
    """Kiosks on the same data at the same printer: each one finds what the one before left when it died."""

    def __init__(self, forks: Forks, data: Path, place: Place, *, slow: bool = False) -> None:
        """``slow`` as of an order."""
        self._slow = slow
        self._forks = forks
        self._data = data
        self._place = place
        self._lives: list[tuple[Death, Life]] = []
        site_of(data, place)

    def die(self, death: Death) -> None:
        """A kiosk starts, prints the next visitor's sheet, then another until it dies."""
        life = self._live(death)
        self._lives.append((death, life))
        assert death.state == RECOVERY or life.ends == DONE, (death, life)

    def end(self) -> Iterator[tuple[Death, JobState | None, int]]:
        """A last kiosk settles and serves; then how each request ended that was killed, and its sheets.

        None for a request that was never put on record. Before that all that must hold of every request is
        looked at: a sheet at most, and a truthful end.
        """
        last = self._live(None)
        record = read_record(self._data)
        out = self._place.sheets(record)
        for uid, entry in record.items():
            assert out[uid] in MAY_BE_OUT[entry.state], entry
        served = {last.served, *(life.served for _, life in self._lives if life.served)}
        assert {out[uid] for uid in served} == {1}
        assert {record[uid].state for uid in served} == {DONE}
        doomed = {life.doomed for _, life in self._lives if life.doomed}
        assert record.keys() == served | doomed
        for death, life in self._lives:
            yield death, record[life.doomed].state if life.doomed else None, out[life.doomed]

    def _live(self, death: Death | None) -> Life:
        place = self._place
        return self._forks.live(Order(str(self._data), place.printer, place.rows, death, slow=self._slow))
