"""Makes the clips that are missing, one after the other; what is there already stays.

It can be stopped at any point and goes on where it was: a clip is there whole or not at all.
"""

import fcntl
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.spoken import Line
from kiosk.speech.clip_maker import make_clip
from kiosk.speech.clips import Clips
from kiosk.speech.errors import NoClip

GIVE_UP = 5
"""Failures in a row after which a voice is taken for broken, and its language left."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """How many clips there were, were made, failed, were removed as stale; ``problems`` are reasons."""

    there: int
    made: int
    failed: int
    removed: int
    problems: tuple[str, ...]


def render(clips: Clips, lines: Sequence[Line], progress: Callable[[int, int], None]) -> Rendered | None:
    """Make what is missing, and remove what ``lines`` no longer need; None where another process does so now.

    ``progress`` is told how many of how many are done. Raises OSError for the folder.
    """
    clips.folder.mkdir(parents=True, exist_ok=True)
    with _alone(clips.folder) as alone:
        if not alone:
            return None
        for left in clips.folder.glob(".making-*"):
            shutil.rmtree(left, ignore_errors=True)
        return _render(clips, lines, progress)


def missing(clips: Clips, lines: Sequence[Line]) -> list[Line]:
    """The lines without a clip."""
    return [line for line in lines if clips.find(line) is None]


def _render(clips: Clips, lines: Sequence[Line], progress: Callable[[int, int], None]) -> Rendered:
    wanted = missing(clips, lines)
    problems: dict[str, None] = {}
    in_a_row: dict[str, int] = {}
    made = 0
    for number, line in enumerate(wanted):
        progress(number, len(wanted))
        path = clips.path(line)
        if in_a_row.get(line.language, 0) >= GIVE_UP:
            continue
        try:
            if path is None:
                raise NoClip(f"no voice speaks {line.language}: name one in voices.toml")
            make_clip(clips, line, path)
        except NoClip as error:
            problems[str(error)] = None
            in_a_row[line.language] = in_a_row.get(line.language, 0) + 1
            continue
        in_a_row[line.language] = 0
        made += 1
    removed = clips.remove_all_but(lines)
    return Rendered(len(lines) - len(wanted), made, len(wanted) - made, removed, tuple(problems))


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
