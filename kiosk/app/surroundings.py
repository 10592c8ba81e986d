"""What pages for staff need of the running application itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from kiosk.domain.readiness_facts import ScreenFacts
from kiosk.viewmodels.panel import Panel

if TYPE_CHECKING:
    from kiosk.services.idle import Timers


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``restart`` ends the visit and then the process, with the status that asks for a new start."""

    timers: "Timers"
    screen: ScreenFacts
    restart: Callable[[], None]


def screen_facts(window: QWindow, panel: Panel, *, configured: bool) -> ScreenFacts:
    """The window and its panel; what the panel says of itself counts only where the window fills it."""
    reckoned = window.width() / float(panel.property("pixelsPerMillimetre"))
    fills = bool(window.windowStates() & Qt.WindowState.WindowFullScreen)
    told = window.screen().physicalSize().width() if fills else 0.0
    return ScreenFacts(window.width(), window.height(), reckoned, told, configured)
