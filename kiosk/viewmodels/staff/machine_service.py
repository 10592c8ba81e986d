"""Out of service and back, and the restart, on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import NOTHING, Words
from kiosk.domain.suspension import USUAL_NOTICE, USUAL_WORDS
from kiosk.services.machine import Machine
from kiosk.services.on_duty import OnDuty
from kiosk.services.service_state import ServiceState
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_USUAL = Words(*USUAL_WORDS)


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice that may be shown; the kiosk's own has the key USUAL_NOTICE."""

    key: str
    words: str
    picked: bool


@QmlElement
class MachineServiceViewModel(QObject):
    """Which notice is or would be shown; both restart and suspension ask once more before they are done."""

    changed = Signal()

    def __init__(
        self, desk: VisitDesk, on_duty: OnDuty, state: ServiceState, machine: Machine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_duty = on_duty
        self._state = state
        self._machine = machine
        self._rows = RowModel(NoticeRow, self)
        self._chosen = USUAL_NOTICE
        self._problem = NOTHING
        self._sure = False
        desk.listen(self.fold)
        state.listen(self.fold)
        self.fold()

    def forget(self) -> None:
        """The page is left."""
        self._chosen, self._problem, self._sure = USUAL_NOTICE, NOTHING, False
        self.fold()

    def fold(self) -> None:
        """Take up the notices in the language of the screen, and whether the kiosk serves."""
        language, suspension = self._desk.language, self._state.suspension
        shown = self._chosen if suspension is None else suspension.notice
        notices = self._desk.library.front.notices
        known = shown if any(notice.id == shown for notice in notices) else USUAL_NOTICE
        usual = NoticeRow(USUAL_NOTICE, _USUAL.in_language(language), known == USUAL_NOTICE)
        own = [NoticeRow(one.id, one.text.in_language(language), one.id == known) for one in notices]
        self._rows.fold([usual, *own])
        self.changed.emit()

    @property
    def is_suspended(self) -> bool:
        """Whether the kiosk is out of service."""
        return self._state.suspension is not None

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def suspended(self) -> bool:
        return self.is_suspended

    @Property(str, notify=changed)
    def since(self) -> str:
        suspension = self._state.suspension
        return "" if suspension is None else f"{suspension.since:%Y-%m-%d %H:%M}"

    @Property(bool, notify=changed)
    def sure(self) -> bool:
        """Whether somebody has asked for a restart and is asked whether they are sure."""
        return self._sure

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem.in_language(self._desk.language)

    @Property(bool, notify=changed)
    def mayRestart(self) -> bool:
        return self._on_duty.may(Act.RESTARTED)

    @Property(bool, notify=changed)
    def maySuspend(self) -> bool:
        return self._on_duty.may(Act.SERVICE_SUSPENDED)

    @Slot(str)
    def choose(self, notice: str) -> None:
        """This is to be shown; out of service it is shown at once."""
        self._chosen = notice
        if self._state.suspension is not None:
            self.suspend()
        self.fold()

    @Slot()
    def suspend(self) -> None:
        notices = tuple(notice.id for notice in self._desk.library.front.notices)
        self._machine.suspend(self._chosen, notices, self._told)

    @Slot()
    def resume(self) -> None:
        self._machine.resume(self._told)

    @Slot(bool)
    def askRestart(self, asked: bool) -> None:
        """Ask whether they are sure, or no more."""
        self._sure = asked
        self.changed.emit()

    @Slot()
    def restart(self) -> None:
        self._sure = False
        self._machine.restart(self._told)

    def _told(self, problem: Words | None) -> None:
        self._problem = problem or NOTHING
        self.changed.emit()
