"""A state database in a folder of its own, and a clock that a test sets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def state_path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.db"


@pytest.fixture
def store(state_path: Path, clock: SetClock) -> Iterator[StateStore]:
    store = StateStore.open(state_path, clock)
    yield store
    store.close()
