"""Builds the services from their parts; the application and the commands both use it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import structlog

from kiosk.domain.clock import Clock
from kiosk.domain.print_job import Medium
from kiosk.folders import Folders
from kiosk.printing.folder_printer import FolderPrinter
from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetRenderer
from kiosk.resources import resource_folder
from kiosk.services.background import Background
from kiosk.services.compile_content import CompileContent
from kiosk.services.content_desk import ContentDesk, NoContent, Sources
from kiosk.services.count_visits import CountVisits
from kiosk.services.hall_clock import HallClock
from kiosk.services.libraries import Libraries
from kiosk.services.library import FrontPage, Library, Post
from kiosk.services.log import open_log
from kiosk.services.print_sheet import PrintSheet
from kiosk.services.scan_code import ScanCode
from kiosk.services.screen_printing import ScreenPrinting
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.errors import StoreError
from kiosk.store.outbox import Outbox
from kiosk.store.state_store import StateStore
from kiosk.store.visit_counters import VisitCounters

_log = structlog.get_logger(__name__)


class CannotServe(RuntimeError):
    """Visitors can't be served; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Services:
    """All that a screen needs."""

    desk: VisitDesk
    libraries: Libraries
    scan_code: ScanCode
    print_sheet: PrintSheet
    background: Background
    state: StateStore

    def close(self) -> None:
        """Finish what is being printed or written, and let go of the files."""
        self.print_sheet.close()
        self.background.close()
        self.state.close()


def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
    """Everything over the content and state in ``folders``; ``post`` runs a call on the screen's thread.

    Sheets of ``medium`` are printed. May take a second at the first start; raises CannotServe.
    """
    open_log(folders.data / "log")
    background = Background(ThreadPoolExecutor(1, "background"))
    content_desk = content_desk_for(folders)
    try:
        library = _library(content_desk.open(), background, post)
    except NoContent as error:
        raise CannotServe(str(error)) from error
    clock = HallClock()
    try:
        state = _state(folders.data / "state.db", clock)
    except StoreError as error:
        raise CannotServe(str(error)) from error
    libraries = Libraries(
        library, content_desk, background, post, lambda reader: _library(reader, background, post)
    )
    print_sheet = _print_sheet(state, clock, folders.sheets)
    desk = VisitDesk(
        library,
        ScreenPrinting(print_sheet, medium.value, background, post),
        CountVisits(VisitCounters(state, clock), background),
        libraries.between_visits,
    )
    return Services(desk, libraries, ScanCode(background, post), print_sheet, background, state)


def content_desk_for(folders: Folders) -> ContentDesk:
    """The desk that keeps the content of these folders in force."""
    sources = Sources(folders.pack, folders.site)
    shelf = ContentShelf(folders.data / "content")
    return ContentDesk(sources, shelf, CompileContent(resource_folder() / "pictures"))


def sheet_renderer() -> SheetRenderer:
    """Draws sheets with Debian's fonts and the kiosk's own templates."""
    return SheetRenderer(DEBIAN_NOTO_CJK, resource_folder() / "sheets")


def _library(reader: ContentReader, background: Background, post: Post) -> Library:
    front = FrontPage(reader.languages(), reader.life_events(), reader.service_cards(), reader.site().name)
    return Library(reader, front, background, post)


def _state(path: Path, clock: Clock) -> StateStore:
    state = StateStore.open(path, clock)
    if state.set_aside is not None:
        _log.error("state.set_aside", file=state.set_aside.path.name, reason=state.set_aside.reason)
    return state


def _print_sheet(state: StateStore, clock: Clock, sheets: Path) -> PrintSheet:
    print_sheet = PrintSheet(
        Outbox(state, clock),
        sheet_renderer(),
        [FolderPrinter(sheets, medium, medium.value) for medium in Medium],
        _one_worker,
        clock,
    )
    print_sheet.recover()
    return print_sheet


def _one_worker() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "printer")
