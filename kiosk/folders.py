"""The folders that one kiosk works with."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the kiosk reads and writes: content sources, its own data, and the printed sheets.

    ``printers`` is the file that names the site's printers; where there is none, sheets are laid into the
    folder ``sheets``.
    """

    pack: Path
    site: Path
    data: Path
    sheets: Path
    printers: Path

    @property
    def content(self) -> Path:
        """Where content databases stand."""
        return self.data / "content"

    @property
    def packs(self) -> Path:
        """Where further packs lie, a folder each, that staff may switch to."""
        return self.data / "packs"

    @property
    def site_changes(self) -> Path:
        """The file of the site's settings that staff changed here."""
        return self.data / "site-changes.json"


def data_folder() -> Path:
    """Where data goes unless told otherwise: the XDG state folder of the user."""
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "lobby-kiosk"


def printers_file(data: Path) -> Path:
    """Where the site's printers are named unless told otherwise."""
    return data / "printers.toml"
