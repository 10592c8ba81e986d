"""The console's pages for the content in force and for the site's settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.staff_acts import Act
from kiosk.services.content_console import ContentConsole
from kiosk.services.settings_console import SettingsConsole
from kiosk.viewmodels.staff.console import Section
from kiosk.viewmodels.staff.content_page import ContentViewModel
from kiosk.viewmodels.staff.settings_page import SettingsViewModel

if TYPE_CHECKING:
    from kiosk.bootstrap import Services


def content_section(services: "Services", parent: QObject) -> Section:
    """Which pack is in force, what could be, and the switch."""
    console = ContentConsole(
        services.content.desk,
        services.content.candidates,
        services.libraries,
        services.on_duty,
        services.background,
        services.post,
        services.clock,
    )
    page = ContentViewModel(console, services.on_duty, services.desk, parent)
    return Section("Content", page, frozenset({Act.CONTENT_READ, Act.CONTENT_SWITCHED}))


def settings_section(services: "Services", parent: QObject) -> Section:
    """The settings that are changed here for a time."""
    console = SettingsConsole(
        services.content.desk,
        services.libraries,
        services.on_duty,
        services.background,
        services.post,
        services.clock,
    )
    page = SettingsViewModel(console, lambda: services.desk.language, parent)
    return Section("Settings", page, frozenset({Act.SETTING_CHANGED, Act.SETTING_ENDED}))
