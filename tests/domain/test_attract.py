"""The round of the first page: every life event in every language, and nothing that burns in."""

from collections import Counter
from datetime import time

import pytest

from kiosk.domain.attract import SHIFTS, DimHours, scene

EVENTS = 15
LANGUAGES = ("zh-CN", "en", "zh-Hant")
DAY = 24 * 3600 // 8


def test_it_begins_with_the_plain_page_in_the_first_language() -> None:
    first = scene(0, EVENTS, LANGUAGES)
    assert (first.event, first.language, first.flipped, first.shift) == (None, "zh-CN", False, (0, 0))


def test_every_life_event_is_shown_in_one_language_then_in_the_next() -> None:
    shown = [
        (state.language, state.event) for state in (scene(step, EVENTS, LANGUAGES) for step in range(48))
    ]
    assert shown == [(language, event) for language in LANGUAGES for event in (None, *range(EVENTS))]


def test_over_a_day_each_picture_stands_about_as_often_light_as_dark_and_at_every_shift() -> None:
    states = [scene(step, EVENTS, LANGUAGES) for step in range(DAY)]
    flipped = Counter((state.event, state.language) for state in states if state.flipped)
    plain = Counter((state.event, state.language) for state in states if not state.flipped)
    assert flipped.keys() == plain.keys()
    for what, count in plain.items():
        assert 0.45 < count / (count + flipped[what]) < 0.55
    shifts = Counter((state.flipped, state.shift) for state in states)
    assert len(shifts) == 2 * len(SHIFTS)
    assert max(shifts.values()) / DAY < 0.1


def test_nothing_to_show_is_no_error() -> None:
    assert {scene(step, 0, ("zh-CN",)).event for step in range(9)} == {None}


@pytest.mark.parametrize(
    ("hours", "dark", "light"),
    [
        (
            (time(19), time(7, 30)),
            [time(19), time(23, 59), time(0), time(7, 29)],
            [time(7, 30), time(18, 59)],
        ),
        ((time(12), time(13)), [time(12), time(12, 59)], [time(11, 59), time(13), time(0)]),
        ((time(8), time(8)), [], [time(8), time(0)]),
    ],
    ids=["over-night", "at-noon", "never"],
)
def test_the_closed_hours(hours: tuple[time, time], dark: list[time], light: list[time]) -> None:
    dim = DimHours(*hours)
    assert [now for now in dark if not dim.hold(now)] == []
    assert [now for now in light if dim.hold(now)] == []
