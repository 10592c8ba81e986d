"""How long somebody who failed to sign in has to wait, whatever became of the clock meanwhile.

The count of failures is on the disk before a PIN is looked at, with the moment of the try. After five
failures each further one costs a wait: 15 s, then twice as long each time, at most a quarter of an hour.

The moment is no time of day, which anybody at the machine may set, but a reading of the clock that counts
since the machine was started, and which start that was:

- *same start*: the wait has run since that reading; setting the clock changes nothing, nor does a restart of
  the kiosk.
- *another start*: how long the machine was off nobody can know, so only the time since this start counts. A
  wait can grow by the time that the machine was off, never beyond the whole of it; no restart shortens it.

The longest wait is short since strangers can cause it. Somebody who walks through all names at the public
screen locks each for a quarter of an hour at most, as long as they stand there; a supervisor who is signed
in, or ``kiosk staff unlock`` on the machine, clears it at once. It is long enough for the PIN: with four
tries an hour an attacker who has the screen for 250 working days of eight hours hits one of 870,000 PINs with
a chance of 1 %; each try is on record.
"""

from dataclasses import dataclass
from typing import Protocol

FREE_TRIES = 5
FIRST_WAIT = 15
LONGEST_WAIT = 900
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``seconds`` since the machine's start that ``boot`` names; every start has another name."""

    boot: str
    seconds: float


class SinceStart(Protocol):
    """The clock that nobody sets."""

    def read(self) -> Reading:
        """Now."""


@dataclass(frozen=True, slots=True)
class Guard:
    """How often somebody failed since they last signed in, and when they last tried."""

    failures: int
    at: Reading


def wait_after(failures: int) -> int:
    """The whole wait in seconds after so many failures in a row."""
    if failures < FREE_TRIES:
        return 0
    doublings = min(failures - FREE_TRIES, LONGEST_WAIT.bit_length())
    return min(FIRST_WAIT << doublings, LONGEST_WAIT)


def seconds_left(guard: Guard | None, now: Reading) -> float:
    """Seconds until ``guard`` lets another try through; 0 where it does."""
    if guard is None:
        return 0.0
    same_start = guard.at.boot == now.boot and guard.at.seconds <= now.seconds
    passed = now.seconds - guard.at.seconds if same_start else now.seconds
    return max(0.0, wait_after(guard.failures) - passed)
