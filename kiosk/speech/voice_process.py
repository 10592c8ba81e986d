"""Makes the clips that a visit calls for, in a process of its own: pypinyin must not stay in the kiosk.

One JSON line a request, one a reply. The process ends with the kiosk, since its input ends then.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock

from kiosk.domain.spoken import Line
from kiosk.speech.clip_maker import make_clip
from kiosk.speech.clips import Clips
from kiosk.speech.errors import NoClip, VoicesProblem
from kiosk.speech.pinyin import to_pinyin
from kiosk.speech.recordings import read_recordings
from kiosk.speech.voices import read_voices

_PROGRAM = "from kiosk.speech.voice_process import main; main()"


class VoiceProcess:
    """Starts the process when it is first wanted, and lets it go with ``put_away``; safe for any thread.

    ``voices`` is the voices file, ``pack`` the folder whose recordings go first.
    """

    def __init__(self, voices: Path, pack: Path) -> None:
        self._command = (sys.executable, "-c", _PROGRAM, str(voices), str(pack))
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None

    @property
    def pid(self) -> int | None:
        """The process's number, None while there is none."""
        return None if self._process is None else self._process.pid

    def warm_up(self) -> None:
        """Start the process, and do not wait for it."""
        with self._lock:
            self._running()

    def make(self, line: Line, out: Path) -> None:
        """Write the clip of ``line`` to ``out``; raises NoClip."""
        with self._lock:
            try:
                problem = self._asked(line, out)
            except (OSError, ValueError) as error:
                self._end()
                raise NoClip("the process that makes clips stopped; the next clip starts it anew") from error
        if problem is not None:
            raise NoClip(problem)

    def put_away(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _running(self) -> "subprocess.Popen[str]":
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
        return self._process

    def _asked(self, line: Line, out: Path) -> str | None:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise OSError("a process without its pipes")
        process.stdin.write(json.dumps([line.text, line.language, str(out)]) + "\n")
        process.stdin.flush()
        problem: str | None = json.loads(process.stdout.readline())
        return problem

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def main() -> None:
    """Serve with the voices file and pack that the command line names."""
    # Ctrl-C in a terminal reaches both processes: this one goes without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    voices, pack = map(Path, sys.argv[1:])
    try:
        clips = Clips(Path(os.devnull), read_voices(voices), read_recordings(pack))
    except VoicesProblem:
        return
    to_pinyin("好")
    for request in sys.stdin:
        text, language, out = json.loads(request)
        problem = None
        try:
            make_clip(clips, Line(text, language), Path(out))
        except NoClip as error:
            problem = str(error)
        sys.stdout.write(json.dumps(problem) + "\n")
        sys.stdout.flush()
