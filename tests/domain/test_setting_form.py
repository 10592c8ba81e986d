"""The form on which a setting is changed takes what makes sense, and says when it is complete."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.setting_form import NO, YES, SettingForm, month_end, year_end
from kiosk.domain.settings import Money, Setting, SettingKind, SettingValue
from kiosk.domain.site_changes import ChangeReason, Raw
from tests.builders import text

TODAY = date(2026, 11, 28)
PHRASE = text("请到导办台", "Ask at the desk")


def form(kind: SettingKind, default: SettingValue, **more: object) -> SettingForm:
    setting = Setting("a", kind, text("题"), default, (), "bureau", "K", staff=True)
    made = replace(setting, **more)  # type: ignore[arg-type]
    return SettingForm(made, made.phrases, TODAY, TODAY)


FLAG = form(SettingKind.FLAG, True)
MONEY = form(SettingKind.MONEY, Money(2000))
NUMBER = form(SettingKind.NUMBER, 7)
CHOICE = form(SettingKind.CHOICE, "paid", choices=("paid", "free"))
HOURS = form(SettingKind.TEXT, text("九点"), figures=True, phrases=(PHRASE,))
PLACE = form(SettingKind.TEXT, text("一楼"), phrases=(PHRASE,))


def typed(begun: SettingForm, signs: str) -> SettingForm:
    for sign in signs:
        begun = begun.type(sign)
    return begun


@pytest.mark.parametrize(
    ("begun", "signs", "shown", "value"),
    [
        (MONEY, "25", "25", 2500),
        (MONEY, "2.5", "2.5", 250),
        (MONEY, "2.", "2.", 200),
        (MONEY, "2.505", "2.50", 250),
        (MONEY, "025", "0", 0),
        (MONEY, ".5", "5", 500),
        (MONEY, "12345", "1234", 123400),
        (MONEY, "", "", None),
        (NUMBER, "12", "12", 12),
        (NUMBER, "1.2", "12", 12),
        (NUMBER, "99999", "9999", 9999),
        (HOURS, "9:00-12:00", "9:00-12:00", "9:00-12:00"),
        (HOURS, "0571-12333 ", "0571-12333 ", "0571-12333"),
        (HOURS, ":9", "9", "9"),
        (PLACE, "12", "", None),
        (FLAG, "1", "", None),
    ],
)
def test_what_is_typed_becomes_a_value(begun: SettingForm, signs: str, shown: str, value: Raw | None) -> None:
    made = typed(begun, signs)
    assert (made.typed, made.value) == (shown, value)


@pytest.mark.parametrize(
    ("begun", "key", "value"),
    [
        (FLAG, YES, True),
        (FLAG, NO, False),
        (FLAG, "maybe", None),
        (CHOICE, "free", "free"),
        (CHOICE, "gratis", None),
        (HOURS, "请到导办台", "请到导办台"),
        (PLACE, "请到导办台", "请到导办台"),
        (PLACE, "三楼", None),
        (MONEY, "25", None),
    ],
)
def test_what_is_picked_becomes_a_value(begun: SettingForm, key: str, value: Raw | None) -> None:
    assert begun.pick(key).value == value


def test_a_phrase_takes_the_place_of_what_was_typed_and_the_other_way_round() -> None:
    picked = typed(HOURS, "9:00").pick("请到导办台")
    assert (picked.typed, picked.value) == ("", "请到导办台")
    again = picked.type("8")
    assert (again.picked, again.value) == ("", "8")


def test_signs_are_taken_back_one_by_one_or_all() -> None:
    assert typed(MONEY, "25").erase().value == 200
    assert typed(MONEY, "25").clear().value is None


def test_a_form_is_complete_with_a_value_and_a_reason() -> None:
    assert not typed(MONEY, "25").complete
    assert not MONEY.because(ChangeReason.HOLIDAY).complete
    assert typed(MONEY, "25").because(ChangeReason.HOLIDAY).complete


def test_the_last_day_stays_between_today_and_a_year_from_now() -> None:
    assert MONEY.longer(-1).last_day == TODAY
    assert MONEY.longer(3).last_day == TODAY + timedelta(3)
    assert MONEY.longer(3).longer(-2).last_day == TODAY + timedelta(1)
    assert MONEY.longer(5000).last_day == TODAY + timedelta(366)
    assert MONEY.until(date(2020, 1, 1)).last_day == TODAY


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        (date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 31)),
        (date(2026, 12, 31), date(2026, 12, 31), date(2026, 12, 31)),
        (date(2028, 2, 1), date(2028, 2, 29), date(2028, 12, 31)),
    ],
)
def test_the_ends_of_month_and_year(day: date, month: date, year: date) -> None:
    assert (month_end(day), year_end(day)) == (month, year)
