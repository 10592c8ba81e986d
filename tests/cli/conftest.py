"""Runs commands as the command line does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.resources import resource_folder
from tests.cli.printers import Plug, Site
from tests.cli.running import Done, Run
from tests.content.packs import write_pack, write_pictures
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.conftest import bus, eve, peer, printer_of

__all__ = ["Done", "Run", "bus", "eve", "peer", "printer_of"]


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


@pytest.fixture
def site(tmp_path: Path, run: Run) -> Site:
    return Site(tmp_path / "data", run)


@pytest.fixture
def plug() -> Iterator[Plug]:
    """Connects receipt printers to the network, until the test ends."""
    made: list[TcpWire] = []

    def connected(thermal: Thermal) -> TcpWire:
        made.append(TcpWire(thermal))
        return made[-1]

    yield connected
    for wire in made:
        wire.close()
