"""What staff change at one kiosk for a time: settings of the site, each with a reason and a last day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from kiosk.domain.settings import Money, Setting, SettingKind, SettingValue, SitePack
from kiosk.domain.texts import Text

LONGEST = timedelta(days=366)
"""A change that is to last longer belongs into the site pack, where it is translated and looked at again."""

FIGURES = re.compile(r"[0-9][0-9 :.,+–-]{0,39}")
"""What can be typed as a text on a keypad: a phone number or hours, which read alike in every language."""

MOST_FEN = 999_999
MOST_NUMBER = 9999

Raw = bool | int | str
"""A value as it is typed and kept: a flag; fen; a number; a choice's id or a text in the primary language."""


class ChangeReason(StrEnum):
    """Why staff change a setting."""

    NEW_RULE = "new-rule"
    ARRANGEMENT = "arrangement"
    OUTAGE = "outage"
    HOLIDAY = "holiday"
    CORRECTION = "correction"


class ChangeFault(StrEnum):
    """Why a change can't be made."""

    UNKNOWN = "unknown"
    """The pack has no such setting."""
    NOT_BY_STAFF = "not-by-staff"
    WRONG_VALUE = "wrong-value"
    PAST = "past"
    TOO_LONG = "too-long"


class BadChange(ValueError):
    """A change can't be made: ``setting`` is at fault for the reason ``fault``."""

    def __init__(self, setting: str, fault: ChangeFault) -> None:
        super().__init__(f"setting {setting}: {fault}")
        self.setting = setting
        self.fault = fault


@dataclass(frozen=True, slots=True)
class SiteChange:
    """A setting's other value at this kiosk, made on the day ``since``; after ``last_day`` it is over."""

    setting: str
    value: Raw
    reason: ChangeReason
    since: date
    last_day: date


def applying(changes: Iterable[SiteChange], today: date) -> tuple[SiteChange, ...]:
    """The changes that have not ended, in the order of settings.

    A clock that was put back ends none of them.
    """
    return tuple(
        sorted((change for change in changes if today <= change.last_day), key=lambda change: change.setting)
    )


def check_days(change: SiteChange) -> None:
    """Raises BadChange where a change would end before it begins, or last too long."""
    if change.last_day < change.since:
        raise BadChange(change.setting, ChangeFault.PAST)
    if change.last_day - change.since > LONGEST:
        raise BadChange(change.setting, ChangeFault.TOO_LONG)


def changed_value(definitions: Iterable[Setting], site: SitePack, change: SiteChange) -> SettingValue:
    """The value that a change gives its setting; raises BadChange."""
    setting = next((setting for setting in definitions if setting.id == change.setting), None)
    if setting is None:
        raise BadChange(change.setting, ChangeFault.UNKNOWN)
    if not setting.staff:
        raise BadChange(change.setting, ChangeFault.NOT_BY_STAFF)
    value = _value(setting, phrases_for(setting, site), change.value)
    if value is None:
        raise BadChange(change.setting, ChangeFault.WRONG_VALUE)
    return value


def phrases_for(setting: Setting, site: SitePack) -> tuple[Text, ...]:
    """The texts that staff may choose for a setting: the bureau's own, then the pack's."""
    return dict(site.phrases).get(setting.id, ()) + setting.phrases


def with_changes(definitions: tuple[Setting, ...], site: SitePack, changes: Iterable[SiteChange]) -> SitePack:
    """The site with the changed values in place of its own; raises BadChange."""
    overrides = dict(site.overrides)
    for change in changes:
        overrides[change.setting] = changed_value(definitions, site, change)
    return replace(site, overrides=tuple(overrides.items()))


def raw(value: SettingValue) -> Raw:
    """A value as a change keeps it."""
    match value:
        case Money():
            return value.fen
        case Text():
            return value.primary
        case _:
            return value


def _value(setting: Setting, phrases: tuple[Text, ...], given: Raw) -> SettingValue | None:
    match setting.kind:
        case SettingKind.FLAG:
            return given if isinstance(given, bool) else None
        case SettingKind.MONEY:
            return Money(given) if type(given) is int and 0 <= given <= MOST_FEN else None
        case SettingKind.NUMBER:
            return given if type(given) is int and 0 <= given <= MOST_NUMBER else None
        case SettingKind.CHOICE:
            return given if isinstance(given, str) and given in setting.choices else None
        case SettingKind.TEXT:
            return _text(setting, phrases, given)
        case _:
            assert_never(setting.kind)


def _text(setting: Setting, phrases: tuple[Text, ...], given: Raw) -> Text | None:
    phrase = next((phrase for phrase in phrases if phrase.primary == given), None)
    if phrase is not None:
        return phrase
    if setting.figures and isinstance(given, str) and FIGURES.fullmatch(given) and given == given.strip():
        return Text(tuple((language, given) for language in setting.title.languages))
    return None
