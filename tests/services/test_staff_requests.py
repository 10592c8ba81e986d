"""Calls for staff as they come, answered or not, and nothing of the visits that they came from."""

from dataclasses import fields

import pytest

from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.domain.stage_page import Page
from kiosk.domain.tally import Help
from kiosk.services.background import Background
from kiosk.services.staff_requests import MOST_KEPT, StaffRequest, StaffRequests
from kiosk.store.errors import StoreFull
from tests.services.signed_in import Duty
from tests.services.test_visit_desk import Hall
from tests.store.clocks import SetClock


class Desk:
    """A kiosk with a visitor, and a guide who sees the calls."""

    def __init__(self) -> None:
        self.hall, self.clock, self.duty = Hall(), SetClock(), Duty(Role.GUIDE)
        self.counted: list[tuple[Page, Help]] = []
        self.changes = 0
        self.requests = StaffRequests(
            self.hall.desk,
            self.duty,
            self,
            Background(self.hall.worker),
            self.hall.thread.post,
            self.clock,
        )
        self.requests.listen(self.changed)

    def call(self, page: Page, became: Help) -> None:
        self.counted.append((page, became))

    def changed(self) -> None:
        self.changes += 1

    def newest(self) -> StaffRequest:
        return self.requests.kept[0]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_call_says_its_page_and_since_when_and_waits(desk: Desk) -> None:
    desk.hall.at_papers().desk.ask_staff()
    assert desk.newest() == StaffRequest(1, Page.PAPERS, desk.clock.now())
    assert (desk.requests.waiting, desk.changes) == (1, 1)


def test_a_call_says_nothing_of_the_visit() -> None:
    assert [field.name for field in fields(StaffRequest)] == ["number", "page", "since", "became", "by"]


def test_who_answers_is_put_on_record_and_the_visitor_has_the_page_back(desk: Desk) -> None:
    desk.hall.at_papers().desk.ask_staff()
    desk.requests.answer(1)
    assert desk.requests.waiting == 1, "what is not on record is not done"
    desk.hall.settle()
    assert (desk.newest().became, desk.newest().by) == (Help.ANSWERED, "guide-1")
    assert desk.duty.done == [(Act.REQUEST_ANSWERED, "papers", "")]
    assert not desk.hall.desk.staff_asked
    assert desk.counted == [(Page.PAPERS, Help.ANSWERED)]


@pytest.mark.parametrize(("role", "answered"), [(Role.GUIDE, True), (Role.OPERATOR, False)])
def test_who_signs_in_before_somebody_who_waits_has_come_to_help(
    desk: Desk, role: Role, answered: bool
) -> None:
    desk.duty.sign_out()
    desk.hall.at_papers().desk.ask_staff()
    desk.duty.sign_in(role)
    desk.hall.settle()
    assert (desk.newest().became is Help.ANSWERED) is answered


@pytest.mark.parametrize("role", [Role.EDITOR, Role.OPERATOR, None])
def test_who_may_not_answer_is_refused(desk: Desk, role: Role | None) -> None:
    desk.duty.member = Duty(role).member
    desk.hall.at_papers().desk.ask_staff()
    desk.requests.answer(1)
    desk.hall.settle()
    assert desk.requests.waiting == 1
    assert desk.hall.desk.staff_asked


def test_an_answer_that_can_not_be_put_on_record_is_none(desk: Desk) -> None:
    desk.hall.at_papers().desk.ask_staff()
    desk.duty.broken = StoreFull("no room")
    desk.requests.answer(1)
    desk.hall.settle()
    assert desk.requests.waiting == 1


@pytest.mark.parametrize("end", ["staff_thanks", "finish", "back"])
def test_a_call_that_is_taken_back_or_left_was_not_answered(desk: Desk, end: str) -> None:
    desk.hall.at_papers().desk.ask_staff()
    getattr(desk.hall.desk, end)()
    assert desk.newest().became is Help.WITHDRAWN
    assert desk.requests.waiting == 0
    assert desk.counted == [(Page.PAPERS, Help.WITHDRAWN)]


def test_an_answer_that_comes_after_the_visitor_has_gone_is_none(desk: Desk) -> None:
    desk.hall.at_papers().desk.ask_staff()
    desk.requests.answer(1)
    desk.hall.desk.finish()
    desk.hall.settle()
    assert desk.newest().became is Help.WITHDRAWN
    assert desk.counted == [(Page.PAPERS, Help.WITHDRAWN)]


def test_an_answer_to_one_call_does_not_answer_the_next(desk: Desk) -> None:
    desk.hall.at_papers().desk.ask_staff()
    desk.requests.answer(1)
    desk.hall.desk.staff_thanks()
    desk.hall.desk.ask_staff()
    desk.hall.settle()
    assert [request.became for request in desk.requests.kept] == [None, Help.WITHDRAWN]
    assert desk.hall.desk.staff_asked


def test_the_newest_comes_first_and_old_ones_are_forgotten(desk: Desk) -> None:
    desk.hall.at_papers()
    for _ in range(MOST_KEPT + 3):
        desk.hall.desk.ask_staff()
        desk.hall.desk.staff_thanks()
    numbers = [request.number for request in desk.requests.kept]
    assert numbers == list(range(MOST_KEPT + 3, 3, -1))


def test_other_moves_of_the_visit_are_no_call(desk: Desk) -> None:
    desk.hall.at_outcome().desk.finish()
    assert desk.requests.kept == ()
    assert desk.changes == 0
