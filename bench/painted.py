"""Tells how long a keystroke takes until its results are painted: `painted.py SERVICES QUERIES OPTION…`.

The kiosk is the real one, touched on its own keyboard. Its content are services made up at random, to each of
which a life event leads, so that it can be shown.
"""

import pickle
import random
import subprocess
import sys
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer

from bench import search
from bench.hall import Hall
from bench.probe import now, say
from bench.touch import Finger
from bench.walk import FINGER_DOWN_MS
from kiosk.app.application import Application
from kiosk.bootstrap import Services, open_services
from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import Audience, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.print_job import Medium
from kiosk.domain.search_forms import SearchForms, SearchLines
from kiosk.domain.search_grams import units_of
from kiosk.domain.services import PublicService
from kiosk.domain.texts import Text
from kiosk.domain.visit import Searching
from kiosk.exhibit.hand import Hand
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed import PosedPrinter, Uncounted
from kiosk.folders import Folders
from kiosk.services.library import Library, Post
from kiosk.services.visit_desk import VisitDesk

LONGEST_MS = 10_000
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz ")
NAME = Text((("zh-CN", "厅"), ("en", "Hall")))


class Many:
    """Content that holds a search index alone: nothing else of it is asked for."""

    def __init__(self, forms: SearchForms) -> None:
        self._forms = forms

    def search_forms(self) -> SearchForms:
        return self._forms

    def service(self, service_id: str) -> PublicService:
        raise LookupError(service_id)

    def guide(self) -> Guide:
        raise LookupError("no guide")


class Typing:
    """A finger on the keyboard of the search page."""

    def __init__(self, application: Application) -> None:
        self._hand = Hand(application.view)
        self._finger = Finger(application.view)
        services = application.services
        if services is None:
            raise AssertionError("the kiosk is not open")
        self._desk = services.desk
        self._application = application
        self._loop = QEventLoop()
        self._painted = 0.0
        application.view.frameSwapped.connect(self._swapped)
        self._desk.listen(self._changed)

    def begin(self, language: str) -> None:
        """From the first page to the search, in this language."""
        self._hand.tap(f"start-{language}")
        self._hand.tap("search")
        wait(lambda: isinstance(self._desk.stage, Searching), "the search")
        self._keys = {name: self._hand.target(name).area for name in map(_key, LETTERS)}

    def end(self) -> None:
        """Back to the first page."""
        self._hand.tap("bar-finish")

    def key(self, letter: str) -> float:
        """Seconds from lifting the finger to the painted results of all that was typed so far."""
        at = self._hand.eye.visible_part(self._keys[_key(letter)]).center()
        self._finger.press(at.x(), at.y())
        self._wait(FINGER_DOWN_MS)
        self._painted = 0.0
        lifted = now()
        self._finger.lift()
        self._wait(LONGEST_MS)
        if not self._painted:
            raise AssertionError(f"nothing was found after {letter!r}")
        return self._painted - lifted

    def _wait(self, milliseconds: int) -> None:
        """Let Qt work until what was typed has been painted, or for so long."""
        end = QTimer()
        end.setSingleShot(True)
        end.timeout.connect(self._loop.quit)
        end.start(milliseconds)
        self._loop.exec()

    def _changed(self) -> None:
        """Where a letter more finds the same, nothing would be painted."""
        if self._found():
            self._application.view.update()

    def _swapped(self) -> None:
        if self._found():
            self._painted = now()
            self._loop.quit()

    def _found(self) -> bool:
        stage = self._desk.stage
        return isinstance(stage, Searching) and stage.query != "" and stage.sought == stage.query


def main() -> None:
    count, queries = sys.argv.pop(1), int(sys.argv.pop(1))
    made = subprocess.run(
        [sys.executable, search.__file__, search.MAKE, count], stdout=subprocess.PIPE, check=True
    )
    forms: SearchForms = pickle.loads(made.stdout)  # noqa: S301
    Hall(partial(_type, forms, queries), partial(_opened, forms)).open()


def _type(forms: SearchForms, queries: int, application: Application) -> None:
    chance, typing = random.Random(12333), Typing(application)  # noqa: S311
    for number in range(queries):
        way = (search.pinyin, search.initials, search.english)[number % 3]
        typed, language = way(forms, chance)
        typing.begin(language)
        for letter in typed.lower():
            if letter in LETTERS:
                say(f"key:{way.__name__}", typing.key(letter))
        typing.end()


def _opened(forms: SearchForms, folders: Folders, medium: Medium, post: Post) -> Services:
    """The kiosk's own services over another library."""
    services = open_services(folders, medium, post)
    cards = tuple(
        ServiceCard(entry.id, _title(entry.lines), _title(entry.lines), "events/status")
        for entry in forms.entries
    )
    ids = tuple(card.id for card in cards)
    event = LifeEvent("all", NAME, NAME, "events/status", Audience.CITIZEN, ids, ())
    front = FrontPage(("zh-CN", "en"), (event,), cards, NAME)
    library = Library(Many(forms), front, services.background, post)
    printer = PosedPrinter()
    desk = VisitDesk(library, printer, Uncounted(), lambda: library)
    return replace(services, desk=desk, board=printer.board)


def _title(lines: tuple[SearchLines, ...]) -> Text:
    """What is searched, as it would be shown: the first line in Chinese, and in English."""
    chinese = "".join(sign for sign, _ in units_of(lines[0].text.split("\n")[0]))
    return Text((("zh-CN", chinese), ("en", lines[1].text.split("\n")[0].strip())))


def _key(letter: str) -> str:
    return "key-space" if letter == " " else f"key-{letter}"


if __name__ == "__main__":
    main()
