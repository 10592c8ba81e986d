"""The log: one JSON object a line, in files that can't fill the disk. No answer or tick is ever logged."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import structlog

_FILE_BYTES = 2_000_000
_FILES = 4


def open_log(folder: Path) -> None:
    """Write to ``folder``/kiosk.log from now on; where that can't be done, warnings go to standard error."""
    logging.raiseExceptions = False  # a full disk must not disturb a visit
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "kiosk.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
        handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=False),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
