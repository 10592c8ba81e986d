"""Who is on the staff, and who is locked out."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import NOTHING, Words
from kiosk.services.idle import Timer, Timers
from kiosk.services.on_duty import OnDuty
from kiosk.services.staff_console import Colleague, StaffConsole
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

AGAIN = 5.0
"""Seconds between two readings while the page is shown: waits run out."""


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """Somebody on the staff; ``factor`` is empty, badge or key, ``wait`` 0 for who may sign in."""

    key: str
    role: str
    factor: str
    wait: int


@QmlElement
class StaffViewModel(ConsolePage):
    """Read while the page is shown, and forgotten with it."""

    changed = Signal()

    def __init__(
        self, desk: VisitDesk, on_duty: OnDuty, console: StaffConsole, timers: Timers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_duty = on_duty
        self._console = console
        self._timers = timers
        self._timer: Timer | None = None
        self._shown = False
        self._known = False
        self._problem = NOTHING
        self._rows = RowModel(ColleagueRow, self)

    def open(self) -> None:
        """Read who there is, and again as long as the page is shown."""
        self._shown, self._problem = True, NOTHING
        self._read()

    def close(self) -> None:
        """Hold nobody."""
        self._shown = self._known = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._rows.fold([])
        self.changed.emit()

    @Property(QObject, constant=True)
    def colleagues(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it is known yet who is on the staff."""
        return self._known

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last act was not done, empty where it was."""
        return self._problem.in_language(self._desk.language)

    @Property(bool, notify=changed)
    def mayUnlock(self) -> bool:
        return self._on_duty.may(Act.UNLOCKED)

    @Slot(str)
    def unlock(self, pseudonym: str) -> None:
        self._console.unlock(pseudonym, self._done)

    def _done(self, problem: Words | None) -> None:
        self._problem = problem or NOTHING
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        if not self._shown:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._timers.after(AGAIN, self._read)
        self._console.read(self._show, self._unread)

    def _show(self, found: tuple[Colleague, ...]) -> None:
        if self._shown:
            self._known = True
            self._rows.fold([ColleagueRow(one.pseudonym, one.role, one.factor, one.wait) for one in found])
            self.changed.emit()

    def _unread(self, problem: Words | None) -> None:
        if problem is not None and self._shown:
            self._problem = problem
            self.changed.emit()
