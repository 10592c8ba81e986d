"""A line of the kiosk's log as staff read it."""

import json
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How grave a line is."""

    INFO = 20
    WARNING = 30
    ERROR = 40


_LEVELS = {"debug": Level.INFO, "info": Level.INFO, "warning": Level.WARNING}
"""What is graver, or of no level that is known, counts as an error: it must not be passed over."""

_SHOWN_APART = frozenset({"event", "level", "logger", "timestamp", "exception"})


@dataclass(frozen=True, slots=True)
class LogLine:
    """``at`` is the time as it was written, to the second; ``details`` are the rest, such as ``file=…``."""

    at: str
    level: Level
    event: str
    details: str


def log_line(written: str) -> LogLine:
    """A line of the file; one that is no JSON object is shown as it stands, as an error."""
    try:
        read = json.loads(written)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        return LogLine("", Level.ERROR, " ".join(written.split()), "")
    details = [f"{key}={read[key]}" for key in read if key not in _SHOWN_APART and read[key] != ""]
    trace = str(read.get("exception") or "").strip().splitlines()
    return LogLine(
        at=str(read.get("timestamp", ""))[:19].replace("T", " "),
        level=_LEVELS.get(str(read.get("level")), Level.ERROR),
        event=str(read.get("event", "")),
        details=", ".join([*details, *trace[-1:]]),
    )
