"""The machine itself: its readiness report, its log, and whether it serves."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff_acts import Act
from kiosk.services.on_duty import OnDuty
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.staff.console_page import ConsolePage
from kiosk.viewmodels.staff.machine_log import MachineLogViewModel
from kiosk.viewmodels.staff.machine_report import MachineReportViewModel
from kiosk.viewmodels.staff.machine_service import MachineServiceViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

REPORT, LOG, SERVICE = "report", "log", "service"


@QmlElement
class MachineViewModel(ConsolePage):
    """Three parts, one of which is ``part`` and shown."""

    changed = Signal()

    def __init__(
        self,
        desk: VisitDesk,
        on_duty: OnDuty,
        report: MachineReportViewModel,
        log: MachineLogViewModel,
        service: MachineServiceViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._on_duty = on_duty
        self._report = report
        self._log = log
        self._service = service
        self._part = REPORT
        service.changed.connect(self._count)
        self._count()

    def open(self) -> None:
        """Begin with the report, and make it anew."""
        self._part = REPORT
        self.changed.emit()
        self._report.look()

    def close(self) -> None:
        """Hold nothing of it."""
        self._report.forget()
        self._log.forget()
        self._service.forget()

    @Property(str, notify=changed)
    def part(self) -> str:
        """What is shown: report, log or service."""
        return self._part

    @Property(bool, notify=changed)
    def mayReadLog(self) -> bool:
        return self._on_duty.may(Act.LOG_READ)

    @Property(MachineReportViewModel, constant=True)
    def report(self) -> MachineReportViewModel:
        return self._report

    @Property(MachineLogViewModel, constant=True)
    def log(self) -> MachineLogViewModel:
        return self._log

    @Property(MachineServiceViewModel, constant=True)
    def service(self) -> MachineServiceViewModel:
        return self._service

    @Slot(str)
    def show(self, part: str) -> None:
        """Turn to a part; the log is read when it is turned to."""
        if part == self._part:
            return
        self._part = part
        self.changed.emit()
        if part == LOG:
            self._log.read()

    def _count(self) -> None:
        """A kiosk out of service waits for somebody to put it back."""
        self.want(int(self._service.is_suspended))
