"""Which PINs are refused, and that enough are left."""

import pytest

from kiosk.domain.pins import COMMON, Weakness, weakness


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("12345", Weakness.SHAPE),
        ("1234567", Weakness.SHAPE),
        ("74o962", Weakness.SHAPE),
        ("７４０９６２", Weakness.SHAPE),
        ("000000", Weakness.RUN),
        ("123456", Weakness.RUN),
        ("654321", Weakness.RUN),
        ("890123", Weakness.RUN),
        ("975319", Weakness.RUN),
        ("112112", Weakness.FEW_DIGITS),
        ("888666", Weakness.FEW_DIGITS),
        ("121212", Weakness.FEW_DIGITS),
        ("123123", Weakness.REPEATED),
        ("123321", Weakness.REPEATED),
        ("112233", Weakness.REPEATED),
        ("748748", Weakness.REPEATED),
        ("199705", Weakness.DATE),
        ("201431", Weakness.DATE),
        ("051997", Weakness.DATE),
        ("970531", Weakness.DATE),
        ("310597", Weakness.DATE),
        ("053197", Weakness.DATE),
        ("000229", Weakness.DATE),
        ("520131", Weakness.COMMON),
        ("147258", Weakness.COMMON),
    ],
)
def test_a_pin_that_is_easily_guessed_is_refused(pin: str, why: Weakness) -> None:
    assert weakness(pin) is why


@pytest.mark.parametrize("pin", ["740962", "386194", "960745", "583967"])
def test_others_are_taken(pin: str) -> None:
    assert weakness(pin) is None


def test_most_pins_are_left() -> None:
    left = sum(weakness(f"{number:06}") is None for number in range(0, 1_000_000, 3))
    assert left / (1_000_000 / 3) == pytest.approx(0.876, abs=0.002)


def test_the_list_holds_what_no_rule_refuses() -> None:
    assert {weakness(pin) for pin in COMMON} == {Weakness.COMMON}
