"""The page that a visit stands on, by a name that says nothing of the visit."""

from enum import StrEnum

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


class Page(StrEnum):
    """A kind of page, as it is counted and as staff are told of it."""

    ATTRACT = "attract"
    HOME = "home"
    SEARCH = "search"
    SERVICES = "services"
    QUESTION = "question"
    PAPERS = "papers"
    OUTCOME = "outcome"
    STEPS = "steps"
    LAW = "law"
    SCAN = "scan"
    PRINT = "print"
    CHANGES = "changes"
    REFUSED = "refused"


def page_of(stage: Stage) -> Page:
    """The page that shows ``stage``."""
    return _PAGES[type(stage)]


_PAGES: dict[type[Stage], Page] = {
    Attract: Page.ATTRACT,
    Home: Page.HOME,
    Searching: Page.SEARCH,
    Choosing: Page.SERVICES,
    Asking: Page.QUESTION,
    Ticking: Page.PAPERS,
    Outcome: Page.OUTCOME,
    Following: Page.STEPS,
    Reading: Page.LAW,
    Scanning: Page.SCAN,
    Printing: Page.PRINT,
    TakenUp: Page.CHANGES,
    NotTakenUp: Page.REFUSED,
}
