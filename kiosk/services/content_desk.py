"""Keeps good content in force: compiles the pack when its files changed, and never serves a broken one."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.front_page import FrontPage
from kiosk.store.content_shelf import ContentShelf, Shelved
from kiosk.store.errors import StoreError
from kiosk.store.fingerprint import fingerprint
from kiosk.store.front_file import keep_front_page, read_front_page

if TYPE_CHECKING:
    from kiosk.store.content_reader import ContentReader

_log = logging.getLogger(__name__)


class NoContent(RuntimeError):
    """There is nothing to serve visitors with; the message is one line that says why."""


class Compile(Protocol):
    """Checks a pack and a site, and writes their database; raises BadContent."""

    def __call__(self, pack: Path, site: Path, database: Path) -> None: ...


class BadContent(Exception):
    """A pack or site must not be published: ``problems`` says each reason in a line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        others = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(problems[0] + others)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders that content is compiled from."""

    pack: Path
    site: Path


class ContentDesk:
    """Decides which content database is read. Its methods are for the background: they use the disk."""

    def __init__(
        self,
        sources: Sources,
        shelf: ContentShelf,
        compile_content: Compile,
        in_force: Callable[[Path], None] | None = None,
    ) -> None:
        """``in_force`` is told each content database that is read from now on."""
        self._sources = sources
        self._shelf = shelf
        self._compile = compile_content
        self._in_force = in_force
        self._seen: str | None = None

    def open(self) -> "ContentReader":
        """The content of the sources, compiled where it must be, else the last good one; raises NoContent."""
        found = self._shelf.current()
        for refused in found.refused:
            _log.warning("content.refused", extra={"file": refused.path.name, "reason": refused.reason})
        try:
            shelved = self._renewed(found.shelved)
        except (StoreError, BadContent) as error:
            if found.shelved is None:
                raise NoContent(f"{self._sources.pack}: no content to serve: {error}") from error
            kept = {"file": found.shelved.path.name, "reason": str(error)}
            _log.error("content.last_good", extra=kept)
            shelved = found.shelved
        return self._read(shelved)

    def newer(self) -> "ContentReader | None":
        """New content if the sources changed since they were last looked at and are good, else None."""
        try:
            now = fingerprint(self._sources.pack, self._sources.site)
            return None if now == self._seen else self._read(self._publish(now))
        except (StoreError, BadContent, NoContent) as error:
            _log.error("content.not_renewed", extra={"reason": str(error)})
            return None

    def _renewed(self, shelved: Shelved | None) -> Shelved:
        now = fingerprint(self._sources.pack, self._sources.site)
        if shelved is not None and shelved.fingerprint == now:
            self._seen = now
            return shelved
        return self._publish(now)

    def _publish(self, now: str) -> Shelved:
        """Compile the sources; bad ones are not tried again until they change, what a disk refused is."""
        try:
            shelved = self._shelf.publish(self._build, now)
        except BadContent as error:
            self._seen = now
            for problem in error.problems:
                _log.error("content.problem", extra={"problem": problem})
            raise
        self._seen = now
        _log.info("content.compiled", extra={"file": shelved.path.name})
        return shelved

    def _build(self, database: Path) -> None:
        self._compile(self._sources.pack, self._sources.site, database)

    def _read(self, shelved: Shelved) -> "ContentReader":
        from kiosk.store.content_reader import ContentReader

        try:
            reader = ContentReader(shelved.path)
            keep_front_page(shelved, reader.front_page())
        except StoreError as error:
            raise NoContent(str(error)) from error
        if self._in_force is not None:
            self._in_force(shelved.path)
        return reader


def front_page_in_force(sources: Sources, shelf: ContentShelf) -> FrontPage | None:
    """What the first pages show, where content of just these sources is in force, else None; needs no SQL."""
    try:
        shelved = shelf.current().shelved
        if shelved is None or shelved.fingerprint != fingerprint(sources.pack, sources.site):
            return None
    except StoreError:
        return None
    return read_front_page(shelved)
