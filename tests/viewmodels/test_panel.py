"""Real millimetres on every panel: what the size of every button and letter rests on."""

import pytest

from kiosk.viewmodels.panel import Panel

PANELS = [
    # pixels, diagonal in inches as sold, small enough to be read from near by
    ((1080, 1920), 21.5, False),
    ((1920, 1080), 21.5, False),
    ((1280, 800), 12.1, True),
    ((1024, 600), 10.1, True),
]


def shown(panel: Panel, name: str) -> float:
    return float(panel.property(name))


@pytest.mark.parametrize(("size", "inches", "compact"), PANELS)
def test_a_panel_as_it_is_sold_is_known_by_its_pixels(
    size: tuple[int, int], inches: float, compact: bool
) -> None:
    panel = Panel(None)
    panel.resize(*size)
    diagonal = (size[0] ** 2 + size[1] ** 2) ** 0.5 / shown(panel, "pixelsPerMillimetre")
    assert diagonal == pytest.approx(inches * 25.4, rel=0.02)
    assert panel.property("compact") is compact
    assert panel.property("portrait") is (size[1] > size[0])


@pytest.mark.parametrize(("width", "density"), [(268.0, 1080 / 268), (597.0, 1080 / 597)])
def test_a_panel_that_was_measured_is_believed(width: float, density: float) -> None:
    panel = Panel(width)
    panel.resize(1080, 1920)
    assert shown(panel, "pixelsPerMillimetre") == pytest.approx(density)


def test_a_large_panel_with_few_pixels_is_not_read_from_near_by() -> None:
    panel = Panel(700.0)
    panel.resize(1024, 600)
    assert panel.property("compact") is False


def test_a_window_that_stands_for_a_larger_panel_shows_it_in_proportion() -> None:
    panel = Panel(None)
    panel.resize(1080, 1920)
    whole = shown(panel, "pixelsPerMillimetre")
    panel.shrink(0.5)
    panel.resize(540, 960)
    assert shown(panel, "pixelsPerMillimetre") == pytest.approx(whole / 2)
    assert panel.property("compact") is False


def test_a_change_is_told_once_and_nothing_twice() -> None:
    panel, told = Panel(None), list[int]()
    panel.changed.connect(lambda: told.append(1))
    panel.resize(1080, 1920)
    panel.resize(0, 0)
    assert told == []
    panel.resize(1024, 600)
    panel.resize(1024, 600)
    assert told == [1]
