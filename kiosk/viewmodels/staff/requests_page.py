"""The calls for staff at this kiosk: who waits, and what became of the others."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff_acts import Act
from kiosk.domain.statistics_words import page_name
from kiosk.services.on_duty import OnDuty
from kiosk.services.staff_requests import StaffRequest, StaffRequests
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A call: its page, since when, what it ``became`` (waiting, answered, withdrawn), who answered."""

    key: str
    place: str
    since: str
    became: str
    by: str


@QmlElement
class RequestsViewModel(ConsolePage):
    """Kept up to date while the page is not shown, too: the menu says how many wait."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, requests: StaffRequests, on_duty: OnDuty, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._requests = requests
        self._on_duty = on_duty
        self._rows = RowModel(RequestRow, self)
        requests.listen(self._fold)
        desk.listen(self._fold_rows)

    def open(self) -> None:
        """Show them."""
        self._fold()

    def close(self) -> None:
        """They say nothing of anybody, and stay."""

    @Property(QObject, constant=True)
    def requests(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def mayAnswer(self) -> bool:
        return self._on_duty.may(Act.REQUEST_ANSWERED)

    @Slot(str)
    def answer(self, key: str) -> None:
        """Whoever is signed in goes there."""
        self._requests.answer(int(key))

    def _fold(self) -> None:
        self.want(self._requests.waiting)
        self._fold_rows()
        self.changed.emit()

    def _fold_rows(self) -> None:
        self._rows.fold([_row(request, self._desk.language) for request in self._requests.kept])


def _row(request: StaffRequest, language: str) -> RequestRow:
    state = WAITING if request.became is None else request.became.value
    return RequestRow(
        str(request.number), page_name(request.page, language), f"{request.since:%H:%M}", state, request.by
    )
