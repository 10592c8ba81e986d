"""Staff see what became of each print job, void one, settle one, and print a test sheet and the report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.job_reasons import reason_words
from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium, PrintJob
from kiosk.domain.readiness import Check, Health, Report
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act, may
from kiosk.domain.staff_words import Words
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.render_process import RenderProcess
from kiosk.printing.renderer import DEBIAN_NOTO_CJK
from kiosk.services.acting import NOT_RECORDED, REFUSED
from kiosk.services.print_recovery import PERHAPS_IN_PART, STOPPED_AMID
from kiosk.services.print_sheet import BY_HAND, PrintSheet
from kiosk.services.printers_console import LET_GO, NO_PRINTER, OVER, PAGE, SETTLED, PrintersConsole
from kiosk.services.readiness import Probe, Readiness
from kiosk.services.readiness_desk import ReadinessDesk
from kiosk.store.outbox import STOPPED_BEFORE, Outbox
from kiosk.store.state_store import StateStore
from tests.printing.reading import pdf_text
from tests.printing.samples import BRING
from tests.services.duty import FullDisk, Hall
from tests.services.workers import Worker
from tests.store.clocks import SetClock

TEMPLATES = Path(__file__).parents[2] / "resources" / "sheets"

ALL_WELL = (Probe("disk", Words("磁盘", "Disk"), lambda: [_check(Health.OK)]),)


def _check(health: Health) -> Check:
    return Check("disk", health, Words("磁盘", "Disk"), Words("够用。", "Enough room."))


@dataclass
class Printing:
    outbox: Outbox
    print_sheet: PrintSheet
    staff_pages: RenderProcess


class Desk:
    """A folder for a printer, its worker, and the console over them."""

    def __init__(self, folder: Path, hall: Hall) -> None:
        self.hall = hall
        self.clock = SetClock()
        self.sheets = folder / "sheets"
        self.store = StateStore.open(folder / "state.db", self.clock)
        self.printer = Worker()
        pages = RenderProcess(DEBIAN_NOTO_CJK, TEMPLATES)
        outbox = Outbox(self.store, self.clock)
        printer = FolderPrinter(self.sheets, Medium.A4, "hall")
        sheet = PrintSheet(outbox, pages, [printer], lambda: self.printer, self.clock)
        self.printing = Printing(outbox, sheet, pages)
        self.console = PrintersConsole(hall.duty, hall.acting, lambda: self.printing, hall.screen.post)
        self.report = ReadinessDesk(
            hall.duty,
            hall.acting,
            hall.acting,
            lambda: Readiness(ALL_WELL, lambda: "kiosk-1a2b3c4d", self.clock),
            lambda: self.printing,
            hall.screen.post,
        )
        self.read: list[tuple[tuple[PrintJob, ...], bool]] = []
        self.reports: list[Report] = []
        self.moves: list[PrintJob] = []

    def asked(self) -> str:
        """A citizen's sheet that waits for its printer; its number."""
        return self.printing.print_sheet.request(BRING, "zh-CN", "hall", self.moves.append).uid

    def unknown(self) -> str:
        """A sheet of which nobody knows."""
        job = self.printing.outbox.add("hall", Medium.A4)
        for state in (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.UNKNOWN):
            self.printing.outbox.move(job.uid, state, "")
        return job.uid

    def state(self, uid: str) -> JobState:
        return self.printing.outbox.get(uid).state

    def void(self, uid: str) -> Words | None:
        return self.hall.does(lambda told: self.console.void(uid, told))

    def settle(self, uid: str, came_out: bool = True) -> Words | None:
        return self.hall.does(lambda told: self.console.settle(uid, came_out, told))

    def test(self, printer: str = "hall") -> Words | None:
        return self.hall.does(lambda told: self.console.test(printer, told))

    def look(self) -> Words | None:
        return self.hall.does(lambda told: self.report.look(self.reports.append, told))

    def print_report(self, printer: str = "hall") -> Words | None:
        report = Report(self.clock.now(), "kiosk-1a2b3c4d", (_check(Health.FAIL),))
        return self.hall.does(lambda told: self.report.print(report, printer, self.moves.append, told))

    def jobs(self, first: int = 0) -> tuple[tuple[PrintJob, ...], bool]:
        assert (
            self.hall.does(
                lambda told: self.console.read(first, lambda jobs, more: self.read.append((jobs, more)), told)
            )
            is None
        )
        return self.read[-1]

    def paper(self) -> list[str]:
        """What has come out, as it reads."""
        return [pdf_text(path.read_bytes()) for path in sorted(self.sheets.glob("*.pdf"))]

    def close(self) -> None:
        self.printing.staff_pages.put_away()
        self.store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Hall())
    yield desk
    desk.close()


ACTS: dict[Act, tuple[Callable[[Desk], str], Callable[[Desk, str], Words | None]]] = {
    Act.JOB_VOIDED: (Desk.asked, Desk.void),
    Act.JOB_SETTLED: (Desk.unknown, Desk.settle),
    Act.TEST_PRINTED: (lambda _: "hall", Desk.test),
    Act.READINESS_PRINTED: (lambda _: "hall", Desk.print_report),
}


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("act", ACTS)
def test_each_act_is_done_for_those_who_may_and_refused_to_all_others(
    desk: Desk, act: Act, role: Role | None
) -> None:
    prepared, done = ACTS[act]
    about = prepared(desk)
    before = [job.state for job in desk.printing.outbox.newest(0, 9)]
    if role is not None:
        desk.hall.sign_in(role)
    allowed = role is not None and may(role, act)
    assert done(desk, about) == (None if allowed else REFUSED)
    assert [one[0] for one in desk.hall.duty.done] == ([act] if allowed else [])
    desk.printer.work()
    after = [job.state for job in desk.printing.outbox.newest(0, 9)]
    unharmed = [JobState.DONE] if act is Act.JOB_VOIDED else before
    assert (after == unharmed) is not allowed


@pytest.mark.parametrize("act", ACTS)
def test_what_can_not_be_put_on_record_is_not_done(tmp_path: Path, act: Act) -> None:
    desk = Desk(tmp_path, Hall(FullDisk()))
    prepared, done = ACTS[act]
    about = prepared(desk)
    jobs = desk.printing.outbox.newest(0, 9)
    assert done(desk, about) == NOT_RECORDED
    assert desk.printing.outbox.newest(0, 9) == jobs
    desk.close()


def test_a_sheet_that_is_voided_while_it_waits_never_comes_out(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    uid = desk.asked()
    assert desk.void(uid) is None
    desk.printer.work()
    assert desk.state(uid) is JobState.CANCELLED
    assert desk.paper() == []
    assert desk.hall.duty.done == [(Act.JOB_VOIDED, uid, "queued", "cancelled")]


def test_a_sheet_that_came_out_can_not_be_voided(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    uid = desk.asked()
    desk.printer.work()
    assert desk.void(uid) == OVER
    assert (desk.state(uid), desk.hall.duty.done) == (JobState.DONE, [])


def test_a_job_that_the_last_run_left_open_is_not_called_void(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    job = desk.printing.outbox.add("hall", Medium.A4)
    assert desk.void(job.uid) == LET_GO
    assert desk.hall.duty.done == []


@pytest.mark.parametrize(("came_out", "state"), [(True, JobState.DONE), (False, JobState.FAILED)])
def test_whoever_stands_at_the_printer_says_what_became_of_a_sheet(
    desk: Desk, came_out: bool, state: JobState
) -> None:
    desk.hall.sign_in(Role.SUPERVISOR)
    uid = desk.unknown()
    assert desk.settle(uid, came_out) is None
    job = desk.printing.outbox.get(uid)
    assert (job.state, job.reason) == (state, BY_HAND)
    assert desk.hall.duty.done == [(Act.JOB_SETTLED, uid, "unknown", state.value)]
    assert desk.settle(uid, not came_out) == SETTLED
    assert desk.state(uid) is state


def test_a_test_sheet_comes_out_and_stands_among_the_jobs(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    assert desk.test() is None
    desk.printer.work()
    (text,) = desk.paper()
    ((job,), more) = desk.jobs()
    assert "测试页" in text
    assert job.uid in text
    assert (job.state, more) == (JobState.DONE, False)
    assert desk.hall.duty.done == [(Act.TEST_PRINTED, "hall", "", "")]


def test_nothing_is_printed_on_a_printer_that_is_not_there(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    assert desk.test("gone") == NO_PRINTER
    assert desk.print_report("gone") == NO_PRINTER
    assert desk.hall.duty.done == []


def test_the_report_that_was_looked_at_is_the_one_that_is_printed(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    assert desk.print_report() is None
    desk.printer.work()
    desk.hall.settle()
    (text,) = desk.paper()
    for said in (
        "就绪报告",
        "有故障，请先处理",
        "Notready",
        "kiosk-1a2b3c4d",
        "Enoughroom.",
        "2026-11-2210:15",
    ):
        assert said in text
    assert [job.state for job in desk.moves][-1] is JobState.DONE


@pytest.mark.parametrize(("role", "seen"), [(Role.OPERATOR, True), (Role.GUIDE, False)])
def test_the_report_is_shown_to_those_who_may_print_it(desk: Desk, role: Role, seen: bool) -> None:
    desk.hall.sign_in(role)
    assert desk.look() == (None if seen else REFUSED)
    assert [report.health for report in desk.reports] == ([Health.OK] if seen else [])


def test_a_thing_that_can_not_be_looked_at_fails_and_hides_no_other() -> None:
    def broken() -> list[Check]:
        raise OSError("the disk is gone")

    def nameless() -> str:
        raise OSError("no name")

    probes = (Probe("clock", Words("时钟", "Clock"), broken), *ALL_WELL)
    report = Readiness(probes, nameless, SetClock()).report()
    assert [(check.id, check.health) for check in report.checks] == [
        ("clock", Health.FAIL),
        ("disk", Health.OK),
    ]
    assert "the disk is gone" in report.checks[0].said.english
    assert report.kiosk == ""


@pytest.mark.parametrize("role", [*Role, None])
def test_jobs_are_read_by_those_who_may_do_something_about_them(desk: Desk, role: Role | None) -> None:
    desk.asked()
    if role is not None:
        desk.hall.sign_in(role)
    allowed = role in {Role.SUPERVISOR, Role.OPERATOR}
    told = desk.hall.does(lambda heard: desk.console.read(0, lambda *read: desk.read.append(read), heard))
    assert told == (None if allowed else REFUSED)
    assert bool(desk.read) is allowed


def test_jobs_are_read_the_newest_first_a_page_at_a_time(desk: Desk) -> None:
    desk.hall.sign_in(Role.OPERATOR)
    uids = []
    for _ in range(PAGE + 2):
        uids.append(desk.printing.outbox.add("hall", Medium.A4).uid)
        desk.clock.pass_by(seconds=1)
    newest = uids[::-1]
    first, more = desk.jobs()
    assert ([job.uid for job in first], more) == (newest[:PAGE], True)
    rest, none = desk.jobs(PAGE)
    assert ([job.uid for job in rest], none) == (newest[PAGE:], False)


@pytest.mark.parametrize(
    "reason",
    [
        BY_HAND,
        STOPPED_BEFORE,
        f"{STOPPED_AMID}; {PERHAPS_IN_PART}",
        SENT_NOT_CONFIRMED,
        "its tray is empty",
        "slips: the cover is open: close it",
    ],
)
def test_what_the_kiosk_says_of_a_job_is_said_in_chinese_too(reason: str) -> None:
    words = reason_words(reason)
    assert words.english == reason
    assert words.chinese
    assert not any("a" <= letter <= "z" for letter in words.chinese)


def test_what_a_printer_says_in_its_own_words_is_not_lost() -> None:
    assert reason_words("E-42").chinese == "E-42"
    assert reason_words("").chinese == ""
