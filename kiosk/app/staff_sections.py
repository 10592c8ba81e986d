"""Which pages the staff console has, in the order of its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.content_sections import content_section, settings_section
from kiosk.app.hall_sections import requests_section, today_section
from kiosk.app.machine_sections import machine_section, printers_section
from kiosk.app.people_section import people_section

if TYPE_CHECKING:
    from kiosk.app.surroundings import Surroundings
    from kiosk.bootstrap import Services
    from kiosk.viewmodels.staff.console import Section


def staff_sections(services: "Services", around: "Surroundings", parent: QObject) -> "tuple[Section, ...]":
    """The pages over ``services``, kept by ``parent``."""
    return (
        today_section(services, parent),
        requests_section(services, parent),
        printers_section(services, around, parent),
        content_section(services, parent),
        settings_section(services, parent),
        people_section(services, around, parent),
        machine_section(services, around, parent),
    )
