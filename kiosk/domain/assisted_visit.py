"""What staff marked in a visit, at whichever stage it is; gone with the visit, like all of it."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.assistance import UNASSISTED, Assistance
from kiosk.domain.checklist import Guide, checklist, papers_to_tick
from kiosk.domain.evidence import EvidenceUse
from kiosk.domain.interview import Interview
from kiosk.domain.services import Question
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
    service_of,
)


def assistance_of(stage: Stage) -> Assistance:
    """What staff have marked so far."""
    match stage:
        case Asking() | Ticking() | Outcome():
            return stage.assistance
        case Following() | Scanning() | Printing():
            return stage.outcome.assistance
        case Reading():
            return assistance_of(stage.back)
        case TakenUp():
            return assistance_of(stage.then)
        case Attract() | Home() | Searching() | Choosing() | NotTakenUp():
            return UNASSISTED


def assisted(stage: Stage, marks: Assistance, guide: Guide) -> Stage:
    """The stage with these marks in place of those it had.

    A sheet that was printed no longer says what the list does: it is left for the outcome. One that is being
    printed, and a stage without a service, stay as they are.
    """
    match stage:
        case Asking() | Ticking():
            return replace(stage, assistance=marks)
        case Outcome():
            return _outcome(stage, marks, guide)
        case Following() | Scanning():
            return replace(stage, outcome=_outcome(stage.outcome, marks, guide))
        case Reading(back=Outcome() as outcome):
            return replace(stage, back=_outcome(outcome, marks, guide))
        case TakenUp(then=then):
            return replace(stage, then=_marked(then, marks, guide))
        case Printing(outcome=outcome, job=job):
            return stage if job is None or job.open else _outcome(outcome, marks, guide)
        case Attract() | Home() | Searching() | Choosing() | Reading() | NotTakenUp():
            return stage


def _marked(then: Asking | Outcome, marks: Assistance, guide: Guide) -> Asking | Outcome:
    match then:
        case Asking():
            return replace(then, assistance=marks)
        case Outcome():
            return _outcome(then, marks, guide)


def _outcome(outcome: Outcome, marks: Assistance, guide: Guide) -> Outcome:
    told = checklist(guide, outcome.interview, outcome.ticks, marks)
    return replace(outcome, checklist=told, assistance=marks)


def can_mark(stage: Stage) -> bool:
    """Whether there is something to mark: a service, and no sheet of it on its way."""
    if isinstance(stage, Printing):
        return stage.job is not None and not stage.job.open
    return service_of(stage) is not None


def papers_of(stage: Stage) -> Mapping[str, EvidenceUse]:
    """The papers that can serve this visit by their ids; none while a question is open."""
    interview = interview_of(stage)
    if interview is None or interview.current() is not None:
        return {}
    return {use.evidence.id: use for use in papers_to_tick(interview)}


def questions_of(stage: Stage) -> Mapping[str, Question]:
    """The questions that are answered, and the one on the screen, by their ids."""
    interview = interview_of(stage)
    if interview is None:
        return {}
    current, answers = interview.current(), interview.answers
    return {
        question.id: question
        for question in interview.asked()
        if question.id in answers or question == current
    }


def interview_of(stage: Stage) -> Interview | None:
    """The questions and answers of the visit, None before a service is chosen."""
    match stage:
        case Asking() | Ticking() | Outcome():
            return stage.interview
        case Following() | Scanning() | Printing():
            return stage.outcome.interview
        case Reading():
            return interview_of(stage.back)
        case TakenUp():
            return stage.then.interview
        case Attract() | Home() | Searching() | Choosing() | NotTakenUp():
            return None
