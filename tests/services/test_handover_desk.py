"""Who takes a visit up by its sheet's code, what goes on record of it, and what comes too late."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.assistance import Assistance, Verdict
from kiosk.domain.checklist import Guide, checklist
from kiosk.domain.front_page import FrontPage, ServiceCard
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.interview import Interview
from kiosk.domain.search_forms import SearchForms
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.domain.taking_up import Edition
from kiosk.domain.visit import Asking, Attract, Home, NotTakenUp, Outcome, Stage, TakenUp
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.services.background import Background
from kiosk.services.handover_desk import HandoverDesk
from kiosk.services.handover_key import HandoverKey
from kiosk.services.library import Library
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.errors import StoreUnavailable
from tests.builders import cost, question, text
from tests.domain.handovers import EVENT, GUIDE, LOST, REPLACE, edition
from tests.services.test_visit_desk import Counted, Printer
from tests.services.workers import ScreenThread, Worker

CARD = ServiceCard("replace", text("补卡"), text("补卡"), "events/lost")
FRONT = FrontPage(("zh-CN", "en"), (EVENT,), (CARD,), text("hall"))

DEARER = replace(REPLACE, costs=(cost("dear", Money(3200)),))
ASKS_MORE = replace(DEARER, questions=(*REPLACE.questions, question("city")))


class Content:
    def __init__(self, service: PublicService, guide: Guide) -> None:
        self._service = service
        self._guide = guide

    def service(self, service_id: str) -> PublicService:
        assert service_id == "replace"
        return self._service

    def guide(self) -> Guide:
        return self._guide

    def search_forms(self) -> SearchForms:
        raise AssertionError("nobody searches")


class Kept:
    """The content of before."""

    asked = 0

    def editions(self, service_id: str) -> Iterator[Edition]:
        self.asked += 1
        yield edition()


class Full(PosedDuty):
    """Staff whose record can't be written."""

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        raise StoreUnavailable("the disk is gone")


class Hall:
    """A kiosk with this content, and somebody with a sheet."""

    def __init__(self, folder: Path, now: PublicService = REPLACE, duty: PosedDuty | None = None) -> None:
        self.worker, self.thread = Worker(), ScreenThread()
        self.key, self.kept = HandoverKey(folder / "handover.key"), Kept()
        self.duty = PosedDuty() if duty is None else duty
        background = Background(self.worker)
        library = Library(Content(now, GUIDE), FRONT, background, self.thread.post)
        self.desk = VisitDesk(library, Printer([], [], []), Counted(), lambda: library)
        self.handover = HandoverDesk(self.desk, self.key, self.kept, self.duty, background, self.thread.post)

    def code(self, marks: Assistance | None = None) -> str:
        """That of a sheet of the old rules."""
        interview = Interview(REPLACE, GUIDE.settings).answer_all(LOST)
        return self.key.code(checklist(GUIDE, interview, frozenset({"id-card"}), marks or Assistance()))

    def scan(self, code: str) -> Stage:
        self.handover.take(code)
        return self.settled()

    def settled(self) -> Stage:
        while self.worker.tasks or self.thread.calls:
            self.worker.work()
            self.thread.run()
        return self.desk.stage


def test_a_citizen_takes_up_their_own_list_and_nothing_goes_on_record(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    stage = hall.scan(hall.code())
    assert isinstance(stage, Outcome)
    assert stage.interview.answers == LOST
    assert hall.duty.done == []
    assert hall.kept.asked == 0


@pytest.mark.parametrize("role", [Role.GUIDE, Role.SUPERVISOR])
def test_staff_take_it_up_on_record(tmp_path: Path, role: Role) -> None:
    hall = Hall(tmp_path)
    hall.duty.sign_in(role)
    assert isinstance(hall.scan(hall.code()), Outcome)
    assert hall.duty.done == [(Act.TAKEN_UP, "replace", "2026.11", "")]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.OPERATOR])
def test_staff_who_may_not_assist_are_citizens_here(tmp_path: Path, role: Role) -> None:
    hall = Hall(tmp_path)
    hall.duty.sign_in(role)
    assert isinstance(hall.scan(hall.code()), Outcome)
    assert hall.duty.done == []


def test_what_can_not_be_recorded_is_not_done(tmp_path: Path) -> None:
    hall = Hall(tmp_path, duty=Full())
    hall.duty.sign_in(Role.GUIDE)
    assert hall.scan(hall.code()) == NotTakenUp(Unreadable.NOT_RECORDED)


def test_marks_of_this_hall_come_along(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    seen = Assistance(verdicts=(("id-card", Verdict.ORIGINAL),))
    stage = hall.scan(hall.code(seen))
    assert isinstance(stage, Outcome)
    assert stage.assistance == seen


def test_marks_of_another_hall_are_left_out_and_said_to_be(tmp_path: Path) -> None:
    hall, other = Hall(tmp_path / "here"), Hall(tmp_path / "there")
    (tmp_path / "there").mkdir()
    stage = hall.scan(other.code(Assistance(verdicts=(("id-card", Verdict.ORIGINAL),))))
    assert isinstance(stage, TakenUp)
    assert stage.unsealed
    assert isinstance(stage.then, Outcome)
    assert stage.then.assistance == Assistance()


def test_what_changed_is_said_before_the_outcome(tmp_path: Path) -> None:
    hall = Hall(tmp_path, DEARER)
    stage = hall.scan(hall.code())
    assert isinstance(stage, TakenUp)
    (change,) = stage.changes
    assert [part.primary for part in (*change.was, *change.now)] == ["20元", "32元"]
    hall.desk.back()
    assert hall.settled() is stage.then


def test_after_a_new_question_what_changed_besides_is_said_all_the_same(tmp_path: Path) -> None:
    hall = Hall(tmp_path, ASKS_MORE)
    stage = hall.scan(hall.code())
    assert isinstance(stage, TakenUp)
    assert isinstance(stage.then, Asking)
    hall.desk.back()
    hall.settled()
    hall.desk.answer("yes")
    hall.settled()
    hall.desk.conclude()
    told = hall.settled()
    assert isinstance(told, TakenUp)
    assert [change.line for change in told.changes] == ["fee"]
    hall.desk.back()
    assert isinstance(hall.settled(), Outcome)


def test_who_goes_home_from_the_new_question_hears_no_more_of_the_sheet(tmp_path: Path) -> None:
    hall = Hall(tmp_path, ASKS_MORE)
    hall.scan(hall.code())
    hall.desk.home()
    hall.desk.open_event("lost")
    for option in ("lost", "self", "yes", "yes"):
        hall.settled()
        hall.desk.answer(option)
    hall.settled()
    hall.desk.conclude()
    assert isinstance(hall.settled(), Outcome)


def test_a_scan_whose_visitor_has_left_leads_nowhere(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.handover.take(hall.code())
    hall.desk.finish()
    assert isinstance(hall.settled(), Attract)


def test_a_scan_while_another_thing_was_touched_leads_nowhere(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.handover.take(hall.code())
    hall.desk.open_event("lost")
    assert isinstance(hall.settled(), Asking | Outcome)


@pytest.mark.parametrize("code", ["", "LK1", "7" * 3000, "LK1\x00\x1b"])
def test_nonsense_is_refused_and_leads_to_the_home_page(tmp_path: Path, code: str) -> None:
    hall = Hall(tmp_path)
    assert isinstance(hall.scan(code), NotTakenUp)
    hall.desk.back()
    assert isinstance(hall.settled(), Home)


def test_a_refusal_goes_into_the_log_without_the_code(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        Hall(tmp_path).scan("LK1CANARY")
    assert "handover.refused" in caplog.messages
    assert "CANARY" not in caplog.text
    assert all("CANARY" not in str(vars(record)) for record in caplog.records)
