"""The clock that nobody sets: it counts from the machine's start, and knows which start that was (Linux)."""

import time
from pathlib import Path

from kiosk.domain.lock_out import Reading

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class MachineSinceStart:
    """Counts on while the machine sleeps, too."""

    def read(self) -> Reading:
        """Now."""
        return Reading(_boot(), time.clock_gettime(time.CLOCK_BOOTTIME))


def _boot() -> str:
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:  # without /proc a later start is told by its lower count alone
        return ""
