"""The content in force, read once and kept in memory, so that no tap waits for a file."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.checklist import Guide, in_force
from kiosk.domain.front_page import FrontPage, LifeEvent, ServiceCard
from kiosk.domain.services import PublicService
from kiosk.services.background import Background

if TYPE_CHECKING:
    from kiosk.domain.search import Hit, SearchIndex
    from kiosk.domain.search_forms import SearchForms

MOST_HITS = 12
"""More would be a list to search through once more."""

Found = LifeEvent | ServiceCard


class Content(Protocol):
    """What the store reads from one content database."""

    def service(self, service_id: str) -> PublicService: ...
    def guide(self) -> Guide: ...
    def search_forms(self) -> "SearchForms": ...


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
        self._index: SearchIndex | None = None
        self._searches = 0

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

    def find(self, query: str, language: str, done: "Callable[[tuple[Found, ...]], None]") -> None:
        """Call ``done`` with what the query finds; where searches overtake each other, with the last only."""
        self._searches += 1
        self._background.run(self._find, query, language, self._searches, done)

    def prepare_search(self) -> None:
        """Somebody will type soon."""
        self._background.run(self._make_index)

    def _find(
        self, query: str, language: str, number: int, done: "Callable[[tuple[Found, ...]], None]"
    ) -> None:
        if number == self._searches:
            hits = self._search_index().find(query, language, MOST_HITS)
            found = tuple(one for hit in hits if (one := self._hit(hit)) is not None)
            self._post(lambda: done(found) if number == self._searches else None)

    def _make_index(self) -> None:
        self._search_index()

    def _search_index(self) -> "SearchIndex":
        """Made in the background, and only there."""
        if self._index is None:
            from kiosk.domain.search import SearchIndex

            self._index = SearchIndex(self._content.search_forms())
        return self._index

    def _hit(self, hit: "Hit") -> Found | None:
        """What the home page leads to; a service that no life event leads to is not offered."""
        from kiosk.domain.search_forms import FoundKind

        if hit.kind is FoundKind.EVENT:
            return next((event for event in self._front.life_events if event.id == hit.id), None)
        card = next((card for card in self._front.cards if card.id == hit.id), None)
        return card if card is not None and self.event_of(card.id) is not None else None

    def event_of(self, service_id: str) -> LifeEvent | None:
        """The first life event that leads to a service."""
        return next((event for event in self._front.life_events if service_id in event.services), None)

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
