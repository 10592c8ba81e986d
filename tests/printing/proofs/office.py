"""The real back office in this process, and those who ask it for sheets."""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Condition
from typing import Any

from kiosk import bootstrap
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.folders import Folders
from kiosk.services.handover_key import HandoverKey
from kiosk.services.print_sheet import PrintSheet
from kiosk.services.printer_board import PrinterBoard
from tests.printing.proofs.places import Place, site_of
from tests.printing.proofs.record import MAY_BE_OUT, Entry, read_record
from tests.printing.samples import BRING

LONGEST = 60
"""Seconds after which a test has failed."""


class Visit:
    """Somebody who asked for a sheet, and what they were told; ``at`` some moves something happens there."""

    def __init__(self, at: Mapping[JobState, Callable[[Any], object]], place: Place) -> None:
        self.moves: list[PrintJob] = []
        self._at = dict(at)
        self._place = place
        self._news = Condition()

    def told(self, job: PrintJob) -> None:
        """News, on the worker's thread."""
        if happens := self._at.pop(job.state, None):
            happens(self._place)
        with self._news:
            self.moves.append(job)
            self._news.notify_all()

    def hears(self, state: JobState, words: str = "") -> None:
        """Wait until told so."""
        self._until(lambda: any(job.state is state and words in job.reason for job in self.moves))

    def end(self) -> PrintJob:
        """How it ended."""
        self._until(lambda: bool(self.moves) and not self.moves[-1].open)
        return self.moves[-1]

    @property
    def uid(self) -> str:
        return self.moves[0].uid

    def _until(self, holds: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(holds, LONGEST), self.moves


class Office:
    """The back office on ``data``, which prints at ``place``; opened anew it is the kiosk after a restart."""

    def __init__(self, data: Path, place: Place) -> None:
        site_of(data, place)
        self._data = data
        self._place = place
        self._back = self._opened()
        self.newest = Visit({}, place)

    @property
    def print_sheet(self) -> PrintSheet:
        return self._back.print_sheet

    def ask(self, at: Mapping[JobState, Callable[[Any], object]] | None = None) -> Visit:
        """A visitor asks for a sheet."""
        visit = self.newest = Visit(at or {}, self._place)
        self.print_sheet.request(BRING, "zh-CN", self._place.printer, visit.told)
        return visit

    def restart(self) -> None:
        """Switch the kiosk off properly, and on."""
        self._back.close()
        self._back = self._opened()

    def close(self) -> None:
        self._back.close()

    def record(self) -> dict[str, Entry]:
        """All requests."""
        return read_record(self._data)

    def agrees_with_the_paper(self, *others: str) -> dict[str, int]:
        """Look whether the record tells the truth of every request; the sheets of each, ``others`` too."""
        record = self.record()
        out = self._place.sheets([*record, *others])
        for uid, entry in record.items():
            assert out[uid] in MAY_BE_OUT[entry.state], (entry, out[uid])
        assert sum(out.values()) == sum(out[uid] for uid in (*record, *others))
        return out

    def _opened(self) -> bootstrap.BackOffice:
        data = self._data
        folders = Folders(data / "pack", data / "site", data, data / "sheets", data / "printers.toml")
        return bootstrap.open_office(
            folders,
            Medium.A4,
            PrinterBoard(),
            lambda call: call(),
            HandoverKey(folders.data / "handover.key"),
        )
