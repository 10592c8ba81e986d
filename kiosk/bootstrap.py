"""Builds the services from their parts; the application and the commands both use it.

What the first page does not need is imported where it is built, after that page is up.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.print_job import Medium
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.folders import Folders
from kiosk.resources import resource_folder
from kiosk.services.background import Background
from kiosk.services.compile_process import CompileProcess
from kiosk.services.content_candidates import Candidates
from kiosk.services.content_desk import ContentDesk, NoContent
from kiosk.services.content_sources import Sources
from kiosk.services.count_visits import Counters, CountVisits
from kiosk.services.earlier_content import EarlierContent
from kiosk.services.hall_clock import HallClock
from kiosk.services.handover_desk import HandoverDesk
from kiosk.services.handover_key import HandoverKey
from kiosk.services.late import Late
from kiosk.services.libraries import Libraries
from kiosk.services.library import Library, Post
from kiosk.services.log import begin_log, open_log
from kiosk.services.on_duty import OnDuty
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.reading_only import CountsVisitsOnly, PrintsVisitsOnly
from kiosk.services.scan_code import ScanCode
from kiosk.services.screen_printing import ScreenPrinting
from kiosk.services.service_state import ServiceState, suspension_on_record
from kiosk.services.speech_desk import SpeechDesk
from kiosk.services.speech_folders import SpeechFolders
from kiosk.services.speech_rendering import SpeechRendering
from kiosk.services.staff_desk import StaffDesk
from kiosk.services.staff_requests import CallCount
from kiosk.services.statistics_desk import CountsReader
from kiosk.services.usb_sticks import UsbSticks
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf

if TYPE_CHECKING:
    from kiosk.printing.claim import Claim
    from kiosk.printing.printer import Printer
    from kiosk.printing.render_process import RenderProcess
    from kiosk.printing.renderer import SheetRenderer
    from kiosk.services.print_sheet import PrintSheet
    from kiosk.services.printer_news import PrinterNews
    from kiosk.services.readiness import Readiness
    from kiosk.services.readiness_probes import Sights
    from kiosk.services.staff_office import StaffOffice
    from kiosk.store.kept_settings import KeptSettings
    from kiosk.store.outbox import Outbox
    from kiosk.store.state_store import StateStore

_log = logging.getLogger(__name__)


class KeptCounts(Counters, CountsReader, Protocol):
    """Counts that can be added to and read."""


class CannotServe(RuntimeError):
    """Visitors can't be served; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Services:
    """All that a screen needs."""

    desk: VisitDesk
    libraries: Libraries
    scan_code: ScanCode
    board: PrinterBoard
    service: ServiceState
    speech: SpeechDesk
    rendering: SpeechRendering
    background: Background
    looking: Background
    """For looks that may take seconds, and that no visitor waits for."""
    office: Late["BackOffice"]
    handover: HandoverDesk
    on_duty: OnDuty
    staff_desk: StaffDesk
    staff_office: Late["StaffOffice"]
    post: Post
    folders: Folders
    counting: CallCount
    sticks: UsbSticks
    clock: Clock
    content: "ContentServices"

    def prepare(self) -> None:
        """Get ready in the background for what a visit asks for later: services, printing, counting."""
        self.desk.library.read_ahead()
        self.background.run(self._open_office)

    def open_speech(self) -> None:
        """Get ready to read pages aloud, where there are a voice and a sound device."""
        self.speech.open(self.desk.library.front.languages)

    def close(self) -> None:
        """Finish what is being printed or written, and let go of the files."""
        self.speech.close()
        self.rendering.close()
        self.staff_desk.stop()
        self.background.close()
        self.looking.close()
        if self.office.made is not None:
            self.office.made.close()

    def _open_office(self) -> None:
        self.office.get()


@dataclass(frozen=True, slots=True)
class ContentServices:
    """What staff look after content with."""

    desk: ContentDesk
    candidates: Candidates


@dataclass(frozen=True, slots=True)
class BackOffice:
    """What keeps records and prints."""

    state: "StateStore"
    counters: KeptCounts
    print_sheet: "PrintSheet"
    outbox: "Outbox"
    kept: "KeptSettings"
    printer_news: "PrinterNews"
    staff_pages: "RenderProcess"
    closing: ExitStack

    def close(self) -> None:
        """Finish printing, and let go of the printers and of the state database."""
        self.closing.close()


def open_services(
    folders: Folders, medium: Medium, post: Post, clips_ahead: bool = False, clock: Clock | None = None
) -> Services:
    """Everything over the content and state in ``folders``; ``post`` runs a call on the screen's thread.

    ``clips_ahead``: what is read aloud is made ahead of need, when nothing else wants the processor. Sheets
    of ``medium`` are printed. ``clock`` is the machine's unless another is given. May take a second at the
    first start; raises CannotServe.
    """
    clock = clock or HallClock()
    waiting = begin_log()
    background = Background(ThreadPoolExecutor(1, "background"))
    speech_folders = SpeechFolders.of(folders.data, folders.pack, resource_folder())
    rendering = SpeechRendering(speech_folders)
    content_desk = content_desk_for(folders, rendering.begin if clips_ahead else None, clock)

    def open_library(reader: ContentReader) -> Library:
        return Library(reader, reader.front_page(), background, post)

    try:
        library = open_library(content_desk.open())
    except NoContent as error:
        background.run(open_log, waiting, folders.data / "log")
        background.close()  # whoever is told may take the folder away
        raise CannotServe(str(error)) from error
    background.run(open_log, waiting, folders.data / "log")
    libraries = Libraries(library, content_desk, background, post, open_library)
    board = PrinterBoard(lambda: libraries.reading)
    key = HandoverKey(folders.data / "handover.key")
    office = Late(lambda: open_office(folders, medium, board, post, key))
    printing = ScreenPrinting(Late(lambda: office.get().print_sheet), board, background, post, clock)
    counting = CountVisits(Late(lambda: office.get().counters), background, clock)
    desk = VisitDesk(
        library,
        PrintsVisitsOnly(printing, lambda: libraries.reading, clock),
        CountsVisitsOnly(counting, lambda: libraries.reading),
        libraries.between_visits,
    )
    speech = SpeechDesk(speech_folders, ThreadPoolExecutor(1, "speech"), post)
    staff_office = Late(lambda: _open_staff(folders.data, office.get().state))
    staff_desk = StaffDesk(
        Late(staff_office.get),
        Background(ThreadPoolExecutor(1, "staff")),
        post,
    )
    earlier = EarlierContent(ContentShelf(folders.content))
    handover = HandoverDesk(desk, key, earlier, staff_desk, background, post)
    return Services(
        desk,
        libraries,
        ScanCode(background, post),
        board,
        ServiceState(suspension_on_record(folders.data)),
        speech,
        rendering,
        background,
        Background(ThreadPoolExecutor(1, "looking")),
        office,
        handover,
        staff_desk,
        staff_desk,
        staff_office,
        post,
        folders,
        counting,
        UsbSticks(),
        clock,
        ContentServices(content_desk, Candidates(content_desk, folders.content / "candidates")),
    )


def content_desk_for(
    folders: Folders, in_force: Callable[[Path], None] | None = None, clock: Clock | None = None
) -> ContentDesk:
    """The desk that keeps the content of these folders in force; ``in_force`` is told each database."""
    compiling = CompileProcess(resource_folder() / "pictures")
    shelf = ContentShelf(folders.content)
    return ContentDesk(Sources.of(folders), shelf, compiling, clock or HallClock(), in_force)


def open_office(
    folders: Folders, medium: Medium, board: PrinterBoard, post: Post, key: HandoverKey
) -> BackOffice:
    """State, counters and printing; what the printers say goes to ``board`` on the screen's thread.

    ``medium`` is that of the sheets folder, where no printers are named; ``key`` seals what staff mark on
    sheets. Raises StoreError where the state can't be kept.
    """
    from kiosk.printing.render_process import RenderProcess
    from kiosk.printing.renderer import DEBIAN_NOTO_CJK
    from kiosk.services.print_sheet import PrintSheet
    from kiosk.services.printer_news import PrinterNews
    from kiosk.services.printer_watch import PrinterWatch
    from kiosk.store.kept_settings import KeptSettings
    from kiosk.store.outbox import Outbox
    from kiosk.store.printers_seen import PrintersSeen
    from kiosk.store.state_store import StateStore
    from kiosk.store.visit_counters import VisitCounters

    clock = HallClock()
    with ExitStack() as opened:  # where one thing can't be opened, the next try must find the others free
        state = StateStore.open(folders.data / "state.db", clock)
        opened.callback(state.close)
        if state.set_aside is not None:
            aside = {"file": state.set_aside.path.name, "reason": state.set_aside.reason}
            _log.error("state.set_aside", extra=aside)
        outbox, kept = Outbox(state, clock), KeptSettings(state, clock)
        printers, claims = _printers(folders, medium, outbox, kept)
        for claim in claims:
            opened.callback(claim.release)
        renderer = RenderProcess(DEBIAN_NOTO_CJK, resource_folder() / "sheets")
        print_sheet = PrintSheet(outbox, renderer, printers, _one_worker, clock, code=key.code)
        opened.callback(print_sheet.close)
        print_sheet.recover()

        def show(printer_id: str, status: PrinterStatus) -> None:
            post(lambda: board.saw(printer_id, status))

        news = PrinterNews(PrintersSeen(state, clock), show, print_sheet.tidy)
        post(lambda: board.open(PrinterState(printer.id, printer.medium) for printer in printers))
        watch = PrinterWatch(printers, news.changed)
        watch.start()
        opened.callback(watch.close)
        counters = VisitCounters(state, clock)
        return BackOffice(state, counters, print_sheet, outbox, kept, news, renderer, opened.pop_all())


def _open_staff(data: Path, state: "StateStore") -> "StaffOffice":
    from kiosk.services.open_staff import open_staff_office

    return open_staff_office(data, state)


def _printers(
    folders: Folders, medium: Medium, outbox: "Outbox", kept: "KeptSettings"
) -> "tuple[list[Printer], list[Claim]]":
    """The site's printers in its order; without a file that names them, a folder."""
    if not folders.printers.exists():
        from kiosk.printing.folder_printer import FolderPrinter

        return [FolderPrinter(folders.sheets, medium)], []
    from kiosk.services.site_printers import Claimant, site_printers

    claimant = Claimant(kiosk_name(kept), folders.data / "claims", outbox.ended_well)
    return site_printers(folders.printers, claimant)


def kiosk_name(kept: "KeptSettings") -> str:
    """This kiosk's user name at printers, made up once: among their jobs it clears away only its own."""
    name = kept.get("kiosk-name")
    if not isinstance(name, str):
        name = f"kiosk-{token_hex(4)}"
        kept.put("kiosk-name", name)
    return name


def readiness_for(folders: Folders, sights: "Sights") -> "Readiness":
    """What finds out whether the kiosk of these folders is ready; nothing is opened yet."""
    from kiosk.services.readiness import Readiness
    from kiosk.services.readiness_probes import Probes
    from kiosk.store.quick_setting import quick_setting

    def name() -> str:
        kept = quick_setting(folders.data / "state.db", "kiosk-name")
        return kept if isinstance(kept, str) else ""

    clock = HallClock()
    speech = SpeechFolders.of(folders.data, folders.pack, resource_folder())
    return Readiness(Probes(folders, speech, clock, sights).all(), name, clock)


def sheet_renderer() -> "SheetRenderer":
    """Draws sheets with Debian's fonts and the kiosk's own templates."""
    from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetRenderer

    return SheetRenderer(DEBIAN_NOTO_CJK, resource_folder() / "sheets")


def _one_worker() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "printer")
