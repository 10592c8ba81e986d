"""Builds the staff's records from their parts; the application and the commands both use it."""

from pathlib import Path

from kiosk.credentials.badges import Badges
from kiosk.credentials.pepper import begin_pepper, read_pepper
from kiosk.credentials.pins import PinHasher
from kiosk.credentials.second_factor import FactorReader, Factors
from kiosk.domain.audit import SealKey
from kiosk.domain.staff import FactorKind
from kiosk.services.hall_clock import HallClock
from kiosk.services.since_start import MachineSinceStart
from kiosk.services.staff_office import StaffOffice
from kiosk.store.audit_head import AuditHead
from kiosk.store.audit_trail import AuditTrail
from kiosk.store.staff_book import StaffBook, has_begun
from kiosk.store.state_store import StateStore


def open_staff_office(data: Path, state: StateStore) -> StaffOffice:
    """Staff, their sign-ins and the audit over an open state database.

    The pepper is made where there has never been any staff; raises PepperTrouble where it has gone since, and
    StoreError. Takes a tenth of a second.
    """
    pepper = (read_pepper if has_begun(state) else begin_pepper)(data / "pepper")
    clock, key = HallClock(), SealKey(pepper.key("audit"))
    trail = AuditTrail(state, clock, key, AuditHead(data / "audit-head", key))
    factors = Factors({FactorKind.BADGE: lambda: Badges(pepper), FactorKind.KEY: _fido_keys})
    book = StaffBook(state, trail, clock, MachineSinceStart())
    return StaffOffice(book, trail, PinHasher(pepper), factors, pepper.key("names"))


def _fido_keys() -> FactorReader:
    from kiosk.credentials.fido_keys import FidoKeys

    return FidoKeys()
