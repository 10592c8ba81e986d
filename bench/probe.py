"""What a measured process tells the bench: `name value`, a line a reading. It imports nothing slow."""

import sys
import time


def say(name: str, value: float) -> None:
    """Tell one reading; several of one name are a series."""
    sys.stdout.write(f"{name} {value!r}\n")
    sys.stdout.flush()


def now() -> float:
    """Seconds of the machine's monotonic clock, the same in every process."""
    return time.monotonic()


def pss_mib() -> float:
    """This process's memory in MiB, pages that it shares with others counted in part."""
    from pathlib import Path

    fields = Path("/proc/self/smaps_rollup").read_text("ascii").split()
    return int(fields[fields.index("Pss:") + 1]) / 1024
