"""The code on the screen: a phone reads the list from it, whole, in the visitor's language."""

import pytest

from kiosk.domain.visit import Scanning
from kiosk.printing.qr_text import qr_text
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk
from tests.printing.reading import codes
from tests.screens.pictures import as_image
from tests.screens.test_visits import ERRANDS, walk_to_outcome


def told(kiosk: Kiosk, language: str) -> str:
    stage = kiosk.visitor.stage
    assert isinstance(stage, Scanning)
    return qr_text(stage.outcome.checklist, language)


def read(kiosk: Kiosk) -> list[str]:
    """What a phone that is held before the screen reads."""
    return codes(as_image(kiosk.visitor.hand.picture()))


@pytest.mark.parametrize("size", [PORTRAIT, SMALLEST], ids=["largest", "smallest"])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("outcome", ["bring", "go-there"])
def test_a_phone_reads_the_list_from_the_screen(
    open_kiosk: OpenKiosk, outcome: str, language: str, size: tuple[int, int]
) -> None:
    kiosk = open_kiosk(size)
    walk_to_outcome(kiosk, ERRANDS[outcome], language)
    kiosk.visitor.tap("scan", "ScanPage")
    assert read(kiosk) == [told(kiosk, language)]


def test_the_code_follows_the_language(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "zh-CN")
    kiosk.visitor.tap("scan", "ScanPage")
    assert read(kiosk) == [told(kiosk, "zh-CN")]
    kiosk.visitor.speak("en")
    assert read(kiosk) == [told(kiosk, "en")]


def test_the_next_visitor_does_not_see_the_last_ones_code(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "zh-CN")
    kiosk.visitor.tap("scan", "ScanPage")
    first = read(kiosk)
    kiosk.visitor.tap("finish", "AttractPage")
    walk_to_outcome(kiosk, ERRANDS["go-there"], "zh-CN")
    kiosk.visitor.tap("scan", "ScanPage")
    assert read(kiosk) == [told(kiosk, "zh-CN")] != first
