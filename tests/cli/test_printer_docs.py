"""docs/printers.md says what is so."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.printer_looks import Look
from kiosk.cli.printer_text import announced_json, entry_json, look_json, usb_json
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.connect import connect
from kiosk.printing.dns_sd import Announced
from kiosk.printing.escpos.models import read_model
from kiosk.printing.escpos.usb import UsbAddress, UsbPrinter
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.printer import Condition, Supply
from kiosk.printing.printers_file import PrinterEntry, read_printers
from kiosk.resources import resource_folder
from tests.cli.conftest import Run

TEXT = (Path(__file__).parents[2] / "docs" / "printers.md").read_text("utf-8")
HALL = PrinterEntry("hall", "ipp://192.0.2.1/ipp/print")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def keys(value: Any) -> Any:
    """The shape of JSON: its keys, at every depth."""
    if isinstance(value, dict):
        return {key: keys(inner) for key, inner in value.items()}
    return [keys(value[0])] if isinstance(value, list) and value and isinstance(value[0], dict) else None


def test_the_file_in_it_can_be_read_and_connected(tmp_path: Path) -> None:
    (file,) = [block for block in blocks("toml") if "[[printer]]" in block]
    (tmp_path / "printers.toml").write_text(file, "utf-8")
    entries = read_printers(tmp_path / "printers.toml")
    assert [entry.id for entry in entries] == ["hall", "office", "slips"]
    for entry in entries:
        connect(entry, user="kiosk", left_open=False)


def test_the_model_in_it_can_be_read(tmp_path: Path) -> None:
    (model,) = [block for block in blocks("toml") if "strip_rows" in block]
    (tmp_path / "ours.toml").write_text(model, "utf-8")
    assert read_model(tmp_path / "ours.toml").name == "Maker Model"


def test_it_names_every_model_and_every_state() -> None:
    for path in (resource_folder() / "printers").glob("*.toml"):
        assert f"`{path.stem}`" in TEXT
    for status in PrinterStatus:
        assert f"`{status.value}`" in TEXT


@pytest.mark.parametrize("command", re.findall(r"^\$ kiosk printer (\w+)", TEXT, re.MULTILINE))
def test_every_command_in_it_is_one(command: str, run: Run) -> None:
    assert run("printer", command, "--help").status == 0


def test_its_json_is_what_is_printed() -> None:
    status, listing = (json.loads(block) for block in blocks("json"))
    condition = Condition(PrinterStatus.READY, supplies=(Supply("toner", 3),))
    assert keys(status) == [keys(look_json(Look(HALL, "a4", condition)))]
    announced = Announced("Laser", PrinterUri.parse(HALL.uri), "", "", queue=False)
    plugged_in = UsbPrinter(UsbAddress("04b8", "0e28"), Path("/dev/usb/lp0"), "", prints_pages=False)
    assert keys(listing["printers"]) == [keys(entry_json(HALL, "a4"))]
    assert keys(listing["network"]) == [keys(announced_json(announced))]
    assert keys(listing["usb"]) == [keys(usb_json(plugged_in))]
