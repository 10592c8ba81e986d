"""The log: one JSON object a line, in files that can't fill the disk. No answer or tick is ever logged.

The kiosk's modules write to the standard library's loggers, so that structlog, which makes the lines, need
not be loaded before the first page is up; until then records wait in memory.
"""

import logging
from logging.handlers import MemoryHandler, RotatingFileHandler
from pathlib import Path

LOG_FILE = "kiosk.log"
_FILE_BYTES = 2_000_000
_FILES = 4
_WAITING = 1000


def begin_log() -> MemoryHandler:
    """Keep records of the kiosk, and warnings of others, until a file is opened for them."""
    logging.raiseExceptions = False  # a full disk must not disturb a visit
    waiting = MemoryHandler(_WAITING, flushLevel=logging.CRITICAL + 1)
    logging.basicConfig(level=logging.WARNING, handlers=[waiting], force=True)
    logging.getLogger("kiosk").setLevel(logging.INFO)
    return waiting


def open_log(waiting: MemoryHandler, folder: Path) -> None:
    """Write to ``folder``/kiosk.log from now on; where that can't be done, warnings go to standard error."""
    from structlog.processors import JSONRenderer, TimeStamper, format_exc_info
    from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name

    handler = _handler(folder)
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[
                add_log_level,
                add_logger_name,
                ExtraAdder(),
                TimeStamper(fmt="iso", utc=False),
            ],
            processors=[
                ProcessorFormatter.remove_processors_meta,
                format_exc_info,
                JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    waiting.setTarget(handler)
    waiting.flush()


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(
            folder / LOG_FILE, maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
        # Not a level, which would not hold for the records that have waited.
        handler.addFilter(lambda record: record.levelno >= logging.WARNING)
        return handler
