"""Plays clips one after the other, each by a sox process of its own: 5 MB and 10 ms, and nothing stays."""

import subprocess
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread

from kiosk.domain.spoken import Line, Utterance
from kiosk.speech.clip_maker import SOX
from kiosk.speech.sound import complaint


@dataclass(frozen=True, slots=True)
class Sound:
    """How it is played: ``volume`` is an amplitude from 0 to 1, ``speed`` 1.0 as recorded, the pitch kept."""

    volume: float = 1.0
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Saying:
    """This is being said from now on."""

    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing is being said any more."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The device or the program failed; ``reason`` is a line for staff."""

    reason: str


Event = Saying | Finished | Failed


class Player:
    """Its methods return at once and may be called from any thread; all else happens in a thread of its own.

    ``find`` gives the clip of a line and may take its time; a line without one is left out. ``tell`` is
    called in the player's thread.
    """

    def __init__(
        self, find: Callable[[Line], Path | None], tell: Callable[[Event], None], device: str
    ) -> None:
        self._find = find
        self._tell = tell
        self._device = device
        self._sound = Sound()
        self._changed = Condition()
        self._queue: deque[Utterance] = deque()
        self._now: Utterance | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = 0
        self._closed = False
        self._thread = Thread(target=self._run, name="player", daemon=True)

    def play(self, utterances: Iterable[Utterance]) -> None:
        """Say these, in place of what is being said."""
        with self._changed:
            self._queue = deque(utterances)
            self._cut()
            if self._queue and not self._thread.is_alive() and not self._closed:
                self._thread.start()

    def stop(self) -> None:
        """Be silent at once."""
        self.play(())

    def next(self) -> None:
        """Go on with the next utterance."""
        with self._changed:
            self._cut()

    def set_sound(self, sound: Sound) -> None:
        """From now on play like this; what is being said is begun again, so that the change is heard."""
        with self._changed:
            if sound == self._sound:
                return
            self._sound = sound
            if self._now is not None:
                self._queue.appendleft(self._now)
                self._cut()

    def close(self) -> None:
        """Be silent for good, and wait until that is so."""
        with self._changed:
            self._closed = True
            self._queue.clear()
            self._cut()
        if self._thread.is_alive():
            self._thread.join()

    def _cut(self) -> None:
        self._turn += 1
        self._now = None
        if self._process is not None:
            self._process.kill()
        self._changed.notify()

    def _run(self) -> None:
        while self._wait():
            while (taken := self._take()) is not None:
                self._say(*taken)
            self._tell(Finished())

    def _wait(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._closed)
            return not self._closed

    def _take(self) -> tuple[Utterance, int, Sound] | None:
        with self._changed:
            if not self._queue:
                return None
            self._now = self._queue.popleft()
            return self._now, self._turn, self._sound

    def _say(self, utterance: Utterance, turn: int, sound: Sound) -> None:
        clip = self._find(utterance.line)
        process = None if clip is None else self._started(clip, turn, sound)
        if process is not None:
            self._tell(Saying(utterance))
            _, stderr = process.communicate()
            self._ended(process, turn, stderr)
        with self._changed:
            if turn == self._turn:
                self._now = None

    def _started(self, clip: Path, turn: int, sound: Sound) -> "subprocess.Popen[bytes] | None":
        with self._changed:
            if turn != self._turn:
                return None
            try:
                self._process = subprocess.Popen(
                    self._command(clip, sound),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
            except OSError as error:
                self._queue.clear()
                reason = f"{SOX} can't be run ({error.strerror or error})"
            else:
                return self._process
        self._tell(Failed(reason))
        return None

    def _ended(self, process: "subprocess.Popen[bytes]", turn: int, stderr: bytes) -> None:
        with self._changed:
            self._process = None
            if turn != self._turn or process.returncode == 0:
                return
            self._queue.clear()
        self._tell(Failed(f"sound device {self._device}: {complaint(stderr)}"))

    def _command(self, clip: Path, sound: Sound) -> tuple[str, ...]:
        effects = ["vol", f"{sound.volume:.3f}"]
        if sound.speed != 1.0:
            effects += ["tempo", "-s", f"{sound.speed:.2f}"]
        return (SOX, "-V1", "-q", str(clip), "-t", "alsa", self._device, *effects)
