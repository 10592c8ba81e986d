"""Reads pages aloud: what may be said is a stage of a visit, and never a text that comes from a screen."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass

from kiosk.domain.spoken import Around, Frame, Utterance
from kiosk.domain.spoken_above import FAREWELL, Above, spoken_above, spoken_farewell
from kiosk.domain.spoken_pages import spoken, spoken_part, spoken_words
from kiosk.domain.visit import Stage
from kiosk.services.library import Post
from kiosk.services.speech_folders import SpeechFolders
from kiosk.speech.errors import VoicesProblem
from kiosk.speech.frame_words import FrameWords
from kiosk.speech.player import Event, Failed, Finished, Player, Saying, Sound
from kiosk.speech.sound import sound_problem, voice_problem
from kiosk.speech.visit_clips import VisitClips, memory_folder
from kiosk.speech.voice_process import VoiceProcess

_log = logging.getLogger(__name__)

VOLUMES = (0.0625, 0.125, 0.25, 0.5, 1.0)
"""Amplitudes, 6 dB apart; the loudest is what the hall's amplifier is set for (65 dBA: EN 301 549 5.1.3)."""
SPEEDS = (0.75, 1.0, 1.25, 1.5)
FIRST_VOLUME = 3
FIRST_SPEED = 1

NOT_YET = "speech is not open yet"


@dataclass(frozen=True, slots=True)
class Opened:
    """What speech works with once its files have been read."""

    frame: Frame
    clips: VisitClips
    player: Player
    device: str
    problems: dict[str, str | None]
    """By language: why it can't be said, None where it can."""


class SpeechDesk:
    """All methods belong to the screen's thread and return at once; disk and sound are for ``executor``.

    Listeners are called on the screen's thread whenever one of the properties has changed.
    """

    def __init__(self, folders: SpeechFolders, executor: Executor, post: Post) -> None:
        self._folders = folders
        self._executor = executor
        self._post = post
        self._opened: Opened | None = None
        self._problem: str | None = NOT_YET
        self._saying: Utterance | None = None
        self._volume = FIRST_VOLUME
        self._speed = FIRST_SPEED
        self._prepared = 0
        self._closed = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def saying(self) -> Utterance | None:
        """What is being said now, so that its part can be marked."""
        return self._saying

    @property
    def volume(self) -> int:
        """A step of VOLUMES."""
        return self._volume

    @property
    def speed(self) -> int:
        """A step of SPEEDS."""
        return self._speed

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after each change."""
        self._listeners.append(listener)

    def reason(self, language: str) -> str | None:
        """Why nothing can be said in a language, in a line for staff; None where it can be."""
        if self._opened is None or self._problem is not None:
            return self._problem
        return self._opened.problems.get(language, voice_missing(language))

    def available(self, language: str) -> bool:
        """Whether a page in this language can be heard."""
        return self.reason(language) is None

    def open(self, languages: tuple[str, ...]) -> None:
        """Read what speech needs and try the device, in the background."""
        self._executor.submit(self._open, languages)

    def look(self) -> None:
        """Try the device again, in the background: one that was plugged in is used from the next visit on."""
        if self._opened is not None:
            self._executor.submit(self._try, self._opened.device)

    def read(self, stage: Stage, around: Around, language: str) -> None:
        """Say all of a page, in place of what is being said."""
        self._say(language, lambda frame: spoken(stage, around, frame, language))

    def read_part(self, part: str, stage: Stage, around: Around, language: str) -> None:
        """Say one control or part of a page; silent for a part that has no words, such as a masked PIN."""
        self._say(language, lambda frame: spoken_part(part, stage, around, frame, language))

    def read_above(self, above: Above, around: Around, language: str) -> None:
        """Say what lies above the page, such as the question whether somebody is still there."""
        self._say(language, lambda frame: spoken_above(above, around, frame, language))

    def read_farewell(self, around: Around, language: str) -> None:
        """Tell somebody who has ended their visit that nothing was kept; then the visit's end is done."""
        self._prepared += 1
        self._say(language, lambda frame: spoken_farewell(around, frame, language))

    def read_words(self, page: str, sources: Iterable[str], language: str) -> None:
        """Say words of the frame by their QML file and Chinese source; silent for any that are none."""
        self._say(language, lambda frame: spoken_words(frame, page, sources, language))

    def prepare(self, stage: Stage, around: Around, language: str) -> None:
        """Make the clips that this page lacks, in the background, so that reading it begins at once."""
        said = self._said(language, lambda frame: spoken(stage, around, frame, language))
        if self._opened is not None and said:
            self._prepared += 1
            number, lines = self._prepared, [utterance.line for utterance in said]
            self._executor.submit(self._opened.clips.prepare, lines, lambda: number == self._prepared)

    def stop(self) -> None:
        """Be silent at once."""
        if self._opened is not None:
            self._opened.player.stop()

    def next(self) -> None:
        """Leave out the rest of what is being said, and go on with what follows."""
        if self._opened is not None:
            self._opened.player.next()

    def set_volume(self, step: int) -> None:
        """A step of VOLUMES; beyond either end the last one stays."""
        self._set(min(max(step, 0), len(VOLUMES) - 1), self._speed)

    def set_speed(self, step: int) -> None:
        """A step of SPEEDS; beyond either end the last one stays."""
        self._set(self._volume, min(max(step, 0), len(SPEEDS) - 1))

    def end_visit(self) -> None:
        """Be silent, forget what was made for the visit, and be as loud and fast as at first."""
        self.stop()
        self._prepared += 1
        self._set(FIRST_VOLUME, FIRST_SPEED)
        if self._opened is not None:
            self._executor.submit(self._opened.clips.forget)

    def close(self) -> None:
        """Be silent for good, and remove what was made for visits."""
        self._closed = True
        self._prepared += 1
        self._executor.submit(_nothing).result()
        opened, self._opened, self._problem = self._opened, None, NOT_YET
        if opened is not None:
            opened.player.close()
            opened.clips.close()

    def _say(self, language: str, make: Callable[[Frame], tuple[Utterance, ...]]) -> None:
        said = self._said(language, make)
        if self._opened is not None and said:
            self._opened.player.play(said)

    def _said(self, language: str, make: Callable[[Frame], tuple[Utterance, ...]]) -> tuple[Utterance, ...]:
        """Nothing where this language can't be heard; words that no page has are refused, and logged."""
        if self._opened is None or not self.available(language):
            return ()
        try:
            return make(self._opened.frame)
        except KeyError:  # not which: they may have come from a screen
            _log.error("speech.no_such_words")
            return ()

    def _set(self, volume: int, speed: int) -> None:
        if (volume, speed) == (self._volume, self._speed):
            return
        self._volume, self._speed = volume, speed
        if self._opened is not None:
            self._opened.player.set_sound(Sound(VOLUMES[volume], SPEEDS[speed]))
        self._changed()

    def _open(self, languages: Iterable[str]) -> None:
        try:
            opened = self._made(languages)
        except (VoicesProblem, OSError, ValueError) as error:
            problem = str(error)
            self._post(lambda: self._tell_problem(problem))
            return
        problem_now = sound_problem(opened.device)
        self._post(lambda: self._take(opened, problem_now))

    def _made(self, languages: Iterable[str]) -> Opened:
        clips = self._folders.open_clips()
        for problem in clips.recordings.problems:
            _log.warning("speech.recording", extra={"reason": problem})
        voice = VoiceProcess(self._folders.voices, self._folders.pack)
        recorded = {line.language for line in clips.recordings.files}
        problems = {
            language: None if language in recorded else voice_problem(clips.voices, language)
            for language in languages
        }
        made = VisitClips(clips, voice, memory_folder())
        player = Player(made.find, self._hear, clips.voices.device)
        return Opened(FrameWords(self._folders.translations), made, player, clips.voices.device, problems)

    def _take(self, opened: Opened, problem: str | None) -> None:
        if self._closed or self._opened is not None:
            opened.clips.close()
            return
        self._opened = opened
        opened.player.set_sound(Sound(VOLUMES[self._volume], SPEEDS[self._speed]))
        for told in opened.problems.values():
            if told is not None:
                _log.warning("speech.voice", extra={"reason": told})
        self._tell_problem(problem)

    def _try(self, device: str) -> None:
        problem = sound_problem(device)
        self._post(lambda: self._tell_problem(problem))

    def _tell_problem(self, problem: str | None) -> None:
        if problem is not None and problem != self._problem:
            _log.warning("speech.silent", extra={"reason": problem})
        self._problem = problem
        self._changed()

    def _hear(self, event: Event) -> None:
        with suppress(RuntimeError):  # the screen may be gone by now
            self._post(lambda: self._heard(event))

    def _heard(self, event: Event) -> None:
        match event:
            case Saying():
                self._saying = event.utterance
                self._changed()
            case Finished():
                gone = self._saying is not None and self._saying.part == FAREWELL
                self._saying = None
                self._changed()
                if gone:
                    self.end_visit()
            case Failed():
                self._tell_problem(event.reason)

    def _changed(self) -> None:
        for listener in self._listeners:
            listener()


def voice_missing(language: str) -> str:
    """What staff are told of a language that speech was not opened for."""
    return f"no voice speaks {language}: name one in voices.toml"


def _nothing() -> None:
    """Wait for what was submitted before."""
