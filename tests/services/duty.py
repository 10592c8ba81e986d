"""Somebody on duty for a test, and what became of an act."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.domain.staff import Role
from kiosk.domain.staff_words import Words
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.services.acting import Acting
from kiosk.services.background import Background
from kiosk.store.errors import StoreFull
from tests.services.workers import ScreenThread, Worker


@dataclass
class Hall:
    """A background that works when told, the screen's thread, and whoever is on duty."""

    duty: PosedDuty = field(default_factory=PosedDuty)
    worker: Worker = field(default_factory=Worker)
    screen: ScreenThread = field(default_factory=ScreenThread)
    told: list[Words | None] = field(default_factory=list)

    @property
    def acting(self) -> Acting:
        return Acting(Background(self.worker), self.screen.post)

    def does(self, act: Callable[[Callable[[Words | None], None]], None]) -> Words | None:
        """Ask for an act and wait for it: why it was not done, None where it was."""
        act(self.told.append)
        self.settle()
        return self.told[-1]

    def settle(self) -> None:
        self.worker.work()
        self.screen.run()

    def sign_in(self, role: Role) -> None:
        self.duty.sign_in(role)


class FullDisk(PosedDuty):
    """Nothing can be put on record."""

    def record(self, act: object, subject: str = "", before: str = "", after: str = "") -> None:
        raise StoreFull("state.db: there is no room left on the disk")
