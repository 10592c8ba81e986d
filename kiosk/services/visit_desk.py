"""Leads one visitor after the other through the pages: every intent of the screen ends here."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain import visit
from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import LifeEvent, ServiceCard
from kiosk.domain.interview import Interview
from kiosk.domain.services import LegalResource, PublicService
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
from kiosk.services.current_visit import CurrentVisit
from kiosk.services.library import Library
from kiosk.services.visit_search import VisitSearch
from kiosk.services.visit_sheet import SheetPrinter, VisitSheet
from kiosk.services.visit_tally import VisitCount, VisitTally

FindVisit = Callable[[Library, Callable[[Outcome | TakenUp | NotTakenUp], None]], None]
"""Finds a visit in this content, and calls what it is given on the screen's thread."""


class VisitDesk:
    """Takes each touch of the visitor's to where it leads. All methods belong to the screen's thread."""

    def __init__(
        self,
        library: Library,
        printer: SheetPrinter,
        counter: VisitCount,
        between_visits: Callable[[], Library],
    ) -> None:
        self._current = CurrentVisit(library)
        self._search = VisitSearch(self._current)
        self._sheet = VisitSheet(self._current, printer)
        self._tally = VisitTally(self._current, counter)
        self._between_visits = between_visits

    @property
    def stage(self) -> Stage:
        """Where the visitor is."""
        return self._current.stage

    @property
    def current(self) -> CurrentVisit:
        """The visit itself, for the desks that staff work at."""
        return self._current

    @property
    def sheet(self) -> VisitSheet:
        """The visit's sheet, for the desks that staff work at."""
        return self._sheet

    @property
    def language(self) -> str:
        """The language of the screen, a tag of the pack."""
        return self._current.language

    @property
    def staff_asked(self) -> bool:
        """Whether the visitor waits for staff."""
        return self._current.staff_asked

    @property
    def library(self) -> Library:
        """The content in force for this visit."""
        return self._current.library

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change of stage or language, and of whether staff are awaited."""
        self._current.listen(listener)

    def start(self, language: str | None = None) -> None:
        """Somebody touched the attract page, perhaps on a language."""
        if isinstance(self.stage, Attract):
            self._current.begin(self._between_visits(), language)
            self._current.go(Home())

    def speak(self, language: str) -> None:
        """Go on in another language at the same place; a language that the pack lacks is passed over."""
        if language in self.library.front.languages and language != self.language:
            self._current.language = language
            self._current.tell()

    def take_up(self, find: FindVisit) -> None:
        """Something was read that may be a sheet's code: ``find`` is asked for its visit.

        Nothing happens where a visit is under way already.
        """
        if isinstance(self.stage, Attract):
            self.start()
        if isinstance(self.stage, Searching):
            self._current.go(Home())  # where no hit that comes late moves the visitor
        if isinstance(self.stage, Home | NotTakenUp):
            still_here = self._current.still_here()
            find(self.library, lambda stage: self._current.go(stage) if still_here() else None)

    def tell_changes(self, told: TakenUp) -> None:
        """Say first what is not as the sheet says, of the outcome on the screen."""
        if self.stage is told.then:
            self._current.go(told)

    def open_event(self, event_id: str) -> None:
        """A tile of the home page was touched."""
        event = self.library.event(event_id)
        match event.services, event.laws:
            case (only,), _:
                self._open(event, only)
            case (), _:
                self._read(event.laws)
            case _:
                self._current.go(Choosing(event))

    def search(self) -> None:
        """Type what one came for, instead of looking through the tiles."""
        self._search.begin()

    def type(self, text: str) -> None:
        """More was typed."""
        self._search.type(text)

    def erase(self) -> None:
        """The last sign was taken back."""
        self._search.erase()

    def clear(self) -> None:
        """All that was typed was taken back."""
        self._search.clear()

    def open_hit(self, hit_id: str) -> None:
        """Something that was found was touched: a life event, or a service."""
        match self._search.hit(hit_id):
            case LifeEvent(id=event_id):
                self.open_event(event_id)
            case ServiceCard(id=service_id):
                event = self.library.event_of(service_id)
                if event is not None:
                    self._open(event, service_id)
            case None:
                return

    def open_service(self, service_id: str) -> None:
        """A service of the life event was touched."""
        if isinstance(stage := self.stage, Choosing) and service_id in stage.event.services:
            self._open(stage.event, service_id)

    def answer(self, option_id: str) -> None:
        """The question on the screen was answered."""
        if isinstance(stage := self.stage, Asking):
            self._current.advance(lambda guide: visit.answered(stage, option_id, guide))

    def change(self, question_id: str) -> None:
        """An earlier answer is to be changed."""
        if isinstance(stage := self.stage, Asking | Ticking | Outcome):
            self._current.go(visit.changing(stage, question_id))

    def tick(self, evidence_id: str) -> None:
        """A paper is at hand, or not after all."""
        if isinstance(stage := self.stage, Ticking):
            self._current.go(visit.ticked(stage, evidence_id))

    def tick_all(self) -> None:
        """All papers are at hand, or none after all."""
        if isinstance(stage := self.stage, Ticking):
            self._current.go(visit.ticked_all(stage))

    def conclude(self) -> None:
        """The papers are ticked: show the outcome."""
        if isinstance(stage := self.stage, Ticking):
            self._current.advance(lambda _: visit.concluded(stage))

    def follow(self) -> None:
        """Show the steps one at a time."""
        if isinstance(stage := self.stage, Outcome) and stage.checklist.steps:
            self._current.go(Following(stage, 0))

    def turn(self, by: int) -> None:
        """Turn to the next (1) or previous (-1) step; past the last it returns to the outcome."""
        if not isinstance(stage := self.stage, Following):
            return
        position = stage.position + by
        if 0 <= position < len(stage.outcome.checklist.steps):
            self._current.go(replace(stage, position=position))
        else:
            self._current.go(stage.outcome)

    def read_laws(self) -> None:
        """Read the articles that an outcome rests on, or that a life event leads to."""
        match self.stage:
            case Outcome() as outcome if outcome.checklist.laws:
                self._current.go(Reading(outcome, outcome.checklist.laws, None))
            case Choosing(event) if event.laws:
                self._read(event.laws)
            case _:
                return

    def read_article(self, law_id: str) -> None:
        """Read one article of the list on the screen."""
        if isinstance(stage := self.stage, Reading):
            article = next((law for law in stage.laws if law.id == law_id), None)
            self._current.go(replace(stage, article=article))

    def scan(self) -> None:
        """Show the list as a QR code."""
        match self.stage:
            case Outcome() as outcome:
                self._current.go(Scanning(outcome))
            case Printing(outcome=outcome):
                self._sheet.leave()
                self._current.go(Scanning(outcome))
            case _:
                return

    def print(self, printer_id: str = "") -> None:
        """Print the sheet of the outcome, on the best printer unless one is named.

        A second tap while it prints changes nothing.
        """
        self._sheet.print(printer_id)

    def give_up(self) -> None:
        """Do not wait for the printer to be seen to: the list is still there."""
        self._sheet.give_up()

    def came_out(self, it_did: bool) -> None:
        """The citizen says whether the sheet came out of which the printer does not tell."""
        self._sheet.came_out(it_did)

    def ask_staff(self) -> None:
        """The visitor wants help: the page says where it is to be had, and the visit waits."""
        if not isinstance(self.stage, Attract) and not self.staff_asked:
            self._current.staff_asked = True
            self._current.tell()

    def staff_thanks(self) -> None:
        """Help has come, or is not wanted any more."""
        if self.staff_asked:
            self._current.staff_asked = False
            self._current.tell()

    def back(self) -> None:
        """One step back; from a call for staff to the page beneath."""
        if self.staff_asked:
            self.staff_thanks()
            return
        stage = self.stage
        if isinstance(stage, Printing) and (stage.job is None or stage.job.open):
            return
        self._current.advance(lambda guide: visit.back(stage, guide))

    def home(self) -> None:
        """Look for something else: answers and ticks are gone."""
        if not isinstance(self.stage, Attract):
            self._close_errand()
            self._current.go(Home())

    def finish(self, leaving: Leaving = Leaving.BUTTON) -> None:
        """The visit is over, or nobody is there: all is wiped, and the next visitor finds the start."""
        self._close_errand()
        self._tally.end(leaving)
        self._sheet.put_away()
        self._current.end(self._between_visits())

    def _open(self, event: LifeEvent, service_id: str) -> None:
        still_here = self._current.still_here()

        def opened(service: PublicService, guide: Guide) -> None:
            if still_here():
                interview = Interview(service, guide.settings)
                self._current.advance(lambda _: visit.begin_service(event, interview, guide))

        self.library.with_service(service_id, opened)

    def _read(self, law_ids: tuple[str, ...]) -> None:
        still_here, stage = self._current.still_here(), self.stage

        def opened(guide: Guide) -> None:
            if still_here() and isinstance(stage, Home | Choosing | Searching):
                laws: dict[str, LegalResource] = {law.id: law for law in guide.laws}
                self._current.go(Reading(stage, tuple(laws[name] for name in law_ids), None))

        self.library.with_guide(opened)

    def _close_errand(self) -> None:
        """Count what was found out, and leave a sheet that is not out."""
        self._tally.close_errand(self._sheet.printed)
        self._sheet.close_errand()
