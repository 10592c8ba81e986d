"""The staff's pages about the people in the hall, from the console's menu and back to the public pages."""

from kiosk.domain.staff import Role
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor


class HallScenes:
    """A supervisor at the console; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, duty: PosedDuty, shoot: Shoot) -> None:
        self._visitor = visitor
        self._duty = duty
        self._shoot = shoot

    def figures(self) -> None:
        """The figures of several periods, and taking them away."""
        self._section("Today")
        self._settle()
        self._shoot("console-today")
        self._figures("span-month")
        self._shoot("console-today-month")
        self._figures("span-range")
        self._figures("first-month-earlier")
        self._shoot("console-today-range")
        self._duty.sign_in(Role.OPERATOR)
        self._section("Today")
        self._settle()
        self._visitor.tap("export")
        self._visitor.hand.target("export-end")
        self._shoot("console-export-choosing")
        self._visitor.tap("stick-sdb1")
        self._visitor.hand.target("export-again")
        self._shoot("console-export-gone")
        self._visitor.tap("export-end")
        self._visitor.tap("console-menu")
        self._duty.sign_in(Role.SUPERVISOR)

    def requests(self, language: str) -> None:
        """Calls for staff: none, one that waits, one that was answered."""
        self._section("Requests")
        self._shoot("console-requests-none")
        self._visitor.tap("console-menu")
        self._visitor.tap("console-help", "HomePage")
        self._visitor.services.desk.speak(language)
        self._call()
        self._visitor.tap("staff-thanks")
        self._visitor.open("activate-card")
        self._call()
        self._visitor.open_console()
        self._section("Requests")
        self._shoot("console-requests")
        self._visitor.tap(self._visitor.first("answer-"))
        self._settle()
        self._shoot("console-requests-answered")
        self._visitor.services.desk.finish()
        self._visitor.hand.rest()
        self._visitor.tap("console-menu")
        self._visitor.tap(f"console-speak-{language}")

    def _call(self) -> None:
        self._visitor.tap("bar-staff")
        self._visitor.hand.target("staff-thanks")

    def _section(self, name: str) -> None:
        if not self._visitor.hand.has(f"section-{name}"):
            self._visitor.tap("console-menu")
        self._visitor.tap(f"section-{name}")
        self._visitor.hand.rest()

    def _figures(self, name: str) -> None:
        """Touch something that asks for other figures."""
        self._visitor.tap(name)
        self._settle()

    def _settle(self) -> None:
        """Wait for what is being looked up."""
        done: list[bool] = []
        self._visitor.services.looking.run(done.append, True)
        wait(lambda: bool(done), "what staff look up")
        self._visitor.hand.rest()
