"""A visit that was taken up by its sheet's code: what changed since."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.handover_changes import Change
from kiosk.domain.visit import Asking, Stage, TakenUp
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line that is not as it was: ``kind`` as of ``ChangeKind``; ``was`` or ``now`` may be empty."""

    key: str
    kind: str
    label: str
    was: str
    now: str


@QmlElement
class HandoverViewModel(PageViewModel):
    """What changed, line by line."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._service = ""
        self._asks = False
        self._unsealed = False
        self._changes = RowModel(ChangeRow, self)

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, TakenUp):
            return False
        self._service = speaker.say(stage.then.interview.service.title)
        self._unsealed, self._asks = stage.unsealed, isinstance(stage.then, Asking)
        self._changes.fold([_row(number, change, speaker) for number, change in enumerate(stage.changes)])
        return True

    def _forget(self) -> None:
        self._service = ""
        self._asks = self._unsealed = False
        self._changes.fold(())

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._service

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the visit goes on at a question."""
        return self._asks

    @Property(bool, notify=changed)
    def unsealed(self) -> bool:
        """Whether marks of staff on the sheet do not count."""
        return self._unsealed

    @Property(QObject, constant=True)
    def changes(self) -> QObject:
        return self._changes

    @Slot()
    def goOn(self) -> None:
        self._desk.back()


def _row(number: int, change: Change, speaker: Speaker) -> ChangeRow:
    return ChangeRow(
        f"{number}.{change.line}",
        change.kind,
        speaker.say(change.label),
        " · ".join(speaker.say(part) for part in change.was),
        " · ".join(speaker.say(part) for part in change.now),
    )
