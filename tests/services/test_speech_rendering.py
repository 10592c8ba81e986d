"""Clips are made ahead in a process of their own, begun when content comes into force."""

import subprocess
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import Check
from kiosk.resources import resource_folder
from kiosk.services import speech_rendering
from kiosk.services.content_desk import ContentDesk
from kiosk.services.content_recipe import Recipe
from kiosk.services.content_sources import Sources
from kiosk.services.hall_clock import HallClock
from kiosk.services.speech_folders import SpeechFolders
from kiosk.services.speech_lines import lines_of_database, lines_of_pack
from kiosk.services.speech_rendering import SpeechRendering
from kiosk.speech.frame_words import FrameWords
from kiosk.speech.render import missing
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.content_writer import write_content
from tests.store.packs import FORMS, PACK, SITE

RESOURCES = resource_folder()
PATIENCE = 600
FEW = """\
<TS language="zh_CN"><context><name>TopBar</name><message><source>首页</source></message></context></TS>
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    write_content(tmp_path / "content.db", PACK, SITE, FORMS)
    return tmp_path / "content.db"


@pytest.fixture
def folders(tmp_path: Path) -> SpeechFolders:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "kiosk_en.ts").write_text(FEW)
    return SpeechFolders(
        tmp_path / "voices.toml", tmp_path / "speech", tmp_path / "pack", tmp_path / "translations"
    )


def test_every_line_of_the_content_has_its_clip_when_the_process_ends(
    database: Path, folders: SpeechFolders
) -> None:
    rendering = SpeechRendering(folders)
    rendering.begin(database)
    assert rendering.wait(PATIENCE) == 0
    lines = lines_of_database(database, FrameWords(folders.translations))
    assert len(lines) > 100
    assert missing(folders.open_clips(), lines) == []


def test_a_process_that_is_stopped_leaves_whole_clips_and_goes_on_later(
    database: Path, folders: SpeechFolders
) -> None:
    slow = '[voice.zh]\ncommand = ["sleep", "{text}{out}"]\n[voice.en]\ncommand = ["sleep", "{text}{out}"]\n'
    folders.voices.write_text(slow)
    rendering = SpeechRendering(folders)
    rendering.begin(database)
    rendering.close()
    assert list(folders.clips.glob("*.ogg")) == []
    folders.voices.unlink()
    rendering.begin(database)
    assert rendering.wait(PATIENCE) == 0
    assert list(folders.clips.glob(".making-*")) == []


def test_what_is_wrong_is_said_in_a_line(
    database: Path, folders: SpeechFolders, capfd: pytest.CaptureFixture[str]
) -> None:
    folders.voices.write_text("[voice.zh]\n")
    rendering = SpeechRendering(folders)
    rendering.begin(database)
    assert rendering.wait(PATIENCE) == 1
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith("speech: ")
    assert "[voice.zh] needs a command" in line


def test_the_process_stands_back_for_the_kiosk() -> None:
    code = (
        "import os; from kiosk.services import speech_rendering; speech_rendering._stand_back();"
        "print(os.nice(0), os.sched_getscheduler(0) == os.SCHED_IDLE)"
    )
    done = subprocess.run(["python3", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["19", "True"]
    assert speech_rendering.__file__


def test_content_that_comes_into_force_is_told_so_that_its_clips_are_made(tmp_path: Path) -> None:
    told: list[Path] = []
    for name in ("pack", "site"):
        (tmp_path / name).mkdir()

    def compile_content(recipe: Recipe, database: Path) -> Check:
        write_content(database, PACK, SITE, FORMS)
        return Check()

    desk = ContentDesk(
        Sources(tmp_path / "pack", tmp_path / "site", tmp_path / "packs", tmp_path / "changes.json"),
        ContentShelf(tmp_path / "content"),
        compile_content,
        HallClock(),
        told.append,
    )
    desk.open().close()
    assert [path.suffix for path in told] == [".db"]
    assert desk.newer() is None
    assert len(told) == 1
    (tmp_path / "pack" / "changed").touch()
    newer = desk.newer()
    assert newer is not None
    newer.close()
    assert len(told) == 2


def test_database_and_pack_say_the_same(database: Path, folders: SpeechFolders) -> None:
    frame = FrameWords(folders.translations)
    with ContentReader(database) as reader:
        made = reader.guide()
    assert lines_of_pack(PACK, made, frame) == lines_of_database(database, frame)
