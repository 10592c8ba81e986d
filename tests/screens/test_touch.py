"""How a touch is taken: on lifting, inside, once; and how a list is moved with a finger."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication

from kiosk.domain.visit import Asking, Ticking
from kiosk.exhibit.eye import Target
from tests.kiosks import SMALLEST, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome


def middle(kiosk: Kiosk, name: str) -> QPointF:
    return kiosk.visitor.hand.reach(kiosk.visitor.hand.target(name))


def beside(target: Target) -> QPointF:
    """A point just left of a target."""
    place = target.area.mapRectToScene(QRectF(0, 0, target.area.width(), target.area.height()))
    return QPointF(place.left() - 8, place.center().y())


def test_nothing_happens_before_the_finger_is_lifted(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    kiosk.visitor.start()
    place = middle(kiosk, "tile-activate-card")
    hand.press(place)
    hand.rest()
    assert kiosk.visitor.page == "HomePage"
    hand.lift(place)
    kiosk.visitor.sees("ServicesPage")


def test_sliding_off_a_button_takes_the_touch_back(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    kiosk.visitor.start()
    tile = hand.target("tile-activate-card")
    hand.press(hand.reach(tile))
    hand.slide(beside(tile))
    hand.lift(beside(tile))
    kiosk.settle()
    assert kiosk.visitor.page == "HomePage"


def test_sliding_off_and_back_again_counts_as_a_touch(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    kiosk.visitor.start()
    tile = hand.target("tile-activate-card")
    place = hand.reach(tile)
    hand.press(place)
    hand.slide(beside(tile))
    hand.slide(place)
    hand.lift(place)
    kiosk.visitor.sees("ServicesPage")


@pytest.mark.parametrize("flick", [True, False], ids=["flick", "drag"])
def test_moving_a_list_of_tiles_opens_none_of_them(open_kiosk: OpenKiosk, flick: bool) -> None:
    kiosk = open_kiosk(SMALLEST)
    hand = kiosk.visitor.hand
    kiosk.visitor.start()
    before = hand.eye.places()
    tile = middle(kiosk, "tile-activate-card")
    hand.drag(tile + QPointF(0, 100), tile - QPointF(0, 100), flick=flick)
    kiosk.settle()
    assert hand.eye.places() != before
    assert kiosk.visitor.page == "HomePage"


def test_dragging_over_papers_ticks_none(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(SMALLEST)
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.tap("back", "PapersPage")
    paper = middle(kiosk, kiosk.visitor.first("paper-"))
    kiosk.visitor.hand.drag(paper, paper - QPointF(0, 100))
    stage = kiosk.visitor.stage
    assert isinstance(stage, Ticking)
    assert not stage.ticks


def test_a_list_that_is_too_long_can_be_read_with_the_button_alone(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(SMALLEST)
    hand = kiosk.visitor.hand
    walk_to_outcome(kiosk, ERRANDS["go-there"], "en")
    for _ in range(40):
        if not hand.has("more"):
            break
        hand.tap_at(middle(kiosk, "more"))
        hand.rest()
    assert not hand.has("more")
    last = next(item for item in hand.eye.items("QQuickText") if "Content version" in item.property("text"))
    assert hand.eye.visible_part(last).height() == last.height()


def test_two_quick_touches_on_print_make_one_sheet(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    walk_to_outcome(kiosk, ERRANDS["ready"], "zh-CN")
    button = middle(kiosk, "print")
    hand.tap_at(button)
    hand.tap_at(button)
    kiosk.visitor.sees("PrintPage")
    hand.target("finish")
    kiosk.close()
    assert len(kiosk.sheets()) == 1


@pytest.fixture
def double_taps(kiosk: Kiosk) -> Iterator[None]:
    """Touches of ``kiosk`` that follow each other quickly are a double tap, as in the hall."""
    hints = QGuiApplication.styleHints()
    hints.setMouseDoubleClickInterval(400)
    yield
    hints.setMouseDoubleClickInterval(0)


@pytest.mark.usefixtures("double_taps")
def test_a_double_tap_on_an_option_answers_one_question(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    kiosk.visitor.start("en")
    kiosk.visitor.open("card-worn")
    option = middle(kiosk, "option-stained")
    hand.tap_at(option)
    hand.tap_at(option)
    kiosk.settle()
    stage = kiosk.visitor.stage
    assert isinstance(stage, Asking)
    assert stage.interview.given == (("reason", "stained"),)


@pytest.mark.usefixtures("double_taps")
def test_a_double_tap_on_the_first_page_chooses_nothing_on_the_next(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    kiosk.visitor.start()
    place = middle(kiosk, "tile-activate-card")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    hand.tap_at(place)
    hand.tap_at(place)
    kiosk.settle()
    assert kiosk.visitor.page == "HomePage"


@pytest.mark.usefixtures("double_taps")
def test_a_double_tap_ticks_a_paper_once(kiosk: Kiosk) -> None:
    hand = kiosk.visitor.hand
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.tap("back", "PapersPage")
    paper = middle(kiosk, kiosk.visitor.first("paper-"))
    hand.tap_at(paper)
    hand.tap_at(paper)
    stage = kiosk.visitor.stage
    assert isinstance(stage, Ticking)
    assert len(stage.ticks) == 1
