"""Serves the first two pages while the rest of the kiosk is being loaded.

What is touched meanwhile is remembered, and done when the visit desk is there: nobody has to touch twice.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.domain.front_page import FrontPage
from kiosk.domain.suspension import Suspension
from kiosk.viewmodels.home_page import HomeViewModel
from kiosk.viewmodels.kiosk_view_model import ATTRACT_PAGE, OUT_OF_SERVICE_PAGE
from kiosk.viewmodels.languages import named_languages, notice_on

if TYPE_CHECKING:
    from kiosk.viewmodels.screen import Screen


class Welcome:
    """Attract page and home page over a front page alone; ``on_change`` is called after every change."""

    def __init__(
        self,
        front: FrontPage,
        home: HomeViewModel,
        on_change: Callable[[], None],
        on_language: Callable[[str], None],
        suspension: Suspension | None = None,
    ) -> None:
        """``suspension`` is None where the kiosk serves."""
        self._front = front
        self._home = home
        self._on_change = on_change
        self._on_language = on_language
        self._suspension = suspension
        self._language = ""
        self._started = False
        self._tile: str | None = None
        home.serve(self._choose)
        self._speak(front.languages[0])

    @property
    def page(self) -> str:
        """The name of the page that is up."""
        if self._suspension is not None:
            return OUT_OF_SERVICE_PAGE
        return "HomePage" if self._started else ATTRACT_PAGE

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self._language

    @property
    def languages(self) -> list[dict[str, str]]:
        """The languages on offer, each with its own name."""
        return named_languages(self._front)

    @property
    def site_name(self) -> str:
        """The bureau's name in the language of the screen."""
        return self._front.site_name.in_language(self._language)

    @property
    def notice(self) -> list[str]:
        """What is said while the kiosk is out of service."""
        return notice_on(self._suspension, self._front)

    @property
    def seconds_left(self) -> int:
        """There is no idle warning yet."""
        return -1

    def start(self, language: str) -> None:
        """Begin a visit; an empty language leaves the present one."""
        if self._suspension is not None:
            return
        self._started = True
        self._speak(language)
        self._on_change()

    def speak(self, language: str) -> None:
        """Change the language at the same place."""
        self._speak(language)
        self._on_change()

    def back(self) -> None:
        """Neither page has a way back."""

    def home(self) -> None:
        """To the tiles: none of them has been touched then."""
        self._tile = None

    def finish(self) -> None:
        """End the visit and wipe it."""
        self._started = False
        self._tile = None
        self._speak(self._front.languages[0])
        self._on_change()

    def touched(self) -> None:
        """Nobody is watched for being idle yet."""

    def hand_over(self, screen: "Screen") -> None:
        """Do on ``screen`` what was asked for meanwhile."""
        if self._started:
            screen.start(self._language)
            if self._tile is not None:
                screen.open_event(self._tile)

    def _choose(self, tile: str) -> None:
        self._tile = tile

    def _speak(self, language: str) -> None:
        if language in self._front.languages and language != self._language:
            self._language = language
            self._on_language(language)
            self._home.show(self._front, language)
