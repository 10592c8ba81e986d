"""A content pack: everything that the kiosk says, in every language, frozen."""

from dataclasses import dataclass

from kiosk.domain.evidence import EvidenceType
from kiosk.domain.front_page import LifeEvent
from kiosk.domain.search_forms import AlsoWord
from kiosk.domain.services import ArticleNote, Channel, LegalResource, PackIdentity, PublicService
from kiosk.domain.settings import Setting
from kiosk.domain.staff_lists import NO_LISTS, StaffLists
from kiosk.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class ContentPack:
    """All content of one version. ``languages`` are BCP 47 tags, the primary one first.

    ``generated`` are those of them that no translator wrote.
    ``staff`` are the lists that staff choose from where the site has none of its own.
    ``also`` are words that people say for services and life events, each entry's in its order.
    """

    identity: PackIdentity
    languages: tuple[str, ...]
    wording: Wording
    settings: tuple[Setting, ...]
    legal_resources: tuple[LegalResource, ...]
    evidence_types: tuple[EvidenceType, ...]
    channels: tuple[Channel, ...]
    services: tuple[PublicService, ...]
    life_events: tuple[LifeEvent, ...]
    also: tuple[AlsoWord, ...]
    article_notes: tuple[ArticleNote, ...]
    staff: StaffLists = NO_LISTS
    generated: tuple[str, ...] = ()

    def service(self, service_id: str) -> PublicService:
        """The service with this id; raises KeyError."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise KeyError(service_id)
