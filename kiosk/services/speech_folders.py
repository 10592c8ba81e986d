"""Where speech has its files, and what is made of them."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.speech.clips import Clips
from kiosk.speech.recordings import read_recordings
from kiosk.speech.voices import read_voices


@dataclass(frozen=True, slots=True)
class SpeechFolders:
    """The voices file and the clips' folder of a kiosk, its pack, and the frame's translations."""

    voices: Path
    clips: Path
    pack: Path
    translations: Path

    @classmethod
    def of(cls, data: Path, pack: Path, resources: Path) -> "SpeechFolders":
        """Those of a kiosk with this data folder."""
        return cls(data / "voices.toml", data / "speech", pack, resources / "translations")

    def open_clips(self) -> Clips:
        """The clips as voices and recordings are now; raises VoicesProblem."""
        return Clips(self.clips, read_voices(self.voices), read_recordings(self.pack))
