"""Whether the kiosk serves, for the screen's thread."""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.suspension import SETTING, Suspension, suspension_kept
from kiosk.store.quick_setting import quick_setting


def suspension_on_record(data: Path) -> Suspension | None:
    """What the kiosk with this data folder was told before it was last stopped; needs no SQLAlchemy."""
    return suspension_kept(quick_setting(data / "state.db", SETTING))


class ServiceState:
    """All methods belong to the screen's thread. A visit that is under way ends before its page gives way."""

    def __init__(self, suspension: Suspension | None = None) -> None:
        self._suspension = suspension
        self._listeners: list[Callable[[], None]] = []

    @property
    def suspension(self) -> Suspension | None:
        """Since when and with which notice the kiosk is out of service; None while it serves."""
        return self._suspension

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def become(self, suspension: Suspension | None) -> None:
        """Out of service from now on, or with None back in service."""
        if suspension != self._suspension:
            self._suspension = suspension
            for listener in self._listeners:
                listener()
