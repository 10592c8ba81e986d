"""A sound device that keeps what is played, a pack's clips, and what a clip says."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.spoken import Line, Utterance
from kiosk.speech.clips import Clips
from kiosk.speech.recordings import Recordings
from kiosk.speech.voices import Voices

ALSA = """\
</usr/share/alsa/alsa.conf>
pcm.kept {{ type file file "{folder}/kept.raw" format raw slave.pcm null }}
pcm.held {{ type file file "{folder}/held" format raw slave.pcm null }}
"""


@dataclass(frozen=True, slots=True)
class Device:
    """``kept`` takes all at once into a file; ``held`` takes only what a test reads from it."""

    folder: Path

    def kept(self) -> bytes:
        """The samples that were played, 16 bits each, of the last process that played."""
        return (self.folder / "kept.raw").read_bytes()

    def held(self) -> int:
        """The other end of the device that is held; opened once somebody plays."""
        return os.open(self.folder / "held", os.O_RDONLY)

    @contextmanager
    def taken(self) -> Iterator[int]:
        """The other end of the device that is held, before anybody plays; reading never waits."""
        end = os.open(self.folder / "held", os.O_RDWR | os.O_NONBLOCK)
        try:
            yield end
        finally:
            os.close(end)


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Device:
    folder = tmp_path / "device"
    folder.mkdir()
    os.mkfifo(folder / "held")
    (folder / "asoundrc").write_text(ALSA.format(folder=folder))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(folder / "asoundrc"))
    return Device(folder)


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    """No clip yet, and espeak-ng's voices."""
    folder = tmp_path / "clips"
    folder.mkdir()
    return Clips(folder, Voices(), Recordings())


def chinese(text: str) -> Line:
    return Line(text, "zh-CN")


def english(text: str) -> Line:
    return Line(text, "en")


def utterances(*lines: Line) -> list[Utterance]:
    """Each line as a part of its own: 0, 1 and so on."""
    return [Utterance(str(number), line) for number, line in enumerate(lines)]


def text_track(clip: Path) -> dict[str, str]:
    """What a clip says of itself."""
    told = subprocess.run(["soxi", "-a", clip], capture_output=True, text=True, check=True).stdout
    return dict(line.split("=", 1) for line in told.splitlines() if "=" in line)


def samples(clip: Path) -> bytes:
    """A clip as a player without any effect would play it."""
    command = ("sox", "-V1", "-D", clip, "-t", "raw", "-e", "signed", "-b", "16", "-")
    return subprocess.run(command, capture_output=True, check=True).stdout


def seconds(clip: Path) -> float:
    told = subprocess.run(["soxi", "-D", clip], capture_output=True, text=True, check=True).stdout
    return float(told)


Find = Callable[[Line], Path | None]
