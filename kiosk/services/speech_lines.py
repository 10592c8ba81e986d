"""Which lines the content in force can say, from its database or from its pack."""

from pathlib import Path

from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import SERVICE_DESK, FrontPage, ServiceCard
from kiosk.domain.pack import ContentPack
from kiosk.domain.spoken import Line
from kiosk.domain.spoken_ahead import FrameAhead, lines_ahead
from kiosk.domain.texts import Text
from kiosk.store.content_reader import ContentReader


def lines_of_database(database: Path, frame: FrameAhead) -> tuple[Line, ...]:
    """Every line of a content database; raises StoreError."""
    with ContentReader(database) as reader:
        return lines_ahead(reader.front_page(), reader.guide(), reader.pack().services, frame)


def lines_of_pack(pack: ContentPack, guide: Guide, frame: FrameAhead) -> tuple[Line, ...]:
    """Every line of a pack at a site."""
    cards = tuple(
        ServiceCard(service.id, service.title, service.summary, service.picture) for service in pack.services
    )
    desk = guide.settings.get(SERVICE_DESK)
    front = FrontPage(
        pack.languages,
        pack.life_events,
        cards,
        guide.site.name,
        pack.generated,
        desk if isinstance(desk, Text) else None,
    )
    return lines_ahead(front, guide, pack.services, frame)
