"""The kiosk killed at every move of an A4 sheet: after the restart no sheet comes twice, and all is true."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from tests.printing.ipp.eve import EvePrinter
from tests.printing.proofs.doomed import RECOVERY, Death
from tests.printing.proofs.kills import (
    BEFORE_SENDING,
    CANCELLED,
    DONE,
    FAILED,
    POINTS,
    TIMES,
    UNKNOWN,
    Chain,
    Forks,
    shares,
)
from tests.printing.proofs.places import A4Place

ENDS: dict[str, set[JobState]] = BEFORE_SENDING | {
    "sending-kept": {CANCELLED},
    "printing-lost": {UNKNOWN},
    "printing-kept": {DONE, UNKNOWN},
    "done-lost": {DONE},
    "done-kept": {DONE},
}
"""UNKNOWN where it is not on record that the printer had got all of it, and where it was still printing: what
has not come out at the restart is given up."""


@pytest.fixture
def chain(forks: Forks, data: Path, eve: EvePrinter, sheet: bytes) -> Chain:
    return Chain(forks, data, A4Place(eve, sheet))


def test_killed_before_it_is_on_record_a_request_was_never_made(chain: Chain) -> None:
    for _ in range(TIMES):
        chain.die(POINTS["queued-lost"])
    assert [(state, sheets) for _, state, sheets in chain.end()] == [(None, 0)] * TIMES


@pytest.mark.parametrize("point", ENDS)
def test_killed_at_a_move(chain: Chain, point: str) -> None:
    for _ in range(TIMES):
        chain.die(POINTS[point])
    for _, state, _ in chain.end():
        assert state in ENDS[point]


def test_killed_amid_the_bytes_of_the_sheet(chain: Chain) -> None:
    for death in shares(TIMES):
        chain.die(death)
    for death, state, _ in chain.end():
        assert state in {CANCELLED, FAILED, UNKNOWN}, death


def test_killed_amid_the_dots_of_a_sheet_for_a_printer_without_pdf(
    forks: Forks, data: Path, printer_of: Callable[..., EvePrinter], sheet: bytes
) -> None:
    place = A4Place(printer_of("image/pwg-raster"), sheet, pdf=False)
    chain = Chain(forks, data, place)
    for death in shares(TIMES // 5):
        chain.die(death)
    for death, state, _ in chain.end():
        assert state in {CANCELLED, FAILED, UNKNOWN}, death


@pytest.mark.parametrize("committed", [False, True], ids=["lost", "kept"])
@pytest.mark.parametrize("point", ["created-kept", "sending-kept", "printing-kept"])
def test_killed_again_while_it_settles_what_the_last_one_left(
    chain: Chain, point: str, *, committed: bool
) -> None:
    for _ in range(TIMES // 5):
        chain.die(POINTS[point])
        chain.die(Death(RECOVERY, committed))
    for death, state, _ in chain.end():
        assert death.state == RECOVERY or state in ENDS[point]
