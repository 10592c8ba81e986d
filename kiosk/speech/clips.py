"""Clips on disk: an Ogg Vorbis file a line, named by what it was made from, its text inside as a tag."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from kiosk.domain.spoken import Line
from kiosk.speech.reading import as_read
from kiosk.speech.recordings import Recordings
from kiosk.speech.voices import Voices

SUFFIX = ".ogg"
_MADE = b"1"
"""Raised when clips are made in another way, so that all are made anew."""


class Clips:
    """Finds the clip of a line; it counts only while voice, text or recording are what it was made from."""

    def __init__(self, folder: Path, voices: Voices, recordings: Recordings) -> None:
        self.folder = folder
        self.voices = voices
        self.recordings = recordings

    def find(self, line: Line) -> Path | None:
        """The clip, if it has been made."""
        path = self.path(line)
        return path if path is not None and path.is_file() else None

    def path(self, line: Line) -> Path | None:
        """Where the clip of a line belongs; None where nothing can say it."""
        origin = self._origin(line)
        if origin is None:
            return None
        name = hashlib.sha256(b"\0".join((_MADE, line.language.encode(), *origin))).hexdigest()[:32]
        return self.folder / f"{name}{SUFFIX}"

    def remove_all_but(self, lines: Collection[Line]) -> int:
        """Remove the clips that none of ``lines`` needs; says how many."""
        kept = {path.name for line in lines if (path := self.path(line)) is not None}
        stale = [path for path in self.folder.glob(f"*{SUFFIX}") if path.name not in kept]
        for path in stale:
            path.unlink(missing_ok=True)
        return len(stale)

    def _origin(self, line: Line) -> tuple[bytes, ...] | None:
        recording = self.recordings.find(line)
        if recording is not None:
            try:
                status = recording.stat()
            except OSError:
                return None
            return (bytes(recording), str((status.st_size, status.st_mtime_ns)).encode())
        voice = self.voices.of(line.language)
        if voice is None:
            return None
        return (voice.reads.encode(), *(part.encode() for part in voice.command), as_read(line).encode())
