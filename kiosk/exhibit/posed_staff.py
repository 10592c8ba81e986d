"""Somebody on the staff who poses for a picture: signed in without a PIN, recorded nowhere."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.app.application import OpenServices
from kiosk.bootstrap import Services
from kiosk.domain.print_job import Medium
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.staff_acts import Act, may
from kiosk.folders import Folders
from kiosk.services.library import Post
from kiosk.services.on_duty import Refused


class PosedDuty:
    """An OnDuty whom ``sign_in`` puts on duty; ``done`` are the acts that were recorded."""

    def __init__(self) -> None:
        self.member: StaffMember | None = None
        self.done: list[tuple[Act, str, str, str]] = []
        self._listeners: list[Callable[[], None]] = []

    def sign_in(self, role: Role, pseudonym: str = "guide-3") -> None:
        """From now on somebody in this role is at the screen."""
        self.member = StaffMember(pseudonym, role)
        self._tell()

    def sign_out(self) -> None:
        """Nobody is, from now on."""
        self.member = None
        self._tell()

    def may(self, act: Act) -> bool:
        """As the catalogue says."""
        return self.member is not None and may(self.member.role, act)

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        """Note it down; raises Refused."""
        if not self.may(act):
            raise Refused(f"{act}: not for whoever is signed in")
        self.done.append((act, subject, before, after))

    def listen(self, listener: Callable[[], None]) -> None:
        """Tell ``listener`` when somebody signs in or out."""
        self._listeners.append(listener)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def with_duty(duty: PosedDuty, opening: OpenServices) -> OpenServices:
    """What ``opening`` opens, with ``duty`` in place of the site's own staff."""

    def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
        return replace(opening(folders, medium, post), on_duty=duty)

    return open_services
