"""Staff's records over a real state database, with hashes that are quick to make."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from argon2 import PasswordHasher

from kiosk.credentials.badges import Badges
from kiosk.credentials.pepper import begin_pepper
from kiosk.credentials.pins import PinHasher
from kiosk.credentials.second_factor import FactorReader, Factors
from kiosk.domain.audit import SealKey
from kiosk.domain.signing_in import Verdict
from kiosk.domain.staff import FactorKind, Role
from kiosk.services.staff_office import StaffOffice
from kiosk.store import state_store
from kiosk.store.audit_head import AuditHead
from kiosk.store.audit_trail import AuditTrail
from kiosk.store.staff_book import StaffBook
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock
from tests.store.starts import SetStart

PIN = "740962"
WRONG = "386194"
BADGE = "0012345678"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class CountingPins(PinHasher):
    """Notes for whom a PIN is checked, and what is on the disk by then."""

    def __init__(self, *arguments: object, then: Callable[[], None]) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.checked: list[str] = []
        self.then = then

    def fits(self, pseudonym: str, pin: str, kept: str | None) -> bool:
        self.checked.append(pseudonym)
        self.then()
        return super().fits(pseudonym, pin, kept)


@dataclass(frozen=True, slots=True)
class Staffed:
    """An office with one of each role, called like the role, and what it stands on."""

    office: StaffOffice
    book: StaffBook
    trail: AuditTrail
    store: StateStore
    pins: CountingPins
    clock: SetClock
    start: SetStart
    path: Path

    def rows(self) -> list[tuple[str, ...]]:
        """The audit since the staff were added."""
        return [(row.who, row.act, row.subject, row.before, row.after) for row in self.trail.rows()[4:]]

    def try_to(self, pseudonym: str, pin: str, badge: str = "") -> Verdict:
        return self.office.sign_in(pseudonym, pin, badge, Event())


def staffed(folder: Path, key: FactorReader | None = None) -> Staffed:
    """Everything anew in ``folder``; ``key`` stands for FIDO2 keys."""
    site = open_staffed(folder, key)
    for role in Role:
        site.office.add(role.value, role, PIN)
    return site


def open_staffed(folder: Path, key: FactorReader | None = None) -> Staffed:
    """What is in ``folder``, as a kiosk opens it that has just been started."""
    clock, start, pepper = SetClock(), SetStart(), begin_pepper(folder / "pepper")
    store = state_store.StateStore.open(folder / "state.db", clock)
    seal = SealKey(pepper.key("audit"))
    trail = AuditTrail(store, clock, seal, AuditHead(folder / "audit-head", seal))
    book = StaffBook(store, trail, clock, start)
    pins = CountingPins(pepper, QUICK, then=lambda: None)
    badges = Badges(pepper)
    readers: dict[FactorKind, Callable[[], FactorReader]] = {FactorKind.BADGE: lambda: badges}
    if key is not None:
        readers[FactorKind.KEY] = lambda: key
    office = StaffOffice(book, trail, pins, Factors(readers), pepper.key("names"))
    return Staffed(office, book, trail, store, pins, clock, start, folder / "state.db")
