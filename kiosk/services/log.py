"""The log: one JSON object a line, in files that can't fill the disk. No answer or tick is ever logged.

Until the log's file is opened, which waits for the first page, records wait in memory.
"""

import json
import logging
from datetime import datetime
from logging.handlers import MemoryHandler, RotatingFileHandler
from pathlib import Path

_FILE_BYTES = 2_000_000
_FILES = 4
_WAITING = 1000
_ALWAYS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
"""What every record has; anything else was said by whoever logged."""


class JsonLine(logging.Formatter):
    """A record as a JSON object: event, level, logger, what was said with it, and the local time."""

    def format(self, record: logging.LogRecord) -> str:
        said = {name: value for name, value in vars(record).items() if name not in _ALWAYS}
        line = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            **said,
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        line["timestamp"] = datetime.fromtimestamp(record.created).isoformat()
        return json.dumps(line, ensure_ascii=False, default=repr)


def begin_log() -> MemoryHandler:
    """Keep records of the kiosk, and warnings of others, until a file is opened for them."""
    logging.raiseExceptions = False  # a full disk must not disturb a visit
    waiting = MemoryHandler(_WAITING, flushLevel=logging.CRITICAL + 1)
    logging.basicConfig(level=logging.WARNING, handlers=[waiting], force=True)
    logging.getLogger("kiosk").setLevel(logging.INFO)
    return waiting


def open_log(waiting: MemoryHandler, folder: Path) -> None:
    """Write to ``folder``/kiosk.log from now on; where that can't be done, warnings go to standard error."""
    handler = _handler(folder)
    handler.setFormatter(JsonLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    waiting.setTarget(handler)
    waiting.flush()


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(
            folder / "kiosk.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
        # Not a level, which would not hold for the records that have waited.
        handler.addFilter(lambda record: record.levelno >= logging.WARNING)
        return handler
