"""The stages of one citizen's visit, each holding just what it needs; all frozen, all in memory.

A visit is gone when its stage is replaced by ``Attract``: nothing else refers to it.
"""

from dataclasses import dataclass, replace

from kiosk.domain.assistance import UNASSISTED, Assistance
from kiosk.domain.checklist import Checklist, Guide, checklist, papers_to_tick
from kiosk.domain.front_page import LifeEvent, ServiceCard
from kiosk.domain.handover_changes import Change
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.interview import Interview
from kiosk.domain.print_job import PrintJob
from kiosk.domain.services import LegalResource, PublicService
from kiosk.domain.sheet_copy import SheetCopy


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is at the screen."""


@dataclass(frozen=True, slots=True)
class Home:
    """Somebody looks for what they came for."""


@dataclass(frozen=True, slots=True)
class Searching:
    """Somebody types what they came for. ``hits`` belong to ``sought``, which may be a keystroke behind."""

    query: str = ""
    sought: str = ""
    hits: tuple[LifeEvent | ServiceCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Choosing:
    """A life event leads to several services."""

    event: LifeEvent


@dataclass(frozen=True, slots=True)
class Asking:
    """A question is on the screen: the first open one, or an answered one that is being changed."""

    event: LifeEvent
    interview: Interview
    ticks: frozenset[str]
    changing: str | None = None
    assistance: Assistance = UNASSISTED


@dataclass(frozen=True, slots=True)
class Ticking:
    """All questions are answered; which papers are at hand? ``ticks`` are ids of evidence types."""

    event: LifeEvent
    interview: Interview
    ticks: frozenset[str]
    guide: Guide
    assistance: Assistance = UNASSISTED


@dataclass(frozen=True, slots=True)
class Outcome:
    """The citizen reads what to bring and where to go."""

    event: LifeEvent
    interview: Interview
    ticks: frozenset[str]
    checklist: Checklist
    assistance: Assistance = UNASSISTED


@dataclass(frozen=True, slots=True)
class Following:
    """The steps of an outcome are shown one at a time."""

    outcome: Outcome
    position: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The law is read: a list of articles, or one of them. ``back`` is where the reader came from."""

    back: "Home | Searching | Choosing | Outcome"
    laws: tuple[LegalResource, ...]
    article: LegalResource | None


@dataclass(frozen=True, slots=True)
class Scanning:
    """The list is shown as a QR code for the citizen's own phone."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Printing:
    """The sheet is being printed, was printed, or was not: ``job`` tells; None before it is accepted.

    ``copies`` are the one that ``job`` is about and those that follow it, each a request of its own.
    """

    outcome: Outcome
    job: PrintJob | None
    copies: tuple[SheetCopy, ...] = (SheetCopy.ONLY,)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A visit was taken up by its sheet's code, and the citizen reads what is not as the sheet says.

    ``then`` is where the visit goes on. ``unsealed`` says that the code has marks of staff which no kiosk of
    this hall wrote, so that they do not count.
    """

    then: Asking | Outcome
    changes: tuple[Change, ...]
    unsealed: bool = False


@dataclass(frozen=True, slots=True)
class NotTakenUp:
    """What was held before the reader is no code of a visit that can be taken up here."""

    reason: Unreadable


Stage = (
    Attract
    | Home
    | Searching
    | Choosing
    | Asking
    | Ticking
    | Outcome
    | Following
    | Reading
    | Scanning
    | Printing
    | TakenUp
    | NotTakenUp
)

LONGEST_QUERY = 40
"""Characters; longer than anything that is worth typing on a screen."""


def typed(stage: Searching, text: str) -> Searching:
    """After more was typed."""
    return replace(stage, query=(stage.query + text)[:LONGEST_QUERY])


def erased(stage: Searching) -> Searching:
    """After the last sign was taken back."""
    return replace(stage, query=stage.query[:-1])


def begin_service(event: LifeEvent, interview: Interview, guide: Guide) -> Stage:
    """The first stage of a service: its questions, else its papers, else its outcome.

    The service is as ``in_force`` makes it, so that the visitor reads values and no names of settings.
    """
    return _after_answers(Asking(event, interview, frozenset()), guide)


def answered(stage: Asking, option_id: str, guide: Guide) -> Stage:
    """After the question on the screen was answered; raises NotAsked for an option that is not on offer.

    An answer that is changed is the citizen's own until staff say again why they gave it, and the fee that
    staff changed was another one.
    """
    question_id = stage.changing
    if question_id is None:
        current = stage.interview.current()
        if current is None:
            return stage
        question_id = current.id
    before, interview = stage.interview, stage.interview.answer(question_id, option_id)
    marks = stage.assistance
    if before.answers.get(question_id, option_id) != option_id:
        marks = marks.explain(question_id, None)
    if before.given != interview.given:
        marks = replace(marks, fee=None)
    return _after_answers(replace(stage, interview=interview, changing=None, assistance=marks), guide)


def changing(stage: Asking | Ticking | Outcome, question_id: str) -> Asking:
    """An earlier answer is taken up again."""
    return Asking(stage.event, stage.interview, stage.ticks, question_id, stage.assistance)


def ticked(stage: Ticking, evidence_id: str) -> Ticking:
    """A paper's tick is turned over."""
    return replace(stage, ticks=stage.ticks ^ {evidence_id})


def ticked_all(stage: Ticking) -> Ticking:
    """Every paper on the screen is ticked, or none if all were."""
    every = frozenset(use.evidence.id for use in papers_to_tick(stage.interview))
    return replace(stage, ticks=frozenset() if every <= stage.ticks else every)


def concluded(stage: Ticking) -> Outcome:
    """The papers are ticked; this is what follows."""
    return _outcome(stage.event, stage.interview, stage.ticks, stage.guide, stage.assistance)


def back(stage: Stage, guide: Guide) -> Stage:
    """One step back; a stage without one stays."""
    match stage:
        case Attract() | Home():
            return stage
        case Choosing() | Searching() | NotTakenUp():
            return Home()
        case Asking():
            return _before_question(stage, guide)
        case Ticking():
            return _before_papers(stage)
        case Outcome():
            if papers_to_tick(stage.interview):
                return Ticking(stage.event, stage.interview, stage.ticks, guide, stage.assistance)
            return _before_papers(stage)
        case Following() | Scanning() | Printing():
            return stage.outcome
        case TakenUp():
            return stage.then
        case Reading():
            return _before_reading(stage)


def service_of(stage: Stage) -> PublicService | None:
    """The service that the visit is about, None before one is chosen."""
    match stage:
        case Attract() | Home() | Searching() | Choosing() | NotTakenUp():
            return None
        case Asking() | Ticking() | Outcome():
            return stage.interview.service
        case TakenUp():
            return stage.then.interview.service
        case Following() | Scanning() | Printing():
            return stage.outcome.interview.service
        case Reading():
            return service_of(stage.back)


def outcome_of(stage: Stage) -> Outcome | None:
    """What was found out on the way to this stage, None before there is an outcome."""
    match stage:
        case Outcome():
            return stage
        case Following() | Scanning() | Printing():
            return stage.outcome
        case Reading():
            return outcome_of(stage.back)
        case TakenUp():
            return outcome_of(stage.then)
        case Attract() | Home() | Searching() | Choosing() | Asking() | Ticking() | NotTakenUp():
            return None


def _after_answers(stage: Asking, guide: Guide) -> Stage:
    event, interview, marks = stage.event, stage.interview, stage.assistance
    if interview.current() is not None:
        return replace(stage, changing=None)
    offered = frozenset(use.evidence.id for use in papers_to_tick(interview))
    marks = marks.keep(offered, interview.answers)
    if offered:
        return Ticking(event, interview, stage.ticks & offered, guide, marks)
    return _outcome(event, interview, frozenset(), guide, marks)


def _outcome(
    event: LifeEvent, interview: Interview, ticks: frozenset[str], guide: Guide, marks: Assistance
) -> Outcome:
    return Outcome(event, interview, ticks, checklist(guide, interview, ticks, marks), marks)


def _before_reading(stage: Reading) -> Stage:
    if stage.article is not None and len(stage.laws) > 1:
        return replace(stage, article=None)
    return stage.back


def _before_question(stage: Asking, guide: Guide) -> Stage:
    if stage.changing is not None:
        return _after_answers(stage, guide)
    earlier = stage.interview.back()
    if earlier is stage.interview:
        return _before_service(stage.event)
    return replace(stage, interview=earlier)


def _before_papers(stage: Ticking | Outcome) -> Stage:
    earlier = stage.interview.back()
    if earlier is stage.interview:
        return _before_service(stage.event)
    return Asking(stage.event, earlier, stage.ticks, assistance=stage.assistance)


def _before_service(event: LifeEvent) -> Stage:
    return Choosing(event) if len(event.services) > 1 else Home()
