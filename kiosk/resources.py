"""Where the files lie that the kiosk reads: content, pictures, pages, sheets."""

import os
from pathlib import Path


def resource_folder() -> Path:
    """The folder ``resources`` beside the package, unless the environment's KIOSK_RESOURCES names another."""
    named = os.environ.get("KIOSK_RESOURCES")
    return Path(named) if named else Path(__file__).resolve().parent.parent / "resources"
