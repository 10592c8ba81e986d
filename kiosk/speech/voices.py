"""Which voice says which language: a command that turns a text file into a WAV file.

`voices.toml` names them; docs/speech.md has the format.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.speech.errors import VoicesProblem

TEXT, OUT = "{text}", "{out}"
"""What stands in a command for the file with the text, and for the WAV file to be made."""


class Reads(StrEnum):
    """What a voice is fed with."""

    TEXT = "text"
    PINYIN = "pinyin"
    """Syllables with tone numbers: characters with several readings are settled before."""


@dataclass(frozen=True, slots=True)
class Voice:
    """``command`` is a program and its arguments, run without a shell."""

    command: tuple[str, ...]
    reads: Reads = Reads.TEXT

    def filled(self, text: Path, out: Path) -> tuple[str, ...]:
        """The command for these files."""
        return tuple(part.replace(TEXT, str(text)).replace(OUT, str(out)) for part in self.command)


ESPEAK = {
    "zh": Voice(("espeak-ng", "-v", "cmn-latn-pinyin", "-s", "150", "-w", OUT, "-f", TEXT), Reads.PINYIN),
    "en": Voice(("espeak-ng", "-v", "en", "-s", "150", "-w", OUT, "-f", TEXT)),
}
"""150 words a minute is slower than the program's own 175: many listeners are old."""


@dataclass(frozen=True, slots=True)
class Voices:
    """A site's voices by language tag, and the ALSA device that they are heard from."""

    by_language: Mapping[str, Voice] = field(default_factory=lambda: ESPEAK)
    device: str = "default"

    def of(self, language: str) -> Voice | None:
        """The voice for ``zh-CN``, else the one for ``zh``, else none."""
        return self.by_language.get(language) or self.by_language.get(language.partition("-")[0])


def read_voices(path: Path) -> Voices:
    """The voices that ``path`` names over espeak-ng's; those alone where there is no file.

    Raises VoicesProblem.
    """
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Voices()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise VoicesProblem(f"{path}: can't be read ({reason}): see docs/speech.md for an example") from error
    unknown = sorted(raw.keys() - {"sound", "voice"})
    if unknown:
        raise VoicesProblem(f"{path}: `{unknown[0]}` is unknown: use [sound] and [voice.LANGUAGE]")
    named = _table(path, "voice", raw.get("voice", {}))
    own = {tag: _voice(path, tag, _table(path, f"voice.{tag}", value)) for tag, value in named.items()}
    return Voices({**ESPEAK, **own}, _device(path, _table(path, "sound", raw.get("sound", {}))))


def _table(path: Path, name: str, raw: object) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise VoicesProblem(f"{path}: `{name}` is no table: write it as [{name}]")
    return raw


def _device(path: Path, raw: dict[str, object]) -> str:
    device = raw.get("device", "default")
    if raw.keys() - {"device"} or not isinstance(device, str) or not device:
        raise VoicesProblem(f'{path}: [sound] takes one line, as in device = "plughw:1,0"')
    return device


def _voice(path: Path, tag: str, raw: dict[str, object]) -> Voice:
    place = f"{path}: [voice.{tag}]"
    unknown = sorted(raw.keys() - {"command", "reads"})
    if unknown:
        raise VoicesProblem(f"{place} `{unknown[0]}` is unknown: use command and reads")
    command, reads = raw.get("command"), raw.get("reads", Reads.TEXT.value)
    if not isinstance(command, list) or not command or not all(isinstance(part, str) for part in command):
        raise VoicesProblem(
            f'{place} needs a command, as in command = ["espeak-ng", "-w", "{OUT}", "-f", "{TEXT}"]'
        )
    for mark in (TEXT, OUT):
        if not any(mark in part for part in command):
            raise VoicesProblem(f"{place} the command lacks {mark}: name the file there")
    if reads not in tuple(Reads):
        raise VoicesProblem(f'{place} reads is "text" or "pinyin", not {reads!r}')
    return Voice(tuple(command), Reads(str(reads)))
