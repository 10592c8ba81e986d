"""Packs that could be switched to, each checked in a database of its own, to be read and compared."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.content_in_force import Check, Choice
from kiosk.domain.services import PackIdentity
from kiosk.services.content_desk import ContentDesk, NoContent, Plan
from kiosk.services.content_recipe import BadContent
from kiosk.store.content_reader import ContentReader
from kiosk.store.disk import disk_error
from kiosk.store.errors import StoreError


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pack by its folder's name ("" for the usual one), and what its check found.

    ``identity`` and ``database`` are None for one that failed, for the reasons ``problems``. ``same``: its
    files are those of the pack in force.
    """

    name: str
    identity: PackIdentity | None
    check: Check
    problems: tuple[str, ...]
    database: Path | None
    same: bool = False


class Candidates:
    """Checks packs, each once until its files, the site or the changes differ. For the background."""

    def __init__(self, desk: ContentDesk, folder: Path) -> None:
        """``folder`` is for databases that nothing depends on: what lies there is removed."""
        self._desk = desk
        self._folder = folder
        self._known: dict[str, tuple[str, Candidate]] = {}

    def examine(self, name: str) -> Candidate:
        """The pack with this name, checked; raises nothing. One in force already is not checked again."""
        try:
            plan, live = self._desk.plan(Choice(name)), self._desk.state().live
            if plan.origin.pack_print == live.content.pack_print:
                with ContentReader(live.path) as reader:
                    identity = reader.identity()
                return Candidate(name, identity, live.content.check, (), live.path, same=True)
            known = self._known.get(name)
            if known is None or known[0] != plan.origin.fingerprint:
                known = self._known[name] = (plan.origin.fingerprint, self._checked(name, plan))
        except (StoreError, NoContent) as error:
            return Candidate(name, None, Check(), (str(error),), None)
        return known[1]

    def _checked(self, name: str, plan: Plan) -> Candidate:
        database = self._place(name, plan.origin.fingerprint)
        try:
            check = self._desk.examine(plan, database)
        except BadContent as bad:
            return Candidate(name, None, Check(), bad.problems, None)
        with ContentReader(database) as reader:
            identity = reader.identity()
        return Candidate(name, identity, check, (), database)

    def _place(self, name: str, fingerprint: str) -> Path:
        """Another file for other content: the one before may still be read, older ones are not."""
        kept = {candidate.database for _, candidate in self._known.values()}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for left in self._folder.glob("*.db"):
                if left not in kept:
                    left.unlink()
        except OSError as error:
            raise disk_error(self._folder, error) from error
        return self._folder / f"{name or '+usual'}-{fingerprint[:16]}.db"
