"""Reading aloud on the real screen: the page, what has the focus, the warning; and nothing where there is no
sound."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.bootstrap import open_services
from kiosk.domain.spoken import Utterance
from kiosk.exhibit.patience import wait
from kiosk.services.speech_desk import FIRST_SPEED, FIRST_VOLUME
from tests.kiosks import Kiosk, OpenKiosk
from tests.speech.conftest import Device, device

__all__ = ["device"]


@pytest.fixture
def hall(open_kiosk: OpenKiosk, device: Device, tmp_path: Path) -> Kiosk:
    """A kiosk with a loudspeaker."""
    data = tmp_path / "data"
    (data / "voices.toml").write_text('[sound]\ndevice = "kept"\n', encoding="utf-8")
    return open_kiosk(aloud=True, open_services=open_services)


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
    wait(lambda: speech.saying is None, "silence")
    assert (speech.volume, speech.speed) == (FIRST_VOLUME, FIRST_SPEED)
    count = len(listener.said)
    hall.visitor.start("en")
    hall.settle()
    assert len(listener.said) == count


def test_without_a_sound_device_there_is_no_button(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    (tmp_path / "data" / "voices.toml").write_text('[sound]\ndevice = "nowhere"\n', encoding="utf-8")
    kiosk = open_kiosk(aloud=True, open_services=open_services)
    kiosk.visitor.start("en")
    kiosk.says("speech.silent")
    assert not kiosk.visitor.hand.has("bar-aloud")
    kiosk.visitor.tap("bar-comfort")
    assert not kiosk.visitor.hand.has("louder")


def test_help_is_asked_for_on_any_page_and_the_visit_waits(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("bar-staff")
    assert kiosk.visitor.services.desk.staff_asked
    kiosk.visitor.tap("staff-thanks")
    assert kiosk.visitor.page == "HomePage"
    kiosk.visitor.tap("tile-card-worn", "QuestionPage")
    kiosk.visitor.tap("bar-staff")
    kiosk.visitor.tap("staff-thanks")
    assert kiosk.visitor.page == "QuestionPage"
