"""What is shown beside the PIN: badges and keys behind one interface, of which nothing usable is kept."""

from collections.abc import Iterable
from pathlib import Path
from threading import Event

import pytest

from kiosk.credentials.badges import LONGEST, Badges
from kiosk.credentials.fido_keys import FidoKeys
from kiosk.credentials.pepper import begin_pepper
from kiosk.credentials.second_factor import Factors, FactorTrouble
from kiosk.domain.staff import FactorKind, SecondFactor
from tests.credentials.keys import SoftKey

NUMBER = "0012345678"


@pytest.fixture
def badges(tmp_path: Path) -> Badges:
    return Badges(begin_pepper(tmp_path / "pepper"))


def plugged_in(*keys: SoftKey) -> FidoKeys:
    return FidoKeys(lambda: keys, patience=0.05)


def test_a_badge_is_known_again_and_another_or_none_is_not(badges: Badges) -> None:
    record = badges.enrol("guide-3", NUMBER, Event())
    assert badges.check("guide-3", record, NUMBER, Event()) == record
    for other in ("0012345679", "", NUMBER + "0", NUMBER.rstrip("8")):
        assert badges.check("guide-3", record, other, Event()) is None


def test_a_badges_number_is_not_kept_and_is_good_for_one_person(badges: Badges, tmp_path: Path) -> None:
    record = badges.enrol("guide-3", NUMBER, Event())
    assert NUMBER not in record
    assert badges.check("guide-4", record, NUMBER, Event()) is None
    elsewhere = Badges(begin_pepper(tmp_path / "other"))
    assert elsewhere.check("guide-3", record, NUMBER, Event()) is None


@pytest.mark.parametrize("number", ["", "123", "1234 5678", "1" * (LONGEST + 1), "\x1b[2J1234", "１２３４５"])
def test_what_is_no_badge_number_is_refused(badges: Badges, number: str) -> None:
    with pytest.raises(FactorTrouble, match="read the badge again"):
        badges.enrol("guide-3", number, Event())


def test_a_key_is_known_again_and_its_count_is_kept() -> None:
    key = SoftKey()
    keys = plugged_in(key)
    record = keys.enrol("guide-3", "", Event())
    first = keys.check("guide-3", record, "", Event())
    assert first is not None
    second = keys.check("guide-3", first, "", Event())
    assert second not in (None, first)


def test_another_key_is_not_taken_for_it() -> None:
    record = plugged_in(SoftKey()).enrol("guide-3", "", Event())
    other = SoftKey()
    plugged_in(other).enrol("guide-4", "", Event())
    assert plugged_in(other).check("guide-3", record, "", Event()) is None


def test_a_copy_of_a_key_is_noticed_once_the_key_has_been_used() -> None:
    key = SoftKey()
    record = plugged_in(key).enrol("guide-3", "", Event())
    copy = key.copy()
    used = plugged_in(key).check("guide-3", record, "", Event())
    assert used is not None
    assert plugged_in(copy).check("guide-3", used, "", Event()) is None


def test_a_key_that_does_not_count_is_taken_at_its_word() -> None:
    class Uncounting(SoftKey):
        @property
        def count(self) -> int:
            return 0

        @count.setter
        def count(self, _: int) -> None: ...

    keys = plugged_in(Uncounting())
    record = keys.enrol("guide-3", "", Event())
    assert keys.check("guide-3", record, "", Event()) == record


def test_a_key_that_nobody_touches_proves_nothing() -> None:
    key = SoftKey()
    record = plugged_in(key).enrol("guide-3", "", Event())
    key.touched = False
    assert plugged_in(key).check("guide-3", record, "", Event()) is None
    with pytest.raises(FactorTrouble, match="touch it while it blinks"):
        plugged_in(key).enrol("guide-4", "", Event())


def test_without_a_key_one_line_says_so() -> None:
    with pytest.raises(FactorTrouble, match="no key is plugged in"):
        plugged_in().enrol("guide-3", "", Event())


def test_a_key_may_be_plugged_in_while_it_is_waited_for() -> None:
    key, looks = SoftKey(), 0

    def devices() -> Iterable[SoftKey]:
        nonlocal looks
        looks += 1
        return [key] if looks > 1 else []

    assert FidoKeys(devices, patience=5).enrol("guide-3", "", Event())
    assert looks == 2


def test_nobody_waits_for_a_key_that_is_not_wanted_any_more() -> None:
    cancelled = Event()
    cancelled.set()
    with pytest.raises(FactorTrouble):
        FidoKeys(list, patience=600).enrol("guide-3", "", cancelled)


def test_one_interface_serves_all_kinds(badges: Badges) -> None:
    keys = plugged_in(SoftKey())
    factors = Factors({FactorKind.BADGE: lambda: badges, FactorKind.KEY: lambda: keys})
    for kind, given in ((FactorKind.NONE, ""), (FactorKind.BADGE, NUMBER), (FactorKind.KEY, "")):
        factor = factors.enrol(kind, "guide-3", given, Event())
        assert factor.kind is kind
        shown = factors.check("guide-3", factor, given, Event())
        assert shown is not None
        assert shown.kind is kind
    badge = factors.enrol(FactorKind.BADGE, "guide-3", NUMBER, Event())
    assert factors.check("guide-3", badge, "", Event()) is None


def test_the_reader_for_keys_is_not_loaded_for_those_who_have_none() -> None:
    def never() -> FidoKeys:
        raise AssertionError("loaded")

    factors = Factors({FactorKind.KEY: never})
    assert factors.check("guide-3", SecondFactor(), "", Event()) == SecondFactor()
