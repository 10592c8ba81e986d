"""Runs commands as the command line does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.resources import resource_folder
from tests.content.packs import write_pack, write_pictures


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    def failed_with(self, *parts: str) -> bool:
        """Whether it failed with one line that holds all ``parts``, and no traceback."""
        (line,) = self.err.splitlines()
        return self.status != 0 and line.startswith("kiosk: ") and all(part in line for part in parts)


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str | Path) -> Done:
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Done(status, printed.out, printed.err)

    return command


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small pack, with resources that hold its pictures and the sheets' templates, and no content."""
    write_pictures(tmp_path / "resources" / "pictures")
    (tmp_path / "resources" / "sheets").symlink_to(resource_folder() / "sheets")
    monkeypatch.setenv("KIOSK_RESOURCES", str(tmp_path / "resources"))
    return write_pack(tmp_path / "pack")
