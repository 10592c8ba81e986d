"""A visit that is taken up by its sheet's code: after the rules have changed, and where the code is none."""

from dataclasses import replace

from kiosk.domain.checklist import Checklist, Guide, checklist
from kiosk.domain.criteria import ALWAYS
from kiosk.domain.handover import handover_of
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService, ServiceChannel
from kiosk.domain.settings import Money
from kiosk.domain.taking_up import Edition, taken_up
from kiosk.domain.texts import Text
from kiosk.domain.visit import NotTakenUp, Outcome, TakenUp
from kiosk.exhibit.patience import waited
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor

_SERVICE = "replace"
_ANSWERS = {
    "issued-here": "yes",
    "reason": "stained",
    "holder": "mainland",
    "applicant": "self",
    "id-state": "valid",
    "benefit-on-card": "no",
}
_AFRESH = "old-card"
"""A requirement that the sheet did not have."""
_GONE = "closing-proof"
"""One that it had, and that this visit has no more."""


class HandoverScenes:
    """Somebody on the home page with a sheet of last year; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, shoot: Shoot) -> None:
        self._visitor = visitor
        self._shoot = shoot

    def play(self) -> None:
        """The changes, and to the outcome; a refusal, and back to the home page."""
        self._arrive(self._with_changes())
        self._shoot("handover-changes")
        self._visitor.tap("go-on", "OutcomePage")
        self._visitor.tap("bar-home", "HomePage")
        self._arrive(NotTakenUp(Unreadable.DAMAGED))
        self._shoot("handover-refused")
        self._visitor.tap("go-on", "HomePage")

    def _arrive(self, found: Outcome | TakenUp | NotTakenUp) -> None:
        self._visitor.services.desk.take_up(lambda _, done: done(found))
        self._visitor.leaves("HomePage")

    def _with_changes(self) -> Outcome | TakenUp:
        library = self._visitor.services.desk.library
        read: list[Edition] = []
        library.with_service(_SERVICE, lambda service, guide: read.append(Edition(service, guide)))
        waited(lambda: read or None, "the service")
        now, event = read[0], library.event_of(_SERVICE)
        if event is None:
            raise LookupError(f"no life event leads to {_SERVICE}")
        before = Edition(_earlier(now.service), now.guide)
        return taken_up(handover_of(_told(before.service, before.guide)), event, now, (before,))


def _told(service: PublicService, guide: Guide) -> Checklist:
    interview = Interview(service, guide.settings).answer_all(_ANSWERS)
    return checklist(guide, interview, frozenset({"id-card"}))


def _earlier(service: PublicService) -> PublicService:
    """The service as it may have been: another fee, other hours, a paper less and one more."""
    return replace(
        service,
        costs=tuple(replace(cost, amount=Money(1500)) for cost in service.costs),
        channels=tuple(map(_with_other_hours, service.channels)),
        requirements=tuple(
            replace(requirement, when=ALWAYS) if requirement.id == _GONE else requirement
            for requirement in service.requirements
            if requirement.id != _AFRESH
        ),
    )


def _with_other_hours(use: ServiceChannel) -> ServiceChannel:
    hours = use.channel.hours
    if hours is None:
        return use
    other = Text(tuple((language, "9:00–12:00, 13:30–17:00") for language in hours.languages))
    return replace(use, channel=replace(use.channel, hours=other))
