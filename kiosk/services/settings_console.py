"""The site's settings that staff may change for a time, each with a reason and a last day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.settings import Money, Setting, SettingValue, resolve
from kiosk.domain.site_changes import (
    BadChange,
    ChangeFault,
    ChangeReason,
    Raw,
    SiteChange,
    changed_value,
    check_days,
    phrases_for,
)
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import Words
from kiosk.domain.texts import Text
from kiosk.services.acting import CannotDo
from kiosk.services.background import Background
from kiosk.services.content_answer import Answer, answer
from kiosk.services.content_desk import ContentDesk
from kiosk.services.libraries import Libraries
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.store.content_reader import ContentReader

UNCHANGED = Words("和现在的值一样，没有改。", "It has this value already.")
NOT_CHANGED = Words("这一项没有改动，不用撤回。", "This setting has not been changed here.")
FAULTS = {
    ChangeFault.UNKNOWN: Words("在用的内容包没有这一项。", "The content in force has no such setting."),
    ChangeFault.NOT_BY_STAFF: Words("这一项不能在本机改。", "This setting can't be changed here."),
    ChangeFault.WRONG_VALUE: Words("这个值不能用。", "The setting can't have this value."),
    ChangeFault.PAST: Words("最后一天不能早于今天。", "The last day can't be before today."),
    ChangeFault.TOO_LONG: Words(
        "最长一年。更久的，请编辑写进站点包。",
        "A year is the longest. For longer, have the editor write it into the site pack.",
    ),
}


@dataclass(frozen=True, slots=True)
class ChangeableSetting:
    """A setting that staff may change: its value in force, what can be chosen, the change if there is one."""

    setting: Setting
    value: SettingValue
    phrases: tuple[Text, ...]
    change: SiteChange | None


Told = Callable[[Answer], None]


class SettingsConsole:
    """All methods belong to the screen's thread; what they are given to call is called there too."""

    def __init__(
        self,
        desk: ContentDesk,
        libraries: Libraries,
        on_duty: OnDuty,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._libraries = libraries
        self._on_duty = on_duty
        self._background = background
        self._post = post
        self._clock = clock

    @property
    def today(self) -> date:
        """The day from which a change holds."""
        return self._clock.now().date()

    def look(self, shown: Callable[[tuple[ChangeableSetting, ...], Answer], None]) -> None:
        """See what can be changed, and what has been."""
        self._background.run(self._look, shown)

    def change(self, setting: str, value: Raw, reason: ChangeReason, last_day: date, told: Told) -> None:
        """Give a setting another value from the next visit on, through ``last_day``."""
        self._run(lambda: self._change(setting, value, reason, last_day), told)

    def end(self, setting: str, told: Told) -> None:
        """Take a change back: the old value serves from the next visit on."""
        self._run(lambda: self._end(setting), told)

    def _run(self, act: Callable[[], None], told: Told) -> None:
        self._background.run(self._done, act, told)

    def _done(self, act: Callable[[], None], told: Told) -> None:
        came_of_it = answer(act)
        self._post(lambda: told(came_of_it))

    def _look(self, shown: Callable[[tuple[ChangeableSetting, ...], Answer], None]) -> None:
        found: tuple[ChangeableSetting, ...] = ()

        def see() -> None:
            nonlocal found
            changes = {change.setting: change for change in self._changes()}
            with ContentReader(self._desk.state().live.path) as reader:
                settings, site = reader.settings(), reader.site()
            values = resolve(settings, site)
            found = tuple(
                ChangeableSetting(
                    setting, values[setting.id], phrases_for(setting, site), changes.get(setting.id)
                )
                for setting in settings
                if setting.staff
            )

        came_of_it = answer(see)
        self._post(lambda: shown(found, came_of_it))

    def _change(self, setting: str, value: Raw, reason: ChangeReason, last_day: date) -> None:
        self._must(Act.SETTING_CHANGED)
        made = SiteChange(setting, value, reason, self.today, last_day)
        present = self._checked(made)
        after = f"{shown(self._wanted(made))}; {reason.value}; until {last_day.isoformat()}"
        others = tuple(change for change in self._changes() if change.setting != setting)

        def approve(_database: Path) -> None:
            self._on_duty.record(Act.SETTING_CHANGED, setting, shown(present), after)

        self._libraries.put_next(self._desk.change((*others, made), approve))

    def _end(self, setting: str) -> None:
        self._must(Act.SETTING_ENDED)
        changes = self._changes()
        others = tuple(change for change in changes if change.setting != setting)
        if others == changes:
            raise CannotDo(NOT_CHANGED)
        before = self._value(self._desk.state().live.path, setting)

        def approve(database: Path) -> None:
            after = self._value(database, setting)
            self._on_duty.record(Act.SETTING_ENDED, setting, shown(before), shown(after))

        self._libraries.put_next(self._desk.change(others, approve))

    def _must(self, act: Act) -> None:
        """Before the check, which takes a second; the record is what decides."""
        if not self._on_duty.may(act):
            raise Refused(f"{act}: not for whoever is signed in")

    def _changes(self) -> tuple[SiteChange, ...]:
        return self._desk.sources.changes_for(self.today)

    def _checked(self, made: SiteChange) -> SettingValue:
        """The value in force; raises CannotDo where the change makes no sense."""
        present = self._value(self._desk.state().live.path, made.setting)
        try:
            check_days(made)
        except BadChange as bad:
            raise CannotDo(FAULTS[bad.fault]) from bad
        unchanged = not any(change.setting == made.setting for change in self._changes())
        if self._wanted(made) == present and unchanged:
            raise CannotDo(UNCHANGED)
        if present is None:
            raise CannotDo(FAULTS[ChangeFault.UNKNOWN])
        return present

    def _wanted(self, made: SiteChange) -> SettingValue:
        with ContentReader(self._desk.state().live.path) as reader:
            settings, site = reader.settings(), reader.site()
        try:
            return changed_value(settings, site, made)
        except BadChange as bad:
            raise CannotDo(FAULTS[bad.fault]) from bad

    @staticmethod
    def _value(database: Path, setting: str) -> SettingValue | None:
        with ContentReader(database) as reader:
            return resolve(reader.settings(), reader.site()).get(setting)


def shown(value: SettingValue | None) -> str:
    """A value as the audit keeps it: an amount in yuan, a text in the primary language."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Money():
            return value.yuan
        case Text():
            return value.primary
        case _:
            return str(value)
