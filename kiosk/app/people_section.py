"""The page about the staff themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.surroundings import Surroundings
from kiosk.domain.staff_acts import Act
from kiosk.services.acting import Acting
from kiosk.services.staff_console import StaffConsole
from kiosk.viewmodels.staff.console import Section
from kiosk.viewmodels.staff.staff_page import StaffViewModel

if TYPE_CHECKING:
    from kiosk.bootstrap import Services


def people_section(services: "Services", around: Surroundings, parent: QObject) -> Section:
    """Who is on the staff, and who is locked out."""
    acting = Acting(services.background, services.post)
    console = StaffConsole(services.on_duty, acting, services.staff_office.get, services.post)
    page = StaffViewModel(services.desk, services.on_duty, console, around.timers, parent)
    return Section("Staff", page, frozenset({Act.UNLOCKED}))
