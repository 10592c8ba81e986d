"""A button is as large as a finger on every panel."""

import pytest

from kiosk.viewmodels.panel import Panel


def density(panel: Panel) -> float:
    return float(panel.property("pixelsPerMillimetre"))


def measured(width: int, height: int, width_mm: float | None = None, scale: float = 1.0) -> Panel:
    panel = Panel(width_mm)
    panel.shrink(scale)
    panel.resize(width, height)
    return panel


@pytest.mark.parametrize(
    ("width", "height", "millimetres", "compact"),
    [
        (1080, 1920, 268, False),
        (1920, 1080, 476, False),
        (1280, 800, 261, True),
        (1024, 600, 223, True),
    ],
)
def test_a_usual_panel_is_known_by_its_pixels(
    width: int, height: int, millimetres: int, compact: bool
) -> None:
    panel = measured(width, height)
    assert width / density(panel) == pytest.approx(millimetres, abs=1)
    assert panel.property("compact") is compact
    assert panel.property("portrait") is (height > width)


def test_a_configured_width_goes_before_the_guess() -> None:
    panel = measured(1920, 1080, width_mm=960)
    assert density(panel) == 2
    assert panel.property("compact") is False


def test_a_window_that_the_screen_has_no_room_for_shows_the_hall_s_page_in_small() -> None:
    hall, desk = measured(1080, 1920), measured(432, 768, scale=0.4)
    assert density(desk) == pytest.approx(density(hall) * 0.4)
    assert desk.property("compact") is hall.property("compact")
