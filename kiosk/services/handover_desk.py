"""Takes up a visit by the code of its sheet: what a reader sends ends here, whatever it is."""

import logging
from collections.abc import Callable, Iterable
from typing import Protocol

from kiosk.domain.checklist import Guide, NoOutcome
from kiosk.domain.front_page import LifeEvent
from kiosk.domain.handover import Handover
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.services import PublicService
from kiosk.domain.staff_acts import Act
from kiosk.domain.taking_up import Edition, service_in, taken_up, with_changes
from kiosk.domain.visit import Asking, NotTakenUp, Outcome, TakenUp, service_of
from kiosk.services.background import Background
from kiosk.services.handover_key import HandoverKey
from kiosk.services.library import Library, Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)

Found = Outcome | TakenUp | NotTakenUp
Done = Callable[[Found], None]


class EarlierEditions(Protocol):
    """What the content said before; uses the disk."""

    def editions(self, service_id: str) -> Iterable[Edition]: ...


class HandoverDesk:
    """Leads from a code to its visit's outcome. Public methods belong to the screen's thread.

    Whoever holds the sheet may take the visit up: it is their own list. Where staff are signed in who may do
    so, it goes on record as theirs. Staff's marks come along and stay as they are, if this hall's key sealed
    them.
    """

    def __init__(
        self,
        visits: VisitDesk,
        key: HandoverKey,
        earlier: EarlierEditions,
        on_duty: OnDuty,
        background: Background,
        post: Post,
    ) -> None:
        self._visits = visits
        self._key = key
        self._earlier = earlier
        self._on_duty = on_duty
        self._background = background
        self._post = post
        self._left_open: Handover | None = None
        visits.listen(self._moved)

    def at(self, visits: VisitDesk) -> "HandoverDesk":
        """The same before another visit desk."""
        return HandoverDesk(visits, self._key, self._earlier, self._on_duty, self._background, self._post)

    def take(self, code: str) -> None:
        """A reader sent this. Where a visit is under way it is passed over."""
        self._visits.take_up(lambda library, done: self._background.run(self._read, code, library, done))

    def _read(self, code: str, library: Library, done: Done) -> None:
        handover = self._key.read(code)
        if isinstance(handover, Unreadable):
            self._refuse(handover, done)
        else:
            self._post(
                lambda: library.with_guide(lambda guide: self._look_up(handover, guide, library, done))
            )

    def _look_up(self, handover: Handover, guide: Guide, library: Library, done: Done) -> None:
        service_id = service_in(handover, guide.identity.id, (card.id for card in library.front.cards))
        if isinstance(service_id, Unreadable):
            self._refuse(service_id, done)
            return
        event = library.event_of(service_id)
        if event is None:
            self._refuse(Unreadable.UNKNOWN_SERVICE, done)
            return

        def opened(service: PublicService, guide: Guide) -> None:
            self._background.run(self._take_up, handover, event, Edition(service, guide), done)

        library.with_service(service_id, opened)

    def _take_up(self, handover: Handover, event: LifeEvent, edition: Edition, done: Done) -> None:
        service_id = edition.service.id
        try:
            self._record(service_id, handover.version)
            found = taken_up(handover, event, edition, self._earlier.editions(service_id))
        except StoreError as error:
            _log.error("handover.not_recorded", extra={"error": type(error).__name__})
            self._refuse(Unreadable.NOT_RECORDED, done)
        except NoOutcome as error:
            _log.error("visit.stuck", extra={"service": service_id, "problem": type(error).__name__})
            self._refuse(Unreadable.UNKNOWN_SERVICE, done)
        else:
            self._post(lambda: self._arrive(handover, found, done))

    def _record(self, service_id: str, version: str) -> None:
        """Where staff are signed in who may, it is they who take it up; raises StoreError."""
        if not self._on_duty.may(Act.TAKEN_UP):
            return
        try:
            self._on_duty.record(Act.TAKEN_UP, service_id, before=version)
        except Refused:
            return  # signed out meanwhile

    def _arrive(self, handover: Handover, found: Found, done: Done) -> None:
        done(found)
        if self._visits.stage is found and isinstance(found, TakenUp) and isinstance(found.then, Asking):
            self._left_open = handover

    def _moved(self) -> None:
        """Once the questions are answered that a code left open, say what changed besides."""
        handover, stage = self._left_open, self._visits.stage
        if handover is None:
            return
        if service_of(stage) is None:
            self._left_open = None
        elif isinstance(stage, Outcome):
            self._left_open = None
            self._background.run(self._compare, handover, stage)

    def _compare(self, handover: Handover, outcome: Outcome) -> None:
        told = with_changes(handover, outcome, self._earlier.editions(outcome.checklist.service_id))
        if isinstance(told, TakenUp):
            self._post(lambda: self._visits.tell_changes(told))

    def _refuse(self, reason: Unreadable, done: Done) -> None:
        _log.info("handover.refused", extra={"reason": reason.value})
        self._post(lambda: done(NotTakenUp(reason)))
