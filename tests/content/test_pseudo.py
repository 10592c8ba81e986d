"""The language that nobody speaks: longer than English, and all that is filled in stays as it is."""

import unicodedata

from kiosk.content.pseudo import pseudo


def test_it_is_written_from_right_to_left_and_40_percent_longer() -> None:
    english = "Bring your identity card and the old card"
    made = pseudo(english)
    assert {unicodedata.bidirectional(char) for char in made} == {"AL", "WS"}
    assert 1.3 * len(english) <= len(made) <= 1.5 * len(english)


def test_figures_short_names_and_what_is_filled_in_stay() -> None:
    made = pseudo("Pay {fee.lost} at the ATM, step %1 of %2, phone 12333")
    for kept in ("{fee.lost}", "ATM", "%1", "%2", "12333"):
        assert kept in made


def test_it_keeps_to_its_place() -> None:
    assert len(pseudo("Report the loss of a card", 30)) == 30
    assert len(pseudo("Report the loss of a card", 25)) == 25
