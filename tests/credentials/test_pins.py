"""A PIN is kept as what only this kiosk, with its pepper, can check; unknown names cost the same work."""

from pathlib import Path

import argon2
import pytest
from argon2 import PasswordHasher

from kiosk.credentials.pepper import Pepper, begin_pepper
from kiosk.credentials.pins import PinHasher


@pytest.fixture
def pepper(tmp_path: Path) -> Pepper:
    return begin_pepper(tmp_path / "pepper")


@pytest.fixture
def pins(pepper: Pepper) -> PinHasher:
    return PinHasher(pepper)


def test_the_right_pin_of_the_right_person_fits_and_no_other(pins: PinHasher) -> None:
    kept = pins.hash("guide-3", "740962")
    assert pins.fits("guide-3", "740962", kept)
    assert not pins.fits("guide-3", "740963", kept)
    assert not pins.fits("guide-4", "740962", kept)
    assert not pins.fits("guide-3", "740962", None)
    assert not pins.fits("guide-3", "740962", "damaged")


def test_it_is_kept_by_argon2id_with_the_librarys_parameters_and_never_alike(pins: PinHasher) -> None:
    one, other = pins.hash("guide-3", "740962"), pins.hash("guide-3", "740962")
    assert one != other
    assert argon2.extract_parameters(one) == argon2.profiles.RFC_9106_LOW_MEMORY
    assert argon2.extract_parameters(one).type is argon2.Type.ID


def test_the_file_alone_is_of_no_use(pins: PinHasher, tmp_path: Path) -> None:
    kept = pins.hash("guide-3", "740962")
    assert not PinHasher(begin_pepper(tmp_path / "other")).fits("guide-3", "740962", kept)
    for bare in ("740962", "guide-3\x00740962"):
        with pytest.raises(argon2.exceptions.VerifyMismatchError):
            PasswordHasher().verify(kept, bare)


class CountingHasher(PasswordHasher):
    """Notes the parameters of every hash that is checked."""

    def __init__(self) -> None:
        super().__init__()
        self.checked: list[argon2.Parameters] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override] # noqa: A002
        self.checked.append(argon2.extract_parameters(str(hash)))
        return super().verify(hash, password)


@pytest.mark.parametrize("case", ["right", "wrong", "unknown"])
def test_right_wrong_and_unknown_take_one_check_of_the_same_cost(pepper: Pepper, case: str) -> None:
    hasher = CountingHasher()
    pins = PinHasher(pepper, hasher)
    kept = pins.hash("guide-3", "740962")
    fits = pins.fits(
        "guide-3" if case != "unknown" else "guide-9",
        "386194" if case == "wrong" else "740962",
        None if case == "unknown" else kept,
    )
    assert fits is (case == "right")
    assert hasher.checked == [argon2.extract_parameters(kept)]
