"""The running kiosk: first a frame, then the content, then one visit after the other."""

import logging
from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.keyed_view import KeyedView
from kiosk.app.options import Options
from kiosk.app.screen_thread import QtTimers, ScreenThread
from kiosk.app.translations import Translations
from kiosk.app.window import Window
from kiosk.resources import resource_folder
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.kiosk_view_model import KioskViewModel
from kiosk.viewmodels.panel import Panel

if TYPE_CHECKING:
    from kiosk.app.surroundings import Surroundings
    from kiosk.bootstrap import Services
    from kiosk.domain.front_page import FrontPage
    from kiosk.domain.print_job import Medium
    from kiosk.domain.suspension import Suspension
    from kiosk.folders import Folders
    from kiosk.services.attract_show import AttractShow
    from kiosk.services.idle import Timers
    from kiosk.services.library import Post
    from kiosk.services.reader_watch import ReaderWatch
    from kiosk.viewmodels.home_page import HomeViewModel
    from kiosk.viewmodels.screen import Screen
    from kiosk.viewmodels.staff.staff_screen import StaffScreen

_log = logging.getLogger(__name__)

LONGEST_FRAME = 1.0
"""Seconds that the rest of the kiosk waits for the first pages; a window that nobody sees draws none."""

BETWEEN_PAGES = 0.05
"""Seconds between pages that are laid out ahead, so that a touch in between does not wait for all of them."""


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
        self._comfort = ComfortViewModel(self)
        self._resources = resource_folder()
        self._pictures = QUrl.fromLocalFile(str(self._resources / "pictures")).toString() + "/"
        self._window = Window(self._resources / "qml", self._kiosk, self._panel, self._comfort)
        self._has_gone = False
        self._kiosk.pageChanged.connect(self._suit_the_next)
        self._comfort.openChanged.connect(self._cover)
        frames = (options.pack / "locale", self._resources / "translations")
        self._translations = Translations(frames, self._window.view.engine())
        self._opening: Thread | None = None
        self._front_is_up = Event()
        self._closed = False
        self._services: Services | None = None
        self._screen: Screen | None = None
        self._reader: ReaderWatch | None = None
        self._staff: StaffScreen | None = None

    @property
    def view(self) -> KeyedView:
        """The window."""
        return self._window.view

    @property
    def kiosk(self) -> KioskViewModel:
        """The root view model."""
        return self._kiosk

    @property
    def panel(self) -> Panel:
        """The panel's measures."""
        return self._panel

    @property
    def comfort(self) -> ComfortViewModel:
        """How the screen suits whoever is before it."""
        return self._comfort

    @property
    def services(self) -> "Services | None":
        """What the screen works with, once visitors can be served."""
        return self._services

    @property
    def screen(self) -> "Screen | None":
        """The pages' view models, once visitors can be served."""
        return self._screen

    @property
    def staff(self) -> "StaffScreen | None":
        """The staff's side, once visitors can be served."""
        return self._staff

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

    def restart(self) -> None:
        """End the visit, and the process with a status that asks the service manager for a new start."""
        from kiosk.services.machine import RESTART_STATUS

        if self._services is not None:
            self._services.desk.finish()
        QGuiApplication.exit(RESTART_STATUS)

    def close(self) -> None:
        """Take the window down, and wait for what is being opened, printed or written."""
        self._closed = True
        self._window.close()
        self._translations.close()
        self._front_is_up.set()
        if self._opening is not None:
            self._opening.join()
            self._screen_thread.run_all()
        if self._reader is not None:
            self._reader.close()
        if self._services is not None:
            self._services.close()

    def _suit_the_next(self) -> None:
        """The first page looks the same for all: it is painted before every page is laid out anew."""
        if self._kiosk.attract:
            self._comfort.put_away()
            self._has_gone = True
            self.view.frameSwapped.connect(self._first_page_is_up, Qt.ConnectionType.SingleShotConnection)
        else:
            self._suit_now()

    def _first_page_is_up(self) -> None:
        self._post(self._suit_now)

    def _suit_now(self) -> None:
        """Have the usual screen for the next visitor, if the last one's is still there."""
        if self._has_gone:
            self._has_gone = False
            self._comfort.reset()

    def _cover(self) -> None:
        if self._screen is not None:
            self._screen.show_comfort(self._comfort.panel_is_open)

    def _first_frame(self) -> None:
        self.view.frameSwapped.disconnect(self._first_frame)
        self._opening = Thread(target=self._open, name="opening")
        self._opening.start()
        self._kiosk.expect(self._home)

    @cached_property
    def _home(self) -> "HomeViewModel":
        from kiosk.viewmodels.home_page import HomeViewModel

        return HomeViewModel(self._pictures, self)

    def _open(self) -> None:
        try:
            if self._open_services is None:
                self._open_front()
            self._open_everything()
        except Exception as error:  # a thread's error would be lost, and the first page stand for ever
            _log.exception("kiosk.not_opened")
            self._fail(f"an error of the kiosk itself ({type(error).__name__}: {error}): please report it")

    def _open_front(self) -> None:
        """Have the first pages shown before all that makes a start slow is loaded, if that can be done."""
        from kiosk.services.content_desk import front_page_in_force
        from kiosk.services.content_sources import Sources
        from kiosk.services.hall_clock import HallClock
        from kiosk.services.service_state import suspension_on_record
        from kiosk.store.content_shelf import ContentShelf

        folders = self._options.folders
        front = front_page_in_force(Sources.of(folders), ContentShelf(folders.content), HallClock())
        if front is not None:
            suspension = suspension_on_record(folders.data)
            self._post(lambda: self._welcome(front, suspension))
            self._front_is_up.wait(LONGEST_FRAME)

    def _open_everything(self) -> None:
        from kiosk.bootstrap import CannotServe, open_services

        opening = self._open_services or partial(open_services, clips_ahead=self._options.aloud)
        try:
            services = opening(self._options.folders, self._options.medium, self._post)
        except CannotServe as error:
            self._fail(str(error))
            return
        for module in ("kiosk.viewmodels.screen", "kiosk.app.staff_sections"):
            import_module(module)  # here, where the screen does not wait for it
        self._post(lambda: self._serve(services))

    def _welcome(self, front: "FrontPage", suspension: "Suspension | None") -> None:
        if self._closed:
            return
        from kiosk.viewmodels.welcome import Welcome

        self.view.frameSwapped.connect(self._welcomed)
        self.view.update()
        welcome = Welcome(front, self._home, self._kiosk.refresh, self._translations.use, suspension)
        self._kiosk.welcome(welcome)

    def _welcomed(self) -> None:
        self.view.frameSwapped.disconnect(self._welcomed)
        self._front_is_up.set()

    def _fail(self, problem: str) -> None:
        self._post(lambda: self.failed.emit(problem))

    def _serve(self, services: "Services") -> None:
        from kiosk.app.staff_sections import staff_sections
        from kiosk.services.acting import Acting
        from kiosk.services.assist_desk import AssistDesk
        from kiosk.services.idle import IdleTimes
        from kiosk.viewmodels.code_item import CodeItem
        from kiosk.viewmodels.screen import PAGES, Screen
        from kiosk.viewmodels.staff.staff_screen import StaffScreen

        self._services = services
        if self._closed:
            return
        self._code_item = CodeItem
        self._screen = Screen(
            services.desk,
            services.board,
            services.service,
            services.speech,
            services.handover,
            self._home,
            services.scan_code.make,
            self._timers,
            IdleTimes(self._options.idle_warning, self._options.idle_answer),
            self._pictures,
            self._kiosk.refresh,
            self._translations.use,
            self,
        )
        self._kiosk.attach(self._screen)
        sections = staff_sections(services, self.surroundings(), self)
        acting = Acting(services.background, self._post)
        self._staff = StaffScreen(
            services.desk,
            services.on_duty,
            services.staff_desk,
            AssistDesk(services.desk, services.on_duty, acting),
            sections,
            self._timers,
            self._options.shuffle_pin,
            self,
        )
        self._staff.left.connect(self._comfort.reset)
        self._kiosk.staff_by(self._staff)
        self._kiosk.attract_by(self._attract_show(services), self._pictures)
        self.opened.emit()
        services.prepare()
        if self._options.aloud:
            services.open_speech()
        self._open_reader()
        self._lay_out_ahead(3, len(PAGES))
        self._look_for_content()

    def surroundings(self) -> "Surroundings":
        """What pages for staff need of this application."""
        from kiosk.app.surroundings import Surroundings, screen_facts

        configured = self._options.panel_width is not None
        facts = screen_facts(self.view, self._panel, configured=configured)
        return Surroundings(self._timers, facts, self.restart)

    def _open_reader(self) -> None:
        """Wait for what a serial reader reads; it need not be there yet."""
        if self._options.reader is None:
            return
        from kiosk.reader.serial_port import SerialPort
        from kiosk.services.reader_watch import ReaderWatch

        port = SerialPort(self._options.reader, self._options.reader_baud)
        self._reader = ReaderWatch(port, lambda code: self._post(lambda: self._kiosk.scanned(code)))
        self._reader.start()

    def _attract_show(self, services: "Services") -> "AttractShow":
        from kiosk.services.attract_show import AttractShow
        from kiosk.services.hall_clock import HallClock

        desk, dim = services.desk, self._options.dim
        return AttractShow(self._timers, HallClock(), dim, lambda: desk.library.front, self._kiosk.move_on)

    def _lay_out_ahead(self, pages: int, most: int) -> None:
        self._kiosk.lay_out_ahead(pages)
        if pages < most:
            self._timers.after(BETWEEN_PAGES, lambda: self._lay_out_ahead(pages + 1, most))

    def _look_for_content(self) -> None:
        """Every minute, so that a pack that was changed overnight serves the first visitor of the day."""
        if self._services is not None:
            self._services.libraries.look()
            self._timers.after(60, self._look_for_content)

    def _post(self, call: Callable[[], None]) -> None:
        self._screen_thread.post(call)
