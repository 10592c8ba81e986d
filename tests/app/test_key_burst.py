"""A barcode reader's keys are told from a person's by their pace alone."""

import pytest

from kiosk.app.key_burst import FASTEST_HAND, FEWEST, KeyBurst
from kiosk.domain.handover_form import LONGEST

CODE = "LK1ABCDEFGHJKLMN"


class Keyboard:
    """Presses keys so many milliseconds apart."""

    def __init__(self, apart: int, *, typing: bool = False) -> None:
        self.burst = KeyBurst()
        self._apart = apart
        self._typing = typing
        self._now = 10_000

    def keys(self, signs: str) -> list[bool]:
        """Whether each was taken for a reader's."""
        return [self.key(sign) for sign in signs]

    def key(self, sign: str) -> bool:
        self._now += self._apart
        return self.burst.key(sign, self._now, typing=self._typing)

    def enter(self) -> str | None:
        self._now += self._apart
        return self.burst.enter(self._now, typing=self._typing)

    def pause(self) -> None:
        self._now += FASTEST_HAND + 1


@pytest.mark.parametrize("apart", [0, 1, 20, FASTEST_HAND])
def test_a_reader_is_known_by_its_pace(apart: int) -> None:
    reader = Keyboard(apart)
    assert reader.keys(CODE) == [False] * (FEWEST - 1) + [True] * (len(CODE) - FEWEST + 1)
    assert reader.enter() == CODE


@pytest.mark.parametrize("apart", [FASTEST_HAND + 1, 60, 200, 5_000])
def test_a_person_never_is_one(apart: int) -> None:
    person = Keyboard(apart)
    assert not any(person.keys(CODE))
    assert person.enter() is None


def test_where_somebody_types_only_what_begins_like_a_code_is_a_reader_s() -> None:
    assert not any(Keyboard(1, typing=True).keys("SHEBAOKABULING"))
    for begun in (CODE, CODE.lower(), "".join(chr(ord(sign) + 0xFEE0) for sign in CODE)):
        assert any(Keyboard(1, typing=True).keys(begun))


def test_a_pause_ends_what_came_before() -> None:
    keyboard = Keyboard(1)
    keyboard.keys("LK1ABCDEFG")
    keyboard.pause()
    assert keyboard.enter() is None
    keyboard.keys(CODE)
    assert keyboard.enter() == CODE


def test_enter_by_itself_and_after_a_few_keys_is_a_person_s() -> None:
    keyboard = Keyboard(1)
    assert keyboard.enter() is None
    keyboard.keys("LK1")
    assert keyboard.enter() is None


def test_control_keys_amid_a_code_belong_to_it_and_by_themselves_to_nobody() -> None:
    reader = Keyboard(1)
    assert not any(reader.keys("\t\t\t\t\t\t\t\t\t\t\t\t"))
    reader.keys(CODE)
    assert reader.key("\x1b")
    assert reader.key("")
    sent = reader.enter()
    assert sent is not None
    assert sent.isprintable() is False


def test_a_second_enter_brings_nothing_and_the_next_code_counts() -> None:
    reader = Keyboard(1)
    reader.keys(CODE)
    assert reader.enter() == CODE
    assert reader.enter() == ""
    assert reader.key("\n")
    reader.keys(CODE)
    assert reader.enter() == CODE


def test_a_code_without_end_takes_no_more_room_than_shows_that_it_is_too_long() -> None:
    reader = Keyboard(0)
    reader.keys("7" * 100_000)
    sent = reader.enter()
    assert sent is not None
    assert len(sent) == LONGEST + 1
