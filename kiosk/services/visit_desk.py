"""Leads one visitor after the other through the pages: every intent of the screen ends here."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from kiosk.domain import visit
from kiosk.domain.checklist import Checklist, Guide, NoOutcome
from kiosk.domain.front_page import LifeEvent, ServiceCard
from kiosk.domain.interview import Interview, NotAsked
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.services import LegalResource, PublicService
from kiosk.domain.visit import (
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Searching,
    Stage,
    Ticking,
)
from kiosk.services.library import Library

_log = logging.getLogger(__name__)


class SheetPrinter(Protocol):
    """Prints a checklist and tells how it goes, on the screen's thread."""

    def get_ready(self) -> None: ...
    def print(
        self, checklist: Checklist, language: str, told: Callable[[PrintJob], None], printer_id: str = ""
    ) -> None: ...
    def leave(self, uid: str) -> None: ...
    def cancel(self, uid: str) -> None: ...
    def settle(self, uid: str, came_out: bool) -> None: ...
    def put_away(self) -> None: ...


class VisitCount(Protocol):
    """Counts finished visits without a word about who came."""

    def count(self, service_id: str, outcome: str, language: str, printed: bool) -> None: ...


class VisitDesk:
    """Holds the one visit there is: its stage and its language. All methods belong to the screen's thread."""

    def __init__(
        self,
        library: Library,
        printer: SheetPrinter,
        counter: VisitCount,
        between_visits: Callable[[], Library],
    ) -> None:
        self._library = library
        self._printer = printer
        self._counter = counter
        self._between_visits = between_visits
        self._stage: Stage = Attract()
        self._language = library.front.languages[0]
        self._printed = False
        self._number = 0
        self._request = 0
        self._job: PrintJob | None = None
        self._staff_asked = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def stage(self) -> Stage:
        """Where the visitor is."""
        return self._stage

    @property
    def language(self) -> str:
        """The language of the screen, a tag of the pack."""
        return self._language

    @property
    def staff_asked(self) -> bool:
        """Whether the visitor waits for staff."""
        return self._staff_asked

    @property
    def library(self) -> Library:
        """The content in force for this visit."""
        return self._library

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change of stage or language, and of whether staff are awaited."""
        self._listeners.append(listener)

    def start(self, language: str | None = None) -> None:
        """Somebody touched the attract page, perhaps on a language."""
        if not isinstance(self._stage, Attract):
            return
        self._library = self._between_visits()
        self._language = self._library.front.languages[0]
        if language in self._library.front.languages:
            self._language = language
        self._go(Home())

    def speak(self, language: str) -> None:
        """Go on in another language at the same place; a language that the pack lacks is passed over."""
        if language in self._library.front.languages and language != self._language:
            self._language = language
            self._tell()

    def open_event(self, event_id: str) -> None:
        """A tile of the home page was touched."""
        event = self._library.event(event_id)
        match event.services, event.laws:
            case (only,), _:
                self._open(event, only)
            case (), _:
                self._read(event.laws)
            case _:
                self._go(Choosing(event))

    def search(self) -> None:
        """Type what one came for, instead of looking through the tiles."""
        if isinstance(self._stage, Home):
            self._library.prepare_search()
            self._go(Searching())

    def type(self, text: str) -> None:
        """More was typed."""
        if isinstance(self._stage, Searching):
            self._seek(visit.typed(self._stage, text))

    def erase(self) -> None:
        """The last sign was taken back."""
        if isinstance(self._stage, Searching):
            self._seek(visit.erased(self._stage))

    def clear(self) -> None:
        """All that was typed was taken back."""
        if isinstance(self._stage, Searching):
            self._seek(Searching())

    def open_hit(self, hit_id: str) -> None:
        """Something that was found was touched: a life event, or a service."""
        if not isinstance(self._stage, Searching):
            return
        hit = next((hit for hit in self._stage.hits if hit.id == hit_id), None)
        match hit:
            case LifeEvent():
                self.open_event(hit.id)
            case ServiceCard():
                event = self._library.event_of(hit.id)
                if event is not None:
                    self._open(event, hit.id)
            case None:
                return

    def open_service(self, service_id: str) -> None:
        """A service of the life event was touched."""
        if isinstance(self._stage, Choosing) and service_id in self._stage.event.services:
            self._open(self._stage.event, service_id)

    def answer(self, option_id: str) -> None:
        """The question on the screen was answered."""
        if isinstance(stage := self._stage, Asking):
            self._advance(lambda guide: visit.answered(stage, option_id, guide))

    def change(self, question_id: str) -> None:
        """An earlier answer is to be changed."""
        if isinstance(self._stage, Asking | Ticking | Outcome):
            self._go(visit.changing(self._stage, question_id))

    def tick(self, evidence_id: str) -> None:
        """A paper is at hand, or not after all."""
        if isinstance(self._stage, Ticking):
            self._go(visit.ticked(self._stage, evidence_id))

    def tick_all(self) -> None:
        """All papers are at hand, or none after all."""
        if isinstance(self._stage, Ticking):
            self._go(visit.ticked_all(self._stage))

    def conclude(self) -> None:
        """The papers are ticked: show the outcome."""
        if isinstance(stage := self._stage, Ticking):
            self._advance(lambda _: visit.concluded(stage))

    def follow(self) -> None:
        """Show the steps one at a time."""
        if isinstance(self._stage, Outcome) and self._stage.checklist.steps:
            self._go(Following(self._stage, 0))

    def turn(self, by: int) -> None:
        """Turn to the next (1) or previous (-1) step; past the last it returns to the outcome."""
        if not isinstance(self._stage, Following):
            return
        position = self._stage.position + by
        if 0 <= position < len(self._stage.outcome.checklist.steps):
            self._go(replace(self._stage, position=position))
        else:
            self._go(self._stage.outcome)

    def read_laws(self) -> None:
        """Read the articles that an outcome rests on, or that a life event leads to."""
        match self._stage:
            case Outcome() as outcome if outcome.checklist.laws:
                self._go(Reading(outcome, outcome.checklist.laws, None))
            case Choosing(event) if event.laws:
                self._read(event.laws)
            case _:
                return

    def read_article(self, law_id: str) -> None:
        """Read one article of the list on the screen."""
        if isinstance(self._stage, Reading):
            article = next((law for law in self._stage.laws if law.id == law_id), None)
            self._go(replace(self._stage, article=article))

    def scan(self) -> None:
        """Show the list as a QR code."""
        match self._stage:
            case Outcome() as outcome:
                self._go(Scanning(outcome))
            case Printing(outcome=outcome):
                self._leave_sheet()
                self._go(Scanning(outcome))
            case _:
                return

    def print(self, printer_id: str = "") -> None:
        """Print the sheet of the outcome, on the best printer unless one is named.

        A second tap while it prints changes nothing.
        """
        outcome = self._outcome_to_print()
        if outcome is None:
            return
        self._leave_sheet()
        request = self._request
        self._go(Printing(outcome, None))
        self._printer.print(
            outcome.checklist, self._language, lambda job: self._told(request, job), printer_id
        )

    def give_up(self) -> None:
        """Do not wait for the printer to be seen to: the list is still there."""
        if isinstance(self._stage, Printing):
            if self._job is not None and self._job.open:
                self._printer.cancel(self._job.uid)
            self._leave_sheet()
            self._go(self._stage.outcome)

    def came_out(self, it_did: bool) -> None:
        """The citizen says whether the sheet came out of which the printer does not tell."""
        match self._stage:
            case Printing(job=PrintJob(state=JobState.UNKNOWN) as job):
                self._printer.settle(job.uid, it_did)
                self._printed = it_did
                state = JobState.DONE if it_did else JobState.FAILED
                self._go(replace(self._stage, job=replace(job, state=state, reason="")))
            case _:
                return

    def ask_staff(self) -> None:
        """The visitor wants help: the page says where it is to be had, and the visit waits."""
        if not isinstance(self._stage, Attract) and not self._staff_asked:
            self._staff_asked = True
            self._tell()

    def staff_thanks(self) -> None:
        """Help has come, or is not wanted any more."""
        if self._staff_asked:
            self._staff_asked = False
            self._tell()

    def back(self) -> None:
        """One step back; from a call for staff to the page beneath."""
        if self._staff_asked:
            self.staff_thanks()
            return
        if isinstance(self._stage, Printing) and (self._stage.job is None or self._stage.job.open):
            return
        self._advance(lambda guide: visit.back(self._stage, guide))

    def home(self) -> None:
        """Look for something else: answers and ticks are gone."""
        if not isinstance(self._stage, Attract):
            self._close_errand()
            self._go(Home())

    def finish(self) -> None:
        """The visit is over, or nobody is there: all is wiped, and the next visitor finds the start."""
        self._close_errand()
        self._printer.put_away()
        self._staff_asked = False
        self._number += 1
        self._library = self._between_visits()
        self._language = self._library.front.languages[0]
        self._go(Attract())

    def _seek(self, stage: Searching) -> None:
        self._go(stage)

        def found(hits: tuple[LifeEvent | ServiceCard, ...]) -> None:
            if isinstance(self._stage, Searching):
                self._go(replace(self._stage, sought=stage.query, hits=hits))

        self._library.find(stage.query, self._language, found)

    def _open(self, event: LifeEvent, service_id: str) -> None:
        number, stage = self._number, self._stage

        def opened(service: PublicService, guide: Guide) -> None:
            if number == self._number and stage is self._stage:
                self._advance(lambda _: visit.begin_service(event, Interview(service, guide.settings), guide))

        self._library.with_service(service_id, opened)

    def _read(self, law_ids: tuple[str, ...]) -> None:
        number, stage = self._number, self._stage

        def opened(guide: Guide) -> None:
            if number != self._number or stage is not self._stage:
                return
            if not isinstance(stage, Home | Choosing | Searching):
                return
            laws: dict[str, LegalResource] = {law.id: law for law in guide.laws}
            self._go(Reading(stage, tuple(laws[name] for name in law_ids), None))

        self._library.with_guide(opened)

    def _advance(self, step: Callable[[Guide], Stage]) -> None:
        number, before = self._number, self._stage

        def advanced(guide: Guide) -> None:
            if number != self._number or before is not self._stage:
                return
            try:
                self._go(step(guide))
            except (NotAsked, NoOutcome) as error:
                # Not the error's words: they may tell what was answered.
                stuck = {"service": _service_id(before), "problem": type(error).__name__}
                _log.error("visit.stuck", extra=stuck)

        self._library.with_guide(advanced)

    def _outcome_to_print(self) -> Outcome | None:
        match self._stage:
            case Outcome() as outcome:
                return outcome
            case Scanning(outcome=outcome):
                return outcome
            case Printing(outcome=outcome, job=PrintJob(state=JobState.FAILED | JobState.CANCELLED)):
                return outcome
            case _:
                return None

    def _told(self, request: int, job: PrintJob) -> None:
        """A print job moved; one that was left before it had a number is left now."""
        if request != self._request:
            if job.state is JobState.QUEUED:
                self._printer.leave(job.uid)
            return
        self._job = job
        if job.state is JobState.DONE:
            self._printed = True
            self._staff_asked = False
        if isinstance(self._stage, Printing):
            self._go(replace(self._stage, job=job))

    def _close_errand(self) -> None:
        """Count what was found out, and leave a sheet that is not out: the next visitor must not get it."""
        outcome = _last_outcome(self._stage)
        if outcome is not None:
            checklist = outcome.checklist
            self._counter.count(checklist.service_id, checklist.outcome, self._language, self._printed)
        self._printed = False
        self._leave_sheet()

    def _leave_sheet(self) -> None:
        """Nobody waits for the sheet that was asked for last, if any."""
        if self._job is not None and self._job.open:
            self._printer.leave(self._job.uid)
        self._job = None
        self._request += 1

    def _go(self, stage: Stage) -> None:
        if isinstance(stage, Outcome) and not isinstance(self._stage, Outcome):
            self._printer.get_ready()
        self._stage = stage
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _service_id(stage: Stage) -> str | None:
    service = visit.service_of(stage)
    return None if service is None else service.id


def _last_outcome(stage: Stage) -> Outcome | None:
    match stage:
        case Outcome():
            return stage
        case Following(outcome=outcome) | Scanning(outcome=outcome) | Printing(outcome=outcome):
            return outcome
        case Reading(back=Outcome() as outcome):
            return outcome
        case _:
            return None
