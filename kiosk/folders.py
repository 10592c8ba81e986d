"""The folders that one kiosk works with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the kiosk reads and writes: content sources, its own data, and the printed sheets."""

    pack: Path
    site: Path
    data: Path
    sheets: Path

    @property
    def content(self) -> Path:
        """Where content databases stand."""
        return self.data / "content"
