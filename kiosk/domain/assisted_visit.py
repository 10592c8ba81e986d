"""What staff marked in a visit, at whichever stage it is; gone with the visit, like all of it."""

from dataclasses import replace

from kiosk.domain.assistance import UNASSISTED, Assistance
from kiosk.domain.checklist import Guide, checklist
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


def assistance_of(stage: Stage) -> Assistance:
    """What staff have marked so far."""
    match stage:
        case Asking() | Ticking() | Outcome():
            return stage.assistance
        case Following() | Scanning() | Printing():
            return stage.outcome.assistance
        case Reading():
            return assistance_of(stage.back)
        case Attract() | Home() | Searching() | Choosing():
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
        case Printing(outcome=outcome, job=job):
            return stage if job is None or job.open else _outcome(outcome, marks, guide)
        case Attract() | Home() | Searching() | Choosing() | Reading():
            return stage


def _outcome(outcome: Outcome, marks: Assistance, guide: Guide) -> Outcome:
    told = checklist(guide, outcome.interview, outcome.ticks, marks)
    return replace(outcome, checklist=told, assistance=marks)
