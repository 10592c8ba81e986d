"""The root of what QML sees: which page is up, in which language, and the way in and out of a visit.

It is made before the first frame, so it imports nothing that the first frame does not need; ``Screen`` is
attached to it when the content has been read.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

if TYPE_CHECKING:
    from kiosk.viewmodels.screen import Screen

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KioskViewModel(QObject):
    """Page, language and idle warning; everything else is in the pages' own view models."""

    pageChanged = Signal()
    languageChanged = Signal()
    readyChanged = Signal()
    warningChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen: Screen | None = None
        self._page = "AttractPage"
        self._language = ""
        self._seconds_left = -1
        self._start_in: str | None = None

    def attach(self, screen: "Screen") -> None:
        """The content has been read; a touch that came before it counts now."""
        self._screen = screen
        self.readyChanged.emit()
        self.refresh()
        if self._start_in is not None:
            screen.start(self._start_in)

    def refresh(self) -> None:
        """Take up page, language and warning from the screen."""
        if self._screen is None:
            return
        if self._language != self._screen.language:
            self._language = self._screen.language
            self.languageChanged.emit()
        seconds_left = self._screen.seconds_left
        if self._seconds_left != seconds_left:
            self._seconds_left = seconds_left
            self.warningChanged.emit()
        if self._page != self._screen.page:
            self._page = self._screen.page
            self.pageChanged.emit()

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._screen is not None

    @Property(list, notify=readyChanged)
    def languages(self) -> list[dict[str, str]]:
        return [] if self._screen is None else self._screen.languages

    @Property(str, notify=languageChanged)
    def siteName(self) -> str:
        return "" if self._screen is None else self._screen.site_name

    @Property(int, notify=warningChanged)
    def secondsLeft(self) -> int:
        return self._seconds_left

    @Property(QObject, notify=readyChanged)
    def screen(self) -> "QObject | None":
        return self._screen

    @Slot(str)
    def start(self, language: str) -> None:
        if self._screen is None:
            self._start_in = language
        else:
            self._screen.start(language)

    @Slot(str)
    def speak(self, language: str) -> None:
        if self._screen is not None:
            self._screen.speak(language)

    @Slot()
    def back(self) -> None:
        if self._screen is not None:
            self._screen.back()

    @Slot()
    def home(self) -> None:
        if self._screen is not None:
            self._screen.home()

    @Slot()
    def finish(self) -> None:
        if self._screen is not None:
            self._screen.finish()

    @Slot()
    def touched(self) -> None:
        if self._screen is not None:
            self._screen.touched()
