"""`kiosk printer add` and `remove`: a printer is asked before it is named, and what is wrong is one line."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kiosk.printing.claim import Claim
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.printers_file import PrinterEntry
from tests.cli.printers import Plug, Site
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.peer import Peer, says

NOWHERE = "ipp://127.0.0.1:9/ipp/print"
WITHOUT_TRUST = "0f" * 32


def fingerprint(said: str) -> str:
    """The one that a line shows."""
    return next(word.strip(":") for word in said.split() if word.count(":") >= 31)


def test_a4_printer_is_asked_and_named(site: Site, eve: EvePrinter) -> None:
    done = site("add", str(eve.uri()))
    assert (done.status, done.err) == (0, "")
    first, test, kiosk = done.out.splitlines()
    assert first == f"a4 is added to {site.file}: Example Printer, a4, ready"
    assert test == f"Print a test sheet: kiosk printer test a4 --data {site.data}"
    assert "when it is started anew" in kiosk
    assert site.named() == (PrinterEntry("a4", str(eve.uri())),)


def test_a_printer_in_trouble_is_named_with_its_trouble(site: Site, eve: EvePrinter) -> None:
    eve.load(0)
    done = site("add", str(eve.uri()), "--id", "hall")
    assert done.out.startswith(f"hall is added to {site.file}: Example Printer, a4, paper-out (its tray is")


def test_comments_in_the_file_stay(site: Site, eve: EvePrinter) -> None:
    site.has("first", "folder:/tmp")
    site.file.write_text("# by the door\n" + site.file.read_text("utf-8"), "utf-8")
    site("add", str(eve.uri()))
    assert [entry.id for entry in site.named()] == ["first", "a4"]
    assert site.file.read_text("utf-8").startswith("# by the door\n")


def test_printers_without_a_name_are_counted(site: Site, plug: Plug) -> None:
    for _ in range(2):
        assert site("add", plug(Thermal()).uri, "--model", "escpos-80").status == 0
    assert site("add", "folder:/tmp?medium=receipt-58").status == 0
    assert [entry.id for entry in site.named()] == ["receipt", "receipt-2", "folder"]


def test_a_printer_that_is_off_is_added_only_when_that_is_said(site: Site) -> None:
    done = site("add", NOWHERE)
    assert done.status == 1
    assert done.failed_with(
        "ipp://127.0.0.1:9/ipp/print: can't be reached", "(--offline takes it in unasked)"
    )
    assert not site.file.exists()
    done = site("add", NOWHERE, "--offline")
    assert done.status == 0
    assert "a4, nobody has asked it yet (a warning)" in done.out
    assert site.named() == (PrinterEntry("a4", NOWHERE),)


def test_who_pins_a_certificate_compares_it_first(site: Site, eve: EvePrinter) -> None:
    uri = str(eve.uri("ipps"))
    done = site("add", uri)
    assert done.failed_with(f"{uri}: shows the certificate ", "compare it with the printer's own panel")
    shown = fingerprint(done.err)
    assert f"`kiosk printer add {uri} --id a4 --trust {shown} --data {site.data}`" in done.err
    assert not site.file.exists()

    assert site("add", uri, "--trust", WITHOUT_TRUST).failed_with(f"shows the certificate {shown}, and not")
    assert not site.file.exists()

    done = site("add", uri, "--trust", shown.replace(":", "").upper())
    assert (done.status, done.err) == (0, "")
    assert site.named() == (PrinterEntry("a4", uri, None, shown),)


@pytest.mark.parametrize(("answer", "status"), [(b"y\n", 0), (b"n\n", 1), (b"\n", 1)])
def test_a_person_at_a_terminal_is_asked(site: Site, eve: EvePrinter, answer: bytes, status: int) -> None:
    uri = str(eve.uri("ipps"))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kiosk", "printer", "add", uri, "--data", str(site.data)]
    os.write(ours, answer)
    done = subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=False)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == status, done.stderr
    shown = fingerprint(done.stdout)
    assert "Compare it with the one that the printer's panel or its own web page shows." in done.stdout
    if status == 0:
        assert [entry.certificate for entry in site.named()] == [shown]
    else:
        assert "kiosk: nothing was added: find out which printer answers there" in done.stderr
        assert not site.file.exists()


def test_a_certificate_can_be_trusted_while_the_printer_is_off(site: Site) -> None:
    uri = NOWHERE.replace("ipp:", "ipps:")
    assert site("add", uri).failed_with("no TLS came about")
    assert site("add", uri, "--offline").failed_with("add --trust with its fingerprint")
    assert site("add", uri, "--offline", "--trust", "x").failed_with(
        "'x' is no fingerprint: write the 64 hex"
    )
    assert site("add", uri, "--offline", "--trust", WITHOUT_TRUST).status == 0
    assert site.named()[0].certificate == ":".join(["0f"] * 32)


def test_a_printer_that_takes_no_sheet_of_ours_is_refused(
    site: Site, printer_of: Callable[..., EvePrinter]
) -> None:
    uri = printer_of("image/jpeg").uri()
    assert site("add", str(uri)).failed_with(f"{uri}: it takes neither PDF nor PWG raster in grey or black")


def test_a_printer_that_wants_a_password_is_refused(site: Site, peer: Peer) -> None:
    unauthorized = says(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
    peer.faults[Operation.GET_PRINTER_ATTRIBUTES] = unauthorized
    assert site("add", str(peer.uri)).failed_with("wants a name and password, and the kiosk has none")
    del peer.faults[Operation.GET_PRINTER_ATTRIBUTES]
    peer.answers[Operation.VALIDATE_JOB] = Status.NOT_AUTHENTICATED
    assert site("add", str(peer.uri)).failed_with("wants a name and password, and the kiosk has none")
    assert not site.file.exists()


def test_a_printer_that_knows_too_little_ipp_is_refused(site: Site, peer: Peer) -> None:
    peer.operations = (Operation.GET_JOBS, Operation.CREATE_JOB)
    said = site("add", str(peer.uri))
    assert said.failed_with("does not know Send-Document, Get-Job-Attributes, Cancel-Job: use one with IPP")


def test_a_printer_that_knows_no_a4_is_refused(site: Site, peer: Peer) -> None:
    peer.papers = ("na_letter_8.5x11in",)
    assert site("add", str(peer.uri)).failed_with(
        f"{peer.uri}: it knows no A4 paper: choose that at its panel"
    )


def test_a_printer_that_answers_nonsense_is_refused(site: Site, peer: Peer) -> None:
    peer.faults[Operation.GET_PRINTER_ATTRIBUTES] = says(b"SSH-2.0-OpenSSH\r\n")
    assert site("add", str(peer.uri)).status == 1
    assert not site.file.exists()


def test_receipt_printer_needs_a_known_model(site: Site, plug: Plug) -> None:
    uri = plug(Thermal()).uri
    said = site("add", uri)
    assert said.failed_with("a receipt printer's model is needed: add --model with one of epson-tm-t20iii, ")
    said = site("add", uri, "--model", "laser")
    assert said.failed_with("laser: no such model of receipt printer: write one of epson-tm-t20iii, ")
    done = site("add", uri, "--model", "xprinter-xp-80t", "--id", "slips")
    assert f"slips is added to {site.file}: Xprinter XP-80T, receipt-80, ready" in done.out
    assert site.named() == (PrinterEntry("slips", uri, "xprinter-xp-80t"),)


def test_receipt_printer_that_answers_nothing_is_named_as_such(site: Site, plug: Plug) -> None:
    uri = plug(Thermal(mute=True)).uri
    said = site("add", uri, "--model", "escpos-80")
    assert said.failed_with("does not say how it is, as 80 mm, ESC/POS does: write --model generic-80")
    done = site("add", uri, "--model", "generic-80")
    assert done.status == 0
    assert "80 mm, answers nothing, receipt-80, unsure" in done.out


def test_receipt_printer_that_answers_nonsense_is_refused(site: Site, plug: Plug) -> None:
    uri = plug(Thermal(garbage=Random(3))).uri
    assert site("add", uri, "--model", "escpos-80").status == 1
    assert not site.file.exists()


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("tcp://127.0.0.1:9", "tcp://127.0.0.1:9: Connection refused: switch the printer on"),
        ("serial:/dev/nowhere", "serial:/dev/nowhere: No such file or directory"),
        ("file:/dev/null", "file:/dev/null"),
        ("usb:04b8:0e28", "usb:04b8:0e28: is not plugged in"),
    ],
)
def test_receipt_printer_that_is_not_there_is_told(site: Site, uri: str, said: str) -> None:
    assert site("add", uri, "--model", "escpos-80").failed_with(said, "(--offline takes it in unasked)")
    assert site("add", uri, "--model", "escpos-80", "--offline").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["printer.hall"], "printer.hall: no printer is named so: write ipp://HOST/ipp/print or ipps://"),
        (["http://hall"], "http://hall: no printer is named so"),
        (["ipp://"], "ipp://: no printer's address: it names no host"),
        (["ipp://a:b@hall"], "a name and password can't be part of it"),
        (["ipp://hall", "--model", "escpos-80"], "model is for receipt printers alone"),
        (["ipp://hall", "--trust", WITHOUT_TRUST], "--trust is for ipps:// printers"),
        (["ipp://hall", "--id", "Hall 1"], "'Hall 1' is no id: use a-z, 0-9 and -"),
        (["cups:"], "write the name of a CUPS queue"),
        (["folder:x"], "write folder:/PATH?medium=M"),
    ],
)
def test_what_can_be_seen_to_be_wrong_is_told_without_asking(
    site: Site, arguments: list[str], said: str
) -> None:
    assert site("add", *arguments).failed_with(said)
    assert site("add", *arguments, "--offline").failed_with(said)
    assert not site.file.exists()


def test_no_printer_is_named_twice(site: Site) -> None:
    site.has("hall", NOWHERE)
    assert site("add", NOWHERE).failed_with("is here already as hall: `kiosk printer remove hall --data")
    said = site("add", "ipp://192.0.2.1", "--id", "hall", "--offline")
    assert said.failed_with("there is a printer hall already: write another --id")


def test_a_receipt_printer_of_the_running_kiosk_is_not_asked(site: Site, plug: Plug) -> None:
    with Claim(site.data / "claims", "slips"):
        said = site("add", plug(Thermal()).uri, "--model", "escpos-80", "--id", "slips")
    assert said.failed_with("printer slips: the running kiosk has it: stop the kiosk first")


def test_a_broken_file_is_told_and_kept(site: Site) -> None:
    site.data.mkdir()
    site.file.write_text("[[printer]\n", "utf-8")
    for command in (("add", NOWHERE, "--offline"), ("remove", "hall"), ("list",), ("status",), ("test", "a")):
        assert site(*command).failed_with(f"{site.file}: ", "at line 1")
    assert site.file.read_text("utf-8") == "[[printer]\n"


def test_data_that_can_not_be_written_is_told(site: Site, plug: Plug) -> None:
    site.data.touch()
    assert site("add", "folder:/tmp").failed_with("printers.toml")
    said = site("add", plug(Thermal()).uri, "--model", "escpos-80")
    assert said.failed_with(f"{site.data} can't be written", "run this as the kiosk's user")


def test_a_printers_file_may_stand_elsewhere(site: Site, tmp_path: Path) -> None:
    elsewhere = tmp_path / "etc" / "printers.toml"
    done = site("add", "folder:/tmp", "--printers", elsewhere)
    assert f"folder is added to {elsewhere}" in done.out
    assert f"kiosk printer test folder --data {site.data} --printers {elsewhere}" in done.out
    assert not site.file.exists()
    assert "folder:/tmp" in site("status", "--printers", elsewhere).out


def test_a_printer_is_removed(site: Site) -> None:
    site.has("hall", NOWHERE)
    site.has("show", "folder:/tmp")
    done = site("remove", "hall")
    assert (done.status, done.out) == (0, f"hall is removed from {site.file}\n")
    assert [entry.id for entry in site.named()] == ["show"]
    assert site("remove", "hall").failed_with("no printer `hall`: use one of show")
    assert site("remove", "show").status == 0
    assert site("remove", "show").failed_with("no printer `show`: use one of none")


def test_who_removes_a_printer_of_the_running_kiosk_is_told_that_it_goes_on(site: Site) -> None:
    site.has("hall", NOWHERE)
    with Claim(site.data / "claims", "hall"):
        done = site("remove", "hall")
    assert done.out.splitlines()[-1] == "The running kiosk goes on with it until it is started anew."
