"""Tells how long it is from asking for a page to be read until sound reaches the device: `speech.py COUNT`.

The device is ALSA's own, one that hands its samples to a pipe: all is as in the hall but the loudspeaker.
"""

import os
import queue
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

from bench.probe import now, say
from bench.scales import pss_mib
from kiosk.domain.front_page import FrontPage
from kiosk.domain.spoken import Around
from kiosk.domain.texts import Text
from kiosk.domain.visit import Attract
from kiosk.resources import resource_folder
from kiosk.services.speech_desk import SpeechDesk
from kiosk.services.speech_folders import SpeechFolders
from kiosk.speech.clip_maker import make_clip
from kiosk.speech.frame_words import FrameWords

ALSA = """\
</usr/share/alsa/alsa.conf>
pcm.pipe {{ type file file "{pipe}" format raw slave.pcm null }}
"""
NAME = Text((("zh-CN", "社会保险服务大厅"),))
LANGUAGE = "zh-CN"


class Hall:
    """A speech desk whose device is ``pipe``, and the screen's thread by hand."""

    def __init__(self, folder: Path, executor: ThreadPoolExecutor) -> None:
        self._posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self._pipe = folder / "pipe"
        os.mkfifo(self._pipe)
        (folder / "asoundrc").write_text(ALSA.format(pipe=self._pipe))
        os.environ["ALSA_CONFIG_PATH"] = str(folder / "asoundrc")
        (folder / "voices.toml").write_text('[sound]\ndevice = "pipe"\n')
        self.folders = SpeechFolders.of(folder, folder, resource_folder())
        self.around = Around(FrontPage((LANGUAGE,), (), (), NAME))
        self.desk = SpeechDesk(self.folders, executor, self._posted.put)
        self.desk.open((LANGUAGE,))
        self._heard()
        self._posted.get()()

    def first_sound(self, part: str) -> float:
        """Seconds from the call to the first byte of sound."""
        began = now()
        self.desk.read_part(part, Attract(), self.around, LANGUAGE)
        return self._heard() - began

    def _heard(self) -> float:
        """Listen to the end of one sentence; when its sound began."""
        end = os.open(self._pipe, os.O_RDONLY)
        os.read(end, 64)
        began = now()
        while os.read(end, 65536):
            pass
        os.close(end)
        return began

    def player_memory(self, part: str) -> float:
        """MiB of all that plays a sentence."""
        self.desk.read_part(part, Attract(), self.around, LANGUAGE)
        end = os.open(self._pipe, os.O_RDONLY)
        os.read(end, 64)
        (player,) = (child for child in psutil.Process().children() if child.name() == "sox")
        memory = pss_mib(player.pid)
        self.desk.stop()
        while os.read(end, 65536):
            pass
        os.close(end)
        return memory


def main() -> None:
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
        hall = Hall(Path(folder), executor)
        hall.folders.clips.mkdir()
        clips = hall.folders.open_clips()
        line = FrameWords(hall.folders.translations).line(
            "AttractPage", "答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。", LANGUAGE
        )
        clip = clips.path(line)
        if clip is None:
            raise RuntimeError("espeak-ng has no Chinese voice")
        make_clip(clips, line, clip)
        say("clip", clip.stat().st_size)
        for _ in range(count):
            say("there", hall.first_sound("hint"))
        say("player", hall.player_memory("hint"))
        say("cold", hall.first_sound("title"))
        for part in ("start", "privacy", "site-name"):
            say("made", hall.first_sound(part))
        hall.desk.close()


if __name__ == "__main__":
    main()
