"""The console's page of the site's settings, which a supervisor changes for a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.setting_form import NO, YES, SettingForm, month_end, year_end
from kiosk.domain.settings import SettingKind
from kiosk.domain.site_changes import ChangeReason
from kiosk.services.content_answer import Answer
from kiosk.services.settings_console import ChangeableSetting, SettingsConsole
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage
from kiosk.viewmodels.staff.setting_words import NO_WORDS, YES_WORDS, amount_in, day_in, value_in

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_DAYS = timedelta(days=6)
"""A change lasts a week unless told otherwise."""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting that can be changed; with ``until`` it has been, for ``reason``."""

    key: str
    title: str
    value: str
    until: str
    reason: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value that can be chosen."""

    key: str
    title: str
    chosen: bool


@QmlElement
class SettingsViewModel(ConsolePage):
    """The list of settings, and the form of the one that is being changed."""

    changed = Signal()

    def __init__(self, settings: SettingsConsole, language: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._speak = language
        self._rows = RowModel(SettingRow, self)
        self._values = RowModel(ValueRow, self)
        self._found: dict[str, ChangeableSetting] = {}
        self._form: SettingForm | None = None
        self._busy = False
        self._answer = Answer()
        self._done = ""

    def open(self) -> None:
        """See what can be changed, and what has been."""
        self._look()

    def close(self) -> None:
        """Forget what was typed."""
        self._form, self._answer, self._done = None, Answer(), ""
        self._fold()

    @Property(QObject, constant=True)
    def settings(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def values(self) -> QObject:
        return self._values

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a change is being checked."""
        return self._busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last change was not made, empty if it was."""
        return "" if self._answer.problem is None else self._answer.problem.in_language(self._speak())

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        """The check's own lines against the last change."""
        return list(self._answer.lines)

    @Property(str, notify=changed)
    def done(self) -> str:
        """The setting that was changed last, empty if none was."""
        return self._done

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The setting that is being changed, empty while the list is up."""
        return "" if self._form is None else self._form.setting.id

    @Property(str, notify=changed)
    def title(self) -> str:
        return "" if self._form is None else self._form.setting.title.in_language(self._speak())

    @Property(str, notify=changed)
    def present(self) -> str:
        """The value in force."""
        found = self._of_form
        return "" if found is None else value_in(self._speak(), found.value)

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        """Whether the value in force is a change of staff's."""
        found = self._of_form
        return found is not None and found.change is not None

    @Property(str, notify=changed)
    def until(self) -> str:
        """The last day of the change in force."""
        found = self._of_form
        return "" if found is None or found.change is None else day_in(self._speak(), found.change.last_day)

    @Property(bool, notify=changed)
    def canType(self) -> bool:
        return self._form is not None and self._form.can_type

    @Property(str, notify=changed)
    def signs(self) -> str:
        """What the keypad has besides digits."""
        return "" if self._form is None else self._form.signs

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What has been typed, as it is read."""
        form = self._form
        if form is None or not form.typed:
            return ""
        is_money = form.setting.kind is SettingKind.MONEY
        return amount_in(self._speak(), form.typed) if is_money else form.typed

    @Property(str, notify=changed)
    def reason(self) -> str:
        form = self._form
        return "" if form is None or form.reason is None else form.reason.value

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        return "" if self._form is None else day_in(self._speak(), self._form.last_day)

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether the change can be made."""
        return self._form is not None and self._form.complete and not self._busy

    @Slot(str)
    def choose(self, key: str) -> None:
        """Change this setting."""
        found = self._found.get(key)
        if found is not None and not self._busy:
            today = self._settings.today
            last_day = found.change.last_day if found.change is not None else today + USUAL_DAYS
            self._answer, self._done = Answer(), ""
            self._take(SettingForm(found.setting, found.phrases, today, last_day))

    @Slot()
    def leave(self) -> None:
        """Back to the list."""
        self._form, self._answer = None, Answer()
        self._fold()

    @Slot(str)
    def type(self, sign: str) -> None:
        self._take(self._form and self._form.type(sign))

    @Slot()
    def erase(self) -> None:
        self._take(self._form and self._form.erase())

    @Slot()
    def clear(self) -> None:
        self._take(self._form and self._form.clear())

    @Slot(str)
    def pick(self, key: str) -> None:
        self._take(self._form and self._form.pick(key))

    @Slot(str)
    def because(self, reason: str) -> None:
        self._take(self._form and self._form.because(ChangeReason(reason)))

    @Slot(int)
    def longer(self, days: int) -> None:
        self._take(self._form and self._form.longer(days))

    @Slot(str)
    def untilEnd(self, of: str) -> None:
        """Through today, or the end of this month or year."""
        if self._form is not None:
            today = self._form.today
            ends = {"day": today, "month": month_end(today), "year": year_end(today)}
            self._take(self._form.until(ends[of]))

    @Slot()
    def apply(self) -> None:
        """Make the change, once it has been checked."""
        form = self._form
        if form is not None and form.value is not None and form.reason is not None and not self._busy:
            self._wait()
            self._settings.change(form.setting.id, form.value, form.reason, form.last_day, self._told)

    @Slot()
    def takeBack(self) -> None:
        """End the change that is in force."""
        if self._form is not None and not self._busy:
            self._wait()
            self._settings.end(self._form.setting.id, self._told)

    @property
    def _of_form(self) -> ChangeableSetting | None:
        return None if self._form is None else self._found.get(self._form.setting.id)

    def _wait(self) -> None:
        self._busy, self._answer = True, Answer()
        self._fold()

    def _told(self, answer: Answer) -> None:
        self._busy, self._answer = False, answer
        if answer.problem is None:
            form, self._form = self._form, None
            self._done = "" if form is None else form.setting.title.in_language(self._speak())
            self._look()
        self._fold()

    def _look(self) -> None:
        self._settings.look(self._see)

    def _see(self, found: tuple[ChangeableSetting, ...], answer: Answer) -> None:
        self._found = {one.setting.id: one for one in found}
        if answer.problem is not None:
            self._answer = answer
        self._fold()

    def _take(self, form: SettingForm | None) -> None:
        self._form = form
        self._fold()

    def _fold(self) -> None:
        language = self._speak()
        self._rows.fold([_row(found, language) for found in self._found.values()])
        form = self._form
        self._values.fold([] if form is None else [_value(key, form, language) for key in form.keys])
        self.changed.emit()


def _row(found: ChangeableSetting, language: str) -> SettingRow:
    change = found.change
    return SettingRow(
        found.setting.id,
        found.setting.title.in_language(language),
        value_in(language, found.value),
        "" if change is None else day_in(language, change.last_day),
        "" if change is None else change.reason.value,
    )


def _value(key: str, form: SettingForm, language: str) -> ValueRow:
    words = {YES: YES_WORDS, NO: NO_WORDS}
    phrases = {phrase.primary: phrase.in_language(language) for phrase in form.phrases}
    if form.setting.kind is SettingKind.FLAG:
        return ValueRow(key, words[key].in_language(language), form.picked == key)
    return ValueRow(key, phrases.get(key, key), form.picked == key)
