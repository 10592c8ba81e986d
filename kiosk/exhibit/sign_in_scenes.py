"""Signing in, as the screen goes through it, with staff who pose."""

from kiosk.domain.signing_in import Choosing, Entering, Signing
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedOffice
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor


class SignInScenes:
    """Somebody who makes the staff's gesture during a visit; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, office: PosedOffice, shoot: Shoot) -> None:
        self._visitor = visitor
        self._office = office
        self._shoot = shoot

    def play(self, language: str) -> None:
        """From a visit to the sign-in, and back to the attract page."""
        self._visitor.start(language)
        self._call_up()
        self._shoot("sign-in-who")
        self._visitor.tap("who-guide-1")
        for digit in "740":
            self._visitor.tap(f"pin-{digit}")
        self._shoot("sign-in-pin")
        for digit in "962":
            self._visitor.tap(f"pin-{digit}")
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
        self._visitor.tap("bar-finish", "AttractPage")

    def _call_up(self) -> None:
        desk = self._visitor.services.staff_desk
        desk.open()
        wait(lambda: isinstance(desk.stage, Choosing) and desk.stage.people is not None, "the staff's list")
        self._visitor.hand.rest()

    def _until(self, stage: type[Signing]) -> None:
        desk = self._visitor.services.staff_desk
        wait(lambda: isinstance(desk.stage, stage), stage.__name__)
        self._visitor.hand.rest()
