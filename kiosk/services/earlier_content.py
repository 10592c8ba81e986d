"""What the content said that was in force before, as far as its databases are still kept."""

import logging
from collections.abc import Iterator

from kiosk.domain.checklist import in_force
from kiosk.domain.taking_up import Edition
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)


class EarlierContent:
    """Reads services from kept databases; for the background, since it uses the disk."""

    def __init__(self, shelf: ContentShelf) -> None:
        self._shelf = shelf

    def editions(self, service_id: str) -> Iterator[Edition]:
        """The service as each kept database has it; those that lack it, or can't be read, are passed over."""
        from kiosk.store.content_reader import ContentReader

        for shelved in self._shelf.kept():
            try:
                with ContentReader(shelved.path) as reader:
                    guide = reader.guide()
                    yield Edition(in_force(reader.service(service_id), guide), guide)
            except StoreError as error:
                passed = {"file": shelved.path.name, "reason": type(error).__name__}
                _log.info("handover.edition_passed_over", extra=passed)
