"""The console's pages for printers and for the machine itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.surroundings import Surroundings
from kiosk.bootstrap import readiness_for
from kiosk.domain.staff_acts import Act
from kiosk.services.acting import Acting
from kiosk.services.hall_clock import HallClock
from kiosk.services.late import Late
from kiosk.services.log_reader import LogReader
from kiosk.services.machine import Machine
from kiosk.services.printers_console import ON_JOBS, PrintersConsole
from kiosk.services.readiness_desk import ReadinessDesk
from kiosk.viewmodels.staff.console import Section
from kiosk.viewmodels.staff.machine_log import MachineLogViewModel
from kiosk.viewmodels.staff.machine_page import MachineViewModel
from kiosk.viewmodels.staff.machine_report import MachineReportViewModel
from kiosk.viewmodels.staff.machine_service import MachineServiceViewModel
from kiosk.viewmodels.staff.printers_page import PrintersViewModel

if TYPE_CHECKING:
    from kiosk.bootstrap import Services
    from kiosk.services.readiness import Readiness

ON_MACHINE = frozenset(
    {Act.READINESS_PRINTED, Act.LOG_READ, Act.RESTARTED, Act.SERVICE_SUSPENDED, Act.SERVICE_RESUMED}
)


def printers_section(services: "Services", around: Surroundings, parent: QObject) -> Section:
    """Printers, their paper and jobs."""
    acting = Acting(services.background, services.post)
    console = PrintersConsole(services.on_duty, acting, services.office.get, services.post)
    page = PrintersViewModel(services.desk, services.on_duty, services.board, console, around.timers, parent)
    return Section("Printers", page, frozenset(ON_JOBS))


def machine_section(services: "Services", around: Surroundings, parent: QObject) -> Section:
    """The readiness report, the log, out of service, and the restart."""
    acting = Acting(services.background, services.post)
    machine = Machine(
        services.on_duty,
        acting,
        services.service,
        lambda: services.office.get().kept,
        LogReader(services.folders.data / "log"),
        HallClock(),
        services.post,
        around.restart,
    )
    report = ReadinessDesk(
        services.on_duty,
        Acting(services.looking, services.post),
        acting,
        Late(lambda: _readiness(services, around)).get,
        services.office.get,
        services.post,
    )
    desk, on_duty = services.desk, services.on_duty
    page = MachineViewModel(
        desk,
        on_duty,
        MachineReportViewModel(desk, services.board, report, parent),
        MachineLogViewModel(desk, machine, parent),
        MachineServiceViewModel(desk, on_duty, services.service, machine, parent),
        parent,
    )
    return Section("Machine", page, ON_MACHINE)


def _readiness(services: "Services", around: Surroundings) -> "Readiness":
    from kiosk.services.readiness_printing import printing_facts
    from kiosk.services.readiness_probes import Sights

    sights = Sights(
        printing=lambda: printing_facts(
            services.folders,
            lambda: services.office.get().print_sheet.printers,
            lambda: services.office.get().printer_news,
        ),
        screen=lambda: around.screen,
        audit=lambda: services.staff_office.get().audit_facts(),
    )
    return readiness_for(services.folders, sights)
