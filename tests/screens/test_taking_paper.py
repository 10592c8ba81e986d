"""The paper is drawn out of the printer before one's eyes, unless nothing is to move."""

import pytest

from tests.kiosks import Kiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome


@pytest.mark.parametrize("motion", [True, False], ids=["moving", "still"])
def test_the_paper_that_is_to_be_taken_moves_unless_nothing_is_to_move(kiosk: Kiosk, motion: bool) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "zh-CN")
    kiosk.application.comfort.move(motion)
    assert _moves(kiosk) == []
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    assert _moves(kiosk) == [motion]
    kiosk.visitor.tap("finish", "AttractPage")
    assert _moves(kiosk) == []


def _moves(kiosk: Kiosk) -> list[bool]:
    """Of each sheet that is shown being taken, whether it moves."""
    pictures = kiosk.visitor.hand.eye.items("QQuickImage")
    return [bool(one.property("moves")) for one in pictures if one.objectName() == "taken-sheet"]
