"""What is counted of visits: the answers to a few questions, each counted by itself.

Nothing that is kept may describe one visit, and what is kept may not be joined to follow one. So

- a visit is taken apart into tallies before anything is written: one says "replace", one "en", one
  "printed", and no key, order or moment holds them together;
- all of them are kept by day. Only how many visits there were is kept by hour as well. A quiet hour has one
  visit: a service, a language and an outcome counted in that hour would be its whole story;
- the table has no row numbers, which would tell in what order answers were first given on a day;
- whatever leaves the database, on the screen or as a file, is merged by ``domain/statistics_merging.py``,
  and ``services/statistics.py`` shows a running day anew only when five more visits have been made.

What this can't hide: whoever takes the database itself, with a day in it on which one visit was made, reads
how that visit answers these questions. They name nobody, and hold no answer, tick or sheet.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.checklist import Checklist
from kiosk.domain.stage_page import Page


class Question(StrEnum):
    """What is asked of the counts; the comment says what its answers are and what they count."""

    DAY = "day"
    """Visits by day, or by month, as in ISO 8601. It is not kept: the hours tell."""
    HOUR = "hour"
    """Visits by the hour of the hall in which they ended, ``00`` to ``23``."""
    LANGUAGE = "language"
    """Visits by the language in which they ended, a tag of the pack."""
    ENDING = "ending"
    """Visits by how they ended: ``PRINTED``, ``READ``, or given up on a page."""
    SERVICE = "service"
    """Outcomes by service; one visit may lead to several."""
    OUTCOME = "outcome"
    """The same outcomes by kind."""
    LACKING = "lacking"
    """Papers that were lacking at an outcome, by evidence type."""
    HELP = "help"
    """Calls for staff by page, and whether they were answered."""


PRINTED = "printed"
"""An outcome was reached, and its sheet came out."""
READ = "read"
"""An outcome was reached, and no sheet came out."""


class Leaving(StrEnum):
    """How a visit came to its end."""

    BUTTON = "button"
    IDLE = "idle"


class Help(StrEnum):
    """What became of a call for staff."""

    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Tally:
    """One more for ``answer`` to ``question``."""

    question: Question
    answer: str


def of_outcome(checklist: Checklist) -> tuple[Tally, ...]:
    """What is counted of an outcome: never what somebody answered, or which papers they have."""
    lacking = {
        item.use.evidence.id for material in checklist.missing for item in material.items if not item.have
    }
    return (
        Tally(Question.SERVICE, checklist.service_id),
        Tally(Question.OUTCOME, checklist.outcome),
        *(Tally(Question.LACKING, evidence) for evidence in sorted(lacking)),
    )


def of_visit(hour: int, language: str, ending: str) -> tuple[Tally, ...]:
    """What is counted of a visit that is over."""
    return (
        Tally(Question.HOUR, f"{hour:02}"),
        Tally(Question.LANGUAGE, language),
        Tally(Question.ENDING, ending),
    )


def given_up(page: Page, leaving: Leaving) -> str:
    """The ending of a visit that reached no outcome."""
    return f"{page}.{leaving}"


def of_call(page: Page, became: Help) -> tuple[Tally, ...]:
    """What is counted of a call for staff that is over."""
    return (Tally(Question.HELP, f"{page}.{became}"),)
