"""The first page while nobody is there: it shows what can be done, burns nothing in, and says farewell."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.domain.attract import scene
from kiosk.services.attract_show import FAREWELL, PAUSE
from tests.kiosks import PORTRAIT, SMALLEST, TO_ANSWER, UNTIL_WARNING, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

WIDE = (1920, 1080)
ERASED = {"zh-CN": "您的回答已清除", "en": "Your answers have been erased"}
CELLS = 60
"""The longer side of the screen, in regions that are looked at."""


def wait(kiosk: Kiosk, seconds: float) -> None:
    kiosk.timers.advance(seconds)
    kiosk.visitor.hand.rest()


def test_what_can_be_done_here_is_shown_in_every_language(kiosk: Kiosk) -> None:
    front = kiosk.visitor.services.desk.library.front
    wanted = {event.title.in_language(tag) for event in front.life_events for tag in front.languages}
    seen: set[str] = set()
    for _ in range((len(front.life_events) + 1) * len(front.languages)):
        seen.update(kiosk.texts())
        wait(kiosk, PAUSE)
    assert wanted <= seen


def test_a_touch_begins_a_visit_whatever_is_shown(kiosk: Kiosk) -> None:
    wait(kiosk, 3 * PAUSE)
    kiosk.visitor.start("en")
    titles = kiosk.texts()
    wait(kiosk, 3 * PAUSE)
    assert kiosk.texts() == titles


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_who_ends_a_visit_is_told_in_their_language_that_nothing_was_kept(
    kiosk: Kiosk, language: str
) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], language)
    kiosk.visitor.tap("bar-finish", "AttractPage")
    assert ERASED[language] in kiosk.texts()
    wait(kiosk, FAREWELL)
    assert ERASED[language] not in kiosk.texts()


def test_a_touch_puts_the_farewell_away_and_the_next_one_may_begin_at_once(kiosk: Kiosk) -> None:
    visitor = kiosk.visitor
    visitor.start("zh-CN")
    visitor.tap("bar-finish", "AttractPage")
    visitor.tap("farewell")
    assert ERASED["zh-CN"] not in kiosk.texts()
    assert visitor.page == "AttractPage"
    visitor.start("zh-CN")
    visitor.tap("bar-finish", "AttractPage")
    visitor.start("en")
    visitor.tap("bar-finish", "AttractPage")
    assert ERASED["en"] in kiosk.texts()


def test_nobody_is_told_farewell_who_has_just_walked_away(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "zh-CN")
    wait(kiosk, UNTIL_WARNING + TO_ANSWER)
    assert kiosk.visitor.page == "AttractPage"
    assert ERASED["zh-CN"] not in kiosk.texts()


@pytest.mark.parametrize("size", [PORTRAIT, WIDE, SMALLEST], ids=["upright", "wide", "smallest"])
def test_over_a_day_no_part_of_the_screen_is_light_or_dark_for_more_than_four_fifths_of_it(
    open_kiosk: OpenKiosk, size: tuple[int, int]
) -> None:
    kiosk = open_kiosk(size)
    front = kiosk.visitor.services.desk.library.front
    events, languages = len(front.life_events), front.languages
    day = Counter(
        (state.event, state.flipped)
        for state in (scene(step, events, languages) for step in range(24 * 3600 // int(PAUSE)))
    )
    light: list[float] = []
    looked_at: set[tuple[int | None, bool]] = set()
    for step in range(2 * (events + 1) * len(languages)):
        state = scene(step, events, languages)
        what = (state.event, state.flipped)
        if what not in looked_at:
            looked_at.add(what)
            kiosk.visitor.hand.rest()
            regions = _light(kiosk.visitor.hand.picture())
            light = light or [0.0] * len(regions)
            light = [sum_ + day[what] * region for sum_, region in zip(light, regions, strict=True)]
        kiosk.timers.advance(PAUSE)
    assert looked_at == set(day)
    shares = [sum_ / day.total() for sum_ in light]
    assert min(shares) > 0.2
    assert max(shares) < 0.8


def _light(picture: QImage) -> list[float]:
    """How light each region is, from 0 (black) to 1 (white)."""
    small = picture.scaled(
        max(1, picture.width() * CELLS // max(picture.width(), picture.height())),
        max(1, picture.height() * CELLS // max(picture.width(), picture.height())),
        mode=Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    return [
        small.pixelColor(x, y).lightness() / 255 for y in range(small.height()) for x in range(small.width())
    ]
