"""A supervisor changes a setting: it is checked, recorded, told to citizens, and ends by itself."""

import re
import shutil
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.resources import resource_folder
from kiosk.viewmodels.staff.console import ConsoleViewModel
from kiosk.viewmodels.staff.staff_screen import StaffScreen
from tests.kiosks import Kiosk
from tests.screens.staffed import StaffedHall


def fee_told_to_whoever_lost_the_card(kiosk: Kiosk) -> str:
    """What the outcome page says is to be paid."""
    kiosk.visitor.start()
    kiosk.visitor.open("card-lost", "replace")
    kiosk.visitor.answer({"reason": "lost"})
    kiosk.visitor.tap("conclude", "OutcomePage")
    (fee,) = {text.split("元")[0] for text in kiosk.texts() if re.match(r"[\d.]+元", text)}
    kiosk.visitor.tap("bar-finish", "AttractPage")
    return fee


def change_the_fee(kiosk: Kiosk, yuan: str, *, days: int = 0) -> None:
    """Through so many days after today."""
    visitor = kiosk.visitor
    visitor.tap("section-Settings")
    visitor.tap("setting-fee.lost")
    for digit in yuan:
        visitor.tap(f"digit-{digit}")
    visitor.tap("reason-new-rule")
    visitor.tap("until-day")
    for _ in range(days):
        visitor.tap("day-later")
    visitor.tap("setting-apply")
    kiosk.settle()  # checked and done
    kiosk.settle()  # and looked at anew


def test_a_fee_is_25_until_the_last_day_and_20_the_day_after(staffed_hall: StaffedHall) -> None:
    kiosk = staffed_hall.open()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "20"
    staffed_hall.sign_in(Role.SUPERVISOR)
    change_the_fee(kiosk, "25", days=1)
    assert any("从下一位群众起生效" in text for text in kiosk.texts())
    assert any("25元" in text and "上级有新规定" in text for text in kiosk.texts())
    staffed_hall.sign_out()
    kiosk.visitor.hand.rest()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "25"
    last_day = (staffed_hall.clock.now() + timedelta(1)).date()
    assert staffed_hall.done == [
        (Act.SETTING_CHANGED, "fee.lost", "20", f"25; new-rule; until {last_day.isoformat()}")
    ]
    staffed_hall.clock.pass_by(days=1)
    kiosk.look_for_content()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "25"
    staffed_hall.clock.pass_by(days=1)
    kiosk.look_for_content()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "20"


def test_after_a_restart_the_change_is_still_in_force_and_can_be_taken_back(
    staffed_hall: StaffedHall,
) -> None:
    first = staffed_hall.open()
    staffed_hall.sign_in(Role.SUPERVISOR)
    change_the_fee(first, "25.5", days=3)
    staffed_hall.sign_out()
    first.close()
    kiosk = staffed_hall.open()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "25.50"
    staffed_hall.sign_in(Role.SUPERVISOR)
    kiosk.visitor.tap("section-Settings")
    kiosk.visitor.tap("setting-fee.lost")
    kiosk.visitor.tap("setting-take-back")
    kiosk.settle()
    kiosk.settle()
    assert not any("本机改动" in text for text in kiosk.texts())
    assert staffed_hall.done[-1] == (Act.SETTING_ENDED, "fee.lost", "25.50", "20")
    staffed_hall.sign_out()
    kiosk.visitor.hand.rest()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "20"


def test_a_change_during_a_visit_waits_for_its_end(staffed_hall: StaffedHall) -> None:
    kiosk = staffed_hall.open()
    visitor = kiosk.visitor
    visitor.start()
    visitor.open("card-lost", "replace")
    staffed_hall.sign_in(Role.SUPERVISOR)
    console = cast("ConsoleViewModel", cast("StaffScreen", kiosk.application.kiosk.staff).console)
    console.openBesideVisit()
    change_the_fee(kiosk, "25")
    console.help()
    visitor.hand.rest()
    visitor.answer({"reason": "lost"})
    visitor.tap("conclude", "OutcomePage")
    assert any(text.startswith("20元") for text in kiosk.texts())
    visitor.tap("bar-finish", "AttractPage")
    staffed_hall.sign_out()
    visitor.hand.rest()
    assert fee_told_to_whoever_lost_the_card(kiosk) == "25"


@pytest.fixture
def narrow_pack(tmp_path: Path) -> Path:
    """The default pack, where a forgotten PIN is dealt with only as long as one of two switches is on."""
    pack = tmp_path / "narrow"
    shutil.copytree(resource_folder() / "content" / "default", pack)
    service = pack / "services" / "pin.yaml"
    text = service.read_text("utf-8")
    assert "  - id: reset\n" in text
    either = "when: {any: [{setting: {channel.app: true}}, {setting: {channel.phone: true}}]}"
    service.write_text(text.replace("  - id: reset\n", f"  - id: reset\n    {either}\n"), "utf-8")
    return pack


def test_a_change_that_would_leave_somebody_without_a_way_is_refused_in_plain_lines(
    staffed_hall: StaffedHall, narrow_pack: Path
) -> None:
    kiosk = staffed_hall.open(narrow_pack)
    staffed_hall.sign_in(Role.SUPERVISOR)
    visitor = kiosk.visitor
    visitor.tap("section-Settings")
    visitor.tap("setting-channel.app")
    visitor.tap("value-no")
    visitor.tap("reason-outage")
    visitor.tap("setting-apply")
    kiosk.settle()
    assert "检查没有通过，什么都没有改。原因如下：" in kiosk.texts()
    (line,) = {text for text in kiosk.texts() if "dead end" in text}
    assert "once setting `channel.phone` is false" in line
    assert staffed_hall.done == []
    assert not (kiosk.data / "site-changes.json").exists()
    visitor.tap("setting-leave")
    assert not any("本机改动" in text for text in kiosk.texts())


@pytest.mark.parametrize("role", [Role.GUIDE, Role.EDITOR, Role.OPERATOR])
def test_others_than_a_supervisor_are_not_shown_the_page(staffed_hall: StaffedHall, role: Role) -> None:
    kiosk = staffed_hall.open()
    staffed_hall.sign_in(role)
    kiosk.visitor.hand.target("console-sign-out")
    assert not kiosk.visitor.hand.has("section-Settings")
    assert kiosk.visitor.hand.has("section-Content") is (role is Role.EDITOR)


def test_hours_are_typed_in_figures_or_chosen_from_phrases(staffed_hall: StaffedHall) -> None:
    kiosk = staffed_hall.open()
    staffed_hall.sign_in(Role.SUPERVISOR)
    visitor = kiosk.visitor
    visitor.tap("section-Settings")
    visitor.tap("setting-hours.window")
    for sign in "9:00-12:00":
        visitor.tap(f"digit-{sign}")
    assert "9:00-12:00" in kiosk.texts()
    visitor.tap("value-工作日9:00–12:00，下午不办理")
    assert "9:00-12:00" not in kiosk.texts()
    visitor.tap("reason-holiday")
    visitor.tap("setting-apply")
    kiosk.settle()
    kiosk.settle()
    assert any("工作日9:00–12:00，下午不办理\n本机改动：节假日" in text for text in kiosk.texts())
