"""Staff see which content is in force, compare it, switch it between visits, and read it as citizens do."""

import shutil
from datetime import date, timedelta
from pathlib import Path

from kiosk.domain.counts import Counts
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.resources import resource_folder
from kiosk.store.visit_counters import VisitCounters
from tests.kiosks import Kiosk
from tests.screens.staffed import StaffedHall

DEFAULT = resource_folder() / "content" / "default"
LIVE = "2026.11.1"
WINTER = "2026.12.1"
TILE, WINTER_TILE = "我的卡丢了", "我的卡不见了"


def reword(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text("utf-8")
    assert old in text, f"{old} in {file}"
    (pack / file).write_text(text.replace(old, new), "utf-8")


def winter(folder: Path, effective: str = "2026-11-20") -> Path:
    """The default pack with another version, another tile, and a dearer fee."""
    shutil.copytree(DEFAULT, folder)
    reword(folder, "pack.yaml", LIVE, WINTER)
    reword(folder, "pack.yaml", "2026-11-22", effective)
    reword(folder, "life-events.yaml", f"title: {TILE}\n", f"title: {WINTER_TILE}\n")
    (folder / "searches.yaml").unlink()  # what people type is not what this is about
    reword(folder, "locale/en.po", f'msgid "{TILE}"', f'msgid "{WINTER_TILE}"')
    reword(
        folder,
        "settings/card.yaml",
        "title: 遗失补卡收费\n  default: 20",
        "title: 遗失补卡收费\n  default: 35",
    )
    return folder


def open_page(kiosk: Kiosk, hall: StaffedHall, role: Role = Role.SUPERVISOR) -> None:
    """Sign in and look at the content, until every pack that could be in force has been checked."""
    hall.sign_in(role)
    kiosk.visitor.tap("section-Content")
    for _ in range(4):
        kiosk.settle()


def tiles(kiosk: Kiosk, hall: StaffedHall) -> tuple[str, ...]:
    """What the next visitor finds on the home page."""
    hall.sign_out()
    kiosk.visitor.hand.rest()
    kiosk.visitor.start()
    texts = kiosk.texts()
    kiosk.visitor.tap("bar-finish", "AttractPage")
    return texts


def confirm(kiosk: Kiosk) -> None:
    kiosk.visitor.tap("switch-confirm")
    for _ in range(4):
        kiosk.settle()


def test_the_page_says_which_pack_and_site_are_in_force_since_when_and_what_the_check_found(
    staffed_hall: StaffedHall,
) -> None:
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall)
    texts = kiosk.texts()
    assert f"内容包：default {LIVE}" in texts
    assert "自哪天施行：2026年11月22日（周日）" in texts
    assert f"站点包：default {LIVE}" in texts
    assert any(text.startswith("本机启用时间：") and text[-3] == ":" for text in texts)
    assert any(text.startswith("检查过的办理路径：2") for text in texts)
    assert "检查提醒：0" in texts
    fingerprint = next(text for text in texts if text.startswith("指纹：")).removeprefix("指纹：")
    (database,) = (kiosk.data / "content").glob("content-*.db")
    assert f"-{fingerprint[:8]}." in database.name


def test_a_newer_pack_is_switched_to_and_back_with_a_restart_in_between(
    staffed_hall: StaffedHall, tmp_path: Path
) -> None:
    winter(tmp_path / "data" / "packs" / "winter")
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall)
    assert f"winter：default {WINTER}" in kiosk.texts()
    kiosk.visitor.tap("pack-switch-winter")
    confirm(kiosk)
    assert f"内容包：default {WINTER}" in kiosk.texts()
    assert staffed_hall.done == [(Act.CONTENT_SWITCHED, "default", LIVE, WINTER)]
    assert WINTER_TILE in tiles(kiosk, staffed_hall)
    kiosk.close()

    kiosk = staffed_hall.open()
    assert WINTER_TILE in tiles(kiosk, staffed_hall)
    open_page(kiosk, staffed_hall)
    kiosk.visitor.tap("content-back")
    confirm(kiosk)
    assert staffed_hall.done[1:] == [(Act.CONTENT_SWITCHED, "default", WINTER, LIVE)]
    assert any("已固定在这一版" in text for text in kiosk.texts())
    assert TILE in tiles(kiosk, staffed_hall)
    kiosk.close()

    kiosk = staffed_hall.open()
    kiosk.look_for_content()
    assert TILE in tiles(kiosk, staffed_hall)
    open_page(kiosk, staffed_hall)
    assert any("已固定在这一版" in text for text in kiosk.texts())
    kiosk.visitor.tap("pack-switch-")
    confirm(kiosk)
    assert not any("已固定在这一版" in text for text in kiosk.texts())


def test_packs_are_compared_old_beside_new_before_a_switch(staffed_hall: StaffedHall, tmp_path: Path) -> None:
    winter(tmp_path / "data" / "packs" / "winter")
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall, Role.EDITOR)
    kiosk.visitor.tap("pack-compare-winter")
    kiosk.settle()
    texts = kiosk.texts()
    assert f"换成 default {WINTER} 会有什么不同" in texts
    assert f"情形 · {WINTER_TILE} · 名称" in texts
    assert (f"原来：{TILE}" in texts, f"改为：{WINTER_TILE}" in texts) == (True, True)
    assert "设置 · 遗失补卡收费 · 现值" in texts
    assert ("原来：20元" in texts, "改为：35元" in texts) == (True, True)
    assert any(text.startswith("涉及：") and "补领" in text for text in texts)
    kiosk.visitor.tap("differences-leave")
    assert kiosk.visitor.hand.has("pack-compare-winter")
    assert not kiosk.visitor.hand.has("pack-switch-winter")


def test_a_pack_is_not_switched_to_before_the_day_from_which_it_applies(
    staffed_hall: StaffedHall, tmp_path: Path
) -> None:
    day = (staffed_hall.clock.now() + timedelta(2)).date()
    winter(tmp_path / "data" / "packs" / "winter", day.isoformat())
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall)
    assert any("检查通过，2026年11月24日（周二）起才能换用" in text for text in kiosk.texts())
    assert not kiosk.visitor.hand.has("pack-switch-winter")
    staffed_hall.clock.pass_by(days=2)
    kiosk.visitor.tap("console-menu")
    kiosk.visitor.tap("section-Content")
    for _ in range(4):
        kiosk.settle()
    assert kiosk.visitor.hand.has("pack-switch-winter")


def test_a_pack_with_an_error_says_each_reason_and_can_not_be_switched_to(
    staffed_hall: StaffedHall, tmp_path: Path
) -> None:
    pack = winter(tmp_path / "data" / "packs" / "winter")
    reword(pack, "services/pin.yaml", "title:", "titel:")
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall)
    assert "检查没有通过，不能换用：" in kiosk.texts()
    assert any("did you mean `title`?" in text for text in kiosk.texts())
    assert not kiosk.visitor.hand.has("pack-switch-winter")


def test_content_is_read_as_citizens_see_it_in_each_language_and_nothing_is_counted_or_printed(
    staffed_hall: StaffedHall, tmp_path: Path
) -> None:
    winter(tmp_path / "data" / "packs" / "winter")
    kiosk = staffed_hall.open()
    open_page(kiosk, staffed_hall, Role.EDITOR)
    before = counted(kiosk)
    kiosk.visitor.tap("pack-read-winter", "HomePage")
    assert staffed_hall.done == [(Act.CONTENT_READ, "default", "", WINTER)]
    assert WINTER_TILE in kiosk.texts()
    assert f"查看内容 default {WINTER}：不计数，不打印" in kiosk.texts()
    kiosk.visitor.speak("en", "HomePage")
    kiosk.visitor.open("card-lost", "replace")
    kiosk.visitor.answer({"reason": "lost"})
    kiosk.visitor.tap("conclude", "OutcomePage")
    assert any(text.startswith("35 yuan") for text in kiosk.texts())
    assert kiosk.visitor.hand.has("scan")
    assert not kiosk.visitor.hand.has("print")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    kiosk.settle()
    assert kiosk.sheets() == []
    assert counted(kiosk) == before
    assert TILE in tiles(kiosk, staffed_hall)
    assert counted(kiosk) != before


def counted(kiosk: Kiosk) -> Counts:
    """What the statistics know of."""
    kiosk.settle()
    counters = kiosk.visitor.services.office.get().counters
    assert isinstance(counters, VisitCounters)
    return counters.between(date(2026, 1, 1), date(2027, 1, 1))
