"""What staff change at a kiosk holds until its last day, and only what the pack lets them change."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.settings import Money, Setting, SettingKind, SettingValue, SitePack
from kiosk.domain.site_changes import (
    BadChange,
    ChangeFault,
    ChangeReason,
    Raw,
    SiteChange,
    applying,
    changed_value,
    check_days,
    raw,
    with_changes,
)
from kiosk.domain.texts import Text
from tests.builders import text

TODAY = date(2026, 11, 28)
DESK = text("请到导办台", "Ask at the desk")
UPSTAIRS = text("二楼", "Upstairs")


def setting(kind: SettingKind, default: SettingValue, **more: object) -> Setting:
    given = Setting(f"a.{kind.value}", kind, text("题", "title"), default, (), "bureau", "K", staff=True)
    return replace(given, **more)  # type: ignore[arg-type]


FLAG = setting(SettingKind.FLAG, True)
MONEY = setting(SettingKind.MONEY, Money(2000))
NUMBER = setting(SettingKind.NUMBER, 7)
CHOICE = setting(SettingKind.CHOICE, "paid", choices=("paid", "free"))
PHRASED = setting(SettingKind.TEXT, text("窗口", "window"), phrases=(DESK,))
TYPED = replace(PHRASED, id="a.phone", figures=True)
ALL = (FLAG, MONEY, NUMBER, CHOICE, PHRASED, TYPED)
SITE = SitePack("hall", "1", text("市社保局"), (("a.money", Money(500)),), (("a.text", (UPSTAIRS,)),))


def change(name: str, value: Raw, last_day: date = TODAY) -> SiteChange:
    return SiteChange(name, value, ChangeReason.NEW_RULE, TODAY, last_day)


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("a.flag", False, False),
        ("a.money", 2500, Money(2500)),
        ("a.money", 0, Money(0)),
        ("a.number", 12, 12),
        ("a.choice", "free", "free"),
        ("a.text", "请到导办台", DESK),
        ("a.text", "二楼", UPSTAIRS),
        ("a.phone", "0571-12333", Text((("zh-CN", "0571-12333"), ("en", "0571-12333")))),
        ("a.phone", "9:00-12:00 13:30-17:00", text("9:00-12:00 13:30-17:00", "9:00-12:00 13:30-17:00")),
    ],
)
def test_a_value_of_the_right_kind_is_taken(name: str, given: Raw, value: SettingValue) -> None:
    assert changed_value(ALL, SITE, change(name, given)) == value


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("a.flag", 1),
        ("a.flag", "true"),
        ("a.money", True),
        ("a.money", -1),
        ("a.money", 1_000_000),
        ("a.money", "25"),
        ("a.number", False),
        ("a.number", 10_000),
        ("a.choice", "gratis"),
        ("a.text", "三楼"),
        ("a.text", "12333"),
        ("a.phone", ""),
        ("a.phone", "12333 "),
        ("a.phone", "1" * 41),
        ("a.phone", "call 12333"),
        ("a.phone", "<b>1</b>"),
    ],
)
def test_any_other_value_is_refused(name: str, given: Raw) -> None:
    with pytest.raises(BadChange) as refused:
        changed_value(ALL, SITE, change(name, given))
    assert (refused.value.setting, refused.value.fault) == (name, ChangeFault.WRONG_VALUE)


def test_what_the_pack_does_not_mark_for_staff_can_not_be_changed() -> None:
    with pytest.raises(BadChange) as refused:
        changed_value((replace(MONEY, staff=False),), SITE, change("a.money", 1))
    assert refused.value.fault is ChangeFault.NOT_BY_STAFF
    with pytest.raises(BadChange) as refused:
        changed_value(ALL, SITE, change("gone", 1))
    assert refused.value.fault is ChangeFault.UNKNOWN


def test_a_change_stands_before_the_bureaus_own_value_and_leaves_all_else() -> None:
    site = with_changes(ALL, SITE, [change("a.money", 2500), change("a.flag", False)])
    assert dict(site.overrides) == {"a.money": Money(2500), "a.flag": False}
    assert (site.id, site.phrases) == (SITE.id, SITE.phrases)


def test_a_change_holds_through_its_last_day_and_ends_by_itself() -> None:
    changes = [change("b", 1, TODAY + timedelta(1)), change("a", 1, TODAY)]
    assert [one.setting for one in applying(changes, TODAY)] == ["a", "b"]
    assert [one.setting for one in applying(changes, TODAY + timedelta(1))] == ["b"]
    assert applying(changes, TODAY + timedelta(2)) == ()


def test_a_clock_that_was_put_back_ends_no_change() -> None:
    assert len(applying([change("a", 1)], date(2000, 1, 1))) == 1


@pytest.mark.parametrize(
    ("days", "fault"), [(-1, ChangeFault.PAST), (0, None), (366, None), (367, ChangeFault.TOO_LONG)]
)
def test_the_last_day_is_today_or_later_and_within_a_year(days: int, fault: ChangeFault | None) -> None:
    made = change("a.money", 1, TODAY + timedelta(days))
    if fault is None:
        check_days(made)
        return
    with pytest.raises(BadChange) as refused:
        check_days(made)
    assert refused.value.fault is fault


@pytest.mark.parametrize("definition", ALL, ids=lambda one: one.id)
def test_a_value_in_force_can_be_kept_and_taken_back(definition: Setting) -> None:
    kept = replace(definition, phrases=(*definition.phrases, text("窗口", "window")))
    back = changed_value((kept,), SITE, change(kept.id, raw(kept.default)))
    assert back == kept.default
