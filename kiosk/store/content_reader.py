"""Reads a content database, part by part, as parts are wanted.

What a page needs later than the home page is imported when it is first asked for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from kiosk.domain.front_page import SERVICE_DESK, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Setting, SitePack, resolve
from kiosk.domain.texts import Text
from kiosk.store.content.life_events import read_life_events
from kiosk.store.content.services import read_service_cards, read_service_ids
from kiosk.store.content.texts import Texts, read_generated, read_languages, read_texts
from kiosk.store.content_header import HEADER_SIZE, header_problem
from kiosk.store.errors import ContentUnreadable, UnknownService
from kiosk.store.sqlite import read_only_engine

if TYPE_CHECKING:
    from kiosk.domain.checklist import Guide
    from kiosk.domain.pack import ContentPack
    from kiosk.domain.search_forms import SearchForms
    from kiosk.domain.services import PackIdentity
    from kiosk.store.content.whole_services import SharedParts


class ContentReader:
    """One finished content database; may be used from several threads.

    Every method raises ContentUnreadable where the file turns out to be damaged; whether it is, a hash tells
    better: see ContentShelf.
    """

    def __init__(self, path: Path) -> None:
        """Open ``path``; raises ContentUnreadable where it can't hold content of this version."""
        try:
            with path.open("rb") as file:
                problem = header_problem(file.read(HEADER_SIZE))
        except OSError as error:
            raise ContentUnreadable(f"{path}: {error.strerror or error}") from error
        if problem is not None:
            raise ContentUnreadable(f"{path}: {problem}")
        self._path = path
        self._engine = read_only_engine(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def identity(self) -> "PackIdentity":
        """Which content this is."""
        from kiosk.store.content.identity import read_identity

        with self._reading() as connection:
            return read_identity(connection, self._texts)

    def languages(self) -> tuple[str, ...]:
        """BCP 47 tags, the primary language first."""
        with self._reading() as connection:
            return read_languages(connection)

    def generated(self) -> tuple[str, ...]:
        """Those languages that no translator wrote."""
        with self._reading() as connection:
            return read_generated(connection)

    def life_events(self) -> tuple[LifeEvent, ...]:
        """The tiles of the home page."""
        with self._reading() as connection:
            return read_life_events(connection, self._texts)

    def service_cards(self) -> tuple[ServiceCard, ...]:
        """What a page of choices shows of each service, in the pack's order."""
        with self._reading() as connection:
            return read_service_cards(connection, self._texts)

    def front_page(self) -> FrontPage:
        """What the first pages show."""
        from kiosk.store.content.settings import read_settings

        site = self.site()
        with self._reading() as connection:
            desk = resolve(read_settings(connection, self._texts), site).get(SERVICE_DESK)
        return FrontPage(
            self.languages(),
            self.life_events(),
            self.service_cards(),
            site.name,
            self.generated(),
            desk if isinstance(desk, Text) else None,
            site.notices,
        )

    def service(self, service_id: str) -> PublicService:
        """One service with all its parts; raises UnknownService."""
        from kiosk.store.content.whole_services import read_services

        with self._reading() as connection:
            found = read_services(connection, [service_id], self._shared_parts)
        if not found:
            raise UnknownService(f"{self._path}: there is no service {service_id!r}")
        return found[0]

    def site(self) -> SitePack:
        """The bureau that this content is for."""
        from kiosk.store.content.settings import read_site

        with self._reading() as connection:
            return read_site(connection, self._texts)

    def settings(self) -> tuple[Setting, ...]:
        """The pack's settings with their defaults."""
        from kiosk.store.content.settings import read_settings

        with self._reading() as connection:
            return read_settings(connection, self._texts)

    def guide(self) -> "Guide":
        """What a checklist needs besides an interview."""
        from kiosk.domain.checklist import Guide
        from kiosk.domain.staff_lists import lists_in_force
        from kiosk.store.content.identity import read_identity, read_wording
        from kiosk.store.content.laws import read_laws
        from kiosk.store.content.settings import read_settings, read_site
        from kiosk.store.content.staff_lists import read_staff_lists

        with self._reading() as connection:
            site = read_site(connection, self._texts)
            return Guide(
                identity=read_identity(connection, self._texts),
                wording=read_wording(connection, self._texts),
                site=site,
                settings=resolve(read_settings(connection, self._texts), site),
                laws=read_laws(connection, self._texts),
                lists=lists_in_force(read_staff_lists(connection, self._texts, of_site=False), site.staff),
                generated=read_generated(connection),
            )

    def search_forms(self) -> "SearchForms":
        """What a search index is made of."""
        from kiosk.store.content.search import read_search

        languages = self.languages()
        with self._reading() as connection:
            return read_search(connection, languages)

    def pack(self) -> "ContentPack":
        """The whole pack, equal to the one that was compiled."""
        from kiosk.domain.pack import ContentPack
        from kiosk.store.content.also_words import read_also_words
        from kiosk.store.content.article_notes import read_article_notes
        from kiosk.store.content.identity import read_identity, read_wording
        from kiosk.store.content.laws import read_laws
        from kiosk.store.content.settings import read_settings
        from kiosk.store.content.staff_lists import read_staff_lists
        from kiosk.store.content.whole_services import read_services

        texts, shared, languages = self._texts, self._shared_parts, self.languages()
        with self._reading() as connection:
            return ContentPack(
                identity=read_identity(connection, texts),
                languages=languages,
                wording=read_wording(connection, texts),
                settings=read_settings(connection, texts),
                legal_resources=read_laws(connection, texts),
                evidence_types=tuple(shared.evidence.values()),
                channels=tuple(shared.channels.values()),
                services=read_services(connection, read_service_ids(connection), shared),
                life_events=read_life_events(connection, texts),
                also=read_also_words(connection, languages),
                article_notes=read_article_notes(connection, texts),
                staff=read_staff_lists(connection, texts, of_site=False),
                generated=read_generated(connection),
            )

    @cached_property
    def _texts(self) -> Texts:
        with self._reading() as connection:
            return read_texts(connection)

    @cached_property
    def _shared_parts(self) -> "SharedParts":
        from kiosk.store.content.whole_services import read_shared_parts

        with self._reading() as connection:
            return read_shared_parts(connection, self._texts)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except (SQLAlchemyError, LookupError, TypeError, ValueError) as error:
            raise ContentUnreadable(f"{self._path}: the content is damaged: {error}") from error
