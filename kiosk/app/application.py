"""The running kiosk: first a frame, then the content, then one visit after the other."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.app.options import Options
from kiosk.app.screen_thread import QtTimers, ScreenThread
from kiosk.app.translations import Translations
from kiosk.app.window import Window
from kiosk.resources import resource_folder
from kiosk.viewmodels.kiosk_view_model import KioskViewModel
from kiosk.viewmodels.panel import Panel

if TYPE_CHECKING:
    from kiosk.bootstrap import Services
    from kiosk.domain.print_job import Medium
    from kiosk.folders import Folders
    from kiosk.services.idle import Timers
    from kiosk.services.library import Post
    from kiosk.viewmodels.screen import Screen

_log = logging.getLogger(__name__)


class OpenServices(Protocol):
    """Opens what the screen works with, off the screen's thread; raises CannotServe."""

    def __call__(self, folders: "Folders", medium: "Medium", post: "Post") -> "Services": ...


class Application(QObject):
    """One window over one visit desk. ``opened`` tells that visitors can be served, ``failed`` why not."""

    opened = Signal()
    failed = Signal(str)

    def __init__(
        self,
        options: Options,
        timers: "Timers | None" = None,
        open_services: OpenServices | None = None,
    ) -> None:
        super().__init__()
        self._options = options
        self._open_services = open_services
        self._timers: Timers = QtTimers(self) if timers is None else timers
        self._screen_thread = ScreenThread(self)
        self._kiosk = KioskViewModel(self)
        self._panel = Panel(options.panel_width, self)
        self._resources = resource_folder()
        self._window = Window(self._resources / "qml", self._kiosk, self._panel)
        self._translations = Translations(self._resources / "translations", self._window.view.engine())
        self._services: Services | None = None
        self._screen: Screen | None = None

    @property
    def view(self) -> QQuickView:
        """The window."""
        return self._window.view

    @property
    def kiosk(self) -> KioskViewModel:
        """The root view model."""
        return self._kiosk

    @property
    def services(self) -> "Services | None":
        """What the screen works with, once visitors can be served."""
        return self._services

    @property
    def screen(self) -> "Screen | None":
        """The pages' view models, once visitors can be served."""
        return self._screen

    def start(self) -> None:
        """Show the first page; everything that it does not need comes after its first frame."""
        if self._options.fullscreen or QGuiApplication.platformName() == "offscreen":
            # The offscreen platform's screen is 800x800 and bounds nothing.
            self.view.resize(*self._options.size)
        else:
            self._window.fit(*self._options.size)
        self._window.load()
        self.view.frameSwapped.connect(self._first_frame)
        if self._options.fullscreen:
            self.view.showFullScreen()
        else:
            self.view.show()

    def close(self) -> None:
        """Take the window down, and wait for what is being printed or written."""
        self._window.close()
        self._translations.close()
        if self._services is not None:
            self._services.close()

    def _first_frame(self) -> None:
        self.view.frameSwapped.disconnect(self._first_frame)
        from threading import Thread

        Thread(target=self._open, name="opening", daemon=True).start()

    def _open(self) -> None:
        from kiosk.bootstrap import CannotServe, open_services

        opening = open_services if self._open_services is None else self._open_services
        try:
            services = opening(self._options.folders, self._options.medium, self._post)
        except CannotServe as error:
            self._fail(str(error))
        except Exception as error:  # a thread's error would be lost, and the first page stand for ever
            _log.exception("kiosk.not_opened")
            self._fail(f"an error of the kiosk itself ({type(error).__name__}: {error}): please report it")
        else:
            self._post(lambda: self._serve(services))

    def _fail(self, problem: str) -> None:
        self._post(lambda: self.failed.emit(problem))

    def _serve(self, services: "Services") -> None:
        from kiosk.services.idle import IdleTimes
        from kiosk.viewmodels.code_item import CodeItem
        from kiosk.viewmodels.screen import Screen

        self._services = services
        self._code_item = CodeItem
        self._screen = Screen(
            services.desk,
            services.scan_code.make,
            self._timers,
            IdleTimes(self._options.idle_warning, self._options.idle_answer),
            QUrl.fromLocalFile(str(self._resources / "pictures")).toString() + "/",
            self._kiosk.refresh,
            self._translations.use,
            self,
        )
        self._kiosk.attach(self._screen)
        self.opened.emit()
        services.prepare()
        self._window.compile_ahead()
        self._look_for_content()

    def _look_for_content(self) -> None:
        """Every minute, so that a pack that was changed overnight serves the first visitor of the day."""
        if self._services is not None:
            self._services.libraries.look()
            self._timers.after(60, self._look_for_content)

    def _post(self, call: Callable[[], None]) -> None:
        self._screen_thread.post(call)
