"""Visits by touch, one like the other run for run: what is touched is drawn by chance from a seed."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, QRectF, QTimer
from PySide6.QtQuick import QQuickItem

from bench.probe import now
from bench.touch import Finger
from kiosk.app.application import Application
from kiosk.domain.comfort import Comfort
from kiosk.exhibit.eye import Target
from kiosk.exhibit.hand import Hand
from kiosk.exhibit.patience import wait
from kiosk.services.visit_desk import VisitDesk

LONGEST_MS = 10_000
"""A tap that has changed nothing by then is a fault of the walk or of the kiosk."""

FINGER_DOWN_MS = 20
"""How long the finger stays: enough for the frame that shows the control pressed."""


@dataclass(frozen=True, slots=True)
class Tap:
    """One tap: what was touched, the page before and after, and seconds from lift to the painted change."""

    name: str
    before: str
    after: str
    seconds: float


class Walk:
    """Walks visit after visit; ``tapped`` hears of every tap, ``lifted`` is when the last finger went.

    With ``comfort`` each visit has the screen that way from its home page on.
    """

    def __init__(
        self,
        application: Application,
        tapped: Callable[[Tap], None],
        seed: int = 58,
        comfort: Comfort | None = None,
    ) -> None:
        self._application = application
        self._comfort = comfort
        self._kiosk = application.kiosk
        self._hand = Hand(application.view)
        self._finger = Finger(application.view)
        self._tapped = tapped
        self._chance = Random(seed)  # noqa: S311  # not for secrets: it chooses what is touched
        self._visits = 0
        self._painted: float | None = None
        self.lifted = 0.0
        self._changed = False
        self._loop: QEventLoop | None = None
        self.desk = _desk(application)
        self.desk.listen(self._change)
        application.view.frameSwapped.connect(self._swapped)

    @property
    def page(self) -> str:
        """The name of the page that is up."""
        return str(self._kiosk.page)

    def visit(self, *, print_sheet: bool | None = None, reading: float = 0.0) -> None:
        """One visit from the first page to the first page; by default every second ends with a sheet.

        ``reading`` are the seconds that the outcome is read before it is printed.
        """
        number = self._visits
        self._visits += 1
        self.to_outcome(number)
        if self.page == "OutcomePage":
            self._look_around(number)
        if self.page == "OutcomePage" and (number % 2 == 0 if print_sheet is None else print_sheet):
            if reading:
                self._run_loop(round(reading * 1000))
            self.tap("print")
            wait(lambda: self._enabled("finish"), "the sheet")
            self.tap("finish")
        else:
            self.tap("bar-finish")

    def to_question(self) -> None:
        """From the first page to the first question there is."""
        for number in range(100):
            self._begin(number)
            if self.page == "QuestionPage":
                return
            self.tap("bar-finish")
        raise AssertionError("no life event of the pack leads to a question")

    def to_outcome_page(self) -> None:
        """From the first page to the first outcome there is."""
        for number in range(100):
            self.to_outcome(number)
            if self.page == "OutcomePage":
                return
            self.tap("bar-finish")
        raise AssertionError("no life event of the pack leads to an outcome")

    def to_outcome(self, number: int) -> None:
        """From the first page to an outcome, or to the law where the tile leads there."""
        self._begin(number)
        while self.page in ("QuestionPage", "PapersPage"):
            if self.page == "QuestionPage":
                self._answer()
            else:
                self._tick()

    def tap(self, name: str) -> None:
        """Touch what is called ``name``, wherever it has to be scrolled to."""
        self._hand.rest()
        self._touch(self._hand.target(name))

    def _begin(self, number: int) -> None:
        self.tap("start")
        if self._comfort is not None:
            self._application.comfort.suit(self._comfort)
        tiles = self._there("tile-")
        self._touch(tiles[number % len(tiles)])
        if self.page == "ServicesPage":
            self._touch(self._chance.choice(self._there("service-", "law-")))

    def _answer(self) -> None:
        self._touch(self._chance.choice(self._there("option-")))
        if self._chance.random() < 0.1 and self.page in ("QuestionPage", "PapersPage", "OutcomePage"):
            self.tap("back")

    def _tick(self) -> None:
        for paper in self._there("paper-")[: self._chance.randrange(3)]:
            self._touch(paper)
        self.tap("conclude")

    def _look_around(self, number: int) -> None:
        aside = ("follow", "laws", "scan")[number % 3]
        if not self._enabled(aside):
            return
        self.tap(aside)
        if aside == "follow" and self._enabled("next"):
            self.tap("next")
        for _ in range(3):
            if self.page != "OutcomePage":
                self.tap("back")

    def _there(self, *beginnings: str) -> list[Target]:
        self._hand.rest()
        return [target for target in self._hand.eye.targets() if target.name.startswith(beginnings)]

    def _enabled(self, name: str) -> bool:
        return self._hand.has(name)

    def _touch(self, target: Target) -> None:
        name, before = target.name, self.page
        at = self._in_view(target.area)
        self._finger.press(at.x(), at.y())
        self._run_loop(FINGER_DOWN_MS)
        self._changed = False
        self.lifted = now()
        self._finger.lift()
        painted = self._run_loop(LONGEST_MS, painted=True)
        # Else what is to be deleted later would be when the walk is over: to Qt it is one long call.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if painted is None:
            raise AssertionError(f"{before}: a tap on {name} changed nothing")
        self._tapped(Tap(name, before, self.page, painted - self.lifted))

    def _in_view(self, area: QQuickItem) -> QPointF:
        """Where to touch ``area``. Its list is set there: pulling it takes too long."""
        scrolled = self._hand.eye.scrolled_in(area)
        if scrolled is not None:
            place = area.mapRectToItem(scrolled, QRectF(0, 0, area.width(), area.height()))
            beyond = max(0.0, place.bottom() - scrolled.height()) + min(0.0, place.top())
            if beyond:
                scrolled.setProperty("contentY", float(scrolled.property("contentY")) + beyond)
                self._hand.rest()
        return self._hand.eye.visible_part(area).center()

    def _run_loop(self, milliseconds: int, *, painted: bool = False) -> float | None:
        """Let Qt work for so long, or until a change has been painted; when that was."""
        self._painted = None
        loop, end = QEventLoop(), QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(milliseconds)
        self._loop = loop if painted else None
        loop.exec()
        self._loop = None
        return self._painted

    def _change(self) -> None:
        self._changed = True

    def _swapped(self) -> None:
        moment = now()
        if self._loop is not None and self._changed and self._painted is None:
            self._painted = moment
            self._loop.quit()


def _desk(application: Application) -> VisitDesk:
    services = application.services
    if services is None:
        raise AssertionError("the kiosk is not open")
    return services.desk
