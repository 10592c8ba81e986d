"""What a command did, as whoever typed it sees it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    def failed_with(self, *parts: str) -> bool:
        """Whether it failed with one line that holds all ``parts``, and no traceback."""
        (line,) = self.err.splitlines()
        return self.status != 0 and line.startswith("kiosk: ") and all(part in line for part in parts)


Run = Callable[..., Done]
