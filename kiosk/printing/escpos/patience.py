"""How long a printer is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """All in seconds."""

    connect: float = 2.0
    """For a TCP connection."""

    answer: float = 1.5
    """For one byte of status: a printer is asked four; a slow one gives a byte a second."""

    strip: float = 15.0
    """For one strip to be printed while nothing is amiss: a second's work, more where a hot head rests."""

    repair: float = 180.0
    """For paper to be put in or a cover closed, before the rest of a slip is given up."""

    poll: float = 0.5
    """Between two looks at a printer that is at rest where it should print, or waits for its repair."""

    quiet: float = 0.3
    """Without a byte, after which no answer from an earlier slip is still on its way."""


USUAL = Patience()
