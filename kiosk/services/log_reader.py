"""The end of the kiosk's log, without reading all of it."""

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.log_lines import Level, LogLine, log_line
from kiosk.services.log import LOG_FILE

MOST_LINES = 100
"""As many as a screen lays out in a quarter of a second; the files themselves hold all."""

_MOST_BYTES = 512 * 1024
"""Of each file: the last thousand lines or more."""


class LogReader:
    """Reads the log in ``folder``, and the file before it where that alone says too little."""

    def __init__(self, folder: Path) -> None:
        self._files = (folder / LOG_FILE, folder / f"{LOG_FILE}.1")

    def last(self, least: Level, most: int = MOST_LINES) -> tuple[LogLine, ...]:
        """The last ``most`` lines of ``least`` level and above, the newest first; raises OSError."""
        found: list[LogLine] = []
        for file in self._files:
            for line in _backwards(file):
                if line.level >= least:
                    found.append(line)
                if len(found) == most:
                    return tuple(found)
        return tuple(found)


def _backwards(file: Path) -> Iterator[LogLine]:
    try:
        with file.open("rb") as log:
            size = log.seek(0, os.SEEK_END)
            start = max(0, size - _MOST_BYTES)
            log.seek(start)
            end = log.read()
    except FileNotFoundError:
        return
    lines = end.decode("utf-8", errors="replace").splitlines()
    for line in reversed(lines[1:] if start else lines):
        if line.strip():
            yield log_line(line)
