"""`kiosk printer status`: how printers are, asked directly or from the kiosk that runs."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.claim import Claim
from tests.cli.printers import Plug, Site
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.peer import Job, Peer


@contextmanager
def running_kiosk(
    site: Site, printer_id: str, status: PrinterStatus | None, trouble: str = ""
) -> Iterator[None]:
    """A kiosk holds the printer, and has put on record how it is."""
    with Claim(site.data / "claims", printer_id):
        if status is not None:
            with site.records() as (_, seen):
                seen.note(printer_id, status, trouble)
        yield


def test_each_printer_is_told_with_model_supplies_and_trouble(
    site: Site, eve: EvePrinter, plug: Plug
) -> None:
    site.has("hall", eve.uri())
    site.has("slips", plug(Thermal(cover_open=True)).uri, "escpos-80")
    eve.load(0)
    done = site("status")
    assert (done.status, done.err) == (0, "")
    hall, model, trouble, supplies, slips, slip_model, slip_trouble = done.out.splitlines()
    assert hall.split() == ["hall", "paper", "out", "a4", str(eve.uri())]
    assert (model, trouble) == ("    Example Printer", "    its tray is empty")
    assert supplies.startswith("    Toner Waste Tank 25 %, Black Toner 75 %")
    assert slips.split()[:4] == ["slips", "cover", "open", "receipt-80"]
    assert (slip_model, slip_trouble) == ("    80 mm, ESC/POS", "    the cover is open: close it")


def test_one_printer_is_asked_where_it_is_named(site: Site, eve: EvePrinter) -> None:
    site.has("hall", eve.uri())
    site.has("off", "tcp://127.0.0.1:9", "escpos-80")
    assert "off" not in site("status", "hall").out
    assert site("status", "off").out.startswith("off  offline  receipt-80  tcp://127.0.0.1:9\n")
    assert site("status", "door").failed_with("no printer `door`: use one of hall, off")


def test_jobs_that_a_printer_still_holds_are_told(site: Site, peer: Peer) -> None:
    site.has("hall", peer.uri)
    with site.records():
        peer.jobs.append(Job("20261122-7QAB3X"))
    assert "    it still holds 20261122-7QAB3X" in site("status").out


def test_a_printer_of_the_running_kiosk_is_told_as_that_kiosk_sees_it(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    with running_kiosk(site, "slips", PrinterStatus.PAPER_OUT, "there is no paper: put in a new roll"):
        out = site("status").out
    head, trouble, since = out.splitlines()
    assert head == f"slips  paper out  receipt-80  {wire.uri}"
    assert trouble == "    there is no paper: put in a new roll"
    assert since.startswith("    so since 20")
    assert since.endswith(", says the running kiosk, which alone may ask it")
    assert wire.connections == 0
    assert site("status").out.startswith("slips  ready  receipt-80")


def test_what_the_running_kiosk_has_not_seen_yet_is_unsure(site: Site, plug: Plug) -> None:
    site.has("slips", plug(Thermal()).uri, "escpos-80")
    with running_kiosk(site, "slips", None):
        out = site("status").out
    assert out.startswith("slips  unsure  receipt-80")
    assert "    the running kiosk has not looked at it yet\n" in out


def test_an_a4_printer_is_asked_beside_the_running_kiosk(site: Site, eve: EvePrinter) -> None:
    site.has("hall", eve.uri())
    with running_kiosk(site, "hall", PrinterStatus.JAM):
        assert site("status").out.startswith("hall  ready  a4")


def test_a_printer_that_can_not_be_connected_does_not_hide_the_others(site: Site) -> None:
    site.has("broken", "tcp://192.0.2.2", "laser")
    site.has("show", "folder:/tmp")
    out = site("status").out
    assert "    printer broken: laser: no such model of receipt printer: write one of" in out
    assert "show    ready    a4  folder:/tmp" in out


def test_programs_read_the_same_as_json(site: Site, eve: EvePrinter, plug: Plug) -> None:
    site.has("hall", eve.uri())
    site.has("slips", plug(Thermal()).uri, "escpos-80")
    eve.load(0)
    with running_kiosk(site, "slips", PrinterStatus.PAPER_LOW):
        hall, slips = json.loads(site("status", "--json").out)
    assert (hall["id"], hall["status"], hall["trouble"]) == ("hall", "paper-out", "its tray is empty")
    assert (hall["medium"], hall["model"], hall["held"], hall["since"]) == ("a4", "Example Printer", [], None)
    assert "media-empty" in hall["reasons"]
    assert {"name": "Black Toner", "percent": 75} in hall["supplies"]
    assert (slips["status"], slips["medium"]) == ("paper-low", "receipt-80")
    assert slips["since"].startswith("20")


@pytest.mark.parametrize("command", [("status",), ("watch",), ("test", "hall")])
def test_a_site_without_printers_is_told_how_to_take_one_in(site: Site, command: tuple[str, ...]) -> None:
    said = site(*command)
    assert said.failed_with(f"{site.file} names no printer: `kiosk printer add URI` takes one in")


def test_asking_begins_no_records(site: Site) -> None:
    site.has("show", "folder:/tmp")
    assert site("status").status == 0
    assert site("list").status == 0
    assert [path.name for path in site.data.iterdir()] == ["printers.toml"]


def test_records_that_can_not_be_read_are_told(site: Site) -> None:
    site.has("show", "folder:/tmp")
    Path(site.data / "state.db").mkdir()
    assert site("status").failed_with("state.db")
