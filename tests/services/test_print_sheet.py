"""A print request from the tap to the paper: recorded before it is sent, told as it is, then forgotten."""

import gc
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from threading import enumerate as enumerate_threads

import pytest

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.printer import Condition, Finding, Report
from kiosk.printing.render_process import RenderProcess
from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.services.print_recovery import PERHAPS_IN_PART
from kiosk.services.print_request import Outbox
from kiosk.services.print_sheet import BY_HAND, GRACE, PrintSheet, Renderer
from kiosk.store.errors import StoreFull
from kiosk.store.outbox import Outbox as StoredOutbox
from kiosk.store.state_store import StateStore
from tests.printing.reading import pdf_text
from tests.printing.samples import BRING, text
from tests.store.clocks import SetClock
from tests.store.disks import no_file_larger_than

TEMPLATES = Path(__file__).parents[2] / "resources" / "sheets"
CANARY = "金丝雀㙍"

ALL_WELL = [
    JobState.QUEUED,
    JobState.CREATING,
    JobState.CREATED,
    JobState.SENDING,
    JobState.PRINTING,
    JobState.DONE,
]


class Worker(Executor):
    """A worker that works when it is told to, in the test's own thread."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], object]] = []

    def submit(self, task, /, *arguments, **named):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        self.tasks.append(lambda: task(*arguments, **named))
        return future

    def work(self) -> None:
        while self.tasks:
            self.tasks.pop(0)()


class BlankPaper:
    """Draws nothing, quickly."""

    def __init__(self) -> None:
        self.ahead: list[tuple[SheetStamp, str, Medium]] = []
        self.stamps: list[SheetStamp] = []

    def warm_up(self) -> None: ...
    def put_away(self) -> None: ...

    def draw_ahead(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> None:
        self.ahead.append((printed, language, medium))

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        self.stamps.append(printed)
        return f"{printed.uid} {language} {medium}".encode()


class Printer:
    """A printer that does as the test says: ``acts`` are moves to report or an error to raise."""

    def __init__(self, *acts: JobState | Exception) -> None:
        self.acts = acts
        self.sheets: list[bytes] = []
        self.cancelled: list[str] = []
        self.recalled: list[tuple[str, int]] = []
        self.finding = Finding(JobState.UNKNOWN, "it can't say")
        self.tidied = 0
        self.meanwhile: Callable[[JobState], None] = lambda state: None

    id = "hall"
    medium = Medium.A4

    def look(self) -> Condition:
        return Condition(PrinterStatus.READY)

    def pages(self, document: bytes) -> int:
        return 2

    def print(self, document: bytes, uid: str, report: Report) -> None:
        for act in self.acts:
            if isinstance(act, Exception):
                raise act
            self.meanwhile(act)
            report(act, "paper out" if act is JobState.FAILED else "")
            if act is JobState.SENDING:
                self.sheets.append(document)

    def cancel(self, uid: str) -> None:
        self.cancelled.append(uid)

    def recall(self, uid: str, pages: int) -> Finding:
        self.recalled.append((uid, pages))
        return self.finding

    def tidy(self) -> bool:
        self.tidied += 1
        return True

    def close(self) -> None: ...


class CopyPaper(BlankPaper):
    """Draws whose copy it is."""

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        return f"{printed.uid} {printed.copy}".encode()


class Hall:
    """The service with its surroundings, and what the screen was told."""

    def __init__(
        self,
        outbox: Outbox,
        printer: Printer | FolderPrinter,
        renderer: Renderer,
        clock: SetClock | None = None,
    ) -> None:
        self.worker = Worker()
        self.clock = clock or SetClock()
        self.service = PrintSheet(outbox, renderer, [printer], lambda: self.worker, self.clock)
        self.printer_id = printer.id
        self.told: list[PrintJob] = []

    def ask(self, checklist: Checklist = BRING, language: str = "zh-CN") -> PrintJob:
        return self.service.request(checklist, language, self.printer_id, self.told.append)

    @property
    def states(self) -> list[JobState]:
        return [job.state for job in self.told]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StateStore]:
    store = StateStore.open(tmp_path / "state" / "state.db", SetClock())
    yield store
    store.close()


@pytest.fixture
def outbox(store: StateStore) -> StoredOutbox:
    return StoredOutbox(store, SetClock())


def recorded(outbox: StoredOutbox, job: PrintJob) -> list[JobState]:
    return [past.state for past in outbox.history(job.uid)]


def test_the_sheet_comes_out_under_the_number_that_the_citizen_is_told(
    outbox: StoredOutbox, tmp_path: Path
) -> None:
    renderer = RenderProcess(DEBIAN_NOTO_CJK, TEMPLATES)
    hall = Hall(outbox, FolderPrinter(tmp_path / "sheets", Medium.A4, "hall"), renderer)
    job = hall.ask(language="en")
    hall.worker.work()
    (sheet,) = (tmp_path / "sheets").iterdir()
    assert sheet.name == f"{job.uid}.pdf"
    said = pdf_text(sheet.read_bytes())
    assert job.uid in said
    assert "2026-11-2210:15" in said
    assert "Missing" in said
    assert hall.states == ALL_WELL == recorded(outbox, job)
    hall.service.put_away()


class Ahead:
    """A hall where a sheet has been drawn ahead, for a printer that prints."""

    def __init__(self, store: StateStore) -> None:
        self.paper, clock = BlankPaper(), SetClock()
        self.outbox = StoredOutbox(store, clock)
        self.hall = Hall(self.outbox, Printer(*ALL_WELL[1:]), self.paper, clock)
        self.get_ready()
        ((self.stamp, self.language, self.medium),) = self.paper.ahead

    def get_ready(self) -> None:
        self.hall.service.get_ready(BRING, "zh-CN", "hall")

    def printed(self, language: str = "zh-CN") -> tuple[PrintJob, SheetStamp]:
        job = self.hall.ask(language=language)
        self.hall.worker.work()
        assert self.hall.states[-1] is JobState.DONE
        return job, self.paper.stamps[-1]


@pytest.fixture
def ahead(store: StateStore) -> Ahead:
    return Ahead(store)


def test_a_sheet_that_is_being_read_is_drawn_ahead_and_asked_for_under_the_number_that_it_bears(
    ahead: Ahead,
) -> None:
    assert (ahead.language, ahead.medium) == ("zh-CN", Medium.A4)
    assert ahead.outbox.open_jobs() == ()
    ahead.hall.clock.pass_by(seconds=59)
    job, stamp = ahead.printed()
    assert stamp == ahead.stamp
    assert job.uid == ahead.stamp.uid
    assert recorded(ahead.outbox, job) == ALL_WELL


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda ahead: ahead.hall.clock.pass_by(seconds=60),
        lambda ahead: ahead.printed(),
        lambda ahead: ahead.hall.service.put_away(),
    ],
    ids=["its time has passed", "it is printed already", "its visit is over"],
)
def test_otherwise_the_sheet_is_drawn_under_a_number_of_its_own(
    ahead: Ahead, meanwhile: Callable[[Ahead], object]
) -> None:
    meanwhile(ahead)
    job, stamp = ahead.printed()
    assert job.uid != ahead.stamp.uid
    assert stamp.uid == job.uid


def test_a_sheet_in_another_language_is_not_the_one_drawn_ahead(ahead: Ahead) -> None:
    job, stamp = ahead.printed("en")
    assert stamp.uid == job.uid != ahead.stamp.uid


def test_copies_of_staff_are_drawn_anew_and_leave_the_citizens_sheet_as_it_was(ahead: Ahead) -> None:
    ahead.hall.service.request(BRING, "zh-CN", "hall", ahead.hall.told.append, SheetCopy.FILE)
    ahead.hall.worker.work()
    assert ahead.paper.stamps[-1].copy is SheetCopy.FILE
    assert ahead.paper.stamps[-1].uid != ahead.stamp.uid
    assert ahead.printed()[1] == ahead.stamp


def test_a_number_that_another_request_has_got_meanwhile_is_not_given_twice(ahead: Ahead) -> None:
    ahead.outbox.add("hall", Medium.A4, ahead.stamp.uid)
    job, stamp = ahead.printed()
    assert stamp.uid == job.uid != ahead.stamp.uid


def test_a_sheet_is_drawn_ahead_once_a_minute(ahead: Ahead) -> None:
    ahead.get_ready()
    assert len(ahead.paper.ahead) == 1
    ahead.hall.clock.pass_by(seconds=60)
    ahead.get_ready()
    assert len(ahead.paper.ahead) == 2
    assert ahead.printed()[1] == ahead.paper.ahead[-1][0]


def test_nothing_is_drawn_ahead_for_a_printer_that_the_site_does_not_have(outbox: StoredOutbox) -> None:
    paper = BlankPaper()
    Hall(outbox, Printer(), paper).service.get_ready(BRING, "zh-CN", "")
    assert paper.ahead == []


def test_the_request_is_on_record_before_anything_is_drawn_or_sent(outbox: StoredOutbox) -> None:
    hall = Hall(outbox, Printer(*ALL_WELL[1:]), BlankPaper())
    job = hall.ask()
    assert recorded(outbox, job) == [JobState.QUEUED]
    assert hall.states == [JobState.QUEUED]


def test_two_copies_are_two_requests_each_marked_and_each_printed_once(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, CopyPaper())
    jobs = [
        hall.service.request(BRING, "zh-CN", "hall", hall.told.append, copy)
        for copy in (SheetCopy.CITIZEN, SheetCopy.FILE)
    ]
    hall.worker.work()
    assert printer.sheets == [f"{jobs[0].uid} citizen".encode(), f"{jobs[1].uid} file".encode()]
    assert len({job.uid for job in jobs}) == 2
    assert [outbox.get(job.uid).state for job in jobs] == [JobState.DONE, JobState.DONE]


def test_each_move_is_on_record_when_the_screen_hears_of_it(outbox: StoredOutbox) -> None:
    hall = Hall(outbox, Printer(*ALL_WELL[1:]), BlankPaper())
    stored: list[JobState] = []
    hall.service.request(BRING, "zh-CN", "hall", lambda job: stored.append(outbox.get(job.uid).state))
    hall.worker.work()
    assert stored == ALL_WELL


def test_what_the_printer_says_of_a_failure_reaches_the_record_and_the_screen(outbox: StoredOutbox) -> None:
    hall = Hall(outbox, Printer(JobState.CREATING, JobState.FAILED), BlankPaper())
    job = hall.ask()
    hall.worker.work()
    assert hall.told[-1].state is JobState.FAILED
    assert hall.told[-1].reason == "paper out" == outbox.get(job.uid).reason


@pytest.mark.parametrize(
    ("acts", "end"),
    [
        ([], JobState.FAILED),
        ([JobState.CREATING, JobState.CREATED], JobState.FAILED),
        ([JobState.CREATING, OSError("cable")], JobState.FAILED),
        ([JobState.CREATING, JobState.CREATED, JobState.SENDING], JobState.UNKNOWN),
        ([JobState.CREATING, JobState.CREATED, JobState.SENDING, OSError("cable")], JobState.UNKNOWN),
        ([*ALL_WELL[1:5], OSError("cable")], JobState.UNKNOWN),
        ([*ALL_WELL[1:4], JobState.CREATING], JobState.UNKNOWN),
        ([*ALL_WELL[1:], OSError("cable")], JobState.DONE),
    ],
    ids=["silent", "silent after the job", "broken before", "silent after sending", "broken while sending",
         "broken while printing", "confused", "broken afterwards"],
)  # fmt: skip
def test_a_printer_that_breaks_or_falls_silent_never_leaves_a_job_open_nor_a_false_hope(
    outbox: StoredOutbox, acts: list[JobState | Exception], end: JobState
) -> None:
    hall = Hall(outbox, Printer(*acts), BlankPaper())
    job = hall.ask()
    hall.worker.work()
    assert hall.states[-1] is end
    assert outbox.get(job.uid).state is end


def test_a_worker_survives_a_broken_printer(outbox: StoredOutbox) -> None:
    printer = Printer(ValueError("no printer at all"))
    hall = Hall(outbox, printer, BlankPaper())
    hall.ask()
    hall.worker.work()
    printer.acts = tuple(ALL_WELL[1:])
    hall.ask()
    hall.worker.work()
    assert hall.states[-1] is JobState.DONE


def test_a_sheet_that_can_not_be_drawn_fails_with_the_reason(outbox: StoredOutbox) -> None:
    class NoFont(BlankPaper):
        def document(self, *_: object) -> bytes:
            raise SheetError("no font here")

    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, NoFont())
    job = hall.ask()
    hall.worker.work()
    assert hall.states == [JobState.QUEUED, JobState.FAILED]
    assert outbox.get(job.uid).reason == "no font here"
    assert printer.sheets == []


def test_on_a_full_disk_nothing_is_printed_and_the_screen_hears_of_it_at_once(
    outbox: StoredOutbox, store: StateStore
) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    with no_file_larger_than(0):
        hall.ask()
        hall.worker.work()
    assert hall.states == [JobState.FAILED]
    assert hall.told[0].reason == "the request could not be put on record, so nothing was printed"
    assert printer.sheets == []
    hall.ask()
    hall.worker.work()
    assert hall.states[-1] is JobState.DONE


class FailingFrom:
    """An outbox on a disk that is full when ``state`` is to be recorded."""

    def __init__(self, outbox: StoredOutbox, state: JobState) -> None:
        self._outbox = outbox
        self._state = state
        self.add = outbox.add
        self.number = outbox.number
        self.recover = outbox.recover
        self.history = outbox.history

    def move(self, uid: str, state: JobState, reason: str, pages: int = 0) -> PrintJob:
        if state is self._state:
            raise StoreFull("state.db: the disk is full")
        return self._outbox.move(uid, state, reason, pages)


@pytest.mark.parametrize("state", [JobState.CREATING, JobState.CREATED, JobState.SENDING])
def test_nothing_is_sent_once_a_move_can_not_be_recorded(outbox: StoredOutbox, state: JobState) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(FailingFrom(outbox, state), printer, BlankPaper())
    hall.ask()
    hall.worker.work()
    assert printer.sheets == []
    assert hall.states[-1] is JobState.FAILED
    assert hall.told[-1].reason == "the request could not be put on record, so nothing was printed"


def test_a_sheet_that_came_out_is_not_called_lost_because_the_disk_is_full(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(FailingFrom(outbox, JobState.DONE), printer, BlankPaper())
    hall.ask()
    hall.worker.work()
    assert len(printer.sheets) == 1
    assert hall.states == ALL_WELL


def test_a_request_that_waits_is_cancelled_for_good(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    job = hall.ask()
    hall.service.cancel(job.uid)
    hall.worker.work()
    assert printer.sheets == []
    assert hall.states == [JobState.QUEUED, JobState.CANCELLED] == recorded(outbox, job)


@pytest.mark.parametrize("moment", [JobState.CREATING, JobState.CREATED, JobState.SENDING])
def test_a_request_cancelled_before_it_is_sent_never_comes_out(
    outbox: StoredOutbox, moment: JobState
) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    job = hall.ask()
    printer.meanwhile = lambda state: hall.service.cancel(job.uid) if state is moment else None
    hall.worker.work()
    assert printer.sheets == []
    assert hall.states[-1] is JobState.CANCELLED
    assert printer.cancelled == [job.uid]


def test_a_request_cancelled_while_it_prints_is_the_printers_to_stop(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    job = hall.ask()
    printer.meanwhile = lambda state: hall.service.cancel(job.uid) if state is JobState.PRINTING else None
    hall.worker.work()
    assert printer.cancelled == [job.uid]
    assert hall.states == ALL_WELL


def test_cancelling_what_is_over_or_unknown_does_nothing(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    job = hall.ask()
    hall.worker.work()
    hall.service.cancel(job.uid)
    hall.service.cancel("nobody's")
    assert printer.cancelled == []
    assert hall.states == ALL_WELL


def left_at(outbox: StoredOutbox, state: JobState) -> str:
    """A request that a kiosk had brought so far when it was killed."""
    job = outbox.add("hall", Medium.A4)
    for step in ALL_WELL[1 : ALL_WELL.index(state) + 1]:
        outbox.move(job.uid, step, "", 2)
    return job.uid


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.CREATING, JobState.CREATED])
def test_a_request_of_which_nothing_was_sent_is_cancelled_after_a_stop(
    outbox: StoredOutbox, state: JobState
) -> None:
    uid, printer = left_at(outbox, state), Printer(*ALL_WELL[1:])
    restarted = Hall(outbox, printer, BlankPaper())
    (job,) = restarted.service.recover()
    assert outbox.get(uid).state is JobState.CANCELLED is job.state
    restarted.worker.work()
    assert printer.cancelled == [uid]
    assert printer.recalled == []
    assert printer.sheets == []


@pytest.mark.parametrize("state", [JobState.SENDING, JobState.PRINTING])
@pytest.mark.parametrize(
    "found", [JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN], ids=str
)
def test_what_became_of_a_request_that_was_being_sent_the_printer_is_asked(
    outbox: StoredOutbox, state: JobState, found: JobState
) -> None:
    uid, printer = left_at(outbox, state), Printer(*ALL_WELL[1:])
    printer.finding = Finding(found, "so it says")
    restarted = Hall(outbox, printer, BlankPaper())
    restarted.service.recover()
    assert outbox.get(uid).state is state
    restarted.worker.work()
    assert printer.recalled == [(uid, 2)]
    proved = found is not JobState.DONE or state is JobState.PRINTING
    told = (found, "so it says") if proved else (JobState.UNKNOWN, PERHAPS_IN_PART)
    assert outbox.get(uid).state is told[0]
    assert outbox.get(uid).reason == f"the kiosk stopped after it had begun to send it; {told[1]}"
    assert printer.sheets == []


def test_a_printer_that_was_in_trouble_before_it_had_all_is_not_believed_that_all_came_out(
    outbox: StoredOutbox,
) -> None:
    uid, printer = left_at(outbox, JobState.SENDING), Printer()
    outbox.move(uid, JobState.PRINTING, "its tray is empty", 2)
    printer.finding = Finding(JobState.DONE, "")
    restarted = Hall(outbox, printer, BlankPaper())
    restarted.service.recover()
    restarted.worker.work()
    assert outbox.get(uid).state is JobState.UNKNOWN


def test_a_request_to_a_printer_that_the_site_has_no_more_is_unknown(outbox: StoredOutbox) -> None:
    uid, printer = left_at(outbox, JobState.SENDING), Printer()
    printer.id = "another"
    restarted = Hall(outbox, printer, BlankPaper())
    restarted.service.recover()
    restarted.worker.work()
    assert outbox.get(uid).state is JobState.UNKNOWN
    assert printer.recalled == []


def test_a_printer_that_fails_when_asked_does_not_stop_its_worker(
    outbox: StoredOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid, printer = left_at(outbox, JobState.PRINTING), Printer(*ALL_WELL[1:])

    def broken(uid: str, pages: int) -> Finding:
        raise OSError("cable")

    monkeypatch.setattr(printer, "recall", broken)
    restarted = Hall(outbox, printer, BlankPaper())
    restarted.service.recover()
    restarted.worker.work()
    assert outbox.get(uid).state is JobState.UNKNOWN
    restarted.ask()
    restarted.worker.work()
    assert len(printer.sheets) == 1


@pytest.mark.parametrize(("came_out", "state"), [(True, JobState.DONE), (False, JobState.FAILED)])
def test_who_stands_at_the_printer_settles_what_it_does_not_tell(
    outbox: StoredOutbox, came_out: bool, state: JobState
) -> None:
    hall = Hall(outbox, Printer(*ALL_WELL[1:5]), BlankPaper())
    job = hall.ask()
    hall.worker.work()
    assert outbox.get(job.uid).state is JobState.UNKNOWN
    hall.service.settle(job.uid, came_out)
    hall.service.settle(job.uid, not came_out)
    assert (outbox.get(job.uid).state, outbox.get(job.uid).reason) == (state, BY_HAND)


def test_a_printer_is_tidied_by_its_own_worker(outbox: StoredOutbox) -> None:
    printer = Printer()
    hall = Hall(outbox, printer, BlankPaper())
    hall.service.tidy("hall")
    assert printer.tidied == 0
    hall.worker.work()
    assert printer.tidied == 1


def test_how_many_pages_a_sheet_has_is_on_record_before_it_is_sent(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Hall(outbox, printer, BlankPaper())
    job = hall.ask()
    known: list[int] = []
    printer.meanwhile = lambda state: known.append(outbox.get(job.uid).pages)
    hall.worker.work()
    assert known == [0, 2, 2, 2, 2]


def test_a_sheet_that_is_stuck_does_not_keep_the_kiosk_from_stopping(outbox: StoredOutbox) -> None:
    begun, let_go = Event(), Event()

    class Stuck(Printer):
        def print(self, document: bytes, uid: str, report: Report) -> None:
            super().print(document, uid, report)
            begun.set()
            assert let_go.wait(30)
            report(JobState.CANCELLED, "given up")

        def cancel(self, uid: str) -> None:
            let_go.set()

    service = PrintSheet(
        outbox, BlankPaper(), [Stuck(*ALL_WELL[1:5])], lambda: ThreadPoolExecutor(1), SetClock()
    )
    job = service.request(BRING, "zh-CN", "hall", lambda job: None)
    assert begun.wait(30)
    service.close(patience=0)
    assert outbox.get(job.uid).state is JobState.CANCELLED


def test_each_printer_has_a_worker_of_its_own(outbox: StoredOutbox) -> None:
    first, second = Printer(*ALL_WELL[1:]), Printer(*ALL_WELL[1:])
    second.id = "corridor"
    workers: list[Worker] = []

    def new_worker() -> Worker:
        workers.append(Worker())
        return workers[-1]

    service = PrintSheet(outbox, BlankPaper(), [first, second], new_worker, SetClock())
    service.request(BRING, "zh-CN", "hall", lambda job: None)
    service.request(BRING, "zh-CN", "corridor", lambda job: None)
    workers[1].work()
    assert (len(first.sheets), len(second.sheets)) == (0, 1)


def test_a_printer_that_the_site_has_not_is_refused(outbox: StoredOutbox) -> None:
    with pytest.raises(KeyError):
        Hall(outbox, Printer(), BlankPaper()).service.request(BRING, "zh-CN", "attic", lambda job: None)


def test_nothing_of_the_list_is_kept_once_it_is_printed(
    outbox: StoredOutbox, store: StateStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    canary = replace(BRING, reason=text(CANARY, CANARY), headline=text(CANARY, CANARY))
    hall = Hall(outbox, Printer(*ALL_WELL[1:]), RenderProcess(DEBIAN_NOTO_CJK, TEMPLATES))
    held = sys.getrefcount(canary)
    hall.ask(canary)
    hall.worker.work()
    gc.collect()
    assert sys.getrefcount(canary) == held
    assert CANARY not in repr(hall.told)
    assert CANARY not in caplog.text
    hall.service.put_away()
    store.close()
    for path in (tmp_path / "state").iterdir():
        assert CANARY.encode() not in path.read_bytes()


def test_a_kiosk_that_is_closed_waits_for_no_sheet_that_was_left(outbox: StoredOutbox) -> None:
    service = PrintSheet(
        outbox, BlankPaper(), [Printer(*ALL_WELL[1:5])], lambda: ThreadPoolExecutor(1), SetClock()
    )
    job = service.request(BRING, "zh-CN", "hall", lambda job: None)
    service.leave(job.uid)
    service.close(patience=0)
    assert not [thread for thread in enumerate_threads() if isinstance(thread, Timer) and thread.is_alive()]


class Leaving(Hall):
    """A hall in which time passes by hand."""

    def __init__(self, outbox: Outbox, printer: Printer) -> None:
        super().__init__(outbox, printer, BlankPaper())
        self.later: list[tuple[float, Callable[[], None]]] = []
        self.service = PrintSheet(
            outbox,
            BlankPaper(),
            [printer],
            lambda: self.worker,
            SetClock(),
            lambda seconds, call: self.later.append((seconds, call)),
        )


def test_who_leaves_too_early_still_gets_a_sheet_that_comes_at_once(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Leaving(outbox, printer)
    job = hall.ask()
    hall.service.leave(job.uid)
    hall.worker.work()
    ((seconds, cancel),) = hall.later
    cancel()
    assert seconds == GRACE
    assert printer.cancelled == []
    assert hall.states == ALL_WELL


def test_a_sheet_that_was_left_and_does_not_come_is_given_up(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:5])
    hall = Leaving(outbox, printer)
    job = hall.ask()
    hall.service.leave(job.uid)
    printer.meanwhile = lambda state: hall.later[0][1]() if state is JobState.PRINTING else None
    hall.worker.work()
    assert printer.cancelled == [job.uid]


@pytest.mark.parametrize("first", ["leaves", "stuck"])
def test_a_sheet_that_was_left_is_given_up_as_soon_as_the_printer_is_stuck(
    outbox: StoredOutbox, first: str
) -> None:
    class Stuck(Printer):
        def print(self, document: bytes, uid: str, report: Report) -> None:
            super().print(document, uid, report)
            if first == "leaves":
                hall.service.leave(uid)
            report(JobState.PRINTING, "its tray is empty")
            if first == "stuck":
                hall.service.leave(uid)

    printer = Stuck(*ALL_WELL[1:5])
    hall = Leaving(outbox, printer)
    job = hall.ask()
    hall.worker.work()
    assert printer.cancelled == [job.uid]


def test_leaving_what_is_over_does_nothing(outbox: StoredOutbox) -> None:
    printer = Printer(*ALL_WELL[1:])
    hall = Leaving(outbox, printer)
    job = hall.ask()
    hall.worker.work()
    hall.service.leave(job.uid)
    assert printer.cancelled == []
    assert hall.later == []
