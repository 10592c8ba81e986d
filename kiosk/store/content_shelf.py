"""Where content databases stand: the one in force, the last good one before it, and the last of another pack.

A database is trusted by the SHA-256 that the manifest holds: SQLite's own integrity check missed 294 of 300
flipped bits. The manifest is replaced in one step, so that a crash at any point leaves the old one in force.
"""

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.content_in_force import USUAL, Check, Choice, InForce
from kiosk.store.content_header import HEADER_SIZE, header_problem
from kiosk.store.content_manifest import FILE_NAME, Entry, Manifest, read_manifest, write_manifest
from kiosk.store.disk import sync_file


@dataclass(frozen=True, slots=True)
class Shelved:
    """A database that is what it was when it was built."""

    path: Path
    content: InForce

    @property
    def sha256(self) -> str:
        """Of the file, hexadecimal."""
        return self.content.sha256

    @property
    def fingerprint(self) -> str:
        """Of all that it was built from, hexadecimal."""
        return self.content.fingerprint


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that can't be trusted, and why, in one line for the log."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best database there is, None where there is none, and what had to be refused before it.

    ``choice`` is what staff chose.
    """

    shelved: Shelved | None
    refused: tuple[Refused, ...]
    choice: Choice = USUAL


@dataclass(frozen=True, slots=True)
class Origin:
    """What a database is built from: fingerprints of everything and of the pack alone; why, and when."""

    fingerprint: str
    pack_print: str
    choice: Choice
    at: datetime


class ContentShelf:
    """A folder of content databases and their manifest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = folder / "manifest.json"

    @property
    def folder(self) -> Path:
        """Where the databases stand."""
        return self._folder

    def current(self) -> Found:
        """The database in force, else the last good one. Never raises for what it finds: that is refused."""
        try:
            manifest = read_manifest(self._manifest)
        except (OSError, ValueError) as error:
            return Found(None, (Refused(self._manifest, _said(error)),))
        if manifest is None:
            return Found(None, ())
        refused: list[Refused] = []
        best: Shelved | None = None
        for entry in manifest.entries:
            problem = self._problem(entry)
            if problem is None:
                best = self._shelved(entry)
                break
            refused.append(Refused(self._folder / entry.file, problem))
        return Found(best, tuple(refused), manifest.choice)

    def other_pack(self) -> Shelved | None:
        """The last good database of another pack than the one in force, None where there is none."""
        good = self._good()
        others = (entry for entry in good if entry.content.pack_print != good[0].content.pack_print)
        return next((self._shelved(entry) for entry in others), None)

    def kept(self) -> tuple[Shelved, ...]:
        """Every database that is kept and can be trusted, the one in force first."""
        return tuple(map(self._shelved, self._good()))

    def publish(self, build: Callable[[Path], Check], origin: Origin) -> Shelved:
        """Put a new database in force: ``build`` writes it to the path that it is given, and says its check.

        The last good one is kept, and the last one of another pack; older ones are removed. An error changes
        nothing: what ``build`` raises, StoreFull or StoreUnavailable for the disk, ContentUnreadable for a
        file that is no content.
        """
        from kiosk.store.sqlite import clear_errors

        part = self._folder / f".building-{os.getpid()}.db"
        with clear_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                part.unlink(missing_ok=True)
                check = build(part)
                before = self.current()
                entry = _entry_for(part, origin, check, before.shelved)
                manifest = _succeeding(entry, self._good(), origin.choice)
                sync_file(part)
                part.replace(self._folder / entry.file)
            finally:
                part.unlink(missing_ok=True)
            write_manifest(self._manifest, manifest)
            self._remove_all_but(manifest)
        return self._shelved(entry)

    def _shelved(self, entry: Entry) -> Shelved:
        return Shelved(self._folder / entry.file, entry.content)

    def _problem(self, entry: Entry) -> str | None:
        try:
            content = (self._folder / entry.file).read_bytes()
        except OSError as error:
            return _said(error)
        if hashlib.sha256(content).hexdigest() != entry.content.sha256:
            return "the file is not as it was built" if content else "the file is empty"
        return header_problem(content[:HEADER_SIZE])

    def _good(self) -> tuple[Entry, ...]:
        """All that the manifest names and that can be trusted, best first."""
        try:
            manifest = read_manifest(self._manifest)
        except (OSError, ValueError):
            return ()
        entries = () if manifest is None else manifest.entries
        return tuple(entry for entry in entries if self._problem(entry) is None)

    def _remove_all_but(self, manifest: Manifest) -> None:
        names = {entry.file for entry in manifest.entries}
        for path in self._folder.iterdir():
            stale = FILE_NAME.fullmatch(path.name) is not None and path.name not in names
            if stale or path.name.startswith((".building-", ".manifest-")):
                path.unlink()


def _succeeding(new: Entry, good: tuple[Entry, ...], choice: Choice) -> Manifest:
    others = tuple(entry for entry in good if entry.file != new.file)
    packs = (entry for entry in good if entry.content.pack_print != new.content.pack_print)
    return Manifest(new, next(iter(others), None), next(packs, None), choice)


def _entry_for(path: Path, origin: Origin, check: Check, before: Shelved | None) -> Entry:
    from kiosk.store.content_reader import ContentReader

    with ContentReader(path) as reader:
        identity, site = reader.identity(), reader.site()
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    same_pack = before is not None and before.content.pack_print == origin.pack_print
    content = InForce(
        pack_id=identity.id,
        version=identity.version,
        effective=identity.effective,
        site_id=site.id,
        site_version=site.version,
        pack_print=origin.pack_print,
        fingerprint=origin.fingerprint,
        sha256=sha256,
        since=before.content.since if before is not None and same_pack else origin.at,
        check=check,
    )
    name = re.sub(r"[^A-Za-z0-9._-]", "_", f"{identity.id}-{identity.version}")
    return Entry(f"content-{name}-{sha256[:8]}.db", content)


def _said(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
