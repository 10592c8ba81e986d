"""A kiosk out of service says why, in every language, and no touch or key leads anywhere."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain.comfort import USUAL
from kiosk.domain.suspension import SETTING, USUAL_NOTICE, USUAL_WORDS, Suspension
from kiosk.exhibit.audit import Audit
from kiosk.exhibit.gallery import SIZES
from kiosk.services.attract_show import PAUSE
from kiosk.services.hall_clock import HallClock
from kiosk.services.staff_gesture import TAPS
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.state_store import StateStore
from tests.kiosks import Kiosk, OpenKiosk

PAGE = "OutOfServicePage"
REPAIR = ("本机正在检修，请到服务台办理。", "This kiosk is being repaired. Please go to the service desk.")


def closed(notice: str = USUAL_NOTICE) -> Suspension:
    return Suspension(notice, HallClock().now())


def suspended_on_record(data: Path, notice: str = USUAL_NOTICE) -> None:
    """An earlier run was taken out of service."""
    clock = HallClock()
    store = StateStore.open(data / "state.db", clock)
    KeptSettings(store, clock).put(SETTING, closed(notice).kept())
    store.close()


def suspend(kiosk: Kiosk, suspension: Suspension | None) -> None:
    kiosk.visitor.services.service.become(suspension)
    kiosk.visitor.hand.rest()


def test_it_is_shown_from_the_first_page_on_after_a_restart(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    suspended_on_record(tmp_path / "data", "repair")
    kiosk = open_kiosk()
    assert kiosk.visitor.page == PAGE
    assert {"暂停服务", "Out of service", *REPAIR} <= set(kiosk.texts())


def test_it_comes_up_and_goes_without_a_restart(kiosk: Kiosk) -> None:
    suspend(kiosk, closed())
    assert kiosk.visitor.page == PAGE
    assert set(USUAL_WORDS) <= set(kiosk.texts())
    suspend(kiosk, closed("repair"))
    assert set(REPAIR) <= set(kiosk.texts())
    suspend(kiosk, None)
    assert kiosk.visitor.page == "AttractPage"
    kiosk.visitor.start("zh-CN")
    assert kiosk.visitor.page == "HomePage"


def test_a_notice_that_the_site_has_no_more_gives_way_to_the_usual_one(kiosk: Kiosk) -> None:
    suspend(kiosk, closed("gone"))
    assert set(USUAL_WORDS) <= set(kiosk.texts())


def test_no_touch_leads_anywhere(kiosk: Kiosk) -> None:
    suspend(kiosk, closed())
    view = kiosk.application.view
    for across in range(1, 12):
        for down in range(1, 20):
            kiosk.visitor.hand.tap_at(QPointF(view.width() * across / 12, view.height() * down / 20))
    kiosk.visitor.hand.rest()
    assert kiosk.visitor.page == PAGE


def test_no_key_leads_anywhere(kiosk: Kiosk) -> None:
    suspend(kiosk, closed())
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F1):
        QTest.keyClick(kiosk.application.view, key)
    kiosk.visitor.hand.rest()
    assert kiosk.visitor.page == PAGE


def test_a_visit_under_way_is_not_cut_off(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("bar-comfort")
    kiosk.visitor.tap("size-3")
    kiosk.visitor.tap("comfort-done")
    suspend(kiosk, closed())
    assert kiosk.visitor.page == "HomePage"
    kiosk.visitor.tap("tile-activate-card", "ServicesPage")
    kiosk.visitor.tap("bar-finish", PAGE)
    assert kiosk.visitor.language == "zh-CN"
    assert kiosk.application.comfort.comfort == USUAL


def test_a_visit_that_nobody_ends_gives_way_in_time(kiosk: Kiosk) -> None:
    kiosk.visitor.start("zh-CN")
    suspend(kiosk, closed())
    kiosk.timers.advance(60 + 30)
    kiosk.visitor.sees(PAGE)


def test_nothing_on_it_stands_at_one_place_for_ever(kiosk: Kiosk) -> None:
    suspend(kiosk, closed())
    show = cast("QObject", kiosk.application.kiosk.show)
    seen = set()
    for _ in range(200):
        kiosk.timers.advance(PAUSE)
        moved = (show.property("shiftRight"), show.property("shiftDown"))
        seen.add((show.property("flipped"), moved))
    assert {flipped for flipped, _ in seen} == {False, True}
    assert len({moved for _, moved in seen}) > 1
    assert kiosk.visitor.page == PAGE


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_it_suits_everybody(open_kiosk: OpenKiosk, size: tuple[int, int]) -> None:
    kiosk = open_kiosk(size)
    audit = Audit(kiosk.application, kiosk.visitor)
    for notice in ("repair", USUAL_NOTICE):
        suspend(kiosk, closed(notice))
        for part in range(2):
            kiosk.timers.advance(PAUSE * 40 * part)
            kiosk.visitor.hand.rest()
            audit.inspect(f"out-of-service-{notice or 'usual'}-{part}")
    assert not audit.faults, "\n".join(audit.faults)


def test_staff_call_up_their_side_as_ever(kiosk: Kiosk) -> None:
    suspend(kiosk, closed())
    for _ in range(TAPS):
        kiosk.visitor.hand.tap_at(QPointF(20, 20))
    kiosk.visitor.hand.target("sign-in-back")
    kiosk.visitor.tap("sign-in-back")
    kiosk.visitor.sees(PAGE)
