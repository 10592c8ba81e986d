"""Somebody on duty for a test: signed in without a PIN, with every recorded act noted down."""

from collections.abc import Callable

from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.staff_acts import Act, may
from kiosk.services.on_duty import Refused


class Duty:
    """An OnDuty; ``broken`` is raised instead of recording, where it is set."""

    def __init__(self, role: Role | None = None) -> None:
        self.member = None if role is None else StaffMember(f"{role}-1", role)
        self.done: list[tuple[Act, str, str]] = []
        self.broken: Exception | None = None
        self._listeners: list[Callable[[], None]] = []

    def may(self, act: Act) -> bool:
        return self.member is not None and may(self.member.role, act)

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        if self.broken is not None:
            raise self.broken
        if not self.may(act):
            raise Refused(f"{act}: not for whoever is signed in")
        self.done.append((act, subject, after))

    def listen(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def sign_in(self, role: Role) -> None:
        self.member = StaffMember(f"{role}-1", role)
        for listener in self._listeners:
            listener()

    def sign_out(self) -> None:
        self.member = None
