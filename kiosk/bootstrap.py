"""Builds the services from their parts; the application and the commands both use it.

What the first page does not need is imported where it is built, after that page is up.
"""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.print_job import Medium
from kiosk.folders import Folders
from kiosk.resources import resource_folder
from kiosk.services.background import Background
from kiosk.services.compile_process import CompileProcess
from kiosk.services.content_desk import ContentDesk, NoContent, Sources
from kiosk.services.count_visits import Counters, CountVisits
from kiosk.services.hall_clock import HallClock
from kiosk.services.late import Late
from kiosk.services.libraries import Libraries
from kiosk.services.library import Library, Post
from kiosk.services.log import begin_log, open_log
from kiosk.services.scan_code import ScanCode
from kiosk.services.screen_printing import ScreenPrinting
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf

if TYPE_CHECKING:
    from kiosk.printing.renderer import SheetRenderer
    from kiosk.services.print_sheet import PrintSheet
    from kiosk.store.state_store import StateStore

_log = logging.getLogger(__name__)


class CannotServe(RuntimeError):
    """Visitors can't be served; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Services:
    """All that a screen needs."""

    desk: VisitDesk
    libraries: Libraries
    scan_code: ScanCode
    background: Background
    office: Late["BackOffice"]

    def prepare(self) -> None:
        """Get ready in the background for what a visit asks for later: services, printing, counting."""
        self.desk.library.read_ahead()
        self.background.run(self._open_office)

    def close(self) -> None:
        """Finish what is being printed or written, and let go of the files."""
        self.background.close()
        if self.office.made is not None:
            self.office.made.close()

    def _open_office(self) -> None:
        self.office.get()


@dataclass(frozen=True, slots=True)
class BackOffice:
    """What keeps records and prints."""

    state: "StateStore"
    counters: Counters
    print_sheet: "PrintSheet"

    def close(self) -> None:
        """Finish printing, and let go of the state database."""
        self.print_sheet.close()
        self.state.close()


def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
    """Everything over the content and state in ``folders``; ``post`` runs a call on the screen's thread.

    Sheets of ``medium`` are printed. May take a second at the first start; raises CannotServe.
    """
    waiting = begin_log()
    background = Background(ThreadPoolExecutor(1, "background"))
    content_desk = content_desk_for(folders)

    def open_library(reader: ContentReader) -> Library:
        return Library(reader, reader.front_page(), background, post)

    try:
        library = open_library(content_desk.open())
    except NoContent as error:
        raise CannotServe(str(error)) from error
    finally:
        background.run(open_log, waiting, folders.data / "log")
    libraries = Libraries(library, content_desk, background, post, open_library)
    office = Late(lambda: open_office(folders))
    desk = VisitDesk(
        library,
        ScreenPrinting(Late(lambda: office.get().print_sheet), medium, background, post, HallClock()),
        CountVisits(Late(lambda: office.get().counters), background),
        libraries.between_visits,
    )
    return Services(desk, libraries, ScanCode(background, post), background, office)


def content_desk_for(folders: Folders) -> ContentDesk:
    """The desk that keeps the content of these folders in force."""
    sources = Sources(folders.pack, folders.site)
    return ContentDesk(sources, ContentShelf(folders.content), CompileProcess(resource_folder() / "pictures"))


def open_office(folders: Folders) -> BackOffice:
    """State, counters and printing; raises StoreError where the state can't be kept."""
    from kiosk.printing.folder_printer import FolderPrinter
    from kiosk.printing.render_process import RenderProcess
    from kiosk.printing.renderer import DEBIAN_NOTO_CJK
    from kiosk.services.print_sheet import PrintSheet
    from kiosk.store.outbox import Outbox
    from kiosk.store.state_store import StateStore
    from kiosk.store.visit_counters import VisitCounters

    clock = HallClock()
    state = StateStore.open(folders.data / "state.db", clock)
    if state.set_aside is not None:
        aside = {"file": state.set_aside.path.name, "reason": state.set_aside.reason}
        _log.error("state.set_aside", extra=aside)
    printers = [FolderPrinter(folders.sheets, medium, medium.value) for medium in Medium]
    renderer = RenderProcess(DEBIAN_NOTO_CJK, resource_folder() / "sheets")
    print_sheet = PrintSheet(Outbox(state, clock), renderer, printers, _one_worker, clock)
    print_sheet.recover()
    return BackOffice(state, VisitCounters(state, clock), print_sheet)


def sheet_renderer() -> "SheetRenderer":
    """Draws sheets with Debian's fonts and the kiosk's own templates."""
    from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetRenderer

    return SheetRenderer(DEBIAN_NOTO_CJK, resource_folder() / "sheets")


def _one_worker() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "printer")
