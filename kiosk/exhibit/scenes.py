"""Every page of the kiosk, each reached by tapping, with the same content every time."""

from kiosk.exhibit.handover_scenes import HandoverScenes
from kiosk.exhibit.posed import PosedPrinter
from kiosk.exhibit.print_scenes import PrintScenes, Shoot
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor
from kiosk.services.attract_show import FAREWELL, PAUSE

UNTIL_IDLE_WARNING = 60.0
"""Seconds; the default of `kiosk run`."""


class Scenes:
    """One visitor in one language before one window; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, printer: PosedPrinter, timers: HandTimers, shoot: Shoot) -> None:
        self._visitor = visitor
        self._printer = printer
        self._timers = timers
        self._shoot = shoot

    def play(self, language: str) -> None:
        """From the attract page through every kind of page, and back to it."""
        self._choosing(language)
        self._asking()
        self._outcomes()
        self._printing()
        self._steps()
        self._law()
        self._visitor.tap("bar-home", "HomePage")
        HandoverScenes(self._visitor, self._shoot).play()
        self._visitor.tap("bar-finish", "AttractPage")
        self._shoot("finished")
        self._timers.advance(FAREWELL)

    def _choosing(self, language: str) -> None:
        self._shoot("attract")
        self._timers.advance(PAUSE)
        self._shoot("attract-event")
        self._visitor.start(language)
        self._shoot("home")
        self._visitor.tap("bar-comfort")
        self._shoot("comfort")
        self._visitor.tap("comfort-done")
        if self._visitor.hand.has("bar-languages"):
            self._visitor.tap("bar-languages")
            self._shoot("languages")
            self._visitor.tap("language-keep")
        self._visitor.tap("search", "SearchPage")
        self._shoot("search")
        for letter in "pin":
            self._visitor.tap(f"key-{letter}")
        self._visitor.hand.target("hit-pin")
        self._shoot("search-found")
        self._visitor.tap("back", "HomePage")
        self._visitor.tap("tile-activate-card", "ServicesPage")
        self._shoot("services")

    def _asking(self) -> None:
        self._home("card-worn", "replace")
        self._shoot("question-many-options")
        self._visitor.answer_one({"reason": "data-changed"})
        for _ in range(3):
            self._visitor.answer_one({"data-updated": "no"})
        self._shoot("question-with-answers")

    def _outcomes(self) -> None:
        self._visitor.answer({"holder": "mainland", "id-state": "lost"})
        self._visitor.tap(self._visitor.first("paper-"))
        self._shoot("papers")
        self._visitor.tap("conclude", "OutcomePage")
        self._shoot("outcome-bring")
        self._visitor.tap("back", "PapersPage")
        self._visitor.tap("tick-all")
        self._visitor.tap("conclude", "OutcomePage")
        self._shoot("outcome-ready")
        self._visitor.tap("change-reason", "QuestionPage")
        self._shoot("question-being-changed")
        self._home("activate-card", "activate-both")
        self._visitor.answer({})
        self._visitor.tap("conclude", "OutcomePage")
        self._shoot("outcome-go-there")

    def _printing(self) -> None:
        self._visitor.tap("scan", "ScanPage")
        self._shoot("scan")
        self._visitor.tap("back", "OutcomePage")
        PrintScenes(self._visitor, self._printer, self._shoot).play()

    def _steps(self) -> None:
        self._home("phone-card", "electronic-card")
        self._visitor.answer({"way": "alipay"})
        self._visitor.sees("OutcomePage")
        self._visitor.tap("follow", "StepsPage")
        for number in range(1, 5):
            self._shoot(f"steps-alipay-{number}")
            self._visitor.tap("next")
        self._timers.advance(UNTIL_IDLE_WARNING)
        self._shoot("idle-warning")
        self._visitor.tap("stay")

    def _law(self) -> None:
        self._home("know-the-law")
        self._shoot("law-list")
        self._visitor.tap(self._visitor.first("law-"))
        self._shoot("law-article")

    def _home(self, event: str, service: str | None = None) -> None:
        if self._visitor.page != "HomePage":
            self._visitor.tap("bar-home", "HomePage")
        self._visitor.open(event, service)
