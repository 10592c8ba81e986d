"""Who of the staff is at the screen: from the gesture to signing out, and what each may do meanwhile."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from kiosk.credentials.pepper import PepperTrouble
from kiosk.credentials.second_factor import FactorReader
from kiosk.domain.signing_in import (
    Checking,
    Choosing,
    Entering,
    SignedIn,
    SignedOut,
    Signing,
    SignOut,
    Why,
)
from kiosk.domain.staff import FactorKind, Role, StaffMember
from kiosk.domain.staff_acts import CATALOGUE, Act, may
from kiosk.exhibit.timers import HandTimers
from kiosk.services.background import Background
from kiosk.services.idle import IdleTimes
from kiosk.services.late import Late
from kiosk.services.on_duty import NotOnDuty, OnDuty, Refused
from kiosk.services.staff_desk import Office, StaffDesk
from kiosk.services.staff_watch import AT_THE_PAD, ON_DUTY, StaffWatch
from kiosk.store.errors import StoreUnavailable
from tests.services.staffed import BADGE, PIN, WRONG, Staffed, staffed
from tests.services.workers import ScreenThread, Worker


class Screen:
    """A desk whose worker and screen's thread move when they are told to."""

    def __init__(self, office: Late[Office]) -> None:
        self.worker = Worker()
        self.thread = ScreenThread()
        self.timers = HandTimers()
        self.desk = StaffDesk(office, Background(self.worker), self.thread.post)
        self.watch = StaffWatch(self.desk, self.timers)
        self.told: list[StaffMember | None] = []
        self.stages: list[Signing] = []
        self.desk.listen(lambda: self.told.append(self.desk.member))
        self.desk.follow(lambda: self.stages.append(self.desk.stage))

    def stage(self) -> Signing:
        return self.desk.stage

    def settle(self) -> None:
        """Let all that is under way be done."""
        while self.worker.tasks or self.thread.calls:
            self.worker.work()
            self.thread.run()

    def choose(self, pseudonym: str) -> None:
        self.desk.open()
        self.settle()
        self.desk.choose(pseudonym)

    def type(self, pin: str) -> None:
        for digit in pin:
            self.desk.type(digit)

    def sign_in(self, role: Role = Role.GUIDE, pin: str = PIN) -> None:
        self.choose(role.value)
        self.type(pin)
        self.settle()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Staffed]:
    site = staffed(tmp_path)
    yield site
    site.store.close()


@pytest.fixture
def screen(site: Staffed) -> Screen:
    return Screen(Late[Office](lambda: site.office))


GUIDE = StaffMember("guide", Role.GUIDE)


def test_from_the_gesture_to_being_on_duty(screen: Screen, site: Staffed) -> None:
    screen.sign_in()
    duty: OnDuty = screen.desk
    assert duty.member == GUIDE
    assert [type(stage) for stage in screen.stages] == [
        *(Choosing, Choosing),
        *[Entering] * 7,
        *(Checking, SignedIn),
    ]
    assert [stage.typed for stage in screen.stages if isinstance(stage, Entering)] == [0, 1, 2, 3, 4, 5, 6]
    assert screen.told == [GUIDE]
    assert site.rows() == [("guide", "staff.signed-in", "", "", "")]


def test_no_stage_tells_a_digit(screen: Screen) -> None:
    screen.sign_in(pin=WRONG)
    screen.sign_in()
    assert WRONG not in str(screen.stages)
    assert PIN not in str(vars(screen.desk))


def test_the_list_of_people_says_who_may_be_chosen(screen: Screen) -> None:
    screen.desk.open()
    assert screen.stage() == Choosing(None)
    screen.settle()
    stage = screen.stage()
    assert isinstance(stage, Choosing)
    assert stage.people is not None
    assert {one.role for one in stage.people} == set(Role)


def test_a_wrong_pin_may_be_tried_again_until_it_costs_a_wait_that_counts_down(screen: Screen) -> None:
    screen.choose("guide")
    for _ in range(4):
        screen.type(WRONG)
        screen.settle()
        assert screen.stage() == Entering("guide", FactorKind.NONE, why=Why.WRONG)
    screen.type(WRONG)
    screen.settle()
    assert screen.stage() == Entering("guide", FactorKind.NONE, why=Why.WRONG, wait=15)
    screen.type(PIN)
    screen.settle()
    assert screen.stage() == Entering("guide", FactorKind.NONE, why=Why.WRONG, wait=15)
    for left in range(14, 0, -1):
        screen.timers.advance(1)
        screen.watch.touched()
        assert screen.stage() == Entering("guide", FactorKind.NONE, why=Why.WRONG, wait=left)
    screen.timers.advance(1)
    assert screen.stage() == Entering("guide", FactorKind.NONE)


def test_digits_can_be_taken_back(screen: Screen) -> None:
    screen.choose("guide")
    screen.type(WRONG[:5])
    for _ in range(9):
        screen.desk.erase()
    screen.type(PIN)
    screen.settle()
    assert screen.desk.member == GUIDE


@pytest.mark.parametrize("text", ["", "a", "12", "４", "\n", "-"])
def test_nothing_but_digits_is_taken(screen: Screen, text: str) -> None:
    screen.choose("guide")
    screen.desk.type(text)
    assert screen.stage() == Entering("guide", FactorKind.NONE)


def test_who_has_a_badge_shows_it_first(screen: Screen, site: Staffed) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    screen.choose("guide")
    stage = screen.stage()
    assert isinstance(stage, Entering)
    assert stage.wants_badge
    screen.desk.show_badge(BADGE)
    screen.type(PIN)
    screen.settle()
    assert screen.desk.member == GUIDE


def test_a_badge_counts_for_one_try(screen: Screen, site: Staffed) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    screen.choose("guide")
    screen.desk.show_badge(BADGE)
    screen.type(WRONG)
    screen.settle()
    screen.type(PIN)
    screen.settle()
    stage = screen.stage()
    assert isinstance(stage, Entering)
    assert stage.wants_badge
    assert screen.desk.member is None


def test_a_badge_shown_by_somebody_who_needs_none_is_no_pin(screen: Screen) -> None:
    screen.choose("guide")
    screen.desk.show_badge(PIN)
    assert screen.stage() == Entering("guide", FactorKind.NONE)


def test_a_name_that_nobody_has_is_told_nothing_else(screen: Screen) -> None:
    screen.choose("nobody")
    screen.type(PIN)
    screen.settle()
    assert screen.stage() == Entering("nobody", FactorKind.NONE, why=Why.WRONG)


def test_going_away_while_it_is_checked_signs_nobody_in(screen: Screen, site: Staffed) -> None:
    screen.choose("guide")
    screen.type(PIN)
    screen.worker.work()
    screen.desk.close()
    screen.settle()
    assert screen.desk.member is None
    assert screen.stage() == SignedOut()
    assert [row[1] for row in site.rows()] == ["staff.signed-in", "staff.signed-out"]


def test_a_key_that_is_waited_for_is_not_waited_for_by_nobody(tmp_path: Path) -> None:
    class Patient(FactorReader):
        def enrol(self, pseudonym, given, cancelled):  # type: ignore[no-untyped-def]
            return "key"

        def check(self, pseudonym, record, given, cancelled):  # type: ignore[no-untyped-def]
            return None if cancelled.is_set() else record

    site = staffed(tmp_path, Patient())
    screen = Screen(Late[Office](lambda: site.office))
    site.office.give_factor("guide", FactorKind.KEY, "", Event())
    screen.choose("guide")
    screen.type(PIN)
    assert screen.stage() == Checking("guide", FactorKind.KEY)
    screen.desk.close()
    screen.settle()
    assert screen.desk.member is None
    site.store.close()


@pytest.mark.parametrize(
    ("end", "why"),
    [
        (lambda screen: screen.desk.sign_out(), "button"),
        (lambda screen: screen.timers.advance(60), "idle"),
        (lambda screen: (screen.desk.visit(True), screen.desk.visit(False)), "visit-ended"),
        (lambda screen: screen.desk.stop(), "stopped"),
    ],
    ids=["button", "idle", "visit-ended", "stopped"],
)
def test_signing_out_is_on_record_with_its_reason(screen: Screen, site: Staffed, end, why: str) -> None:  # type: ignore[no-untyped-def]
    screen.sign_in()
    end(screen)
    screen.settle()
    assert screen.desk.member is None
    assert screen.stage() == SignedOut()
    assert screen.told == [GUIDE, None]
    assert site.rows()[-1] == ("guide", "staff.signed-out", "", "", why)
    with pytest.raises(NotOnDuty):
        screen.desk.record(Act.ASSISTED)


def test_a_visit_that_begins_signs_nobody_out(screen: Screen) -> None:
    screen.sign_in()
    screen.desk.visit(False)
    screen.desk.visit(True)
    assert screen.desk.member == GUIDE


def test_who_is_away_is_told_the_seconds_left_and_a_touch_gives_them_back(screen: Screen) -> None:
    screen.sign_in()
    screen.timers.advance(ON_DUTY.until_warning + 5)
    assert screen.stage() == SignedIn(GUIDE, ON_DUTY.to_answer - 5)
    screen.watch.touched()
    assert screen.stage() == SignedIn(GUIDE)
    screen.timers.advance(ON_DUTY.until_warning - 1)
    assert screen.stage() == SignedIn(GUIDE)


def test_staff_are_signed_out_sooner_than_a_visit_ends() -> None:
    assert ON_DUTY.until_warning + ON_DUTY.to_answer < IdleTimes().until_warning + IdleTimes().to_answer


def test_a_pad_that_nobody_uses_goes_by_itself(screen: Screen) -> None:
    screen.choose("guide")
    screen.type("74")
    screen.timers.advance(AT_THE_PAD.until_warning + AT_THE_PAD.to_answer)
    assert screen.stage() == SignedOut()
    screen.sign_in()
    assert screen.desk.member == GUIDE


def test_a_pad_that_is_open_when_a_visit_ends_goes_with_it(screen: Screen) -> None:
    screen.desk.visit(True)
    screen.choose("guide")
    screen.desk.visit(False)
    assert screen.stage() == SignedOut()


def test_back_leads_to_the_list_and_then_away(screen: Screen) -> None:
    screen.choose("guide")
    screen.type("740")
    screen.desk.back()
    screen.settle()
    assert isinstance(screen.stage(), Choosing)
    screen.desk.choose("guide")
    assert screen.stage() == Entering("guide", FactorKind.NONE)
    screen.desk.back()
    screen.desk.back()
    assert screen.stage() == SignedOut()


@pytest.mark.parametrize("role", Role)
def test_each_role_does_what_the_catalogue_allows_and_is_refused_all_else(
    screen: Screen, site: Staffed, role: Role
) -> None:
    screen.sign_in(role)
    expected = []
    for act in Act:
        assert screen.desk.may(act) is may(role, act)
        if may(role, act):
            screen.desk.record(act, "subject", "before", "after")
            expected.append((role.value, act.value, "subject", "before", "after"))
        else:
            with pytest.raises(Refused, match=f"^{role.value} may not do this: "):
                screen.desk.record(act, "subject", "before", "after")
        assert site.rows()[1:] == expected, act
    assert 0 < len(expected) < len(Act)


@pytest.mark.parametrize("act", Act)
def test_nobody_does_nothing(screen: Screen, site: Staffed, act: Act) -> None:
    assert not screen.desk.may(act)
    with pytest.raises(NotOnDuty, match="nobody of the staff is signed in"):
        screen.desk.record(act)
    assert site.rows() == []


@pytest.mark.parametrize("change", ["removed", "another role"])
def test_who_is_removed_or_given_another_role_meanwhile_is_signed_out_at_their_next_act(
    screen: Screen, site: Staffed, change: str
) -> None:
    screen.sign_in()
    if change == "removed":
        site.office.remove("guide")
    else:
        site.office.give_role("guide", Role.EDITOR)
    rows = site.rows()
    with pytest.raises(NotOnDuty, match="no longer on the staff as guide"):
        screen.desk.record(Act.ASSISTED)
    screen.settle()
    assert screen.desk.member is None
    assert site.rows() == rows


@pytest.mark.parametrize("error", [PepperTrouble("the pepper is missing"), StoreUnavailable("no disk")])
def test_records_that_cannot_be_had_are_told_and_sign_nobody_in(
    site: Staffed, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    broken = [error]

    def office() -> Office:
        if broken:
            raise broken[0]
        return site.office

    screen = Screen(Late(office))
    screen.desk.open()
    screen.settle()
    assert screen.stage() == Choosing(unavailable=True)
    assert [record.__dict__["reason"] for record in caplog.records] == [str(error)]
    screen.desk.choose("guide")
    screen.type(PIN)
    screen.settle()
    assert screen.stage() == Entering("guide", FactorKind.NONE, why=Why.UNAVAILABLE)
    broken.clear()
    screen.type(PIN)
    screen.settle()
    assert screen.desk.member == GUIDE


def test_the_words_for_why_somebody_was_signed_out_are_those_of_the_catalogue() -> None:
    told = CATALOGUE[Act.SIGNED_OUT].after
    assert all(why.value in told for why in SignOut if why is not SignOut.REMOVED)
