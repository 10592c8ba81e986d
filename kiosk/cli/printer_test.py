"""Prints a test sheet through the outbox, as a citizen's sheet is printed, and tells each move."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from queue import SimpleQueue
from threading import Thread

from kiosk.cli.failure import Failure
from kiosk.cli.printer_looks import tester
from kiosk.cli.printer_site import PrinterSite, Records
from kiosk.domain.print_job import IllegalMove, JobState, PrintJob
from kiosk.printing.claim import Claimed
from kiosk.printing.connect import connect
from kiosk.printing.printer import Printer
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.printing.test_sheet import Trial, TrialRenderer
from kiosk.resources import resource_folder
from kiosk.store.errors import StoreError

Tell = Callable[[PrintJob], None]

_UP_TO_SENDING = frozenset({JobState.CREATING, JobState.CREATED, JobState.SENDING})


def print_test_sheet(
    site: PrinterSite, printer_id: str, tell: Tell, giving_up: Callable[[], None]
) -> PrintJob:
    """The job as it ended. ``tell`` hears each move; Ctrl-C gives the sheet up, after ``giving_up``.

    Raises Failure where the sheet could not even be tried.
    """
    (entry,) = site.some(printer_id)
    with ExitStack() as held:
        try:
            if entry.kind.exclusive:
                held.enter_context(site.claim(entry.id))
            records = held.enter_context(site.records())
            left_open = entry.kind.exclusive and not records.outbox.ended_well(entry.id)
            printer = connect(entry, user=tester(records), left_open=left_open)
        except (BadPrinter, Claimed) as error:
            raise Failure(str(error)) from None
        held.callback(printer.close)
        return _Trying(records, printer, tell).run(giving_up)


class _GivenUp(Exception):
    """Ctrl-C came before anything was sent."""


class _Trying:
    """One test sheet; its printer is driven in a thread of its own, so that Ctrl-C is heard."""

    def __init__(self, records: Records, printer: Printer, tell: Tell) -> None:
        self._outbox = records.outbox
        self._printer = printer
        self._tell = tell
        self._job = self._outbox.add(printer.id, printer.medium)
        self._pages = 0
        self._given_up = False
        self._unrecorded = ""
        self._over: SimpleQueue[Exception | None] = SimpleQueue()

    def run(self, giving_up: Callable[[], None]) -> PrintJob:
        self._tell(self._job)
        Thread(target=self._work, name="test-sheet", daemon=True).start()
        error = self._wait(giving_up)
        if isinstance(error, IllegalMove | StoreError):
            raise Failure(f"{error}: nothing was printed")
        if error is not None:
            raise error
        if self._unrecorded:
            raise Failure(f"{self._job.uid} became {self._job.state.value}, but {self._unrecorded}")
        return self._job

    def _wait(self, giving_up: Callable[[], None]) -> Exception | None:
        try:
            return self._over.get()
        except KeyboardInterrupt:
            giving_up()
            self._given_up = True
            self._printer.cancel(self._job.uid)
            return self._over.get()

    def _work(self) -> None:
        try:
            self._print()
        except Exception as error:  # told in the main thread
            self._over.put(error)
        else:
            self._over.put(None)

    def _print(self) -> None:
        trial = Trial(self._printer.id, self._printer.look().model, SheetStamp(self._job.uid, self._job.at))
        try:
            renderer = TrialRenderer(DEBIAN_NOTO_CJK, resource_folder() / "sheets")
            document = renderer.trial(trial, self._printer.medium)
        except (SheetError, OSError) as error:
            self._move(JobState.FAILED, f"it can't be drawn ({error}): set the kiosk up anew")
            return
        self._pages = self._printer.pages(document)
        try:
            self._printer.print(document, self._job.uid, self._move)
        except _GivenUp:
            self._move(JobState.CANCELLED, "")
        if self._job.open:
            self._move(JobState.UNKNOWN, "the printer did not say whether paper came out")

    def _move(self, state: JobState, reason: str) -> None:
        """Raises _GivenUp, StoreError and IllegalMove, all before anything was sent.

        A kiosk that is started meanwhile settles what it finds open; then a move may be illegal.
        """
        if self._given_up and state in _UP_TO_SENDING:
            raise _GivenUp
        try:
            self._job = self._outbox.move(self._job.uid, state, reason, self._pages)
            self._unrecorded = ""
        except (StoreError, IllegalMove) as error:
            if state in _UP_TO_SENDING:
                raise
            # What became of the paper is true whether or not the store can hold it.
            self._unrecorded = str(error)
            self._job = replace(self._job, state=state, reason=reason)
        self._tell(self._job)
