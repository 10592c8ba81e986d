"""Whether sound can be heard: the player's program, and the device."""

import shutil
import subprocess

from kiosk.speech.clip_maker import SOX
from kiosk.speech.voices import Voices

PATIENCE = 10.0
"""Seconds after which a sound server that does not answer is taken for none."""
_SILENCE = ("trim", "0", "0.05")


def sound_problem(device: str) -> str | None:
    """Why an ALSA device can't be heard, in a line for staff; None where silence could be played."""
    if shutil.which(SOX) is None:
        return "there is no program sox: install the Debian packages sox and libsox-fmt-alsa"
    command = (SOX, "-V1", "-q", "-n", "-t", "alsa", device, *_SILENCE)
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        return f"sound device {device}: does not answer ({type(error).__name__})"
    if done.returncode == 0:
        return None
    return (
        f"sound device {device}: {complaint(done.stderr)}: name another in voices.toml ([sound] device = …)"
    )


def voice_problem(voices: Voices, language: str) -> str | None:
    """Why a language can't be said, in a line for staff; None where its voice is installed."""
    voice = voices.of(language)
    if voice is None:
        return f"no voice speaks {language}: name one in voices.toml"
    if shutil.which(voice.command[0]) is None:
        return f"the voice for {language}: there is no program {voice.command[0]}: install it"
    return None


def complaint(stderr: bytes) -> str:
    """The last thing that a program complained of, without its own name before it."""
    lines = [line for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    last = lines[-1].strip() if lines else "no reason was given"
    return last.rpartition(": ")[2] if last.startswith("sox FAIL") else last
