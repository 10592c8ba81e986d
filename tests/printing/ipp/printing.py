"""A print that runs in a thread of its own, as a worker's does, and what it told on the way."""

from collections.abc import Callable
from threading import Event, Thread

from kiosk.domain.print_job import NEXT_STATES, JobState
from kiosk.printing.printer import Printer
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.waiting import LONGEST, until

UID = "20261122-K7PX3Q"
ON_THE_WAY = [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.PRINTING]


class Printing:
    """Fails where a move is told that can't follow, as the outbox would. ``at`` runs something at a move."""

    def __init__(self, printer: Printer, document: bytes, uid: str = UID) -> None:
        self.moves: list[tuple[JobState, str]] = [(JobState.QUEUED, "")]
        self.at: dict[JobState, Callable[[], None]] = {}
        self.record: Callable[[JobState, str], object] = lambda _state, _reason: None
        self._printer = printer
        self._document = document
        self._uid = uid
        self._over = Event()
        self._fault: BaseException | None = None

    def run(self) -> "Printing":
        """Print to the end."""
        self._printer.print(self._document, self._uid, self._report)
        return self

    def meets_an_empty_tray(self, eve: EvePrinter) -> "Printing":
        """Print in the background; the last paper is taken just before the document is sent."""
        self.at[JobState.CREATED] = lambda: eve.load(0)
        return self.begin()

    def begin(self) -> "Printing":
        """Print in the background."""
        Thread(target=self._caught, name="printing", daemon=True).start()
        return self

    def end(self) -> tuple[JobState, str]:
        """Wait for the end, and return it."""
        assert self._over.wait(LONGEST), self.moves
        if self._fault is not None:
            raise self._fault
        return self.moves[-1]

    @property
    def states(self) -> list[JobState]:
        return [state for state, _ in self.moves[1:]]

    def tells(self, state: JobState, words: str = "") -> None:
        """Wait until it says so."""
        until(lambda: any(one is state and words in reason for one, reason in self.moves), f"{state} {words}")

    def _caught(self) -> None:
        try:
            self.run()
        except BaseException as error:
            self._fault = error
        finally:
            self._over.set()

    def _report(self, state: JobState, reason: str) -> None:
        before = self.moves[-1][0]
        assert state in NEXT_STATES[before], f"{before} can't become {state}"
        self.at.get(state, lambda: None)()
        self.record(state, reason)
        self.moves.append((state, reason))
