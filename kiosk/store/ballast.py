"""Room kept for the day the disk is full: even deleting rows needs some."""

import os
from pathlib import Path

BALLAST_BYTES = 1024 * 1024


class Ballast:
    """A file beside a database that is given up when nothing else fits on the disk any more."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(f"{database.name}.ballast")

    @property
    def kept(self) -> bool:
        """Whether there is ballast left to give up."""
        return self._path.exists()

    def keep(self) -> None:
        """Take the room, if it is to be had and not yet taken."""
        try:
            if self._path.exists() and self._path.stat().st_size == BALLAST_BYTES:
                return
            with self._path.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, BALLAST_BYTES)
        except OSError:
            self._path.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Free the room; False if it was gone already."""
        try:
            self._path.unlink()
        except FileNotFoundError:
            return False
        return True
