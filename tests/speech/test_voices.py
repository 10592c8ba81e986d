"""Which voice says which language: espeak-ng unless the site's file names another."""

from pathlib import Path

import pytest

from kiosk.speech.errors import VoicesProblem
from kiosk.speech.voices import ESPEAK, Reads, read_voices


def _file(folder: Path, text: str) -> Path:
    path = folder / "voices.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_espeak_speaks_chinese_by_pinyin_and_english(tmp_path: Path) -> None:
    voices = read_voices(tmp_path / "voices.toml")
    chinese, english = voices.of("zh-CN"), voices.of("en")
    assert chinese is not None
    assert english is not None
    assert chinese.command[:3] == ("espeak-ng", "-v", "cmn-latn-pinyin")
    assert chinese.reads is Reads.PINYIN
    assert english.reads is Reads.TEXT
    assert voices.device == "default"
    assert voices.of("ug") is None


def test_a_site_names_its_own_voice_and_device(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        '[sound]\ndevice = "plughw:1,0"\n[voice.zh-CN]\ncommand = ["say", "--in={text}", "{out}"]\n',
    )
    voices = read_voices(path)
    voice = voices.of("zh-CN")
    assert voice is not None
    assert voice.filled(Path("a b.txt"), Path("o.wav")) == ("say", "--in=a b.txt", "o.wav")
    assert voice.reads is Reads.TEXT
    assert voices.of("zh-TW") == ESPEAK["zh"]
    assert voices.of("en") == ESPEAK["en"]
    assert voices.device == "plughw:1,0"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[voice.zh\n", "can't be read"),
        ("[sonud]\n", "`sonud` is unknown: use [sound] and [voice.LANGUAGE]"),
        ("[sound]\ndevice = 1\n", "[sound] takes one line"),
        ("[sound]\nvolume = 1\n", "[sound] takes one line"),
        ("voice = 1\n", "`voice` is no table"),
        ("[voice]\nzh = 1\n", "`voice.zh` is no table"),
        ("[voice.zh]\n", "[voice.zh] needs a command"),
        ('[voice.zh]\ncommand = "say {text} {out}"\n', "[voice.zh] needs a command"),
        ('[voice.zh]\ncommand = ["say", "{out}"]\n', "lacks {text}"),
        ('[voice.zh]\ncommand = ["say", "{text}"]\n', "lacks {out}"),
        ('[voice.zh]\ncommand = ["say", "{text}", "{out}"]\nreads = "ipa"\n', "not 'ipa'"),
        ('[voice.zh]\ncommand = ["say", "{text}", "{out}"]\nreads = ["text"]\n', "not ['text']"),
        ('[voice.zh]\ncommand = ["say", "{text}", "{out}"]\nspeed = 2\n', "`speed` is unknown"),
    ],
)
def test_a_mistake_is_said_in_a_line_with_its_file(tmp_path: Path, text: str, says: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(VoicesProblem) as problem:
        read_voices(path)
    assert says in str(problem.value)
    assert str(problem.value).startswith(f"{path}: ")
    assert "\n" not in str(problem.value)
