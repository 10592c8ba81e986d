"""The form on which staff change a setting: what has been typed and chosen, and what it comes to."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.domain.settings import Setting, SettingKind
from kiosk.domain.site_changes import FIGURES, LONGEST, ChangeReason, Raw
from kiosk.domain.texts import Text

_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,3})(\.[0-9]{0,2})?")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")
_FIGURES_BEGUN = re.compile(r"[0-9][0-9 :.,+-]{0,39}")

YES, NO = "yes", "no"
"""The keys of a flag's two values."""


@dataclass(frozen=True, slots=True)
class SettingForm:
    """One setting being changed; every touch returns a new form.

    ``picked`` is the key of a value that was chosen, ``typed`` what stands on the keypad. One takes the
    other's place.
    """

    setting: Setting
    phrases: tuple[Text, ...]
    today: date
    last_day: date
    typed: str = ""
    picked: str = ""
    reason: ChangeReason | None = None

    @property
    def can_type(self) -> bool:
        """Whether the value can be typed on a keypad."""
        match self.setting.kind:
            case SettingKind.MONEY | SettingKind.NUMBER:
                return True
            case SettingKind.TEXT:
                return self.setting.figures
            case SettingKind.FLAG | SettingKind.CHOICE:
                return False

    @property
    def signs(self) -> str:
        """What the keypad has besides digits."""
        match self.setting.kind:
            case SettingKind.MONEY:
                return "."
            case SettingKind.TEXT if self.setting.figures:
                return ":- "
            case _:
                return ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The values that can be chosen; a text by its primary wording."""
        match self.setting.kind:
            case SettingKind.FLAG:
                return (YES, NO)
            case SettingKind.CHOICE:
                return self.setting.choices
            case SettingKind.TEXT:
                return tuple(phrase.primary for phrase in self.phrases)
            case SettingKind.MONEY | SettingKind.NUMBER:
                return ()

    @property
    def value(self) -> Raw | None:
        """What the setting is to have, None as long as nothing whole has been given."""
        match self.setting.kind:
            case SettingKind.FLAG:
                return {YES: True, NO: False}.get(self.picked)
            case SettingKind.MONEY:
                return _fen(self.typed)
            case SettingKind.NUMBER:
                return int(self.typed) if self.typed else None
            case SettingKind.CHOICE:
                return self.picked or None
            case SettingKind.TEXT:
                typed = self.typed.strip()
                return self.picked or (typed if FIGURES.fullmatch(typed) else None)

    @property
    def complete(self) -> bool:
        """Whether there is a value, a reason and a day."""
        return self.value is not None and self.reason is not None

    def type(self, sign: str) -> "SettingForm":
        """One more sign on the keypad; one that makes no sense there is passed over."""
        longer = self.typed + sign
        if not self.can_type or not self._begins_well(longer):
            return self
        return replace(self, typed=longer, picked="")

    def erase(self) -> "SettingForm":
        """Without the last sign."""
        return replace(self, typed=self.typed[:-1])

    def clear(self) -> "SettingForm":
        """Nothing is typed."""
        return replace(self, typed="")

    def pick(self, key: str) -> "SettingForm":
        """Choose a value; one that is not on offer is passed over."""
        return replace(self, picked=key, typed="") if key in self.keys else self

    def because(self, reason: ChangeReason) -> "SettingForm":
        """For this reason."""
        return replace(self, reason=reason)

    def until(self, last_day: date) -> "SettingForm":
        """Through this day, if it is neither past nor more than a year off; else the nearest that is."""
        return replace(self, last_day=min(max(last_day, self.today), self.today + LONGEST))

    def longer(self, days: int) -> "SettingForm":
        """So many days more, or with a negative number fewer."""
        return self.until(self.last_day + timedelta(days))

    def _begins_well(self, typed: str) -> bool:
        match self.setting.kind:
            case SettingKind.MONEY:
                return _AMOUNT.fullmatch(typed) is not None
            case SettingKind.NUMBER:
                return _NUMBER.fullmatch(typed) is not None
            case _:
                return _FIGURES_BEGUN.fullmatch(typed) is not None


def _fen(typed: str) -> int | None:
    if not _AMOUNT.fullmatch(typed):
        return None
    whole, _, rest = typed.partition(".")
    return int(whole) * 100 + int(rest.ljust(2, "0"))


def month_end(day: date) -> date:
    """The last day of the month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(1)


def year_end(day: date) -> date:
    """The last day of the year."""
    return date(day.year, 12, 31)
