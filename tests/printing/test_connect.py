"""From a named printer to one that prints: every kind, and the one line for what can't be connected."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.print_job import Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.connect import connect
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.printers_file import PrinterEntry
from tests.printing.escpos.bench import Told, drawn, is_void, png
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire, TerminalWire, Wire

OWN_MODEL = """\
name = "Our 58"
paper = 58
dots = 384
strip_rows = 64
cut = "none"
feed_before_cut = 160
answers = ["status", "marks"]
"""


def test_a_receipt_printer_is_connected_by_its_model(tmp_path: Path) -> None:
    wires: list[Wire] = [TcpWire(Thermal()), TerminalWire(Thermal(), "file", tmp_path / "lp0")]
    for wire in wires:
        printer = connect(PrinterEntry("slips", wire.uri, "escpos-80"), user="", left_open=False)
        assert printer.medium is Medium.RECEIPT_80
        assert printer.look().status is PrinterStatus.READY
        printer.close()
        wire.close()


def test_what_an_earlier_run_left_is_voided_before_the_first_slip() -> None:
    wire = TcpWire(Thermal())
    printer = connect(PrinterEntry("slips", wire.uri, "escpos-80"), user="", left_open=True)
    printer.print(png(drawn()), "7Q", Told())
    printer.close()
    wire.close()
    first, last = wire.printer.pictures()
    assert is_void(first)
    assert not is_void(last)


def test_a_model_may_be_a_file_of_the_site(tmp_path: Path) -> None:
    model = tmp_path / "ours.toml"
    model.write_text(OWN_MODEL, "utf-8")
    printer = connect(PrinterEntry("s", "tcp://192.0.2.1", str(model)), user="", left_open=False)
    assert printer.medium is Medium.RECEIPT_58


def test_a_folder_takes_sheets_for_demonstrations(tmp_path: Path) -> None:
    entry = PrinterEntry("show", f"folder:{tmp_path}?medium=receipt-58")
    printer = connect(entry, user="", left_open=False)
    assert (printer.id, printer.medium) == ("show", Medium.RECEIPT_58)
    printer.print(b"picture", "7Q", Told())
    assert (tmp_path / "7Q.png").read_bytes() == b"picture"
    assert connect(PrinterEntry("a", "folder:/x"), user="", left_open=False).medium is Medium.A4


@pytest.mark.parametrize(
    ("uri", "model", "said"),
    [
        ("ipp://", None, "no printer's address: it names no host"),
        ("ipp://staff:secret@h", None, "a name and password can't be part of it"),
        ("tcp://h:0", "escpos-80", "there is no port 0"),
        ("tcp://h", "laser", "laser: no such model of receipt printer: write one of epson-tm-t20iii, "),
        ("tcp://h", "/nowhere/m.toml", "/nowhere/m.toml: can't be read: No such file or directory"),
        ("cups:", None, "cups:: write the name of a CUPS queue, as in cups:office"),
        ("cups:a/b", None, "cups:a/b: write the name of a CUPS queue"),
        ("cups:a b", None, "write the name of a CUPS queue"),
        ("folder:here", None, "folder:here: write folder:/PATH?medium=M, where M is one of a4, receipt-80"),
        ("folder:/x?medium=a3", None, "where M is one of"),
        ("folder:/x?paper=a4", None, "where M is one of"),
        ("folder:/x?", None, ""),
        ("lpd://h", None, "no printer is named so"),
    ],
)
def test_what_can_not_be_connected_is_said_in_one_line(uri: str, model: str | None, said: str) -> None:
    if not said:
        connect(PrinterEntry("p", uri, model), user="", left_open=False)
        return
    with pytest.raises(BadPrinter) as bad:
        connect(PrinterEntry("p", uri, model), user="", left_open=False)
    assert str(bad.value).startswith("printer p: ")
    assert said in str(bad.value)


def test_a_model_too_narrow_for_the_void_mark_is_told(tmp_path: Path) -> None:
    model = tmp_path / "narrow.toml"
    model.write_text(OWN_MODEL.replace("384", "64"), "utf-8")
    with pytest.raises(BadPrinter, match="dots: the mark for void slips does not fit"):
        connect(PrinterEntry("s", "tcp://192.0.2.1", str(model)), user="", left_open=False)


@given(
    st.sampled_from(["ipp:", "ipps:", "tcp:", "serial:", "file:", "usb:", "folder:"]),
    st.text() | st.text().map("//{}".format) | st.text().map("/{}".format),
)
def test_any_text_behind_a_kind_is_a_printer_or_refused(kind: str, rest: str) -> None:
    with suppress(BadPrinter):
        assert connect(PrinterEntry("p", kind + rest, "escpos-80"), user="", left_open=False).id == "p"


@pytest.mark.parametrize(
    ("uri", "model", "loaded"),
    [("folder:/x", None, []), ("ipp://h", None, ["ipp"]), ("tcp://h", "escpos-80", ["escpos"])],
)
def test_only_what_a_kind_needs_is_loaded(uri: str, model: str | None, loaded: list[str]) -> None:
    script = (
        "import sys\nfrom kiosk.printing.connect import connect\n"
        "from kiosk.printing.printers_file import PrinterEntry\n"
        f"connect(PrinterEntry('p', {uri!r}, {model!r}), user='', left_open=False)\n"
        "kinds = ('ipp', 'escpos', 'cups')\n"
        "print([kind for kind in kinds if f'kiosk.printing.{kind}' in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(loaded)
