"""The one file that says which content database is in force; it is replaced in one step, or not at all."""

import json
import os
import re
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kiosk.domain.content_in_force import Check, Choice, InForce
from kiosk.store.disk import sync_file, sync_folder

FILE_NAME = re.compile(r"content-[A-Za-z0-9._-]+\.db")
FOLDER_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A database of the shelf by its file's name, and what is in it."""

    file: str
    content: InForce


@dataclass(frozen=True, slots=True)
class Manifest:
    """The database in force, the good one before it, the last one of another pack, and what staff chose."""

    current: Entry
    previous: Entry | None
    other_pack: Entry | None
    choice: Choice

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All databases that are named, best first, each once."""
        named = (self.current, self.previous, self.other_pack)
        return tuple(dict.fromkeys(entry for entry in named if entry is not None))


def read_manifest(path: Path) -> Manifest | None:
    """What the file says, None where there is none; raises OSError, or ValueError for what is no manifest."""
    if not path.exists():
        return None
    read = json.loads(path.read_text("utf-8"))
    if not isinstance(read, dict):
        raise ValueError("the manifest is no JSON object")
    try:
        previous, other = read.get("previous"), read.get("other_pack")
        return Manifest(
            _entry(read["current"]),
            None if previous is None else _entry(previous),
            None if other is None else _entry(other),
            _choice(read.get("choice", {})),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the manifest lacks what it should have: {error}") from error


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Replace the file; a crash at any point leaves the old one or the new one."""
    part = path.with_name(f".manifest-{os.getpid()}.json")
    part.write_text(json.dumps(asdict(manifest), indent=2, default=_day) + "\n", "utf-8")
    sync_file(part)
    sync_folder(path.parent)
    part.replace(path)
    sync_folder(path.parent)


def _day(value: object) -> str:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not belong into a manifest")


def _entry(read: dict[str, Any]) -> Entry:
    if FILE_NAME.fullmatch(file := str(read["file"])) is None:
        raise ValueError(f"the manifest names a file {file!r}")
    content = dict(read["content"])
    check = content.pop("check")
    effective = date.fromisoformat(content.pop("effective"))
    since = datetime.fromisoformat(content.pop("since"))
    if since.tzinfo is None:
        raise ValueError("the manifest has a time without a zone")
    told = {name: str(content[name]) for name in _WORDS}
    warnings = tuple(map(str, check["warnings"]))
    checked = Check(int(check["paths"]), int(check["searches"]), warnings)
    return Entry(file, InForce(effective=effective, since=since, check=checked, **told))


_WORDS = [field.name for field in fields(InForce) if field.type is str or field.type == "str"]


def _choice(read: dict[str, Any]) -> Choice:
    pack = str(read.get("pack", ""))
    if pack and FOLDER_NAME.fullmatch(pack) is None:
        raise ValueError(f"the manifest names a pack {pack!r}")
    return Choice(pack, read.get("held") is True)
