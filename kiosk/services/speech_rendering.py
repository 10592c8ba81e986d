"""Makes clips ahead of need, in a process that runs only when nothing else wants the processor.

It is begun when content comes into force, and the kiosk serves meanwhile: what has no clip yet is made when
it is asked for. Stopped at any point, it goes on where it was the next time.
"""

import logging
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock, Thread

from kiosk.services.speech_folders import SpeechFolders

_log = logging.getLogger(__name__)
_PROGRAM = "from kiosk.services.speech_rendering import main; main()"


class SpeechRendering:
    """Runs one such process at a time; safe for any thread."""

    def __init__(self, folders: SpeechFolders) -> None:
        self._folders = folders
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, database: Path) -> None:
        """Make the clips of this content from now on, in place of any other's."""
        folders = self._folders
        paths = (database, folders.voices, folders.clips, folders.pack, folders.translations)
        with self._lock:
            self._end()
            try:
                self._process = subprocess.Popen(
                    (sys.executable, "-c", _PROGRAM, *map(str, paths)),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    start_new_session=True,
                )
            except OSError as error:
                _log.error("speech.not_rendered", extra={"reason": error.strerror or str(error)})

    def wait(self, seconds: float) -> int | None:
        """The exit status of the process once it has ended, None where there is none; for tests and bench."""
        if self._process is None:
            return None
        status = self._process.wait(seconds)
        self.close()
        return status

    def close(self) -> None:
        """Stop, and take what is half done up the next time."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            # The voice's own process goes with it.
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
        if process is not None and process.stdin is not None:
            process.stdin.close()


def main() -> None:
    """Render what the command line names; says on standard error in a line what went wrong."""
    from kiosk.services.speech_lines import lines_of_database
    from kiosk.speech.errors import VoicesProblem
    from kiosk.speech.frame_words import FrameWords
    from kiosk.speech.render import render
    from kiosk.store.errors import StoreError

    _stand_back()
    Thread(target=_end_with_the_kiosk, daemon=True).start()
    database, *rest = map(Path, sys.argv[1:])
    folders = SpeechFolders(*rest)
    try:
        lines = lines_of_database(database, FrameWords(folders.translations))
        rendered = render(folders.open_clips(), lines, lambda _done, _of: None)
    except (OSError, ValueError, VoicesProblem, StoreError) as error:
        sys.exit(f"speech: {error}")
    if rendered is not None and rendered.problems:
        sys.exit(f"speech: {rendered.failed} clips are missing: {rendered.problems[0]}")


def _end_with_the_kiosk() -> None:
    """Nothing is ever written to this process: its input ends with the kiosk, however that ends."""
    os.read(sys.stdin.fileno(), 1)
    os.killpg(0, signal.SIGTERM)


def _stand_back() -> None:
    """Take only what processor time, and by that what disk time, nobody else wants."""
    os.nice(19)
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
