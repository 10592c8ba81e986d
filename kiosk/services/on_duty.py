"""Who of the staff is signed in: every act of theirs passes here, and is refused or put on record."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.staff import StaffMember
from kiosk.domain.staff_acts import Act


class Refused(Exception):
    """Whoever is signed in, if anybody, may not do this; the message is one line that says so."""


class NotOnDuty(Refused):
    """Nobody is signed in, or whoever was has been removed or given another role meanwhile."""


class OnDuty(Protocol):
    """May be asked from any thread; ``record`` writes to the disk, so that it belongs to the background."""

    @property
    def member(self) -> StaffMember | None:
        """Who is signed in."""

    def may(self, act: Act) -> bool:
        """Whether whoever is signed in may do ``act``; False where nobody is."""

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        """Put ``act`` on record before it is done; raises Refused, or StoreError where it can't be recorded.

        What is not on record must not be done.
        """

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` on the screen's thread after somebody has signed in or out."""

    def sign_out(self) -> None:
        """Whoever is signed in leaves the screen to the public; on the screen's thread."""
