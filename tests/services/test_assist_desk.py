"""Staff assist a visit: who may, what is on record, and what is done of it."""

from collections.abc import Callable

import pytest

from kiosk.domain.assistance import UNASSISTED, FeeChange, Verdict
from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import FrontPage
from kiosk.domain.print_job import JobState
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act, may
from kiosk.domain.visit import Attract, Home, Outcome, Printing
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.services.acting import NOT_RECORDED, REFUSED, Acting
from kiosk.services.assist_desk import NOT_A_FEE, NOT_A_NOTE, NOT_A_TICKET, AssistDesk
from kiosk.services.background import Background
from kiosk.services.library import Library
from kiosk.store.errors import StoreFull
from tests.builders import cost, guide, papers, question, requirement, service, staff_lists
from tests.services import test_visit_desk as visits

REPLACE = service(
    question("reason", "lost", "worn"),
    requirements=[requirement("identity", papers("id-card"), papers("passport"))],
    costs=[cost("fee", Money(2000))],
)


class Content(visits.Content):
    def service(self, service_id: str) -> PublicService:
        return REPLACE if service_id == "replace" else super().service(service_id)

    def guide(self) -> Guide:
        return guide(lists=staff_lists(), laws=super().guide().laws)


class Duty(PosedDuty):
    """As the catalogue says; ``full`` is a disk that takes no more."""

    full = False

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        if self.full:
            raise StoreFull("state.db: the disk is full")
        super().record(act, subject, before, after)


class Hall(visits.Hall):
    def __init__(self) -> None:
        super().__init__()
        self.duty = Duty()
        self.assist = AssistDesk(self.desk, self.duty, Acting(Background(self.worker), self.thread.post))

    def new_library(self, front: FrontPage = visits.FRONT) -> Library:
        return Library(Content(), front, Background(self.worker), self.thread.post)

    def prepared(self) -> "Hall":
        """Nobody is at the screen, and all is read."""
        self.read()
        return self

    def assisted(self, role: Role = Role.GUIDE) -> "Hall":
        """At the list, with somebody signed in."""
        self.at_outcome()
        self.duty.sign_in(role)
        self.settle()
        return self

    def done(self) -> list[tuple[Act, str, str, str]]:
        """What the audit holds besides that the visit was assisted."""
        self.settle()
        return [row for row in self.duty.done if row[0] is not Act.ASSISTED]

    def copies(self) -> list[SheetCopy]:
        self.settle()
        return self.printer.copies

    def printer_says(self, state: JobState) -> None:
        number = len(self.printer.told)
        self.printer.told[-1](visits.job(number, state))


@pytest.fixture
def hall() -> Hall:
    return Hall()


ACTS: dict[Act, Callable[[AssistDesk], None]] = {
    Act.PAPER_JUDGED: lambda assist: assist.judge("id-card", Verdict.ORIGINAL),
    Act.ANSWERED_FOR: lambda assist: assist.explain("reason", "cannot-see"),
    Act.FEE_CHANGED: lambda assist: assist.change_fee(Money(0), "hardship"),
    Act.NOTE_ADDED: lambda assist: assist.note("come-early"),
    Act.WINDOW_CHOSEN: lambda assist: assist.choose_window("w3"),
    Act.TICKET_NOTED: lambda assist: assist.give_ticket("A012"),
    Act.COPIES_PRINTED: lambda assist: assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE),
}


@pytest.mark.parametrize("role", [*Role, None], ids=lambda role: role or "nobody")
@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_done_by_those_who_may_and_refused_in_the_service_to_all_others(
    hall: Hall, act: Act, role: Role | None
) -> None:
    hall.at_outcome()
    if role is not None:
        hall.duty.sign_in(role)
        hall.settle()
    if role is None or not may(role, act):
        hall.assist._assisting.lists = staff_lists()
        before = hall.desk.stage
        ACTS[act](hall.assist)
        assert hall.done() == []
        assert hall.desk.stage is before
        assert hall.assist.trouble == REFUSED
    else:
        before = hall.desk.stage
        ACTS[act](hall.assist)
        assert [row[0] for row in hall.done()] == [act]
        assert hall.desk.stage is not before
        assert hall.assist.trouble is None


@pytest.mark.parametrize("act", ACTS)
def test_what_can_not_be_recorded_is_not_done(hall: Hall, act: Act) -> None:
    hall.assisted()
    hall.duty.full = True
    before = hall.desk.stage
    ACTS[act](hall.assist)
    hall.settle()
    assert hall.desk.stage is before
    assert hall.assist.trouble == NOT_RECORDED


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_done_only_once_it_is_on_record(hall: Hall, act: Act) -> None:
    hall.assisted()
    before = hall.desk.stage
    ACTS[act](hall.assist)
    assert hall.desk.stage is before
    hall.worker.work()
    assert [row[0] for row in hall.duty.done] == [Act.ASSISTED, act]


def test_the_audit_says_what_the_catalogue_says(hall: Hall) -> None:
    assist = hall.assisted().assist
    assist.judge("id-card", Verdict.COPY_ONLY)
    assist.judge("id-card", Verdict.MISSING)
    assist.judge("id-card", None)
    assist.explain("reason", "cannot-see")
    assist.explain("reason", None)
    assist.change_fee(Money(550), "hardship")
    assist.keep_fee()
    assist.note("ask-bank")
    assist.note("ask-bank")
    assist.type_note("请带老花镜")
    assist.type_note("")
    assist.choose_window("w3")
    assist.choose_window("")
    assist.give_ticket("a012")
    assert hall.done() == [
        (Act.PAPER_JUDGED, "id-card", "", "copy-only"),
        (Act.PAPER_JUDGED, "id-card", "copy-only", "missing"),
        (Act.PAPER_JUDGED, "id-card", "missing", ""),
        (Act.ANSWERED_FOR, "reason", "", "cannot-see"),
        (Act.ANSWERED_FOR, "reason", "cannot-see", ""),
        (Act.FEE_CHANGED, "replace", "20", "5.50 hardship"),
        (Act.FEE_CHANGED, "replace", "5.50", "20"),
        (Act.NOTE_ADDED, "replace", "", "ask-bank"),
        (Act.NOTE_REMOVED, "replace", "ask-bank", ""),
        (Act.NOTE_ADDED, "replace", "", "typed"),
        (Act.NOTE_REMOVED, "replace", "typed", ""),
        (Act.WINDOW_CHOSEN, "replace", "", "w3"),
        (Act.WINDOW_CHOSEN, "replace", "w3", ""),
        (Act.TICKET_NOTED, "replace", "", ""),
    ]
    assert hall.assist.marks.ticket == "A012"


def test_acts_in_quick_succession_all_count(hall: Hall) -> None:
    assist = hall.assisted().assist
    assist.judge("id-card", Verdict.MISSING)
    assist.judge("passport", Verdict.ORIGINAL)
    assist.change_fee(Money(0), "hardship")
    assist.note("come-early")
    hall.settle()
    marks = assist.marks
    assert marks.verdicts == (("id-card", Verdict.MISSING), ("passport", Verdict.ORIGINAL))
    assert marks.fee == FeeChange(Money(0), "hardship")
    assert marks.notes == ("come-early",)
    told = hall.outcome().checklist
    assert told.outcome == "ready"
    assert told.charge.amount == Money(0)


@pytest.mark.parametrize(
    "act",
    [
        lambda assist: assist.judge("household-register", Verdict.ORIGINAL),
        lambda assist: assist.explain("holder", "cannot-see"),
        lambda assist: assist.explain("reason", "because"),
        lambda assist: assist.change_fee(Money(0), "because"),
        lambda assist: assist.keep_fee(),
        lambda assist: assist.note("hello"),
        lambda assist: assist.choose_window("w99"),
        lambda assist: assist.judge("id-card", None),
        lambda assist: assist.type_note(""),
    ],
)
def test_what_no_list_knows_or_changes_nothing_is_neither_recorded_nor_done(
    hall: Hall, act: Callable[[AssistDesk], None]
) -> None:
    before = hall.assisted().desk.stage
    act(hall.assist)
    assert hall.done() == []
    assert hall.desk.stage is before


@pytest.mark.parametrize(
    ("act", "trouble"),
    [
        (lambda assist: assist.type_note("110101199003077758"), NOT_A_NOTE),
        (lambda assist: assist.type_note("字" * 61), NOT_A_NOTE),
        (lambda assist: assist.give_ticket("张三"), NOT_A_TICKET),
        (lambda assist: assist.change_fee(Money(-1), "hardship"), NOT_A_FEE),
        (lambda assist: assist.change_fee(Money(1_000_000), "hardship"), NOT_A_FEE),
    ],
)
def test_what_must_not_stand_on_paper_is_refused_with_the_reason(
    hall: Hall, act: Callable[[AssistDesk], None], trouble: object
) -> None:
    act(hall.assisted().assist)
    assert hall.assist.trouble == trouble
    assert hall.done() == []
    hall.assist.note("come-early")
    hall.settle()
    assert hall.assist.trouble is None


def test_a_visit_is_assisted_from_when_a_guide_is_signed_in_at_it_and_that_is_on_record(hall: Hall) -> None:
    hall.prepared().duty.sign_in(Role.GUIDE)
    hall.settle()
    assert hall.duty.done == []
    hall.desk.start()
    hall.settle()
    assert hall.assist.assisting
    assert hall.duty.done == [(Act.ASSISTED, "", "", "")]
    hall.desk.open_event("worn")
    hall.settle()
    assert hall.duty.done == [(Act.ASSISTED, "", "", "")]


def test_who_only_looks_after_the_machine_assists_nobody(hall: Hall) -> None:
    hall.assisted(Role.OPERATOR)
    assert not hall.assist.assisting
    assert hall.duty.done == []


def test_nobody_assists_where_that_can_not_be_recorded(hall: Hall) -> None:
    hall.duty.full = True
    hall.assisted()
    assert not hall.assist.assisting
    assert hall.assist.trouble == NOT_RECORDED


@pytest.mark.parametrize("full", [False, True])
def test_a_visit_left_to_the_citizen_keeps_its_marks_and_nobody_stays_signed_in(
    hall: Hall, full: bool
) -> None:
    hall.assisted().assist.judge("id-card", Verdict.ORIGINAL)
    hall.settle()
    hall.duty.full = full
    hall.assist.leave()
    hall.settle()
    assert hall.duty.member is None
    assert not hall.assist.assisting
    assert hall.outcome().assistance.verdict_of == {"id-card": Verdict.ORIGINAL}
    assert (Act.LEFT_TO_CITIZEN, "replace", "", "") in hall.duty.done or full


def test_what_was_marked_goes_with_the_visit(hall: Hall) -> None:
    hall.assisted().assist.note("come-early")
    hall.settle()
    hall.desk.finish()
    hall.settle()
    assert not hall.assist.assisting
    assert isinstance(hall.desk.stage, Attract)
    assert hall.assist.marks == UNASSISTED


def test_what_was_marked_is_gone_when_somebody_looks_for_something_else(hall: Hall) -> None:
    hall.assisted().assist.type_note("请带老花镜")
    hall.settle()
    hall.desk.home()
    assert isinstance(hall.desk.stage, Home)
    hall.desk.open_event("worn")
    assert hall.assist.marks == UNASSISTED


def test_an_act_that_comes_too_late_touches_no_other_visit(hall: Hall) -> None:
    hall.assisted().assist.change_fee(Money(0), "hardship")
    hall.worker.work()
    hall.desk.finish()
    hall.desk.start()
    hall.desk.open_event("worn")
    hall.desk.answer("worn")
    hall.settle()
    assert hall.assist.marks == UNASSISTED


def test_the_file_copy_is_asked_for_when_the_citizen_s_is_out(hall: Hall) -> None:
    hall.assisted().assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE)
    assert hall.done() == [(Act.COPIES_PRINTED, "replace", "", "2")]
    assert hall.copies() == [SheetCopy.CITIZEN]
    hall.printer_says(JobState.QUEUED)
    hall.printer_says(JobState.PRINTING)
    assert hall.copies() == [SheetCopy.CITIZEN]
    hall.printer_says(JobState.DONE)
    assert hall.copies() == [SheetCopy.CITIZEN, SheetCopy.FILE]
    hall.printer_says(JobState.DONE)
    assert hall.copies() == [SheetCopy.CITIZEN, SheetCopy.FILE]
    stage = hall.desk.stage
    assert isinstance(stage, Printing)
    assert stage.job is not None
    assert stage.job.state is JobState.DONE


def test_tapping_twice_prints_nothing_twice(hall: Hall) -> None:
    hall.assisted()
    for _ in range(2):
        hall.assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE)
    assert hall.copies() == [SheetCopy.CITIZEN]
    assert [row[0] for row in hall.done()] == [Act.COPIES_PRINTED]
    hall.printer_says(JobState.QUEUED)
    hall.assist.print_copies(SheetCopy.FILE)
    assert hall.copies() == [SheetCopy.CITIZEN]


def test_a_copy_that_failed_is_printed_again_before_the_next(hall: Hall) -> None:
    hall.assisted().assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE)
    hall.settle()
    hall.printer_says(JobState.FAILED)
    assert hall.copies() == [SheetCopy.CITIZEN]
    hall.desk.print("slips")
    assert hall.copies() == [SheetCopy.CITIZEN] * 2
    hall.printer_says(JobState.DONE)
    assert hall.copies() == [SheetCopy.CITIZEN, SheetCopy.CITIZEN, SheetCopy.FILE]


def test_where_the_printer_does_not_tell_the_next_copy_waits_for_who_stands_there(hall: Hall) -> None:
    hall.assisted().assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE)
    hall.settle()
    hall.printer_says(JobState.UNKNOWN)
    assert hall.copies() == [SheetCopy.CITIZEN]
    hall.desk.came_out(it_did=True)
    assert hall.copies() == [SheetCopy.CITIZEN, SheetCopy.FILE]


def test_after_a_visit_has_ended_no_copy_follows(hall: Hall) -> None:
    hall.assisted().assist.print_copies(SheetCopy.CITIZEN, SheetCopy.FILE)
    hall.settle()
    hall.printer_says(JobState.QUEUED)
    hall.desk.finish()
    hall.printer_says(JobState.DONE)
    assert hall.copies() == [SheetCopy.CITIZEN]


def test_a_sheet_is_printed_again_for_staff_as_often_as_they_ask(hall: Hall) -> None:
    hall.assisted()
    for _ in range(3):
        hall.assist.print_copies(SheetCopy.ONLY)
        hall.settle()
        hall.printer_says(JobState.DONE)
    assert hall.copies() == [SheetCopy.ONLY] * 3
    assert [row[0] for row in hall.done()] == [Act.COPIES_PRINTED] * 3


def test_a_mark_after_printing_leads_back_to_the_list_that_is_no_longer_the_sheet_s(hall: Hall) -> None:
    hall.assisted().assist.print_copies(SheetCopy.ONLY)
    hall.settle()
    hall.printer_says(JobState.PRINTING)
    hall.assist.note("come-early")
    hall.settle()
    assert isinstance(visits.stage(hall.desk), Printing)
    assert hall.assist.marks == UNASSISTED
    hall.printer_says(JobState.DONE)
    hall.assist.note("come-early")
    hall.settle()
    assert isinstance(visits.stage(hall.desk), Outcome)
    assert hall.assist.marks.notes == ("come-early",)
