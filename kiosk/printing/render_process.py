"""Draws sheets in a process of its own.

typst holds its fonts and the last layouts in memory, some 75 MB: they must not stay in a kiosk that runs for
months, and nothing of a sheet may stay anywhere once the visit is over.
"""

import pickle
import subprocess
import sys
from collections import deque
from pathlib import Path
from threading import Lock, Timer
from typing import IO, NamedTuple

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.readiness_page import ReadinessPage
from kiosk.printing.render_worker import Draw, DrawForStaff, Drawn, Wanted
from kiosk.printing.renderer import SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.printing.test_sheet import Trial

PATIENCE = 20.0
"""Seconds after which a sheet that is still not drawn never will be; a first one on a cold disk takes two."""


class _Worker(NamedTuple):
    process: "subprocess.Popen[bytes]"
    requests: IO[bytes]
    answers: IO[bytes]


class RenderProcess:
    """Starts the process when it is first wanted, and lets it go with ``put_away``; safe for any thread."""

    def __init__(self, fonts: Path, templates: Path, patience: float = PATIENCE) -> None:
        # Not -m: what is pickled must belong to the module, and not to the program that is run.
        program = "from kiosk.printing.render_worker import main; main()"
        self._command = (sys.executable, "-c", program, str(fonts), str(templates))
        self._patience = patience
        self._lock = Lock()
        self._worker: _Worker | None = None
        self._owed: deque[Wanted] = deque()
        """What has been asked of the process and not yet taken from it."""

    @property
    def pid(self) -> int | None:
        """The process's number, None while there is none."""
        return None if self._worker is None else self._worker.process.pid

    def warm_up(self) -> None:
        """Start getting ready for a sheet, and do not wait for it; what is wrong shows with that sheet."""
        with self._lock:
            if self._worker is None:
                self._send(None)

    def draw_ahead(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> None:
        """Begin to draw a sheet that is likely to be wanted, and do not wait for it.

        It is taken by ``document``, which asks for the same; what is wrong shows then.
        """
        with self._lock:
            try:
                self._take_sheets()
                self._send(Draw(checklist, printed, language, medium))
            except (OSError, EOFError, pickle.UnpicklingError):
                self._end()  # so that the sheet is drawn by a new one

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        """The sheet in the form that ``medium`` takes: PDF for A4, PNG for a receipt; raises SheetError."""
        return self._drawn(Draw(checklist, printed, language, medium))

    def for_staff(self, page: Trial | ReadinessPage, medium: Medium) -> bytes:
        """A test sheet or a readiness report in the form that ``medium`` takes; raises SheetError."""
        return self._drawn(DrawForStaff(page, medium))

    def put_away(self) -> None:
        """End the process after the sheet that it draws now, if any."""
        with self._lock:
            self._end()

    def _drawn(self, wanted: Draw | DrawForStaff) -> bytes:
        with self._lock:
            try:
                drawn = self._answer(wanted)
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                self._end()
                raise SheetError(
                    "the process that draws sheets stopped; the next sheet starts it anew"
                ) from error
        if drawn.problem is not None:
            raise SheetError(drawn.problem)
        return drawn.document

    def _running(self) -> _Worker:
        if self._worker is None:
            process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            requests, answers = process.stdin, process.stdout
            if requests is None or answers is None:
                raise OSError("a process without its pipes")
            self._worker = _Worker(process, requests, answers)
        return self._worker

    def _answer(self, wanted: Draw | DrawForStaff) -> Drawn:
        while self._owed:
            owed, drawn = self._receive()
            if owed == wanted:
                return drawn
        self._send(wanted)
        return self._receive()[1]

    def _take_sheets(self) -> None:
        """A sheet that nobody takes fills the pipe, and then the process would hear no more either."""
        while any(self._owed):
            self._receive()

    def _send(self, wanted: Wanted) -> None:
        worker = self._running()
        pickle.dump(wanted, worker.requests)
        worker.requests.flush()
        self._owed.append(wanted)

    def _receive(self) -> tuple[Wanted, Drawn]:
        """The next answer, and what it answers."""
        worker = self._running()
        too_late = Timer(self._patience, worker.process.kill)
        too_late.start()
        try:
            drawn: Drawn = pickle.load(worker.answers)  # noqa: S301  # our own process
        finally:
            too_late.cancel()
        return self._owed.popleft(), drawn

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        self._owed.clear()
        if worker is None:
            return
        for pipe in (worker.requests, worker.answers):
            try:
                pipe.close()
            except OSError:
                continue  # what was still to be sent has nobody to read it
        worker.process.kill()
        worker.process.wait()
