"""Every page of the staff's side, each reached by tapping, with the same content every time."""

from kiosk.domain.staff import Role
from kiosk.exhibit.assist_scenes import AssistScenes
from kiosk.exhibit.content_scenes import ContentScenes
from kiosk.exhibit.hall_scenes import HallScenes
from kiosk.exhibit.machine_scenes import MachineScenes
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor


class StaffScenes:
    """Somebody signed in at one window, in one language; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, duty: PosedDuty, shoot: Shoot) -> None:
        self._visitor = visitor
        self._duty = duty
        self._shoot = shoot

    def play(self, language: str) -> None:
        """From the attract page through every page for staff, and back to it."""
        self._duty.sign_in(Role.SUPERVISOR)
        self._visitor.tap(f"console-speak-{language}")
        self._shoot("console-menu")
        hall = HallScenes(self._visitor, self._duty, self._shoot)
        hall.figures()
        hall.requests(language)
        content = ContentScenes(self._visitor, self._shoot)
        content.content()
        content.settings()
        self._visitor.tap("section-Staff")
        self._visitor.hand.target("unlock-guide-2")
        self._visitor.hand.rest()
        self._shoot("console-staff")
        self._visitor.tap("console-menu")
        self._duty.sign_in(Role.OPERATOR)
        machine = MachineScenes(self._visitor, self._shoot)
        machine.play()
        self._visitor.tap("console-sign-out")
        self._visitor.hand.rest()
        machine.out_of_service()
        self._duty.sign_in(Role.GUIDE)
        AssistScenes(self._visitor, self._shoot).play(language)
        self._visitor.tap("bar-finish", "AttractPage")
        self._duty.sign_out()
        self._visitor.hand.rest()
