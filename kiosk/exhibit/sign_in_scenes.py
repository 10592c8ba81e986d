"""Signing in, as the screen goes through it, with staff who pose."""

from kiosk.domain.signing_in import Choosing, Entering, SignedIn, Signing
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedOffice
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor
from kiosk.services.staff_watch import ON_DUTY


class SignInScenes:
    """Somebody who makes the staff's gesture during a visit; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, office: PosedOffice, timers: HandTimers, shoot: Shoot) -> None:
        self._visitor = visitor
        self._office = office
        self._timers = timers
        self._shoot = shoot

    def play(self, language: str) -> None:
        """From a visit to the sign-in, and back to the attract page."""
        self._visitor.start(language)
        self._call_up()
        self._shoot("sign-in-who")
        self._visitor.tap("who-guide-1")
        self._type("740")
        self._shoot("sign-in-pin")
        self._type("962")
        self._until(Entering)
        self._shoot("sign-in-wait")
        self._visitor.tap("sign-in-back")
        self._visitor.tap("who-guide-2")
        self._shoot("sign-in-badge")
        self._visitor.tap("sign-in-back")
        self._visitor.hand.target("who-guide-1")
        self._visitor.tap("sign-in-back")
        everybody, self._office.staff = self._office.staff, ()
        self._call_up()
        self._shoot("sign-in-nobody")
        self._office.staff = everybody
        self._visitor.tap("sign-in-back")
        self._duty_ends()
        self._visitor.tap("bar-finish", "AttractPage")

    def _duty_ends(self) -> None:
        self._call_up()
        self._visitor.tap("who-supervisor-1")
        self._type("740962")
        self._until(SignedIn)
        self._timers.advance(ON_DUTY.until_warning)
        self._visitor.hand.rest()
        self._shoot("duty-warning")
        self._visitor.tap("duty-leave")

    def _type(self, digits: str) -> None:
        for digit in digits:
            self._visitor.tap(f"pin-{digit}")

    def _call_up(self) -> None:
        desk = self._visitor.services.staff_desk
        desk.open()
        wait(lambda: isinstance(desk.stage, Choosing) and desk.stage.people is not None, "the staff's list")
        self._visitor.hand.rest()

    def _until(self, stage: type[Signing]) -> None:
        desk = self._visitor.services.staff_desk
        wait(lambda: isinstance(desk.stage, stage), stage.__name__)
        self._visitor.hand.rest()
