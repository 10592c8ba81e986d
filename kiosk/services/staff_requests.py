"""Calls for staff at this kiosk as they come: from which page, since when, and what became of each.

They are kept in memory, and say nothing of the visit. A kiosk knows its own calls alone.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.staff_acts import Act
from kiosk.domain.stage_page import Page, page_of
from kiosk.domain.tally import Help
from kiosk.services.background import Background
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.services.visit_desk import VisitDesk
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)

MOST_KEPT = 50
"""More than are made in a morning: what is older is no longer anybody's to answer."""


@dataclass(frozen=True, slots=True)
class StaffRequest:
    """A call for staff. ``became`` is None while somebody waits; ``by`` is who answered, a pseudonym."""

    number: int
    page: Page
    since: datetime
    became: Help | None = None
    by: str = ""


class CallCount(Protocol):
    """Counts calls for staff."""

    def call(self, page: Page, became: Help) -> None: ...


class StaffRequests:
    """The calls since the kiosk was started, the newest first. Of the screen's thread."""

    def __init__(
        self,
        desk: VisitDesk,
        on_duty: OnDuty,
        counter: CallCount,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._on_duty = on_duty
        self._counter = counter
        self._background = background
        self._post = post
        self._clock = clock
        self._kept: tuple[StaffRequest, ...] = ()
        self._count = 0
        self._listeners: list[Callable[[], None]] = []
        desk.listen(self._follow)
        on_duty.listen(self._arrive)

    @property
    def kept(self) -> tuple[StaffRequest, ...]:
        """The last calls, the newest first."""
        return self._kept

    @property
    def waiting(self) -> int:
        """How many wait for staff now."""
        return sum(request.became is None for request in self._kept)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def answer(self, number: int) -> None:
        """Whoever is signed in sees to it: put it on record, then take the call down."""
        request = self._open(number)
        if request is not None:
            self._background.run(self._record, request)

    def _record(self, request: StaffRequest) -> None:
        member = self._on_duty.member
        try:
            self._on_duty.record(Act.REQUEST_ANSWERED, request.page)
        except (Refused, StoreError) as error:
            _log.error("request.not_answered", extra={"error": type(error).__name__})
            return
        by = "" if member is None else member.pseudonym
        self._post(lambda: self._answered(request.number, by))

    def _answered(self, number: int, by: str) -> None:
        request = self._open(number)
        if request is not None:
            self._end(request, Help.ANSWERED, by)
            self._desk.staff_thanks()

    def _arrive(self) -> None:
        """Whoever signs in at this screen while somebody waits before it has come to help."""
        if self._on_duty.may(Act.REQUEST_ANSWERED):
            for request in self._kept:
                self.answer(request.number)

    def _follow(self) -> None:
        """Take up from the visit whether staff are awaited."""
        if self._desk.staff_asked and not self.waiting:
            self._count += 1
            request = StaffRequest(self._count, page_of(self._desk.stage), self._clock.now())
            self._kept = (request, *self._kept[: MOST_KEPT - 1])
            self._tell()
        elif not self._desk.staff_asked:
            for request in self._kept:
                if request.became is None:
                    self._end(request, Help.WITHDRAWN, "")

    def _end(self, request: StaffRequest, became: Help, by: str) -> None:
        ended = replace(request, became=became, by=by)
        self._kept = tuple(ended if one is request else one for one in self._kept)
        self._counter.call(request.page, became)
        self._tell()

    def _open(self, number: int) -> StaffRequest | None:
        found = (request for request in self._kept if request.number == number)
        return next((request for request in found if request.became is None), None)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
