"""Where content databases stand: the one in force and the last good one before it.

A database is trusted by the SHA-256 that the manifest holds: SQLite's own integrity check missed 294 of 300
flipped bits. The manifest is replaced in one step, so that a crash at any point leaves the old one in force.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.store.content_header import HEADER_SIZE, header_problem
from kiosk.store.disk import sync_file, sync_folder

_FILE = re.compile(r"content-[A-Za-z0-9._-]+\.db")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A database that is what it was when it was built.

    ``sha256`` is of the file, ``fingerprint`` of the pack and site that it was built from, both hexadecimal.
    """

    path: Path
    sha256: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that can't be trusted, and why, in one line for the log."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best database there is, None where there is none, and what had to be refused before it."""

    shelved: Shelved | None
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    file: str
    sha256: str
    fingerprint: str


class ContentShelf:
    """A folder of content databases and their manifest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = folder / "manifest.json"

    def current(self) -> Found:
        """The database in force, else the last good one. Never raises for what it finds: that is refused."""
        try:
            entries = self._entries()
        except (OSError, ValueError) as error:
            return Found(None, (Refused(self._manifest, _said(error)),))
        refused: list[Refused] = []
        for entry in entries:
            problem = self._problem(entry)
            if problem is None:
                return Found(self._shelved(entry), tuple(refused))
            refused.append(Refused(self._folder / entry.file, problem))
        return Found(None, tuple(refused))

    def publish(self, build: Callable[[Path], None], fingerprint: str) -> Shelved:
        """Put a new database in force: ``build`` writes it to the path that it is given.

        The last good one is kept, older ones are removed. An error changes nothing: what ``build`` raises,
        StoreFull or StoreUnavailable for the disk, ContentUnreadable for a file that is no content.
        """
        from kiosk.store.sqlite import clear_errors

        part = self._folder / f".building-{os.getpid()}.db"
        with clear_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                part.unlink(missing_ok=True)
                build(part)
                entry = _entry_for(part, fingerprint)
                before = self._last_good(entry)
                sync_file(part)
                part.replace(self._folder / entry.file)
            finally:
                part.unlink(missing_ok=True)
            self._write_manifest(entry, before)
            self._remove_all_but(entry, before)
        return self._shelved(entry)

    def _shelved(self, entry: _Entry) -> Shelved:
        return Shelved(self._folder / entry.file, entry.sha256, entry.fingerprint)

    def _entries(self) -> tuple[_Entry, ...]:
        """What the manifest names, the one in force first."""
        if not self._manifest.exists():
            return ()
        read = json.loads(self._manifest.read_text("utf-8"))
        if not isinstance(read, dict):
            raise ValueError("the manifest is no JSON object")
        return tuple(_entry(read[key]) for key in ("current", "previous") if read.get(key) is not None)

    def _problem(self, entry: _Entry) -> str | None:
        try:
            content = (self._folder / entry.file).read_bytes()
        except OSError as error:
            return _said(error)
        if hashlib.sha256(content).hexdigest() != entry.sha256:
            return "the file is not as it was built" if content else "the file is empty"
        return header_problem(content[:HEADER_SIZE])

    def _last_good(self, new: _Entry) -> _Entry | None:
        try:
            entries = self._entries()
        except (OSError, ValueError):
            return None
        good = (entry for entry in entries if entry.file != new.file and self._problem(entry) is None)
        return next(good, None)

    def _write_manifest(self, current: _Entry, previous: _Entry | None) -> None:
        part = self._folder / f".manifest-{os.getpid()}.json"
        manifest = {
            "current": asdict(current),
            "previous": None if previous is None else asdict(previous),
        }
        part.write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
        sync_file(part)
        sync_folder(self._folder)
        part.replace(self._manifest)
        sync_folder(self._folder)

    def _remove_all_but(self, *kept: _Entry | None) -> None:
        names = {entry.file for entry in kept if entry is not None}
        for path in self._folder.iterdir():
            stale = _FILE.fullmatch(path.name) is not None and path.name not in names
            if stale or path.name.startswith((".building-", ".manifest-")):
                path.unlink()


def _entry_for(path: Path, fingerprint: str) -> _Entry:
    from kiosk.store.content_reader import ContentReader

    with ContentReader(path) as reader:
        identity = reader.identity()
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    name = re.sub(r"[^A-Za-z0-9._-]", "_", f"{identity.id}-{identity.version}")
    return _Entry(f"content-{name}-{sha256[:8]}.db", sha256, fingerprint)


def _entry(read: object) -> _Entry:
    match read:
        case {"file": str(file), "sha256": str(sha256), "fingerprint": str(fingerprint)}:
            if _FILE.fullmatch(file) is None:
                raise ValueError(f"the manifest names a file {file!r}")
            return _Entry(file, sha256, fingerprint)
        case _:
            raise ValueError("the manifest lacks a file, its sha256 or its fingerprint")


def _said(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
