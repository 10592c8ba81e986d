"""Reading a page aloud: from the stage of a visit to the sound device, and never from what was typed."""

import inspect
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.cli.packs import open_content
from kiosk.domain.front_page import FrontPage, ServiceCard
from kiosk.domain.spoken import Around, Line, Utterance
from kiosk.domain.spoken_above import Above
from kiosk.domain.visit import Attract, Choosing, Home
from kiosk.resources import resource_folder
from kiosk.services import speech_desk
from kiosk.services.speech_desk import FIRST_SPEED, FIRST_VOLUME, NOT_YET, SPEEDS, VOLUMES, SpeechDesk
from kiosk.services.speech_folders import SpeechFolders
from tests.speech.conftest import Device, device

__all__ = ["device"]

PATIENCE = 20
RESOURCES = resource_folder()
LANGUAGES = ("zh-CN", "en")


class Hall:
    """A kiosk's speech with its screen's thread run by hand; what a line says is heard from the desk."""

    def __init__(self, data: Path, memory: Path, voices: str) -> None:
        data.mkdir()
        memory.mkdir()
        (data / "voices.toml").write_text(voices)
        self.memory = memory
        self.folders = SpeechFolders.of(data, data / "pack", RESOURCES)
        self.executor = ThreadPoolExecutor(1)
        self._posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.desk = SpeechDesk(self.folders, self.executor, self._posted.put)
        there = open_content(RESOURCES / "content" / "default", RESOURCES / "sites" / "default")
        pack = there.pack
        cards = tuple(ServiceCard(one.id, one.title, one.summary, one.picture) for one in pack.services)
        self.around = Around(FrontPage(pack.languages, pack.life_events, cards, there.guide.site.name))

    def turn(self) -> None:
        """Let the screen's thread do the next thing that was posted to it."""
        self._posted.get(timeout=PATIENCE)()

    def turn_until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self.turn()

    def opened(self) -> "Hall":
        self.desk.open(LANGUAGES)
        self.turn()
        return self

    def heard(self) -> list[Utterance]:
        """Everything that is said until there is silence."""
        said: list[Utterance] = []
        while True:
            self.turn()
            if self.desk.saying is None:
                return said
            said.append(self.desk.saying)

    def close(self) -> None:
        self.desk.close()
        self.executor.shutdown()


Open = Callable[..., Hall]


@pytest.fixture
def hall(tmp_path: Path, device: Device, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    halls: list[Hall] = []
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "memory"))

    def opening(voices: str = '[sound]\ndevice = "kept"\n') -> Hall:
        halls.append(Hall(tmp_path / "data", tmp_path / "memory", voices))
        return halls[-1]

    yield opening
    for one in halls:
        one.close()


def test_before_it_is_open_nothing_is_said_and_nothing_breaks(hall: Open) -> None:
    speech = hall()
    assert speech.desk.reason("zh-CN") == NOT_YET
    speech.desk.read(Home(), speech.around, "zh-CN")
    speech.desk.stop()
    speech.desk.next()
    speech.desk.end_visit()
    assert speech.desk.saying is None


def test_a_page_is_read_from_top_to_bottom_though_no_clip_was_made_yet(hall: Open, device: Device) -> None:
    speech = hall().opened()
    event = speech.around.front.life_events[0]
    assert speech.desk.available("zh-CN")
    speech.desk.read_part(f"tile-{event.id}", Home(), speech.around, "zh-CN")
    assert [utterance.line.text for utterance in speech.heard()] == [
        event.title.primary,
        event.subtitle.primary,
    ]
    assert any(device.kept())


def test_the_part_that_is_being_said_is_told(hall: Open) -> None:
    speech = hall().opened()
    speech.desk.read(Attract(), speech.around, "en")
    said = speech.heard()
    assert [utterance.part for utterance in said] == ["site-name", "title", "hint", "start", "privacy"]
    assert {utterance.line.language for utterance in said} == {"en"}


def test_the_idle_warning_is_spoken(hall: Open) -> None:
    speech = hall().opened()
    speech.desk.read_above(Above.WARNING, speech.around, "zh-CN")
    assert speech.heard()[0] == Utterance("warning", Line("您还在吗？", "zh-CN"))


def test_what_is_prepared_lies_in_memory_and_goes_with_the_visit(hall: Open) -> None:
    speech = hall().opened()
    event = next(one for one in speech.around.front.life_events if one.services)
    speech.desk.prepare(Choosing(event), speech.around, "zh-CN")
    speech.executor.submit(int).result()
    assert list(speech.memory.glob("kiosk-speech-*/*.ogg"))
    assert not speech.folders.clips.exists()
    speech.desk.end_visit()
    speech.executor.submit(int).result()
    assert not list(speech.memory.glob("kiosk-speech-*/*.ogg"))
    speech.desk.close()
    assert list(speech.memory.glob("kiosk-speech-*")) == []


def test_a_page_that_was_left_is_prepared_no_further(hall: Open) -> None:
    speech = hall().opened()
    gate = threading.Event()
    speech.executor.submit(gate.wait)
    speech.desk.prepare(Home(), speech.around, "en")
    speech.desk.prepare(Attract(), speech.around, "en")
    gate.set()
    speech.executor.submit(int).result()
    assert len(list(speech.memory.glob("kiosk-speech-*/*.ogg"))) == 5


def test_what_a_killed_kiosk_left_is_removed(hall: Open) -> None:
    speech = hall()
    left = speech.memory / "kiosk-speech-left"
    left.mkdir()
    (left / "1.ogg").write_bytes(b"said")
    speech.opened()
    assert not left.exists()


def test_the_end_of_a_visit_resets_volume_and_speed(hall: Open) -> None:
    speech = hall().opened()
    changes: list[tuple[int, int]] = []
    speech.desk.listen(lambda: changes.append((speech.desk.volume, speech.desk.speed)))
    speech.desk.set_volume(99)
    speech.desk.set_speed(-1)
    speech.desk.end_visit()
    assert changes == [
        (len(VOLUMES) - 1, FIRST_SPEED),
        (len(VOLUMES) - 1, 0),
        (FIRST_VOLUME, FIRST_SPEED),
    ]
    assert SPEEDS[FIRST_SPEED] == 1.0


def test_without_a_device_speech_is_absent_with_the_reason(hall: Open) -> None:
    speech = hall('[sound]\ndevice = "unplugged"\n').opened()
    assert not speech.desk.available("zh-CN")
    assert "sound device unplugged" in (speech.desk.reason("zh-CN") or "")
    speech.desk.read(Home(), speech.around, "zh-CN")
    assert speech.desk.saying is None


def test_a_device_that_is_plugged_in_later_is_found(hall: Open, device: Device) -> None:
    speech = hall('[sound]\ndevice = "later"\n').opened()
    assert not speech.desk.available("zh-CN")
    with (device.folder / "asoundrc").open("a") as config:
        config.write("pcm.later { type null }\n")
    speech.desk.look()
    speech.turn()
    assert speech.desk.available("zh-CN")


def test_a_device_that_is_pulled_out_makes_speech_absent(hall: Open, device: Device) -> None:
    speech = hall().opened()
    (device.folder / "asoundrc").write_text("")
    speech.desk.read(Attract(), speech.around, "zh-CN")
    speech.turn_until(lambda: not speech.desk.available("zh-CN"))
    assert "sound device kept" in (speech.desk.reason("zh-CN") or "")


def test_a_language_whose_voice_is_not_installed_is_absent_and_the_other_is_not(hall: Open) -> None:
    voices = '[sound]\ndevice = "kept"\n[voice.en]\ncommand = ["no-such-voice", "{text}", "{out}"]\n'
    speech = hall(voices).opened()
    assert speech.desk.available("zh-CN")
    assert "no-such-voice" in (speech.desk.reason("en") or "")
    assert "ug" in (speech.desk.reason("ug") or "")


def test_a_voices_file_with_a_mistake_makes_speech_absent_with_the_reason(hall: Open) -> None:
    speech = hall("[voice.zh]\n").opened()
    assert "voices.toml: [voice.zh] needs a command" in (speech.desk.reason("zh-CN") or "")


def test_after_the_farewell_the_next_visitor_finds_the_usual_volume_and_nothing_of_this_visit(
    hall: Open,
) -> None:
    speech = hall().opened()
    speech.desk.set_volume(1)
    speech.desk.read_farewell(speech.around, "zh-CN")
    assert [utterance.line.text for utterance in speech.heard()] == [
        "您的回答已清除",
        "本机什么也没有留下。",
        "请带好告知单、证件和随身物品。",
    ]
    assert speech.desk.volume == FIRST_VOLUME


def test_a_pin_is_never_spoken(hall: Open, caplog: pytest.LogCaptureFixture) -> None:
    """Neither as a part's name nor as words of the frame is there a way to the voice, nor to the log."""
    speech = hall().opened()
    for typed in ("482913", "••••••", "密码 482913"):
        speech.desk.read_part(typed, Home(), speech.around, "zh-CN")
        speech.desk.read_words("PinPage", [typed], "zh-CN")
        speech.desk.read_words("TopBar", [typed], "zh-CN")
    speech.desk.read_words("TopBar", ["首页"], "zh-CN")
    assert [utterance.line.text for utterance in speech.heard()] == ["首页"]
    assert "482913" not in caplog.text


def test_the_desk_takes_stages_and_no_free_text() -> None:
    """Whatever is added to it: a line or an utterance from outside would be a way round."""
    for name, method in inspect.getmembers(SpeechDesk, inspect.isfunction):
        if not name.startswith("_"):
            taken = {str(parameter.annotation) for parameter in inspect.signature(method).parameters.values()}
            assert not any("Utterance" in kind or "Line" in kind for kind in taken), name
    assert {name for name in vars(speech_desk.SpeechDesk) if name.startswith("read")} == {
        "read",
        "read_part",
        "read_above",
        "read_farewell",
        "read_words",
    }


def test_the_kiosk_itself_does_not_load_what_makes_pinyin() -> None:
    code = (
        "import sys, kiosk.services.speech_desk; print([n for n in ('pypinyin', 'yaml') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
