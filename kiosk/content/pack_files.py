"""Reads the files of a pack folder, trusting nothing: links, sizes, kinds and bytes are looked at first."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.problems import Findings, Place, printable

MAX_BYTES = 1_000_000
"""Size of one file: more than ten times the largest real one."""
MAX_FILES = 500
"""Files of one pack, subfolders included."""
MAX_FOLDERS_DEEP = 4

_READ = frozenset({".yaml", ".yml", ".po"})
_SPLIT = f"divide it into files of at most {MAX_BYTES // 1000} kB"


@dataclass(frozen=True, slots=True)
class PackFile:
    """One text file: its path below the pack with ``/``, its name in messages, and its text."""

    path: str
    label: str
    text: str


def read_folder(folder: Path, findings: Findings) -> tuple[PackFile, ...]:
    """Every YAML and PO file below ``folder``, sorted by path; what can't be read goes into ``findings``.

    Hidden files and files of other kinds are left alone, but no link may lead out of the folder.
    """
    top = Place(printable(folder), 1)
    try:
        root = Path(os.path.realpath(folder, strict=True))
        if not root.is_dir():
            findings.error(top, "is no folder", "name the folder that holds pack.yaml or site.yaml")
            return ()
        found = sorted(_walk(root, root, findings, folder, 1))
    except (OSError, ValueError) as error:
        findings.error(top, f"can't be read ({_reason(error)})", "name a folder that this user may read")
        return ()
    if len(found) > MAX_FILES:
        findings.error(top, f"holds {len(found)} files", f"keep a pack to at most {MAX_FILES} files")
        return ()
    files = (_read(root, path, printable(folder / path.relative_to(root)), findings) for path in found)
    return tuple(file for file in files if file is not None)


def _walk(root: Path, folder: Path, findings: Findings, given: Path, depth: int) -> list[Path]:
    paths: list[Path] = []
    for entry in os.scandir(folder):
        path = Path(entry.path)
        place = Place(printable(given / path.relative_to(root)), 1)
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and not _stays_inside(root, path, findings, place):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth >= MAX_FOLDERS_DEEP:
                findings.error(place, "is a folder too deep", "keep the files in the folders of the manual")
                continue
            paths += _walk(root, path, findings, given, depth + 1)
        elif path.suffix.lower() in _READ:
            paths.append(path)
    return paths


def _stays_inside(root: Path, link: Path, findings: Findings, place: Place) -> bool:
    try:
        target = Path(os.path.realpath(link, strict=True))
    except OSError:
        findings.error(place, "is a link to nothing", "put the file itself here")
        return False
    if not target.is_relative_to(root):
        findings.error(place, "is a link that leads out of the pack", "put the file itself here")
        return False
    if target.is_dir():
        findings.error(place, "is a link to a folder", "put the folder itself here")
        return False
    return True


def _read(root: Path, path: Path, label: str, findings: Findings) -> PackFile | None:
    place = Place(label, 1)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            findings.error(place, "is no ordinary file", "remove it")
            return None
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        findings.error(place, f"can't be read ({_reason(error)})", "give this user the right to read it")
        return None
    if len(content) > MAX_BYTES:
        findings.error(place, f"is too large ({max(status.st_size, len(content))} bytes)", _SPLIT)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        findings.error(Place(label, line), "is not UTF-8 here", "save the file as UTF-8")
        return None
    return PackFile(path.relative_to(root).as_posix(), label, text)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
