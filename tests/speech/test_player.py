"""What the player brings to the device is what the clips hold, in order, and it obeys at once."""

import itertools
import os
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.spoken import Line
from kiosk.speech.clip_maker import make_clip
from kiosk.speech.clips import Clips
from kiosk.speech.player import Event, Failed, Finished, Player, Saying, Sound
from kiosk.speech.sound import sound_problem
from tests.speech.conftest import Device, chinese, english, samples, utterances

LINES = (chinese("带身份证"), english("Go to the window"), chinese("两份"))
LONG = english("The window decides what is accepted. " * 8)
PATIENCE = 20


class Ears:
    """Hears what the player tells, one thing after the other."""

    def __init__(self) -> None:
        self._events: queue.Queue[Event] = queue.Queue()

    def hear(self, event: Event) -> None:
        self._events.put(event)

    def next(self) -> Event:
        return self._events.get(timeout=PATIENCE)

    def until_finished(self) -> list[Event]:
        heard = [self.next()]
        while not isinstance(heard[-1], Finished):
            heard.append(self.next())
        return heard


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def made(clips: Clips) -> Clips:
    """The clips of all lines."""
    for line in (*LINES, LONG):
        path = clips.path(line)
        assert path is not None
        make_clip(clips, line, path)
    return clips


@contextmanager
def _player(clips: Clips, ears: Ears, device: str = "kept") -> Iterator[Player]:
    player = Player(clips.find, ears.hear, device)
    try:
        yield player
    finally:
        player.close()


def _clip(clips: Clips, line: Line) -> Path:
    clip = clips.find(line)
    assert clip is not None
    return clip


def _loudness(played: bytes) -> int:
    values = memoryview(played[: len(played) // 2 * 2]).cast("h")
    return max(abs(value) for value in values)


@pytest.mark.usefixtures("device")
def test_utterances_are_said_in_order(made: Clips, ears: Ears) -> None:
    said = utterances(*LINES)
    with _player(made, ears) as player:
        player.play(said)
        assert ears.until_finished() == [*map(Saying, said), Finished()]


def test_the_device_gets_the_samples_of_the_clip(made: Clips, ears: Ears, device: Device) -> None:
    with _player(made, ears) as player:
        player.play(utterances(LINES[1]))
        ears.until_finished()
    wanted = samples(_clip(made, LINES[1]))
    played = device.kept()
    assert _alike(played[: len(wanted)], wanted)
    assert not any(played[len(wanted) :])


def _alike(played: bytes, wanted: bytes) -> bool:
    """The same but for the player's dither, one step of 65,536."""
    first, second = memoryview(played).cast("h"), memoryview(wanted).cast("h")
    return len(first) == len(second) and all(abs(a - b) <= 2 for a, b in zip(first, second, strict=True))


def test_half_the_volume_is_half_the_amplitude(made: Clips, ears: Ears, device: Device) -> None:
    with _player(made, ears) as player:
        player.set_sound(Sound(volume=0.5))
        player.play(utterances(LINES[1]))
        ears.until_finished()
    full = _loudness(samples(_clip(made, LINES[1])))
    assert abs(_loudness(device.kept()) - full / 2) < full / 50


def test_faster_is_shorter_at_the_same_pitch(made: Clips, ears: Ears, device: Device) -> None:
    lengths, crossings = [], []
    for speed in (1.0, 1.5):
        with _player(made, ears) as player:
            player.set_sound(Sound(speed=speed))
            player.play(utterances(LONG))
            ears.until_finished()
        played = device.kept()
        lengths.append(len(played))
        crossings.append(_crossings(played) / len(played))
    assert abs(lengths[0] / lengths[1] - 1.5) < 0.05
    assert abs(crossings[0] / crossings[1] - 1) < 0.1


def _crossings(played: bytes) -> int:
    """How often the wave goes through zero: by the second, that grows with the pitch."""
    values = memoryview(played).cast("h")
    return sum(1 for a, b in itertools.pairwise(values) if (a < 0) != (b < 0))


def test_stop_is_silence_at_once(made: Clips, ears: Ears, device: Device) -> None:
    with _player(made, ears, "held") as player:
        player.play(utterances(LONG, LINES[0]))
        assert ears.next() == Saying(utterances(LONG)[0])
        end = device.held()
        os.read(end, 64)
        player.stop()
        heard = 0
        while chunk := os.read(end, 65536):
            heard += len(chunk)
        os.close(end)
        assert heard < len(samples(_clip(made, LONG))) / 2
        assert ears.next() == Finished()


def test_next_goes_on_with_what_follows(made: Clips, ears: Ears, device: Device) -> None:
    said = utterances(LONG, LINES[0])
    with _player(made, ears, "held") as player:
        player.play(said)
        assert ears.next() == Saying(said[0])
        end = device.held()
        player.next()
        assert ears.next() == Saying(said[1])
        os.close(end)


def test_a_new_page_takes_the_place_of_the_old_one(made: Clips, ears: Ears, device: Device) -> None:
    old, new = utterances(LONG, LINES[0]), utterances(LINES[1])
    with _player(made, ears, "held") as player:
        player.play(old)
        assert ears.next() == Saying(old[0])
        end = device.held()
        player.play(new)
        assert ears.next() == Saying(new[0])
        os.close(end)


def test_a_change_of_volume_begins_the_sentence_again(made: Clips, ears: Ears, device: Device) -> None:
    said = utterances(LONG)
    with _player(made, ears, "held") as player:
        player.play(said)
        assert ears.next() == Saying(said[0])
        end = device.held()
        player.set_sound(Sound(volume=0.25))
        assert ears.next() == Saying(said[0])
        os.close(end)


@pytest.mark.usefixtures("device")
def test_a_line_without_a_clip_is_left_out(made: Clips, ears: Ears) -> None:
    said = utterances(LINES[0], english("Never made"), LINES[2])
    with _player(made, ears) as player:
        player.play(said)
        assert ears.until_finished() == [Saying(said[0]), Saying(said[2]), Finished()]


@pytest.mark.usefixtures("device")
def test_a_device_that_is_gone_is_told_in_a_line(made: Clips, ears: Ears) -> None:
    with _player(made, ears, "unplugged") as player:
        player.play(utterances(*LINES))
        told = [event for event in ears.until_finished() if isinstance(event, Failed)]
    assert len(told) == 1
    assert told[0].reason.startswith("sound device unplugged: ")
    assert "\n" not in told[0].reason


def test_the_device_is_tried_with_silence(device: Device) -> None:
    assert sound_problem("kept") is None
    assert not any(device.kept())
    problem = sound_problem("unplugged")
    assert problem is not None
    assert "unplugged" in problem
    assert "\n" not in problem


def test_without_the_program_there_is_no_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = sound_problem("default")
    assert problem is not None
    assert "sox" in problem
