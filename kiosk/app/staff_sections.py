"""Which pages the staff console has, in the order of its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kiosk.bootstrap import Services
    from kiosk.viewmodels.staff.console import Section


def staff_sections(services: "Services", parent: QObject) -> "tuple[Section, ...]":
    """The pages over ``services``, kept by ``parent``."""
    return ()
