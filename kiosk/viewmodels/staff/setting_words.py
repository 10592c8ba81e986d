"""Values and days as the console shows them."""

from datetime import date, datetime

from kiosk.domain.settings import Money, SettingValue
from kiosk.domain.staff_words import Words
from kiosk.domain.texts import Text

YES_WORDS = Words("是", "Yes")
NO_WORDS = Words("否", "No")


def value_in(language: str, value: SettingValue) -> str:
    """A setting's value: ``20元``, ``是``, a text as it is."""
    match value:
        case bool():
            return (YES_WORDS if value else NO_WORDS).in_language(language)
        case Money():
            return amount_in(language, value.yuan)
        case Text():
            return value.in_language(language)
        case _:
            return str(value)


def amount_in(language: str, yuan: str) -> str:
    """An amount, perhaps one that is still being typed."""
    return Words(f"{yuan}元", f"{yuan} yuan").in_language(language)


def day_in(language: str, day: date) -> str:
    """A day with its weekday."""
    weekday = "一二三四五六日"[day.weekday()]
    return Words(
        f"{day.year}年{day.month}月{day.day}日（周{weekday}）", f"{day:%A} {day.day} {day:%B} {day.year}"
    ).in_language(language)


def moment_in(language: str, moment: datetime) -> str:
    """A day with the time, in the hall's zone."""
    here = moment.astimezone()
    return f"{day_in(language, here.date())} {here:%H:%M}"
