"""A hundred thousand touches, drags and keys, whatever they hit: nothing breaks, and nothing leads out."""

import gc
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import product
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow
from PySide6.QtQuick import QQuickItem

from kiosk.domain.comfort import Comfort, TextSize
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.visit import Asking, NotTakenUp, TakenUp, outcome_of
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.resources import resource_folder
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.screen import PAGES
from tests.kiosks import Kiosk, OpenKiosk
from tests.screens.monkey import KEYS, Monkey, settle

ACTS = int(os.environ.get("KIOSK_MONKEY", "100000"))
AT_A_TIME = 500
"""After so many acts the next page is brought up: most pages are one touch from the end of the visit."""

MEMORY_MB = 15.0
"""By which 50,000 acts may leave the process larger: what caches keep. A leak of 1 kB an act would be 50.

Not counted are files that are mapped into it: each script brings 20 MB of a font that all processes share.
"""

LEADS_OUT = (
    r"\bTextEdit\b|\bTextInput\b|\bTextField\b|\bDropArea\b|\bDrag\.|\bMenu\b|Dialog\b|\bShortcut\b|"
    r"openUrlExternally|Qt\.quit|Qt\.exit|linkActivated|WebView|RichText|StyledText|\bClipboard\b"
)
"""What shows a menu, selects text, takes a drop, follows a link, opens a file or ends the kiosk."""


class Doorman(QObject):
    """Notes whoever is being led out."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__()
        self.led_out: list[str] = []
        self._window = kiosk.application.view
        kiosk.application.view.engine().quit.connect(lambda: self.led_out.append("quit"))
        kiosk.application.view.engine().exit.connect(lambda _: self.led_out.append("exit"))
        for scheme in ("http", "https", "file", "mailto", "tel"):
            QDesktopServices.setUrlHandler(scheme, self, "opened")  # type: ignore[arg-type]

    @Slot(QUrl)
    def opened(self, url: QUrl) -> None:
        self.led_out.append(url.toString())

    def look(self) -> None:
        windows: list[QWindow] = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
        if windows != [self._window]:
            self.led_out.append(f"{len(windows)} windows are open")

    def leave(self) -> None:
        for scheme in ("http", "https", "file", "mailto", "tel"):
            QDesktopServices.unsetUrlHandler(scheme)


INSIDE = "KIOSK_MONKEY_INSIDE"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def printer() -> PosedPrinter:
    return PosedPrinter()


@pytest.fixture
def posed(open_kiosk: OpenKiosk, printer: PosedPrinter) -> Kiosk:
    return open_kiosk(open_services=partial(posed_services, printer))


@pytest.fixture
def doorman(posed: Kiosk) -> Iterator[Doorman]:
    doorman = Doorman(posed)
    yield doorman
    doorman.leave()


def answer(desk: VisitDesk, answers: Mapping[str, str]) -> None:
    """Answer every question as told, else with its first answer."""
    while isinstance(stage := desk.stage, Asking) and (question := stage.interview.current()) is not None:
        offered = [option.id for option in stage.interview.options(question)]
        wanted = answers.get(question.id, offered[0])
        desk.answer(wanted if wanted in offered else offered[0])
        wait(lambda stage=stage: desk.stage is not stage, question.id)  # type: ignore[misc]


class Routes:
    """How each page is come to, without a touch, from the home page."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._ways: dict[str, Callable[[VisitDesk], None]] = {
            "AttractPage": VisitDesk.finish,
            "HomePage": VisitDesk.home,
            "ServicesPage": self._services,
            "SearchPage": VisitDesk.search,
            "QuestionPage": self._question,
            "PapersPage": self._papers,
            "OutcomePage": self._outcome,
            "PrintPage": self._printing,
            "ScanPage": self._scan,
            "StepsPage": self._steps,
            "LawPage": self._laws,
            "HandoverPage": self._taken_up,
            "RefusedPage": self._refused,
        }

    def walk(self) -> None:
        """Show every page in every language and size once: Qt keeps each letter that was ever drawn."""
        visitor, comfort = self._kiosk.visitor, self._kiosk.application.comfort
        languages = visitor.services.desk.library.front.languages
        for number, size, language in product(range(len(self._ways)), TextSize, languages):
            self.take(number)
            visitor.services.desk.speak(language)
            comfort.suit(Comfort(size))
            visitor.hand.next_frame()

    def take(self, number: int) -> None:
        """Bring up one page after the other, in one language after the other."""
        desk = self._kiosk.visitor.services.desk
        desk.finish()
        desk.start(("zh-CN", "en")[number % 2])
        page = [*self._ways][number % len(self._ways)]
        self._ways[page](desk)
        self._up(page)

    def _up(self, page: str) -> None:
        wait(lambda: self._kiosk.visitor.page == page, page)

    def _services(self, desk: VisitDesk) -> None:
        desk.open_event("activate-card")

    def _question(self, desk: VisitDesk) -> None:
        desk.open_event("card-worn")
        self._up("QuestionPage")

    def _papers(self, desk: VisitDesk) -> None:
        self._question(desk)
        answer(desk, {"reason": "stained"})
        self._up("PapersPage")

    def _outcome(self, desk: VisitDesk) -> None:
        self._papers(desk)
        desk.conclude()
        self._up("OutcomePage")

    def _printing(self, desk: VisitDesk) -> None:
        self._outcome(desk)
        desk.print()

    def _scan(self, desk: VisitDesk) -> None:
        self._outcome(desk)
        desk.scan()

    def _steps(self, desk: VisitDesk) -> None:
        desk.open_event("phone-card")
        self._up("QuestionPage")
        answer(desk, {"way": "alipay"})
        self._up("OutcomePage")
        desk.follow()

    def _laws(self, desk: VisitDesk) -> None:
        desk.open_event("know-the-law")

    def _taken_up(self, desk: VisitDesk) -> None:
        self._outcome(desk)
        outcome = outcome_of(desk.stage)
        assert outcome is not None
        desk.home()
        desk.take_up(lambda _, done: done(TakenUp(outcome, ())))

    def _refused(self, desk: VisitDesk) -> None:
        desk.take_up(lambda _, done: done(NotTakenUp(Unreadable.DAMAGED)))


class Weight:
    """What the process holds, once everything that was put off has happened."""

    def __init__(self, kiosk: Kiosk) -> None:
        kiosk.visitor.services.desk.finish()
        settle()
        gc.collect()
        settle()
        root = kiosk.application.view.rootObject()
        memory = psutil.Process().memory_info()
        self.megabytes = (memory.rss - memory.shared) / 1e6
        self.items = len(root.findChildren(QQuickItem))


def test_nothing_that_a_hundred_thousand_acts_hit_breaks_or_leads_out() -> None:
    """In a process of its own: one that has run other tests holds and gives back memory of theirs."""
    there = f"{Path(__file__).relative_to(ROOT)}::{test_the_acts_themselves.__name__}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", there]
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        command, cwd=ROOT, env=own | {INSIDE: "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(INSIDE not in os.environ, reason="runs in a process of its own")
def test_the_acts_themselves(posed: Kiosk, printer: PosedPrinter, doorman: Doorman) -> None:
    monkey = Monkey(posed.application.view, posed.visitor.hand.finger, seed=12333)
    routes = Routes(posed)
    states = [*JobState]
    rounds = max(2, ACTS // AT_A_TIME)
    seen: Counter[str] = Counter()
    weights: list[Weight] = []
    routes.walk()
    for number in range(rounds):
        routes.take(number)
        printer.stand(tuple(PrinterStatus)[number % len(PrinterStatus)])
        for part in range(10):
            seen[posed.visitor.page] += 1
            monkey.act(AT_A_TIME // 10)
            printer.tell(states[(number + part) % len(states)])
            posed.timers.advance(7)
        doorman.look()
        assert not doorman.led_out
        if number + 1 in (rounds // 2, rounds):
            weights.append(Weight(posed))
    assert monkey.done == rounds * AT_A_TIME
    assert monkey.all_keys_were_pressed() or ACTS < 100_000
    assert set(seen) == {*PAGES.values()}
    half, whole = weights
    assert whole.megabytes - half.megabytes < MEMORY_MB
    assert whole.items <= half.items * 1.05
    posed.visitor.services.desk.finish()
    posed.visitor.start("en")
    posed.visitor.tap("tile-card-worn", "QuestionPage")


def test_every_key_is_in_the_monkeys_hand() -> None:
    assert len(KEYS) > 3000


def test_no_page_is_made_of_anything_that_leads_out() -> None:
    pages = sorted((resource_folder() / "qml").rglob("*.qml"))
    assert len(pages) > 30
    found = {path.name: hits for path in pages if (hits := _code(path, LEADS_OUT))}
    assert not found


def _code(path: Path, pattern: str) -> list[str]:
    lines = [line.partition("//")[0] for line in path.read_text("utf-8").splitlines()]
    return [hit.group() for line in lines for hit in re.finditer(pattern, line)]


def test_whoever_is_led_out_is_noticed(posed: Kiosk, doorman: Doorman) -> None:
    QDesktopServices.openUrl(QUrl("http://localhost/"))
    posed.application.view.engine().quit.emit()
    other = QWindow()
    other.show()
    doorman.look()
    other.destroy()
    assert doorman.led_out == ["http://localhost/", "quit", "2 windows are open"]
