"""The content in force, read once and kept in memory, so that no tap waits for a file."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.checklist import Guide, in_force
from kiosk.domain.front_page import FrontPage, LifeEvent, ServiceCard
from kiosk.domain.services import PublicService
from kiosk.services.background import Background


class Content(Protocol):
    """What the store reads from one content database."""

    def service(self, service_id: str) -> PublicService: ...
    def guide(self) -> Guide: ...


Post = Callable[[Callable[[], None]], None]
"""Runs a function later on the thread that owns the screen."""

ServiceTaker = Callable[[PublicService, Guide], None]
"""What is done with a service once it has been read."""


class Library:
    """Serves one content version; ``read_ahead`` fills it in the background.

    All methods belong to the screen's thread; reading happens in the background.
    """

    def __init__(self, content: Content, front: FrontPage, background: Background, post: Post) -> None:
        self._content = content
        self._front = front
        self._background = background
        self._post = post
        self._guide: Guide | None = None
        self._services: dict[str, PublicService] = {}

    @property
    def front(self) -> FrontPage:
        """Languages and life events."""
        return self._front

    def event(self, event_id: str) -> LifeEvent:
        """The life event with this id; raises KeyError."""
        for event in self._front.life_events:
            if event.id == event_id:
                return event
        raise KeyError(event_id)

    def cards(self, event: LifeEvent) -> tuple[ServiceCard, ...]:
        """The services of a life event, in its order."""
        cards = {card.id: card for card in self._front.cards}
        return tuple(cards[service_id] for service_id in event.services)

    def read_ahead(self) -> None:
        """Start reading everything that a visit can ask for."""
        named = (service_id for event in self._front.life_events for service_id in event.services)
        for service_id in dict.fromkeys(named):
            self.with_service(service_id, _nothing)

    def with_guide(self, done: Callable[[Guide], None]) -> None:
        """Call ``done`` with the guide: at once if it has been read, else when it is."""
        if self._guide is not None:
            done(self._guide)
            return
        self._background.run(self._read_guide, done)

    def with_service(self, service_id: str, done: ServiceTaker) -> None:
        """Call ``done`` with service and guide: at once if both have been read, else when they are."""
        service, guide = self._services.get(service_id), self._guide
        if service is not None and guide is not None:
            done(service, guide)
            return
        self._background.run(self._read_service, service_id, done)

    def _read_guide(self, done: Callable[[Guide], None]) -> None:
        guide = self._guide or self._content.guide()
        self._post(lambda: self._keep_guide(guide, done))

    def _read_service(self, service_id: str, done: ServiceTaker) -> None:
        guide = self._guide or self._content.guide()
        service = self._services.get(service_id) or in_force(self._content.service(service_id), guide)
        self._post(lambda: self._keep_service(service, guide, done))

    def _keep_guide(self, guide: Guide, done: Callable[[Guide], None]) -> None:
        self._guide = guide
        done(guide)

    def _keep_service(self, service: PublicService, guide: Guide, done: ServiceTaker) -> None:
        self._guide = guide
        self._services[service.id] = service
        done(service, guide)


def _nothing(_service: PublicService, _guide: Guide) -> None:
    """Read ahead only."""
