"""`kiosk speech …`: staff see what is missing, make clips, and try a voice."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.speech.conftest import Device, device, text_track

__all__ = ["device"]


@pytest.fixture
def data(tmp_path: Path, device: Device) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "voices.toml").write_text('[sound]\ndevice = "kept"\n')
    return folder


@pytest.fixture
def small(pack: Path, tmp_path: Path) -> Path:
    """The small pack, in resources that have one word of the frame."""
    translations = tmp_path / "resources" / "translations"
    translations.mkdir()
    (translations / "kiosk_en.ts").write_text(
        "<TS><context><name>TopBar</name><message><source>首页</source></message></context></TS>"
    )
    return pack


def test_what_is_missing_is_said_and_then_made(run: Run, small: Path, data: Path) -> None:
    before = run("speech", "check", "--pack", small, "--data", data)
    assert before.status == 0
    assert "voice for zh-CN: espeak-ng" in before.out
    assert "sound device: kept" in before.out
    assert "clips: 0 of " in before.out
    made = run("speech", "render", "--pack", small, "--data", data)
    assert made.status == 0, made.err
    assert "0 were there" in made.out
    assert ", 0 failed, 0 stale" in made.out
    after = run("speech", "check", "--pack", small, "--data", data).out
    there, of = after.split("clips: ")[1].split()[0], after.split(" of ")[1].split()[0]
    assert there == of != "0"


def test_trouble_is_said_line_by_line(run: Run, small: Path, data: Path) -> None:
    (data / "voices.toml").write_text(
        '[sound]\ndevice = "unplugged"\n[voice.zh]\ncommand = ["no-such-voice", "{text}", "{out}"]\n'
    )
    checked = run("speech", "check", "--pack", small, "--data", data)
    assert checked.failed_with("speech: 2 problems")
    assert "no-such-voice" in checked.out
    assert "sound device unplugged" in checked.out
    rendered = run("speech", "render", "--pack", small, "--data", data)
    assert rendered.failed_with("clips are missing")


def test_a_voice_can_be_tried(run: Run, data: Path, device: Device, tmp_path: Path) -> None:
    said = run("speech", "say", "请拨打12333", "--data", data)
    assert (said.status, said.out) == (0, "qing3 bo1 da3 yao1 er4 san1 san1 san1\n")
    assert any(device.kept())
    written = run("speech", "say", "Hello", "--lang", "en", "-o", tmp_path / "a.ogg", "--data", data)
    assert (written.status, written.out) == (0, "Hello\n")
    assert text_track(tmp_path / "a.ogg") == {"TEXT": "Hello", "LANGUAGE": "en"}


def test_a_voice_that_can_not_speak_is_said_in_a_line(run: Run, data: Path) -> None:
    assert run("speech", "say", "x", "--lang", "ug", "--data", data).failed_with("no voice speaks ug")
    (data / "voices.toml").write_text('[sound]\ndevice = "unplugged"\n')
    assert run("speech", "say", "x", "--data", data).failed_with("sound device unplugged")
    (data / "voices.toml").write_text("[voice.zh]\n")
    assert run("speech", "say", "x", "--data", data).failed_with("voices.toml: [voice.zh] needs a command")


def test_frame_words_that_can_not_be_read_are_said(run: Run, small: Path, data: Path, tmp_path: Path) -> None:
    (tmp_path / "resources" / "translations" / "kiosk_en.ts").write_text("<TS>")
    assert run("speech", "check", "--pack", small, "--data", data).failed_with(
        "kiosk_en.ts: is no Qt Linguist"
    )


def test_a_program_that_is_missing_is_named(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "sox").symlink_to(shutil.which("sox") or "/nowhere")
    monkeypatch.setenv("PATH", str(tools))
    assert run("speech", "say", "x", "--data", data).failed_with("espeak-ng")
