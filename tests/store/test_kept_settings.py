"""What the machine was told is there after a restart."""

import pytest

from kiosk.store.kept_settings import Json, KeptSettings
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock


@pytest.mark.parametrize(
    "value", [True, 3, 2**70, 1.0, "门厅", None, [1, "二"], {"printer": {"uri": "ipp://hall", "copies": 1}}]
)
def test_a_setting_comes_back_as_it_was_put(store: StateStore, clock: SetClock, value: Json) -> None:
    KeptSettings(store, clock).put("some.key", value)
    store.close()
    assert KeptSettings(store, clock).get("some.key") == value


def test_a_new_value_takes_the_old_one_s_place(store: StateStore, clock: SetClock) -> None:
    settings = KeptSettings(store, clock)
    settings.put("volume", 1)
    settings.put("volume", 2)
    assert settings.get("volume") == 2


def test_what_was_never_put_is_none(store: StateStore, clock: SetClock) -> None:
    assert KeptSettings(store, clock).get("volume") is None
