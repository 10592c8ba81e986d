"""Makes one clip: from a recording of the pack, else from a voice's WAV file."""

import subprocess
import tempfile
from pathlib import Path

from kiosk.domain.spoken import Line
from kiosk.speech.clips import Clips
from kiosk.speech.errors import NoClip
from kiosk.speech.pinyin import has_chinese, romanised, to_pinyin
from kiosk.speech.reading import as_read
from kiosk.speech.voices import Reads, Voice

PATIENCE = 60.0
"""Seconds that a voice may take for a line: a large model on a slow machine takes ten."""

SOX = "sox"
_QUALITY = "-1"
"""Vorbis' smallest: 25 kbit/s for speech, a tenth of WAV; docs/speech.md has the measurements."""
_LOUDNESS = ("norm", "-3")
"""Every clip is as loud as the next, whatever voice or recording it comes from."""
_EMPTY_WAV = 100
"""A WAV file of no more bytes than that is a header without sound."""


def make_clip(clips: Clips, line: Line, out: Path) -> None:
    """Write the clip of ``line`` to ``out``, whole or not at all; raises NoClip.

    Everything in between lies in ``out``'s folder and is removed.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".making-", dir=out.parent) as folder:
            part = Path(folder) / "clip.ogg"
            _encode(_source(clips, line, Path(folder)), line, part)
            part.replace(out)
    except OSError as error:
        raise NoClip(f"{out.parent}: can't be written ({error.strerror or error})") from error


def fed(line: Line, voice: Voice) -> str:
    """What a voice is given for a line."""
    words = as_read(line)
    if voice.reads is Reads.PINYIN:
        return to_pinyin(words)
    if has_chinese(words) and not line.language.startswith("zh"):
        return romanised(words)
    return words


def _source(clips: Clips, line: Line, folder: Path) -> Path:
    recording = clips.recordings.find(line)
    if recording is not None:
        return recording
    voice = clips.voices.of(line.language)
    if voice is None:
        raise NoClip(f"no voice speaks {line.language}: name one in voices.toml")
    text, wav = folder / "line.txt", folder / "voice.wav"
    text.write_text(fed(line, voice) + "\n", "utf-8")
    _run(voice.filled(text, wav), f"the voice for {line.language}")
    if not wav.is_file() or wav.stat().st_size <= _EMPTY_WAV:
        raise NoClip(f"the voice for {line.language} ({voice.command[0]}) made no sound")
    return wav


def _encode(source: Path, line: Line, out: Path) -> None:
    tags = out.with_name("tags.txt")
    tags.write_text(f"TEXT={line.text}\nLANGUAGE={line.language}\n", "utf-8")
    encoding = ("-c", "1", "-C", _QUALITY, "--comment-file", str(tags), "-t", "ogg", str(out))
    _run((SOX, "-V1", str(source), *encoding, *_LOUDNESS), "sox")


def _run(command: tuple[str, ...], name: str) -> None:
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False
        )
    except FileNotFoundError as error:
        raise NoClip(
            f"{name}: there is no program {command[0]}: install it, or name it with its folder"
        ) from error
    except (OSError, subprocess.SubprocessError) as error:
        raise NoClip(f"{name} ({command[0]}) can't be run ({type(error).__name__})") from error
    if done.returncode != 0:
        complaint = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise NoClip(f"{name} ({command[0]}) failed with status {done.returncode}: {complaint}")
