"""Where pictures of screens are put."""

import re
import shutil
from pathlib import Path

from PySide6.QtGui import QImage

_OURS = re.compile(r"\d{2,3}-[A-Za-z-]+\.png|(sheet|receipt)-.+\.(pdf|png)")


class Album:
    """A folder of numbered pictures; what an earlier album left there is removed, and nothing else."""

    def __init__(self, folder: Path) -> None:
        """Make or clear ``folder``; raises OSError."""
        self.folder = folder
        self.screens = 0
        self.papers = 0
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            if _OURS.fullmatch(path.name):
                path.unlink()

    def add(self, name: str, picture: QImage) -> None:
        """Put in the next picture; raises OSError."""
        self.screens += 1
        save(picture, self.folder / f"{self.screens:02}-{name}.png")

    def keep(self, paper: Path, name: str) -> None:
        """Put in a copy of something printed; raises OSError."""
        self.papers += 1
        shutil.copyfile(paper, self.folder / name)


def save(picture: QImage, path: Path) -> None:
    """Write a picture; raises OSError."""
    if not picture.save(str(path)):
        raise OSError(f"{path}: the picture can't be written: make room, or name another folder")
