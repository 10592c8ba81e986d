"""Reading aloud on the real screen: the page, what has the focus, the warning; and nothing where there is no
sound."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.bootstrap import open_services
from kiosk.domain.language_names import OWN_NAMES
from kiosk.domain.spoken import Around, Utterance
from kiosk.domain.spoken_above import FAREWELL
from kiosk.domain.spoken_pages import spoken_part
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.scenes import Scenes
from kiosk.resources import resource_folder
from kiosk.services.speech_desk import FIRST_SPEED, FIRST_VOLUME
from kiosk.speech.frame_words import FrameWords
from tests.kiosks import SMALLEST, UNTIL_WARNING, Kiosk, OpenKiosk
from tests.speech.conftest import Device, device

__all__ = ["device"]


@pytest.fixture
def hall(open_kiosk: OpenKiosk, device: Device, tmp_path: Path) -> Kiosk:
    """A kiosk with a loudspeaker."""
    data = tmp_path / "data"
    (data / "voices.toml").write_text('[sound]\ndevice = "kept"\n', encoding="utf-8")
    return open_kiosk(aloud=True, open_services=open_services)


@dataclass(frozen=True, slots=True)
class Held:
    """A kiosk, and the other end of its sound device."""

    kiosk: Kiosk
    sound: int


@pytest.fixture
def held(open_kiosk: OpenKiosk, device: Device, tmp_path: Path) -> Iterator[Held]:
    """A kiosk whose loudspeaker says only as much as is taken from it."""
    data = tmp_path / "data"
    (data / "voices.toml").write_text('[sound]\ndevice = "held"\n', encoding="utf-8")
    with device.taken() as sound:
        yield Held(open_kiosk(aloud=True, open_services=open_services), sound)


@pytest.fixture(scope="module")
def hall_frame() -> FrameWords:
    """The frame's words."""
    return FrameWords(resource_folder() / "translations")


class Listener:
    """Notes every part that is being said, in order."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._speech = kiosk.visitor.services.speech
        self.said: list[Utterance] = []
        self._speech.listen(self._hear)

    def _hear(self) -> None:
        saying = self._speech.saying
        if saying is not None and saying not in self.said[-1:]:
            self.said.append(saying)

    def hears(self, words: str) -> None:
        wait(lambda: any(words in one.line.text for one in self.said), f"{words!r} to be said")


def begin(kiosk: Kiosk, language: str) -> Listener:
    kiosk.visitor.start(language)
    wait(lambda: kiosk.visitor.hand.has("bar-aloud"), "the button")
    listener = Listener(kiosk)
    kiosk.visitor.tap("bar-aloud")
    return listener


@pytest.mark.parametrize(
    ("language", "home", "question"),
    [
        ("zh-CN", "您来办什么事？", "为什么要换卡"),
        ("en", "What brings you here?", "Why do you need a new card?"),
    ],
)
def test_each_page_is_read_when_it_comes_up(hall: Kiosk, language: str, home: str, question: str) -> None:
    listener = begin(hall, language)
    listener.hears(home)
    hall.visitor.tap("tile-card-worn", "QuestionPage")
    listener.hears(question)


def test_what_is_being_read_is_marked_on_the_page(hall: Kiosk) -> None:
    begin(hall, "en")
    speech = hall.visitor.services.speech
    wait(lambda: speech.saying is not None and speech.saying.part.startswith("tile-"), "a tile to be read")
    assert hall.application.screen is not None
    assert str(hall.application.screen.speech.part).startswith("tile-")


def test_with_keys_what_has_the_focus_is_said(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    QTest.keyClick(hall.application.view, Qt.Key.Key_Tab)
    listener.hears("Activate a new card")


def test_the_warning_is_said(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    hall.timers.advance(61)
    listener.hears("Are you still there?")


def test_it_is_silent_at_once_when_nobody_wants_to_hear_it(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    listener.hears("What brings you here?")
    hall.visitor.tap("bar-aloud")
    wait(lambda: hall.visitor.services.speech.saying is None, "silence")
    count = len(listener.said)
    hall.visitor.tap("tile-card-worn", "QuestionPage")
    hall.settle()
    assert len(listener.said) == count


def test_the_next_visitor_hears_nothing_and_finds_the_usual_volume(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    hall.visitor.tap("bar-comfort")
    hall.visitor.tap("softer")
    hall.visitor.tap("faster")
    hall.visitor.tap("comfort-done")
    speech = hall.visitor.services.speech
    assert (speech.volume, speech.speed) == (FIRST_VOLUME - 1, FIRST_SPEED + 1)
    hall.visitor.tap("bar-finish", "AttractPage")
    wait(lambda: (speech.volume, speech.speed) == (FIRST_VOLUME, FIRST_SPEED), "the usual volume")
    assert speech.saying is None
    count = len(listener.said)
    hall.visitor.start("en")
    hall.settle()
    assert len(listener.said) == count


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "您的回答已清除"), ("en", "have been erased")])
def test_who_ends_a_visit_hears_in_their_language_that_nothing_was_kept(
    hall: Kiosk, language: str, words: str
) -> None:
    listener = begin(hall, language)
    hall.visitor.tap("bar-finish", "AttractPage")
    listener.hears(words)
    assert {one.part for one in listener.said if words in one.line.text} == {FAREWELL}


def test_who_has_not_heard_the_pages_does_not_hear_the_farewell(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    hall.visitor.tap("bar-aloud")
    hall.visitor.tap("bar-finish", "AttractPage")
    hall.settle()
    assert not [one for one in listener.said if one.part == FAREWELL]


@pytest.mark.parametrize("way", ["touch", "next visitor"])
def test_the_farewell_is_silent_once_it_was_put_away(held: Held, way: str) -> None:
    kiosk = held.kiosk
    listener = begin(kiosk, "en")
    kiosk.visitor.tap("bar-comfort")
    kiosk.visitor.tap("softer")
    kiosk.visitor.tap("comfort-done")
    speech = kiosk.visitor.services.speech
    kiosk.visitor.tap("bar-finish", "AttractPage")
    listener.hears("have been erased")
    assert speech.volume == FIRST_VOLUME - 1
    if way == "touch":
        kiosk.visitor.tap("farewell")
    else:
        kiosk.visitor.start("en")
    wait(lambda: speech.saying is None, "silence")
    assert speech.volume == FIRST_VOLUME


def test_where_staff_are_is_said_and_then_the_page_again(hall: Kiosk) -> None:
    listener = begin(hall, "en")
    hall.visitor.tap("bar-staff")
    listener.hears("The service desk is in this hall")
    listener.said.clear()
    hall.visitor.tap("staff-thanks")
    listener.hears("What brings you here?")


@pytest.mark.parametrize(
    ("opens", "words", "puts_away"),
    [("bar-comfort", "Size of the text", "comfort-done"), ("bar-languages", "English", "language-keep")],
)
def test_a_panel_is_read_when_it_is_opened(hall: Kiosk, opens: str, words: str, puts_away: str) -> None:
    listener = begin(hall, "en")
    hall.visitor.tap(opens)
    listener.hears(words)
    listener.said.clear()
    hall.visitor.tap(puts_away)
    listener.hears("What brings you here?")


def test_the_key_for_speaking_begins_a_visit_that_is_read_aloud(hall: Kiosk) -> None:
    wait(lambda: hall.visitor.services.speech.available("zh-CN"), "a voice")
    listener = Listener(hall)
    QTest.keyClick(hall.application.view, Qt.Key.Key_F1)
    hall.visitor.sees("HomePage")
    listener.hears("您来办什么事？")


def test_nobody_is_interrupted_who_listens(held: Held) -> None:
    kiosk = held.kiosk
    listener = begin(kiosk, "en")

    def goes_on(said: int) -> bool:
        with suppress(BlockingIOError):
            os.read(held.sound, 1 << 16)
        return len(listener.said) > said

    for number in range(1, 4):
        wait(partial(goes_on, number), "the next sentence")
        kiosk.timers.advance(UNTIL_WARNING - 1)
        assert kiosk.application.kiosk.warning is False
    kiosk.timers.advance(1)
    assert kiosk.application.kiosk.warning is True


def test_every_control_of_every_page_has_words_for_whom_the_keys_come_to_it(
    open_kiosk: OpenKiosk, hall_frame: FrameWords
) -> None:
    printer = PosedPrinter()
    kiosk = open_kiosk(SMALLEST, open_services=partial(posed_services, printer))
    mute: set[str] = set()
    heard: set[str] = set()

    def listen(scene: str) -> None:
        if kiosk.visitor.page == "AttractPage":
            return
        desk, names = kiosk.visitor.services.desk, tuple(OWN_NAMES.items())
        board = kiosk.visitor.services.board
        around = Around(desk.library.front, board.states, board.known, names)
        for stop in kiosk.application.view.stops():
            part = stop.objectName() or stop.parentItem().objectName()
            said = spoken_part(part, desk.stage, around, hall_frame, "en")
            (heard if said else mute).add(part if said else f"{scene}: {part}")

    Scenes(kiosk.visitor, printer, kiosk.timers, listen).play("en")
    assert mute == set()
    assert {"bar-comfort", "size-3", "speak-zh-CN", "key-q", "stay", "staff-thanks", "more"} <= heard


def test_without_a_sound_device_there_is_no_button(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    (tmp_path / "data" / "voices.toml").write_text('[sound]\ndevice = "nowhere"\n', encoding="utf-8")
    kiosk = open_kiosk(aloud=True, open_services=open_services)
    kiosk.visitor.start("en")
    kiosk.says("speech.silent")
    assert not kiosk.visitor.hand.has("bar-aloud")
    kiosk.visitor.tap("bar-comfort")
    assert not kiosk.visitor.hand.has("louder")
