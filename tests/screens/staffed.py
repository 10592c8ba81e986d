"""A kiosk that somebody on the staff is on duty at, on a day of the test's choice."""

from functools import partial
from pathlib import Path

import pytest

from kiosk.bootstrap import open_services
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.exhibit.posed_staff import PosedDuty, with_duty
from tests.kiosks import Kiosk, OpenKiosk
from tests.store.clocks import SetClock

__all__ = ["StaffedHall", "staffed_hall"]


class StaffedHall:
    """Opens a kiosk again and again with the same data; its staff act on the one that was opened last."""

    def __init__(self, open_kiosk: OpenKiosk) -> None:
        self.clock = SetClock()
        self._open_kiosk = open_kiosk
        self._duties: list[PosedDuty] = []

    def open(self, pack: Path | None = None) -> Kiosk:
        """Switch the kiosk on."""
        self._duties.append(PosedDuty())
        services = with_duty(self._duties[-1], partial(open_services, clock=self.clock))
        return self._open_kiosk(open_services=services, pack=pack)

    @property
    def done(self) -> list[tuple[Act, str, str, str]]:
        """Every act that was put on record."""
        return [act for duty in self._duties for act in duty.done]

    def sign_in(self, role: Role) -> None:
        """Somebody in this role is at the screen."""
        self._duties[-1].sign_in(role)

    def sign_out(self) -> None:
        """Nobody is, any more."""
        self._duties[-1].sign_out()


@pytest.fixture
def staffed_hall(open_kiosk: OpenKiosk) -> StaffedHall:
    """A hall with staff."""
    return StaffedHall(open_kiosk)
