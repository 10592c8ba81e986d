"""Each printer is looked at again and again; what changes is shown, kept on record, and acted on."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from kiosk.domain.print_job import Medium
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.printer import Condition
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.printer_news import PrinterNews
from kiosk.services.printer_watch import PrinterWatch
from kiosk.store.printers_seen import PrintersSeen
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock

READY = Condition(PrinterStatus.READY)
OUT = Condition(PrinterStatus.PAPER_OUT, (), "its tray is empty")
UNSURE = Condition(PrinterStatus.UNSURE)
LONGEST = 30


class Watched(FolderPrinter):
    """Says of itself what a test says; a look waits until there is something to say."""

    def __init__(self, folder: Path, printer_id: str) -> None:
        super().__init__(folder, Medium.A4, printer_id)
        self.says: SimpleQueue[Condition | None] = SimpleQueue()
        self._last = READY

    def look(self) -> Condition:
        told = self.says.get(timeout=LONGEST)
        self._last = told or self._last
        return self._last


class Changes:
    def __init__(self) -> None:
        self.told: SimpleQueue[tuple[str, Condition | None, Condition]] = SimpleQueue()

    def __call__(self, printer_id: str, before: Condition | None, now: Condition) -> None:
        self.told.put((printer_id, before, now))

    def next(self) -> tuple[str, Condition | None, Condition]:
        return self.told.get(timeout=LONGEST)


@pytest.fixture
def hall(tmp_path: Path) -> Watched:
    return Watched(tmp_path, "hall")


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def watch(hall: Watched, changes: Changes) -> Iterator[PrinterWatch]:
    watch = PrinterWatch([hall], changes, interval=0)
    watch.start()
    yield watch
    hall.says.put(None)
    watch.close()


@pytest.mark.usefixtures("watch")
def test_only_changes_are_told(hall: Watched, changes: Changes) -> None:
    for condition in (READY, READY, OUT, OUT, READY):
        hall.says.put(condition)
    assert [changes.next() for _ in range(3)] == [
        ("hall", None, READY),
        ("hall", READY, OUT),
        ("hall", OUT, READY),
    ]


def test_a_printer_that_does_not_answer_keeps_no_other_from_being_seen(
    hall: Watched, tmp_path: Path, changes: Changes
) -> None:
    silent = Watched(tmp_path, "silent")
    watch = PrinterWatch([silent, hall], changes, interval=0)
    watch.start()
    hall.says.put(OUT)
    assert changes.next() == ("hall", None, OUT)
    hall.says.put(None)
    silent.says.put(None)
    watch.close()


def test_a_printer_that_can_not_even_be_asked_does_not_end_the_watch(
    hall: Watched, changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = hall.look

    def broken() -> Condition:
        asked()
        raise UnicodeError("label too long")

    monkeypatch.setattr(hall, "look", broken)
    watch = PrinterWatch([hall], changes, interval=0)
    watch.start()
    hall.says.put(READY)
    _, _, unsure = changes.next()
    assert (unsure.status, unsure.trouble) == (
        PrinterStatus.UNSURE,
        "it can't be asked (UnicodeError: label too long)",
    )
    monkeypatch.setattr(hall, "look", asked)
    for _ in range(2):  # the broken one may be waiting for the first
        hall.says.put(OUT)
    assert changes.next() == ("hall", unsure, OUT)
    hall.says.put(None)
    watch.close()


def test_a_change_that_can_not_be_told_does_not_end_the_watch(
    hall: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    seen = Event()

    def told(printer_id: str, before: Condition | None, now: Condition) -> None:
        if before is None:
            raise OSError("the disk is full")
        seen.set()

    watch = PrinterWatch([hall], told, interval=0)
    watch.start()
    hall.says.put(READY)
    hall.says.put(OUT)
    assert seen.wait(LONGEST)
    hall.says.put(None)
    watch.close()
    assert [record.getMessage() for record in caplog.records] == ["printer.change_not_told"]


class Desk:
    """Who hears of a printer."""

    def __init__(self, store: StateStore, clock: SetClock) -> None:
        self.shown: list[tuple[str, PrinterStatus]] = []
        self.tidied: list[str] = []
        self.seen = PrintersSeen(store, clock)
        show = lambda printer, status: self.shown.append((printer, status))  # noqa: E731
        self.news = PrinterNews(self.seen, show, self.tidied.append)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    store = StateStore.open(tmp_path / "state.db", clock)
    yield Desk(store, clock)
    store.close()


def test_a_change_is_shown_and_on_record_with_its_time(desk: Desk, clock: SetClock) -> None:
    desk.news.changed("hall", None, READY)
    desk.news.changed("slips", None, UNSURE)
    desk.news.changed("hall", READY, OUT)
    assert desk.shown == [
        ("hall", PrinterStatus.READY),
        ("slips", PrinterStatus.UNSURE),
        ("hall", PrinterStatus.PAPER_OUT),
    ]
    on_record = [(seen.printer, seen.status, seen.trouble) for seen in desk.seen.all()]
    assert on_record == [
        ("hall", PrinterStatus.PAPER_OUT, "its tray is empty"),
        ("slips", PrinterStatus.UNSURE, ""),
    ]
    assert desk.seen.all()[0].at == clock.now()


@pytest.mark.parametrize(
    ("before", "now", "tidied"),
    [
        (None, READY, True),
        (None, UNSURE, True),
        (None, OUT, False),
        (OUT, READY, True),
        (OUT, UNSURE, True),
        (READY, OUT, False),
        (READY, UNSURE, False),
        (UNSURE, READY, False),
    ],
)
def test_a_printer_that_can_print_again_is_freed_of_what_an_earlier_visit_left(
    desk: Desk, before: Condition | None, now: Condition, tidied: bool
) -> None:
    desk.news.changed("hall", before, now)
    assert desk.tidied == (["hall"] if tidied else [])


def test_the_board_shows_the_printers_in_the_sites_order() -> None:
    board, told = PrinterBoard(), list[tuple[PrinterState, ...]]()
    board.listen(lambda: told.append(board.states))
    known_before = board.known
    board.open(PrinterState(name, Medium.A4) for name in ("hall", "desk"))
    board.saw("desk", PrinterStatus.JAM)
    assert (known_before, board.known) == (False, True)
    assert told == [
        (PrinterState("hall", Medium.A4), PrinterState("desk", Medium.A4)),
        (PrinterState("hall", Medium.A4), PrinterState("desk", Medium.A4, PrinterStatus.JAM)),
    ]
