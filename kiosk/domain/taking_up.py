"""Takes up a visit where a sheet's code left it: as far as its answers still apply, and says what changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.checklist import Checklist, Guide, NoOutcome, checklist, papers_to_tick
from kiosk.domain.front_page import LifeEvent
from kiosk.domain.handover import Handover, answers_in, assistance_in, named, service_number
from kiosk.domain.handover_changes import changes
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.handover_digits import number_of
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService
from kiosk.domain.visit import Asking, Outcome, TakenUp


@dataclass(frozen=True, slots=True)
class Edition:
    """A service as one version of the content has it."""

    service: PublicService
    guide: Guide


def service_in(handover: Handover, pack_id: str, service_ids: Iterable[str]) -> str | Unreadable:
    """The service that a code is about, among those that are offered here."""
    if handover.pack != number_of(pack_id):
        return Unreadable.OTHER_PACK
    offered = (id_ for id_ in service_ids if service_number(id_) == handover.service)
    return next(offered, Unreadable.UNKNOWN_SERVICE)


def taken_up(
    handover: Handover, event: LifeEvent, edition: Edition, earlier: Iterable[Edition] = ()
) -> Outcome | TakenUp:
    """The visit's outcome, or first what is to be said of it: what changed, or that a question is open now.

    Raises NoOutcome where the pack has no outcome for these answers.
    """
    interview = interview_of(handover, edition)
    ticks, marks = (
        ticks_of(handover, interview),
        assistance_in(handover, edition.service, edition.guide.lists),
    )
    if interview.current() is not None:
        asking = Asking(event, interview, ticks, assistance=marks)
        return TakenUp(asking, (), _unsealed(handover))
    told = checklist(edition.guide, interview, ticks, marks)
    return with_changes(handover, Outcome(event, interview, ticks, told, marks), earlier)


def with_changes(handover: Handover, outcome: Outcome, earlier: Iterable[Edition] = ()) -> Outcome | TakenUp:
    """An outcome that this code's visit has come to, behind what changed for this citizen if anything did.

    ``earlier`` is looked at where something changed, and nowhere else.
    """
    changed, unsealed = changes(handover.told, outcome.checklist), _unsealed(handover)
    if changed:
        lists = [told for edition in earlier if (told := list_by(handover, edition)) is not None]
        changed = changes(handover.told, outcome.checklist, lists)
    return TakenUp(outcome, changed, unsealed) if changed or unsealed else outcome


def _unsealed(handover: Handover) -> bool:
    return handover.marks is not None and not handover.genuine


def interview_of(handover: Handover, edition: Edition) -> Interview:
    """The code's answers, as far as they are known and apply in this edition."""
    asked = Interview(edition.service, edition.guide.settings)
    return asked.answer_all(answers_in(handover, edition.service))


def ticks_of(handover: Handover, interview: Interview) -> frozenset[str]:
    """The code's papers, as far as they are still asked for."""
    return frozenset(named(handover.ticks, (use.evidence.id for use in papers_to_tick(interview))))


def list_by(handover: Handover, edition: Edition) -> Checklist | None:
    """What the code's visit is told by an edition; None where that leaves a question open."""
    interview = interview_of(handover, edition)
    if interview.current() is not None:
        return None
    marks = assistance_in(handover, edition.service, edition.guide.lists)
    try:
        return checklist(edition.guide, interview, ticks_of(handover, interview), marks)
    except NoOutcome:
        return None
