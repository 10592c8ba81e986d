"""Staff who pose for a picture: signed in without a PIN, or refused with the right one, recorded nowhere."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

from kiosk.app.application import OpenServices
from kiosk.bootstrap import Services
from kiosk.domain.audit import Head
from kiosk.domain.print_job import Medium
from kiosk.domain.signing_in import Failed, Passed, SignOut, Verdict, Why
from kiosk.domain.staff import Enrolled, FactorKind, Role, SecondFactor, StaffMember
from kiosk.domain.staff_acts import Act, may
from kiosk.folders import Folders
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.library import Post
from kiosk.services.on_duty import Refused
from kiosk.services.staff_desk import Office, StaffDesk
from kiosk.services.staff_office import StaffOffice
from kiosk.store.staff_book import LockedOut


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


class PosedOffice(StaffOffice):
    """Records of ``staff``, of whom supervisors get in; everybody else has failed once too often."""

    def __init__(self) -> None:  # the records are made up: there are none below
        names = (("guide-1", Role.GUIDE), ("operator-1", Role.OPERATOR), ("supervisor-1", Role.SUPERVISOR))
        badge = SecondFactor(FactorKind.BADGE)
        plain = tuple(Enrolled(StaffMember(name, role), "") for name, role in names)
        self.staff: tuple[Enrolled, ...] = (*plain, Enrolled(StaffMember("guide-2", Role.GUIDE), "", badge))

    def locked_out(self) -> tuple[LockedOut, ...]:
        """One of them."""
        return (LockedOut("guide-2", 240.0),)

    def people(self) -> tuple[Enrolled, ...]:
        """Whoever is on the staff at the moment."""
        return self.staff

    def sign_in(self, pseudonym: str, pin: str, given: str, cancelled: Event) -> Verdict:
        """Say who gets in."""
        found = (one.member for one in self.staff if one.member.pseudonym == pseudonym)
        member = next((one for one in found if one.role is Role.SUPERVISOR), None)
        return Failed(Why.WRONG, 15) if member is None else Passed(member)

    def head(self) -> Head:
        """Of a record of some weeks."""
        return Head(412, "5d41a0c9" * 8)

    def audit_faults(self) -> tuple[str, ...]:
        """It is as it was written."""
        return ()

    def sign_out(self, member: StaffMember, why: SignOut) -> None:
        """Nothing is on record."""

    def record(
        self, member: StaffMember, act: Act, subject: str = "", before: str = "", after: str = ""
    ) -> None:
        """Nothing is on record."""


def with_office(office: StaffOffice, opening: OpenServices) -> OpenServices:
    """What ``opening`` opens, with the staff that ``office`` has on record."""

    def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
        desk = StaffDesk(Late[Office](lambda: office), Background(ThreadPoolExecutor(1, "posed-staff")), post)
        services = opening(folders, medium, post)
        return replace(services, on_duty=desk, staff_desk=desk, staff_office=Late(lambda: office))

    return open_services


def with_duty(duty: PosedDuty, opening: OpenServices) -> OpenServices:
    """What ``opening`` opens, with ``duty`` in place of the site's own staff."""

    def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
        return replace(opening(folders, medium, post), on_duty=duty)

    return open_services
