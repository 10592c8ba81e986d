"""Whoever is signed in has the console before them while nobody is served, and the public never sees it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.bootstrap import open_services
from kiosk.domain.comfort import USUAL
from kiosk.domain.staff import Role
from kiosk.exhibit.audit import Audit
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.posed_figures import with_figures
from kiosk.exhibit.posed_packs import with_packs
from kiosk.exhibit.posed_staff import PosedDuty, PosedOffice, with_duty, with_office
from kiosk.exhibit.staff_scenes import StaffScenes
from tests.kiosks import Kiosk, OpenKiosk


@pytest.fixture
def duty() -> PosedDuty:
    return PosedDuty()


@pytest.fixture
def staffed(open_kiosk: OpenKiosk, duty: PosedDuty) -> Kiosk:
    """A kiosk that ``duty`` can be on duty at."""
    return open_kiosk(open_services=with_duty(duty, open_services))


def console_is_up(kiosk: Kiosk) -> bool:
    return kiosk.visitor.hand.has("console-sign-out")


def test_the_console_comes_up_for_whoever_signs_in_and_goes_with_them(
    staffed: Kiosk, duty: PosedDuty
) -> None:
    assert not console_is_up(staffed)
    duty.sign_in(Role.GUIDE, "guide-7")
    staffed.visitor.hand.rest()
    assert "引导员：guide-7" in staffed.texts()
    staffed.visitor.tap("console-sign-out")
    staffed.visitor.hand.rest()
    assert duty.member is None
    assert not console_is_up(staffed)


def test_a_guide_begins_a_visit_for_a_citizen_from_the_console(staffed: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.GUIDE)
    staffed.visitor.tap("console-help", "HomePage")
    assert not console_is_up(staffed)


def test_the_next_visitor_finds_language_and_text_as_usual(staffed: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.GUIDE)
    staffed.visitor.tap("console-speak-en")
    staffed.visitor.tap("console-comfort")
    staffed.visitor.tap("size-3")
    staffed.visitor.tap("comfort-done")
    assert staffed.visitor.language == "en"
    staffed.visitor.tap("console-sign-out")
    staffed.visitor.hand.rest()
    assert staffed.visitor.language == "zh-CN"
    assert staffed.application.comfort.comfort == USUAL


def test_keys_walk_over_the_console_and_begin_no_visit(staffed: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.GUIDE)
    staffed.visitor.hand.target("console-sign-out")
    for _ in range(3):
        QTest.keyClick(staffed.application.view, Qt.Key.Key_Tab)
    assert staffed.visitor.page == "AttractPage"
    assert console_is_up(staffed)
    focused = staffed.application.view.activeFocusItem()
    assert focused.parentItem().objectName().startswith("console-")


def test_an_operator_begins_no_visit(staffed: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.OPERATOR)
    staffed.visitor.hand.target("console-sign-out")
    assert not staffed.visitor.hand.has("console-help")


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_page_for_staff_suits_everybody(
    open_kiosk: OpenKiosk, duty: PosedDuty, size: tuple[int, int], language: str
) -> None:
    opening = with_packs(with_office(PosedOffice(), with_figures(open_services)))
    kiosk = open_kiosk(size, open_services=with_duty(duty, opening))
    audit = Audit(kiosk.application, kiosk.visitor)
    StaffScenes(kiosk.visitor, duty, audit.inspect).play(language)
    assert not audit.faults, "\n".join(audit.faults[:60])
