"""PySide6 6.12.0 on Python 3.11 lost a reference to None at every void call, until the program aborted."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 1000
# What else runs in the process may hold a few more or fewer references; a leak shows as CALLS.
NOISE = 50


class Bell(QObject):
    rung = Signal()


def references_gained(value: object, call: Callable[[], object]) -> int:
    call()
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(value) - before


@pytest.mark.parametrize("value", [None, True, False])
def test_a_void_call_and_a_signal_leave_the_reference_counts_alone(value: object) -> None:
    bell = Bell()
    heard: list[None] = []
    bell.rung.connect(heard.clear)

    assert abs(references_gained(value, lambda: bell.setObjectName("bell"))) < NOISE
    assert abs(references_gained(value, lambda: bell.blockSignals(False))) < NOISE
    assert abs(references_gained(value, bell.rung.emit)) < NOISE
