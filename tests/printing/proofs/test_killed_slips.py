"""The kiosk killed at every move of a slip: after the restart no slip comes twice, and the rest is void."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from tests.printing.escpos.emupos import MISSING, PROGRAM, Emupos
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.proofs.doomed import RECOVERY, Death
from tests.printing.proofs.kills import BEFORE_SENDING, DONE, POINTS, TIMES, UNKNOWN, Chain, Forks, shares
from tests.printing.proofs.places import EmuposPlace, SlipPlace

ROWS = 300
"""Three strips, the last one short."""

ENDS: dict[str, set[JobState]] = BEFORE_SENDING | {
    "sending-kept": {UNKNOWN},
    "printing-lost": {UNKNOWN},
    "printing-kept": {UNKNOWN},
    "done-lost": {UNKNOWN},
    "done-kept": {DONE},
}
"""A receipt printer remembers no jobs: what became of a slip that was begun, it can't tell."""


@pytest.fixture
def chain(forks: Forks, data: Path) -> Iterator[Chain]:
    wire = TcpWire(Thermal())
    yield Chain(forks, data, SlipPlace(wire, ROWS))
    wire.close()


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


def test_killed_amid_the_bytes_of_the_slip(chain: Chain) -> None:
    for death in shares(TIMES):
        chain.die(death)
    for death, state, sheets in chain.end():
        assert state is UNKNOWN
        assert sheets == (death.share == 1)


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


@pytest.mark.skipif(not PROGRAM.exists(), reason=MISSING)
def test_killed_at_every_move_of_a_slip_on_emupos(forks: Forks, data: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        ports = one.getsockname()[1], two.getsockname()[1]
    emupos = Emupos(tmp_path, *ports)
    try:
        # It tells of each byte of white that ends a broken picture, before it answers.
        chain = Chain(forks, data, EmuposPlace(emupos), slow=True)
        for death in (*POINTS.values(), *shares(5)):
            chain.die(death)
        assert {state for _, state, _ in chain.end()} == {None, JobState.CANCELLED, UNKNOWN, DONE}
    finally:
        emupos.close()
