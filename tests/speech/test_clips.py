"""Each line becomes one clip, which carries its text, and is made anew only when something changed."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.spoken import Line
from kiosk.speech.clip_maker import fed, make_clip
from kiosk.speech.clips import Clips
from kiosk.speech.errors import NoClip
from kiosk.speech.recordings import Recordings, read_recordings
from kiosk.speech.render import GIVE_UP, missing, render
from kiosk.speech.voices import ESPEAK, Voice, Voices
from tests.speech.conftest import chinese, english, samples, seconds, text_track

BANK = chinese("带社保卡到银行，重新办理。")
LINES = (BANK, english("Phone 12333."), chinese("2份"), english("Go to the window."))


def _render(clips: Clips, *lines: Line) -> tuple[int, int, int, int]:
    done = render(clips, lines, lambda _done, _of: None)
    assert done is not None
    return done.there, done.made, done.failed, done.removed


def _with(clips: Clips, **voices: Voice) -> Clips:
    return Clips(clips.folder, Voices({**ESPEAK, **voices}), clips.recordings)


def test_a_clip_carries_its_text_and_language(clips: Clips) -> None:
    _render(clips, *LINES)
    for line in LINES:
        clip = clips.find(line)
        assert clip is not None
        assert text_track(clip) == {"TEXT": line.text, "LANGUAGE": line.language}
        assert seconds(clip) > 0.3


def test_a_clip_is_a_tenth_of_the_sound_it_holds(clips: Clips) -> None:
    long = english("The window decides. " * 20)
    _render(clips, long)
    clip = clips.find(long)
    assert clip is not None
    assert clip.stat().st_size < len(samples(clip)) / 8


def test_a_character_of_several_readings_is_said_as_its_neighbours_ask() -> None:
    assert fed(BANK, ESPEAK["zh"]) == "dai4 she4 bao3 ka3 dao4 yin2 hang2 ， chong2 xin1 ban4 li3 。"
    assert "hai2 que1" in fed(chinese("还缺户口簿"), ESPEAK["zh"])
    assert "chang2 qi1" in fed(chinese("长期有效"), ESPEAK["zh"])


def test_a_figure_reaches_the_voice_in_words() -> None:
    assert fed(chinese("拨12333"), ESPEAK["zh"]) == "bo1 yao1 er4 san1 san1 san1"
    assert fed(english("Phone 12333."), ESPEAK["en"]) == "Phone 1 2 3 3 3."


def test_a_chinese_name_in_english_can_be_said_by_the_english_voice() -> None:
    fed_with = fed(english('the app "电子社保卡"'), ESPEAK["en"])
    assert " ".join(fed_with.split()) == "the app dian zi she bao ka"


def test_espeak_speaks_what_pinyin_says(tmp_path: Path) -> None:
    """The sounds that espeak-ng makes of it, in its own notation: háng, and not xíng."""
    command = ("espeak-ng", "-v", "cmn-latn-pinyin", "-q", "-x", fed(chinese("银行"), ESPEAK["zh"]))
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert "j'i35n" in told
    assert "X'a35N" in told


def test_clips_that_are_there_are_not_made_again(clips: Clips) -> None:
    assert _render(clips, *LINES) == (0, 4, 0, 0)
    made = {path: path.stat().st_mtime_ns for path in clips.folder.glob("*.ogg")}
    assert _render(clips, *LINES) == (4, 0, 0, 0)
    assert made == {path: path.stat().st_mtime_ns for path in clips.folder.glob("*.ogg")}


def test_a_changed_text_is_made_and_the_old_one_goes(clips: Clips) -> None:
    _render(clips, *LINES)
    assert _render(clips, *LINES[1:], chinese("带身份证。")) == (3, 1, 0, 1)
    assert clips.find(BANK) is None


def test_another_voice_makes_its_language_anew_and_no_other(clips: Clips) -> None:
    _render(clips, *LINES)
    slower = replace(ESPEAK["en"], command=(*ESPEAK["en"].command, "-s", "100"))
    other = _with(clips, en=slower)
    assert missing(other, LINES) == [LINES[1], LINES[3]]


def test_rendering_that_was_stopped_goes_on_where_it_was(clips: Clips) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        render(clips, LINES, stop)
    (clips.folder / ".making-left").mkdir()
    assert _render(clips, *LINES) == (2, 2, 0, 0)
    assert not (clips.folder / ".making-left").exists()


def test_two_processes_never_make_the_same_clips(clips: Clips) -> None:
    told: list[object] = []
    render(clips, LINES, lambda _done, _of: told.append(render(clips, LINES, lambda _d, _o: None)))
    assert told == [None] * len(LINES)


def test_a_broken_voice_is_given_up_and_the_others_speak(clips: Clips) -> None:
    broken = _with(clips, zh=Voice(("false", "{text}", "{out}")))
    many = [chinese(f"第{number}条") for number in range(GIVE_UP * 3)]
    done = render(broken, [*many, LINES[1]], lambda _done, _of: None)
    assert done is not None
    assert (done.made, done.failed) == (1, len(many))
    assert done.problems == ("the voice for zh-CN (false) failed with status 1: ",)


@pytest.mark.parametrize(
    ("voice", "says"),
    [
        (Voice(("no-such-voice", "{text}", "{out}")), "there is no program no-such-voice: install it"),
        (Voice(("true", "{text}", "{out}")), "the voice for en (true) made no sound"),
        (Voice(("sh", "-c", "echo out of memory >&2; exit 3", "{text}", "{out}")), "status 3: out of memory"),
        (Voice(("cp", "{text}", "{out}")), "made no sound"),
    ],
)
def test_why_a_voice_is_silent_is_said_in_a_line(clips: Clips, voice: Voice, says: str) -> None:
    with pytest.raises(NoClip) as problem:
        make_clip(_with(clips, en=voice), english("Hello"), clips.folder / "clip.ogg")
    assert says in str(problem.value)
    assert "Hello" not in str(problem.value)
    assert list(clips.folder.iterdir()) == []


def test_a_language_without_a_voice_is_said(clips: Clips) -> None:
    done = render(clips, [Line("ياخشىمۇسىز", "ug")], lambda _done, _of: None)
    assert done is not None
    assert done.problems == ("no voice speaks ug: name one in voices.toml",)


def test_a_text_is_no_command(clips: Clips) -> None:
    mark = clips.folder / "mark"
    line = english(f"$(touch {mark}) `touch {mark}`; touch {mark}")
    _render(clips, line)
    assert not mark.exists()


def _recorded(pack: Path, *rows: str) -> Recordings:
    folder = pack / "speech" / "zh-CN"
    folder.mkdir(parents=True)
    tone = ("sox", "-V1", "-n", "-r", "22050", folder / "bank.wav", "synth", "0.7", "sine", "440")
    subprocess.run(tone, check=True)
    (folder / "clips.csv").write_text("\n".join(("file,text", *rows)) + "\n", "utf-8-sig")
    return read_recordings(pack)


def test_a_recording_of_the_pack_goes_before_any_voice(clips: Clips, tmp_path: Path) -> None:
    recordings = _recorded(tmp_path / "pack", f"bank.wav,{BANK.text}")
    recorded = Clips(clips.folder, Voices({}), recordings)
    assert recordings.problems == ()
    assert _render(recorded, BANK) == (0, 1, 0, 0)
    clip = recorded.find(BANK)
    assert clip is not None
    assert text_track(clip)["TEXT"] == BANK.text
    assert round(seconds(clip), 2) == 0.7


def test_a_recording_that_is_replaced_is_taken_anew(clips: Clips, tmp_path: Path) -> None:
    recordings = _recorded(tmp_path / "pack", f"bank.wav,{BANK.text}")
    recorded = Clips(clips.folder, Voices(), recordings)
    _render(recorded, BANK)
    os.utime(tmp_path / "pack" / "speech" / "zh-CN" / "bank.wav", (1, 1))
    assert missing(recorded, [BANK]) == [BANK]


def test_a_wrong_list_of_recordings_is_said_with_its_line_and_the_rest_is_used(tmp_path: Path) -> None:
    recordings = _recorded(
        tmp_path / "pack", "none.wav,没有", "bank.wav", "../bank.wav,外面", f"bank.wav,{BANK.text}"
    )
    assert set(recordings.files) == {BANK}
    first, second, third = recordings.problems
    assert "clips.csv:2: there is no file `none.wav`" in first
    assert "clips.csv:3: has 1 cells" in second
    assert "clips.csv:4: there is no file `../bank.wav`" in third


def test_a_list_without_its_head_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "speech" / "en"
    folder.mkdir(parents=True)
    (folder / "clips.csv").write_text("bank.wav,Bank\n")
    assert "the first line must be `file,text`" in read_recordings(tmp_path).problems[0]
