"""The clips of one visit that were not there ahead of it: in memory only, and gone with the visit."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from kiosk.domain.spoken import Line
from kiosk.speech.clips import SUFFIX, Clips
from kiosk.speech.errors import NoClip
from kiosk.speech.voice_process import VoiceProcess

_PREFIX = "kiosk-speech-"
_LOCK = ".lock"


def memory_folder() -> Path:
    """A folder that is memory and no disk: the user's runtime folder, else shared memory."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (Path(runtime or "/nowhere"), Path("/dev/shm")):  # noqa: S108  # memory, and no file of /tmp
        if os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.gettempdir())


class VisitClips:
    """Finds a line's clip, or has it made; safe for any thread. Its own folder lies in ``memory``."""

    def __init__(self, clips: Clips, voice: VoiceProcess, memory: Path) -> None:
        self._clips = clips
        self._voice = voice
        self._lock = Lock()
        self._made: dict[Line, Path | None] = {}
        self._count = 0
        _clear_left_overs(memory)
        self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=memory))
        self._held = (self._folder / _LOCK).open("w")
        fcntl.flock(self._held, fcntl.LOCK_EX)

    @property
    def folder(self) -> Path:
        """Where the clips of the visit lie."""
        return self._folder

    def find(self, line: Line) -> Path | None:
        """The clip of a line, made now if need be; None where that fails."""
        ready = self._clips.find(line)
        if ready is not None:
            return ready
        with self._lock:
            if line not in self._made:
                self._made[line] = self._make(line)
            return self._made[line]

    def prepare(self, lines: Iterable[Line], wanted: Callable[[], bool]) -> None:
        """Make what is missing of these, so that nobody waits for it, as long as they are ``wanted``."""
        for line in dict.fromkeys(lines):
            if not wanted():
                return
            self.find(line)

    def forget(self) -> None:
        """Remove all that was made, and put the voice away."""
        with self._lock:
            for path in self._made.values():
                if path is not None:
                    path.unlink(missing_ok=True)
            self._made = {}
            self._voice.put_away()

    def close(self) -> None:
        """Forget, and remove the folder."""
        self.forget()
        self._held.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make(self, line: Line) -> Path | None:
        self._count += 1
        out = self._folder / f"{self._count}{SUFFIX}"
        try:
            self._voice.make(line, out)
        except NoClip:
            return None
        return out


def _clear_left_overs(memory: Path) -> None:
    """Remove the folders of kiosks that were killed; one that is still running holds its lock."""
    for folder in memory.glob(f"{_PREFIX}*"):
        with suppress(OSError), (folder / _LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
