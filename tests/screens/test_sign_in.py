"""Staff sign in by touch, key and badge; the public finds nothing of it, and nobody gets past it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.bootstrap import open_services
from kiosk.domain.signing_in import Choosing, Entering, SignedIn, SignedOut
from kiosk.domain.staff import FactorKind, Role
from kiosk.exhibit.audit import Audit
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.opening import plain_options
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedOffice, with_office
from kiosk.exhibit.sign_in_scenes import SignInScenes
from kiosk.services.staff_gesture import BETWEEN, CORNER_MM, TAPS
from kiosk.services.staff_watch import ON_DUTY
from tests.kiosks import Kiosk, OpenKiosk
from tests.screens.monkey import Monkey, settle
from tests.services.staffed import BADGE, PIN, WRONG, Staffed, staffed


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    site = staffed(tmp_path_factory.mktemp("staff"))
    yield site
    site.store.close()


@pytest.fixture
def staff(open_kiosk: OpenKiosk, site: Staffed) -> Kiosk:
    """A kiosk with one of each role on its staff."""
    return open_kiosk(open_services=with_office(site.office, open_services))


def corner(kiosk: Kiosk, times: int = TAPS, *, right: bool = False) -> None:
    width = kiosk.application.view.width()
    for _ in range(times):
        kiosk.visitor.hand.tap_at(QPointF(width - 20 if right else 20, 20))


def call_up(kiosk: Kiosk) -> None:
    corner(kiosk)
    kiosk.visitor.hand.target("sign-in-back")


def enter(kiosk: Kiosk, pin: str) -> None:
    for digit in pin:
        kiosk.visitor.tap(f"pin-{digit}")


def stage_is(kiosk: Kiosk, kind: type) -> None:
    desk = kiosk.visitor.services.staff_desk
    wait(lambda: isinstance(desk.stage, kind), kind.__name__)
    kiosk.visitor.hand.rest()


def type_in(kiosk: Kiosk, text: str) -> None:
    """As a keyboard does, or a reader that types what it reads."""
    for sign in text:
        QTest.keyClick(kiosk.application.view, Qt.Key(ord(sign)))


def on_duty(kiosk: Kiosk) -> str:
    """Whoever is signed in."""
    member = kiosk.visitor.services.on_duty.member
    return "" if member is None else member.pseudonym


def sign_in(kiosk: Kiosk, who: str = "guide", pin: str = PIN) -> None:
    call_up(kiosk)
    kiosk.visitor.tap(f"who-{who}")
    enter(kiosk, pin)


def test_five_taps_in_the_corner_lead_by_touch_to_the_console(staff: Kiosk, site: Staffed) -> None:
    sign_in(staff, "supervisor")
    stage_is(staff, SignedIn)
    assert "值班长：supervisor" in staff.texts()
    staff.visitor.tap("console-sign-out")
    assert staff.visitor.page == "AttractPage"
    staff.settle()
    wait(lambda: len(site.rows()) == 2, "the audit")
    assert [row[:2] for row in site.rows()] == [
        ("supervisor", "staff.signed-in"),
        ("supervisor", "staff.signed-out"),
    ]


def test_the_gesture_begins_no_visit_and_a_single_tap_there_does(staff: Kiosk) -> None:
    corner(staff, TAPS - 1)
    assert staff.visitor.page == "AttractPage"
    staff.timers.advance(BETWEEN)
    staff.visitor.sees("HomePage")
    assert not staff.visitor.hand.has("sign-in-back")


@pytest.mark.parametrize("times", [1, 2, TAPS - 1])
def test_taps_elsewhere_are_no_part_of_it(staff: Kiosk, times: int) -> None:
    corner(staff, times)
    staff.visitor.tap("start", "HomePage")
    corner(staff, TAPS - times)
    assert staff.visitor.services.staff_desk.stage == SignedOut()


def test_slow_taps_are_none(staff: Kiosk) -> None:
    staff.visitor.start("zh-CN")
    for _ in range(3 * TAPS):
        corner(staff, 1)
        staff.timers.advance(BETWEEN)
    assert staff.visitor.services.staff_desk.stage == SignedOut()


@pytest.mark.parametrize("page", ["HomePage", "SearchPage", "QuestionPage"])
def test_it_works_above_every_page_of_a_visit_and_hits_nothing_there(staff: Kiosk, page: str) -> None:
    staff.visitor.start("en")
    if page != "HomePage":
        staff.visitor.tap("search" if page == "SearchPage" else "tile-card-worn", page)
    stage = staff.visitor.stage
    call_up(staff)
    assert staff.visitor.stage is stage
    staff.visitor.tap("sign-in-back")
    assert staff.visitor.page == page


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("left", [False, True])
def test_nothing_to_be_touched_lies_in_the_corner(
    open_kiosk: OpenKiosk, size: tuple[int, int], left: bool
) -> None:
    kiosk = open_kiosk(size)
    kiosk.visitor.start("zh-CN")
    if left:
        kiosk.application.comfort.reachLeft(True)
        kiosk.visitor.hand.rest()
    mm = float(kiosk.application.panel.property("pixelsPerMillimetre"))
    other_side = left and size[0] > size[1]
    for share in (0.1, 0.5, 0.95):
        across, down = CORNER_MM[0] * mm * share, CORNER_MM[1] * mm * share
        point = QPointF(size[0] - across if other_side else across, down)
        touched = kiosk.visitor.hand.eye.touched_at(point)
        assert touched is None or not touched.objectName()
    corner(kiosk, right=other_side)
    kiosk.visitor.hand.target("sign-in-back")


def test_the_key_for_staff_does_the_same(staff: Kiosk) -> None:
    QTest.keyClick(staff.application.view, Qt.Key.Key_F12)
    staff.visitor.tap("who-guide")
    type_in(staff, PIN)
    stage_is(staff, SignedIn)


def test_a_wrong_pin_is_told_plainly_and_too_many_count_down(staff: Kiosk) -> None:
    sign_in(staff, pin=WRONG)
    stage_is(staff, Entering)
    assert "登录没有成功，请核对后再试一次。" in staff.texts()
    for _ in range(4):
        enter(staff, WRONG)
        stage_is(staff, Entering)
    assert "错误次数太多，请等 15 秒再试。值班长可以解除锁定。" in staff.texts()
    assert not staff.visitor.hand.has("pin-1")
    staff.timers.advance(3)
    staff.visitor.hand.rest()
    assert "错误次数太多，请等 12 秒再试。值班长可以解除锁定。" in staff.texts()
    for _ in range(3):
        staff.application.kiosk.touched()
        staff.timers.advance(4)
    staff.visitor.hand.target("pin-1")


def test_no_digit_is_shown_or_spoken(staff: Kiosk) -> None:
    call_up(staff)
    staff.visitor.tap("who-guide")
    before = staff.texts()
    enter(staff, PIN[:4])
    assert staff.texts() == before
    assert staff.visitor.services.speech.saying is None


def test_digits_stand_elsewhere_each_time_where_the_site_wants_that(
    open_kiosk: OpenKiosk, site: Staffed, monkeypatch: pytest.MonkeyPatch
) -> None:
    shuffled = lambda data: replace(plain_options(data), shuffle_pin=True)  # noqa: E731
    monkeypatch.setattr("tests.kiosks.plain_options", shuffled)
    kiosk = open_kiosk(open_services=with_office(site.office, open_services))
    orders = set()
    call_up(kiosk)
    for _ in range(6):
        kiosk.visitor.tap("who-guide")
        texts = kiosk.texts()
        orders.add(tuple(text for text in texts if text in set("0123456789")))
        assert sorted([*orders][-1]) == [*"0123456789"]
        kiosk.visitor.tap("sign-in-back")
    assert len(orders) > 3
    kiosk.visitor.tap("who-guide")
    enter(kiosk, PIN)
    stage_is(kiosk, SignedIn)


def test_a_badge_is_read_like_a_keyboard_and_begins_nothing_else(staff: Kiosk, site: Staffed) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    call_up(staff)
    staff.visitor.tap("who-guide")
    assert "请先刷工作证" in staff.texts()
    assert not staff.visitor.hand.has("pin-1")
    type_in(staff, BADGE)
    QTest.keyClick(staff.application.view, Qt.Key.Key_Return)
    staff.visitor.hand.rest()
    assert "请输入 6 位密码" in staff.texts()
    enter(staff, PIN)
    stage_is(staff, SignedIn)


@pytest.mark.parametrize("read", ["1" * 500, "0012345679", "12", "()!/&$"])
def test_what_is_no_badge_of_theirs_gets_nobody_in(staff: Kiosk, site: Staffed, read: str) -> None:
    site.office.give_factor("guide", FactorKind.BADGE, BADGE, Event())
    call_up(staff)
    staff.visitor.tap("who-guide")
    type_in(staff, read)
    QTest.keyClick(staff.application.view, Qt.Key.Key_Return)
    staff.visitor.hand.rest()
    if "请先刷工作证" not in staff.texts():
        enter(staff, PIN)
        stage_is(staff, Entering)
    assert on_duty(staff) == ""


def test_where_nobody_is_on_the_staff_the_page_says_what_to_do(kiosk: Kiosk) -> None:
    call_up(kiosk)
    wait(lambda: "本机还没有登记工作人员" in kiosk.texts(), "the notice")
    assert "kiosk staff add chief --role supervisor" in kiosk.texts()
    kiosk.visitor.tap("sign-in-back")
    assert kiosk.visitor.page == "AttractPage"


def test_where_the_pepper_is_lost_the_public_is_served_and_staff_are_told(kiosk: Kiosk) -> None:
    office = kiosk.visitor.services.office
    kiosk.settle()
    with closing(sqlite3.connect(kiosk.data / "state.db")) as connection:
        connection.execute("INSERT INTO staff VALUES ('guide', 'guide', '', '', '', '2026-11-28')")
        connection.commit()
    assert office.made is not None
    call_up(kiosk)
    wait(lambda: "现在不能登录" in kiosk.texts(), "the notice")
    kiosk.says("staff.unavailable")
    kiosk.visitor.tap("sign-in-back")
    kiosk.visitor.start("en")


def test_nobody_stays_signed_in_when_nobody_is_there(staff: Kiosk) -> None:
    sign_in(staff)
    stage_is(staff, SignedIn)
    staff.timers.advance(ON_DUTY.until_warning + ON_DUTY.to_answer)
    assert on_duty(staff) == ""
    staff.visitor.hand.rest()
    assert not staff.visitor.hand.has("console-sign-out")


@pytest.mark.parametrize("where", ["duty-stay", "beside it"])
def test_whoever_is_about_to_be_signed_out_is_asked_and_stays_at_a_touch(staff: Kiosk, where: str) -> None:
    staff.visitor.start("zh-CN")
    stage = staff.visitor.stage
    sign_in(staff)
    stage_is(staff, SignedIn)
    staff.timers.advance(ON_DUTY.until_warning + 5)
    staff.visitor.hand.rest()
    assert "工作人员还在吗？" in staff.texts()
    assert str(ON_DUTY.to_answer - 5) in staff.texts()
    if where == "duty-stay":
        staff.visitor.tap(where)
    else:
        staff.visitor.hand.tap_at(QPointF(540, 700))
        staff.visitor.hand.rest()
    assert "工作人员还在吗？" not in staff.texts()
    staff.timers.advance(ON_DUTY.until_warning - 1)
    assert on_duty(staff) == "guide"
    assert staff.visitor.stage is stage


def test_a_supervisor_lets_a_colleague_try_again_by_touch(staff: Kiosk, site: Staffed) -> None:
    for _ in range(5):
        site.try_to("guide", WRONG)
    sign_in(staff, "supervisor")
    staff.visitor.tap("section-Staff")
    staff.visitor.hand.target("unlock-guide")
    assert "登录失败次数太多，还要等 15 秒" in staff.texts()
    staff.visitor.tap("unlock-guide")
    wait(lambda: not staff.visitor.hand.has("unlock-guide"), "the lock-out to be cleared")
    assert site.rows()[-1] == ("supervisor", "staff.unlocked", "guide", "", "")
    staff.visitor.tap("console-sign-out")
    sign_in(staff, "guide")
    stage_is(staff, SignedIn)


def test_whose_role_was_taken_away_meanwhile_unlocks_nobody(staff: Kiosk, site: Staffed) -> None:
    for _ in range(5):
        site.try_to("guide", WRONG)
    sign_in(staff, "supervisor")
    staff.visitor.tap("section-Staff")
    staff.visitor.hand.target("unlock-guide")
    site.office.give_role("supervisor", Role.GUIDE)
    staff.visitor.tap("unlock-guide")
    wait(lambda: "您的岗位不能做这件事。" in staff.texts(), "the refusal")
    assert [one.pseudonym for one in site.office.locked_out()] == ["guide"]


def test_a_monkey_at_the_pad_gets_no_further(staff: Kiosk) -> None:
    view, desk = staff.application.view, staff.visitor.services.staff_desk
    monkey = Monkey(view, staff.visitor.hand.finger, seed=12333)
    met: set[type] = set()
    for _ in range(120):
        desk.open()
        settle()
        if isinstance(desk.stage, Choosing):
            desk.choose("guide")
        met.add(type(desk.stage))
        monkey.act(25)
        staff.timers.advance(1)
        assert desk.member is None
    assert Entering in met


def test_a_touch_keeps_somebody_signed_in(staff: Kiosk) -> None:
    sign_in(staff)
    stage_is(staff, SignedIn)
    for _ in range(3):
        staff.timers.advance(ON_DUTY.until_warning - 1)
        staff.visitor.hand.tap_at(QPointF(540, 1900))
    assert on_duty(staff) == "guide"


def test_when_a_visit_ends_nobody_of_the_staff_stays_signed_in(staff: Kiosk, site: Staffed) -> None:
    sign_in(staff)
    stage_is(staff, SignedIn)
    staff.visitor.tap("console-help", "HomePage")
    assert on_duty(staff) == "guide"
    staff.visitor.tap("bar-finish", "AttractPage")
    assert on_duty(staff) == ""
    wait(lambda: len(site.rows()) == 3, "the audit")
    assert site.rows()[-1] == ("guide", "staff.signed-out", "", "", "visit-ended")


def test_switching_the_kiosk_off_signs_out(staff: Kiosk, site: Staffed) -> None:
    sign_in(staff)
    stage_is(staff, SignedIn)
    staff.close()
    assert site.rows()[-1] == ("guide", "staff.signed-out", "", "", "stopped")


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_signing_in_suits_everybody(open_kiosk: OpenKiosk, size: tuple[int, int], language: str) -> None:
    office = PosedOffice()
    kiosk = open_kiosk(size, open_services=with_office(office, open_services))
    audit = Audit(kiosk.application, kiosk.visitor)
    SignInScenes(kiosk.visitor, office, kiosk.timers, audit.inspect).play(language)
    assert not audit.faults, "\n".join(audit.faults[:60])
