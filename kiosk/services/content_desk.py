"""Keeps good content in force: compiles the pack when its files changed, and never serves a broken one."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.clock import Clock
from kiosk.domain.content_in_force import USUAL, Check, Choice
from kiosk.domain.front_page import FrontPage
from kiosk.domain.site_changes import SiteChange
from kiosk.services.content_recipe import BadContent, Compile, Recipe
from kiosk.services.content_sources import Sources
from kiosk.store.content_shelf import ContentShelf, Found, Origin, Shelved
from kiosk.store.errors import StoreError
from kiosk.store.fingerprint import fingerprint
from kiosk.store.front_file import keep_front_page, read_front_page
from kiosk.store.site_changes import SiteChangesFile

if TYPE_CHECKING:
    from kiosk.store.content_reader import ContentReader

_log = logging.getLogger(__name__)


class NoContent(RuntimeError):
    """There is nothing to serve visitors with; the message is one line that says why."""


Approve = Callable[[Path], None]
"""Looks at a database that has passed its check, before it comes into force; what it raises keeps it out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be in force: what it is made from, and what that is remembered by."""

    recipe: Recipe
    origin: Origin


@dataclass(frozen=True, slots=True)
class ContentState:
    """What is in force, what was before it, and what keeps the sources out, if anything does."""

    live: Shelved
    other_pack: Shelved | None
    choice: Choice
    problems: tuple[str, ...]


class ContentDesk:
    """Decides which content database is read. Its methods are for the background: they use the disk."""

    def __init__(
        self,
        sources: Sources,
        shelf: ContentShelf,
        compile_content: Compile,
        clock: Clock,
        in_force: Callable[[Path], None] | None = None,
    ) -> None:
        """``in_force`` is told each content database that is read from now on."""
        self.sources = sources
        self._shelf = shelf
        self._compile = compile_content
        self._clock = clock
        self._in_force = in_force
        self._seen: str | None = None
        self._live: Shelved | None = None
        self._choice = USUAL
        self._problems: tuple[str, ...] = ()

    def open(self) -> "ContentReader":
        """The content of the sources, compiled where it must be, else the last good one; raises NoContent."""
        found = self._shelf.current()
        for refused in found.refused:
            _log.warning("content.refused", extra={"file": refused.path.name, "reason": refused.reason})
        self._live, self._choice = found.shelved, found.choice
        try:
            shelved = self._renewed(found)
        except (StoreError, BadContent) as error:
            if found.shelved is None:
                raise NoContent(f"{self.sources.pack}: no content to serve: {error}") from error
            kept = {"file": found.shelved.path.name, "reason": str(error)}
            _log.error("content.last_good", extra=kept)
            shelved = self._under_todays_site(found.shelved)
        return self._read(shelved)

    def newer(self) -> "ContentReader | None":
        """New content if what it is made from changed since it was last looked at and is good, else None."""
        live = self._live
        try:
            plan = self.plan(self._choice)
            return None if plan.origin.fingerprint == self._seen else self._read(self._renew(plan))
        except (StoreError, BadContent, NoContent) as error:
            _log.error("content.not_renewed", extra={"reason": str(error)})
        if live is None or (kept := self._under_todays_site(live)) is live:
            return None
        return self._read(kept)

    def state(self) -> ContentState:
        """What is in force; raises NoContent before ``open``."""
        if self._live is None:
            raise NoContent("no content has been opened")
        return ContentState(self._live, self._shelf.other_pack(), self._choice, self._problems)

    def plan(self, choice: Choice, changes: tuple[SiteChange, ...] | None = None) -> Plan:
        """What ``choice`` would bring into force now; raises StoreError.

        ``changes`` are those in the file unless others are given.
        """
        now, live = self._clock.now(), self._live
        if changes is None:
            changes = self.sources.changes_for(now.date())
        if choice.held and live is not None:
            pack, pack_print = live.path, live.content.pack_print
        else:
            choice = Choice(choice.pack)
            pack = self.sources.folder(choice)
            pack_print = fingerprint(pack)
        whole = self.sources.fingerprint(pack_print, changes)
        return Plan(Recipe(pack, self.sources.site, changes), Origin(whole, pack_print, choice, now))

    def switch(self, choice: Choice, approve: Approve) -> "ContentReader":
        """Put the pack of ``choice`` in force, and remember the choice; an error changes nothing.

        Raises BadContent, StoreError, NoContent, and what ``approve`` raises.
        """
        plan = self.plan(choice)
        return self._read(self._settled(plan, self._publish(plan, approve)))

    def back(self, approve: Approve) -> "ContentReader":
        """Put the last other pack in force and hold it; raises as ``switch`` does."""
        other = self._shelf.other_pack()
        if other is None:
            raise BadContent(("there is no other pack to go back to",))
        changes = self.sources.changes_for(self._clock.now().date())
        pack_print = other.content.pack_print
        whole = self.sources.fingerprint(pack_print, changes)
        origin = Origin(whole, pack_print, Choice(held=True), self._clock.now())
        plan = Plan(Recipe(other.path, self.sources.site, changes), origin)
        return self._read(self._settled(plan, self._publish(plan, approve, other.content.check)))

    def change(self, changes: tuple[SiteChange, ...], approve: Approve) -> "ContentReader":
        """Put the pack in force with these changes of the site, and keep them; an error changes nothing.

        Raises BadContent, StoreError, NoContent, and what ``approve`` raises.
        """
        file = SiteChangesFile(self.sources.changes)
        before = file.read()
        plan, check = self._of_live(self._choice, changes)

        def approve_and_keep(database: Path) -> None:
            approve(database)
            file.write(changes)

        try:
            shelved = self._publish(plan, approve_and_keep, check)
        except Exception:
            if file.read() != before:
                file.write(before)
            raise
        return self._read(self._settled(plan, shelved))

    def examine(self, plan: Plan, database: Path) -> Check:
        """Check what could come into force, into a database of its own; raises BadContent or StoreError."""
        return self._compile(plan.recipe, database)

    def _renewed(self, found: Found) -> Shelved:
        plan = self.plan(found.choice)
        if found.shelved is not None and found.shelved.fingerprint == plan.origin.fingerprint:
            self._seen = plan.origin.fingerprint
            return found.shelved
        return self._renew(plan)

    def _renew(self, plan: Plan) -> Shelved:
        """Compile the sources; bad ones are not tried again until they change, what a disk refused is."""
        try:
            shelved = self._publish(plan)
        except BadContent as error:
            self._seen = plan.origin.fingerprint
            self._problems = error.problems
            for problem in error.problems:
                _log.error("content.problem", extra={"problem": problem})
            raise
        return self._settled(plan, shelved)

    def _settled(self, plan: Plan, shelved: Shelved) -> Shelved:
        self._seen, self._problems = plan.origin.fingerprint, ()
        self._live, self._choice = shelved, plan.origin.choice
        _log.info("content.compiled", extra={"file": shelved.path.name})
        return shelved

    def _publish(
        self, plan: Plan, approve: Approve | None = None, checked_before: Check | None = None
    ) -> Shelved:
        """``checked_before`` is the check of the pack's files, where the pack is taken of a database."""

        def build(database: Path) -> Check:
            check = self._compile(plan.recipe, database)
            if approve is not None:
                approve(database)
            return check if checked_before is None else replace(checked_before, paths=check.paths)

        return self._shelf.publish(build, plan.origin)

    def _of_live(self, choice: Choice, changes: tuple[SiteChange, ...]) -> tuple[Plan, Check | None]:
        """The pack in force as it is, with these changes of the site."""
        plan = self.plan(replace(choice, held=True), changes)
        check = None if self._live is None else self._live.content.check
        return replace(plan, origin=replace(plan.origin, choice=choice)), check

    def _under_todays_site(self, kept: Shelved) -> Shelved:
        """The last good pack with the site as it is today: a change that has ended must not live on in it."""
        try:
            changes = self.sources.changes_for(self._clock.now().date())
            plan, check = self._of_live(self._choice, changes)
            if plan.origin.fingerprint == kept.fingerprint:
                return kept
            shelved = self._publish(plan, checked_before=check)
        except (StoreError, BadContent) as error:
            _log.error("content.site_not_renewed", extra={"reason": str(error)})
            return kept
        _log.info("content.compiled", extra={"file": shelved.path.name})
        return shelved

    def _read(self, shelved: Shelved) -> "ContentReader":
        from kiosk.store.content_reader import ContentReader

        try:
            reader = ContentReader(shelved.path)
            keep_front_page(shelved, reader.front_page())
        except StoreError as error:
            raise NoContent(str(error)) from error
        self._live = shelved
        if self._in_force is not None:
            self._in_force(shelved.path)
        return reader


def front_page_in_force(sources: Sources, shelf: ContentShelf, clock: Clock) -> FrontPage | None:
    """What the first pages show, where content of just these sources is in force, else None; needs no SQL."""
    try:
        found = shelf.current()
        shelved, today = found.shelved, clock.now().date()
        if shelved is None or shelved.fingerprint != sources.expected(shelved.content, found.choice, today):
            return None
    except StoreError:
        return None
    return read_front_page(shelved)
