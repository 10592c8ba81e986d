"""The file in which a site names its printers: what it may say, and that a person's words in it stay."""

import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.printer_kind import BadPrinter, PrinterKind, kind_of
from kiosk.printing.printers_file import (
    BadPrintersFile,
    PrinterEntry,
    add_printer,
    read_printers,
    remove_printer,
)

DIGITS = "0f" * 32
FINGERPRINT = ":".join(["0f"] * 32)
HALL = PrinterEntry("hall", "ipp://192.0.2.20/ipp/print")
SAFE = PrinterEntry("safe", "ipps://192.0.2.21/ipp/print", certificate=FINGERPRINT)
SLIPS = PrinterEntry("slips", "tcp://192.0.2.30:9100", "escpos-80")

FILE = f"""\
# Printers of the hall, asked in this order.

# by the door
[[printer]]
id = "hall"  # the big one
uri = "ipp://192.0.2.20/ipp/print"

# in the office
[[printer]]
id = "safe"
# read off its panel
certificate = "{DIGITS}"
uri = "ipps://192.0.2.21/ipp/print"

# beside the screen
[[printer]]
id = "slips"
uri = "tcp://192.0.2.30:9100"
model = "escpos-80"
# the end
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "printers.toml"
    path.write_text(FILE, "utf-8")
    return path


def test_printers_stand_in_the_order_of_the_file(file: Path) -> None:
    assert read_printers(file) == (HALL, SAFE, SLIPS)
    assert [entry.kind for entry in read_printers(file)] == [
        PrinterKind.IPP,
        PrinterKind.IPPS,
        PrinterKind.RECEIPT,
    ]


def test_a_file_may_name_no_printer(tmp_path: Path) -> None:
    path = tmp_path / "printers.toml"
    path.write_text("# none yet\n", "utf-8")
    assert read_printers(path) == ()


@pytest.mark.parametrize(
    "written", [DIGITS, DIGITS.upper(), FINGERPRINT, f"sha256:{DIGITS}", f" {FINGERPRINT} "]
)
def test_a_fingerprint_may_be_written_as_printers_show_it(tmp_path: Path, written: str) -> None:
    path = tmp_path / "printers.toml"
    path.write_text(f'[[printer]]\nid = "safe"\nuri = "ipps://h"\ncertificate = "{written}"\n', "utf-8")
    assert read_printers(path)[0].certificate == FINGERPRINT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[printer]\n", "(at line 1"),
        ("printer = 3", "printer is no list: write each printer as [[printer]] with lines"),
        ("printer = [3]", "printer 1: this is no table"),
        ("printers = []", "printers: no such setting: write each printer as [[printer]]"),
        ('[[printer]]\nuri = "ipp://h"', "printer 1: id is missing: add id ="),
        ('[[printer]]\nid = "hall"', "printer 1 (hall): uri is missing: add uri ="),
        (
            '[[printer]]\nid = "hall"\nuri = "ipp://h"\ncolour = 1',
            "printer 1 (hall): colour: no such setting: write id, uri, model or certificate",
        ),
        ('[[printer]]\nid = 3\nuri = "ipp://h"', "printer 1: id is no text: write it in quotes"),
        ('[[printer]]\nid = "Hall"\nuri = "ipp://h"', "'Hall' is no id: use a-z, 0-9 and -"),
        ('[[printer]]\nid = "-h"\nuri = "ipp://h"', "'-h' is no id"),
        ('[[printer]]\nid = "a\\nb"\nuri = "ipp://h"', "is no id"),
        (f'[[printer]]\nid = "{"a" * 31}"\nuri = "ipp://h"', "at most 30 characters"),
        ('[[printer]]\nid = "hall"\nuri = "lpd://h"', "lpd://h: no printer is named so: write ipp://HOST"),
        ('[[printer]]\nid = "hall"\nuri = "hall"', "hall: no printer is named so"),
        (
            '[[printer]]\nid = "s"\nuri = "tcp://h"',
            "printer 1 (s): model is missing: write the model of this receipt printer, such as",
        ),
        ('[[printer]]\nid = "s"\nuri = "ipp://h"\nmodel = "x"', "model is for receipt printers alone"),
        (
            '[[printer]]\nid = "s"\nuri = "ipps://h"',
            "certificate is missing: take the printer in with `kiosk",
        ),
        (
            '[[printer]]\nid = "s"\nuri = "ipps://h"\ncertificate = "00"',
            "'00' is no fingerprint: write the 64 hex digits",
        ),
        (
            f'[[printer]]\nid = "s"\nuri = "ipp://h"\ncertificate = "{DIGITS}"',
            "certificate is for ipps:// alone",
        ),
        (
            '[[printer]]\nid = "s"\nuri = "ipp://h"\n[[printer]]\nid = "s"\nuri = "ipp://i"',
            "printer 2 (s): s is named twice: give it another id",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_file_and_printer(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "printers.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadPrintersFile) as bad:
        read_printers(path)
    assert str(bad.value).startswith(f"{path}: ")
    assert said in str(bad.value)
    assert "\n" not in str(bad.value)


def test_files_that_can_not_be_read_are_told(tmp_path: Path) -> None:
    path = tmp_path / "printers.toml"
    with pytest.raises(BadPrintersFile, match="can't be read \\(No such file or directory\\)"):
        read_printers(path)
    path.write_bytes(b"id = \xff")
    with pytest.raises(BadPrintersFile, match="is no text in UTF-8"):
        read_printers(path)
    with pytest.raises(BadPrintersFile, match="can't be read \\(Is a directory\\)"):
        read_printers(tmp_path)
    path.write_text("printer = " + "[" * 5000, "utf-8")
    with pytest.raises(BadPrintersFile):
        read_printers(path)


@given(st.text())
def test_any_uri_is_of_a_kind_or_refused(uri: str) -> None:
    with suppress(BadPrinter):
        assert kind_of(uri) in PrinterKind


def test_a_printer_is_added_behind_the_others_and_comments_stay(file: Path) -> None:
    new = PrinterEntry("new", "cups:office")
    add_printer(file, new)
    assert read_printers(file) == (HALL, SAFE, SLIPS, new)
    assert file.read_text("utf-8") == f'{FILE}\n[[printer]]\nid = "new"\nuri = "cups:office"\n'


def test_the_first_printer_makes_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "data" / "printers.toml"
    add_printer(path, SAFE)
    assert read_printers(path) == (SAFE,)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize(
    "text",
    [
        "# none yet",
        "printer = []",
        'printer = [\n  {id = "hall", uri = "ipp://192.0.2.20/ipp/print"},  # the big one\n]',
        '[[printer]]\nid = "hall"\nuri = "ipp://192.0.2.20/ipp/print"',
    ],
)
def test_a_printer_is_added_however_the_file_is_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "printers.toml"
    path.write_text(text, "utf-8")
    before = read_printers(path)
    add_printer(path, SLIPS)
    assert read_printers(path) == (*before, SLIPS)
    assert all(comment in path.read_text("utf-8") for comment in text.split("\n") if comment[:1] == "#")


def test_a_printer_that_does_not_fit_leaves_the_file_as_it_was(file: Path) -> None:
    for wrong in (HALL, PrinterEntry("x", "tcp://h"), PrinterEntry("No", "ipp://h")):
        with pytest.raises(BadPrintersFile):
            add_printer(file, wrong)
    assert file.read_text("utf-8") == FILE
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_printer_goes_and_what_stands_around_it_stays(file: Path, gone: int) -> None:
    entries = (HALL, SAFE, SLIPS)
    remove_printer(file, entries[gone].id)
    assert read_printers(file) == entries[:gone] + entries[gone + 1 :]
    left = file.read_text("utf-8")
    for comment in ("# Printers of the hall", "# by the door", "# in the office", "# beside", "# the end"):
        assert comment in left
    assert left.index("# by the door") < left.index("# in the office") < left.index("# beside the screen")


def test_all_printers_can_go(file: Path) -> None:
    for entry in read_printers(file):
        remove_printer(file, entry.id)
    assert read_printers(file) == ()
    add_printer(file, SLIPS)
    assert read_printers(file) == (SLIPS,)


def test_a_printer_goes_from_a_list_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "printers.toml"
    path.write_text('printer = [{id = "a", uri = "cups:a"}, {id = "b", uri = "cups:b"}]', "utf-8")
    remove_printer(path, "a")
    assert [entry.id for entry in read_printers(path)] == ["b"]


def test_who_is_not_there_can_not_go(file: Path) -> None:
    with pytest.raises(KeyError):
        remove_printer(file, "nobody")


def test_rights_and_links_of_the_file_stay(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    add_printer(link, PrinterEntry("new", "cups:office"))
    assert link.is_symlink()
    assert len(read_printers(file)) == 4
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_file_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadPrintersFile, match="can't be written"):
        add_printer(tmp_path / "file" / "printers.toml", HALL)


def test_a_kiosk_without_a_printers_file_does_not_load_pydantic() -> None:
    script = (
        "import sys, kiosk.printing.printers_file, kiosk.printing.connect, kiosk.printing.claim\n"
        "print([name for name in ('pydantic', 'tomlkit', 'PIL', 'ssl', 'termios') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
