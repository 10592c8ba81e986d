"""All pages' view models over one visit desk, and the watch for an abandoned visit."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.domain.print_phase import Phase
from kiosk.domain.spoken_above import Above
from kiosk.domain.tally import Leaving
from kiosk.domain.visit import (
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    NotTakenUp,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Searching,
    Stage,
    TakenUp,
    Ticking,
)
from kiosk.services.handover_desk import HandoverDesk
from kiosk.services.idle import AFTER_PAPER, DURING_REPAIR, IdleTimes, IdleWatch, Timers
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.service_state import ServiceState
from kiosk.services.speech_desk import SpeechDesk
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.handover_page import HandoverViewModel
from kiosk.viewmodels.home_page import HomeViewModel
from kiosk.viewmodels.kiosk_view_model import ATTRACT_PAGE, OUT_OF_SERVICE_PAGE
from kiosk.viewmodels.languages import named_languages, notice_on
from kiosk.viewmodels.law_page import LawViewModel
from kiosk.viewmodels.outcome_page import OutcomeViewModel
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.papers_page import PapersViewModel
from kiosk.viewmodels.print_page import PrintViewModel
from kiosk.viewmodels.question_page import QuestionViewModel
from kiosk.viewmodels.refused_page import RefusedViewModel
from kiosk.viewmodels.scan_page import ScanViewModel, WithCode
from kiosk.viewmodels.search_page import SearchViewModel
from kiosk.viewmodels.services_page import ServicesViewModel
from kiosk.viewmodels.speech import SpeechViewModel
from kiosk.viewmodels.staff_call import StaffCallViewModel
from kiosk.viewmodels.steps_page import StepsViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Screen(QObject):
    """The pages of one kiosk; ``on_change`` is called after everything has been folded."""

    def __init__(
        self,
        desk: VisitDesk,
        board: PrinterBoard,
        service: ServiceState,
        speech: SpeechDesk,
        handover: HandoverDesk,
        home: HomeViewModel,
        with_code: WithCode,
        timers: Timers,
        idle_times: IdleTimes,
        pictures: str,
        on_change: Callable[[], None],
        on_language: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._service = service
        self._pictures = pictures
        self._on_change = on_change
        self._on_language = on_language
        self._spoken = ""
        self._idle_times = idle_times
        self._idle = IdleWatch(timers, idle_times, self._warn, self._leave_idle)
        self._home = home
        self._search = SearchViewModel(desk, self)
        self._services = ServicesViewModel(desk, self)
        self._question = QuestionViewModel(desk, self)
        self._papers = PapersViewModel(desk, self)
        self._outcome = OutcomeViewModel(desk, board, self)
        self._steps = StepsViewModel(desk, self)
        self._law = LawViewModel(desk, self)
        self._scan = ScanViewModel(desk, with_code, self)
        self._print = PrintViewModel(desk, board, self)
        self._handover_desk = handover
        self._handover = HandoverViewModel(desk, self)
        self._refused = RefusedViewModel(desk, self)
        self._staff_call = StaffCallViewModel(desk, self)
        self._speech = SpeechViewModel(speech, desk, board, self)
        self._speech.changed.connect(self._listened)
        home.serve(desk.open_event)
        desk.listen(self._fold)
        board.listen(self._fold_printers)
        service.listen(on_change)
        self._fold()

    @property
    def page(self) -> str:
        """The name of the page that is up; a visit goes on to its end whatever else there is."""
        if isinstance(self._desk.stage, Attract) and self._service.suspension is not None:
            return OUT_OF_SERVICE_PAGE
        return PAGES[type(self._desk.stage)]

    @property
    def notice(self) -> list[str]:
        """What is said while the kiosk is out of service."""
        return notice_on(self._service.suspension, self._desk.library.front)

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self._desk.language

    @property
    def languages(self) -> list[dict[str, str]]:
        """The languages on offer, each with its own name."""
        return named_languages(self._desk.library.front)

    @property
    def site_name(self) -> str:
        """The bureau's name in the language of the screen."""
        return self._desk.library.front.site_name.in_language(self._desk.language)

    @property
    def seconds_left(self) -> int:
        """Seconds to answer the idle warning, -1 while there is none."""
        left = self._idle.seconds_left
        return -1 if left is None else left

    def start(self, language: str) -> None:
        """Begin a visit; an empty language leaves the present one. Out of service nothing begins."""
        if self._service.suspension is not None:
            return
        self._desk.start(language or None)
        self._idle.touched()

    def speak(self, language: str) -> None:
        """Change the language at the same place."""
        self._desk.speak(language)

    def open_event(self, event: str) -> None:
        """A tile of the home page was touched."""
        self._desk.open_event(event)

    def type(self, text: str) -> None:
        """Something was typed on a keyboard."""
        self._desk.type(text)

    def erase(self) -> bool:
        """The last sign was taken back on a keyboard; whether there was one."""
        typed = isinstance(self._desk.stage, Searching) and bool(self._desk.stage.query)
        self._desk.erase()
        return typed

    def scanned(self, code: str) -> None:
        """A reader sent something, perhaps the code of a sheet. Out of service nothing begins."""
        if self._service.suspension is None:
            self._handover_desk.take(code)
            self.touched()

    def back(self) -> None:
        """One step back."""
        self._desk.back()

    def home(self) -> None:
        """To the tiles."""
        self._desk.home()

    def finish(self) -> None:
        """End the visit and wipe it."""
        self._speech.part_with()
        self._desk.finish()

    def ask_staff(self) -> None:
        """Somebody is wanted who helps."""
        self._desk.ask_staff()

    def focused(self, part: str) -> None:
        """The keys have come to a control."""
        self._speech.focused(part)

    def show_languages(self, shown: bool) -> None:
        """The languages lie above the page, or do not any more."""
        self._speech.cover(Above.LANGUAGES if shown else None)

    def show_comfort(self, shown: bool) -> None:
        """The panel for size, colours and reach lies above the page, or does not any more."""
        self._speech.cover(Above.COMFORT if shown else None)

    def thank(self) -> None:
        """The farewell was read, or heard."""
        self._speech.hush()

    def read_aloud(self) -> None:
        """Begin to read aloud, or be silent."""
        if self._speech.can:
            self._speech.toggle()

    def touched(self) -> None:
        """Somebody touched the screen."""
        if not isinstance(self._desk.stage, Attract):
            self._idle.touched()

    @property
    def speech(self) -> SpeechViewModel:
        """Reading aloud."""
        return self._speech

    @Property(SpeechViewModel, constant=True)
    def speechSettings(self) -> SpeechViewModel:
        return self._speech

    @Property(SearchViewModel, constant=True)
    def searchPage(self) -> SearchViewModel:
        return self._search

    @Property(ServicesViewModel, constant=True)
    def servicesPage(self) -> ServicesViewModel:
        return self._services

    @Property(QuestionViewModel, constant=True)
    def questionPage(self) -> QuestionViewModel:
        return self._question

    @Property(PapersViewModel, constant=True)
    def papersPage(self) -> PapersViewModel:
        return self._papers

    @Property(OutcomeViewModel, constant=True)
    def outcomePage(self) -> OutcomeViewModel:
        return self._outcome

    @Property(StepsViewModel, constant=True)
    def stepsPage(self) -> StepsViewModel:
        return self._steps

    @Property(LawViewModel, constant=True)
    def lawPage(self) -> LawViewModel:
        return self._law

    @Property(ScanViewModel, constant=True)
    def scanPage(self) -> ScanViewModel:
        return self._scan

    @Property(PrintViewModel, constant=True)
    def printPage(self) -> PrintViewModel:
        return self._print

    @Property(HandoverViewModel, constant=True)
    def handoverPage(self) -> HandoverViewModel:
        return self._handover

    @Property(RefusedViewModel, constant=True)
    def refusedPage(self) -> RefusedViewModel:
        return self._refused

    @Property(StaffCallViewModel, constant=True)
    def staffCall(self) -> StaffCallViewModel:
        return self._staff_call

    def _fold(self) -> None:
        stage, language = self._desk.stage, self._desk.language
        if isinstance(stage, Attract):
            self._idle.stop()
        if isinstance(stage, Attract | Home):
            self._home.show(self._desk.library.front, language)
        if self._spoken != language:
            self._spoken = language
            self._on_language(language)
        self._fold_pages(self._pages())
        self._staff_call.fold()
        self._idle.pace(self._pace(stage))
        self._speech.fold(self.seconds_left >= 0)
        self._on_change()

    def _leave_idle(self) -> None:
        self._desk.finish(Leaving.IDLE)

    def _warn(self) -> None:
        """The idle warning came, counts, or went."""
        self._speech.fold(self.seconds_left >= 0)
        self._on_change()

    def _listened(self) -> None:
        """Somebody who has a page read aloud is there, and must not be interrupted for touching nothing."""
        if self._speech.part and self.seconds_left < 0:
            self.touched()

    def _fold_printers(self) -> None:
        """The site's printers are not as they were."""
        self._fold_pages((self._outcome, self._print))
        self._idle.pace(self._pace(self._desk.stage))
        self._on_change()

    def _fold_pages(self, pages: tuple[PageViewModel, ...]) -> None:
        speaker = Speaker(self._desk.language, self._pictures)
        for page in pages:
            page.fold(self._desk.stage, speaker)

    def _pace(self, stage: Stage) -> IdleTimes:
        on_paper = isinstance(stage, Printing)
        if self._desk.staff_asked or (on_paper and self._print.waits_for_repair):
            return self._idle_times.at_least(DURING_REPAIR)
        if on_paper and self._print.told is Phase.TAKE:
            return AFTER_PAPER
        return self._idle_times

    def _pages(self) -> tuple[PageViewModel, ...]:
        return (
            self._search,
            self._services,
            self._question,
            self._papers,
            self._outcome,
            self._steps,
            self._law,
            self._scan,
            self._print,
            self._handover,
            self._refused,
        )


PAGES: dict[type[Stage], str] = {
    Attract: ATTRACT_PAGE,
    Home: "HomePage",
    Searching: "SearchPage",
    Choosing: "ServicesPage",
    Asking: "QuestionPage",
    Ticking: "PapersPage",
    Outcome: "OutcomePage",
    Following: "StepsPage",
    Reading: "LawPage",
    Scanning: "ScanPage",
    Printing: "PrintPage",
    TakenUp: "HandoverPage",
    NotTakenUp: "RefusedPage",
}
"""The QML page that shows each stage."""
