"""`kiosk printer list`: the site's printers, and with what words each one found can be taken in."""

import json
import shlex
from pathlib import Path

import pytest

from kiosk.printing.escpos import usb
from tests.cli.printers import Site
from tests.printing.avahi import can_be_made, in_network
from tests.printing.escpos.plugs import Plugs
from tests.printing.escpos.thermal import Thermal

ANNOUNCED = r"""
=;eth0;IPv4;Kiosk\032A4;_ipp._tcp;local;h.local;192.0.2.1;631;"note=\233\151\168" "ty=Laser 9" "rp=ipp/print"
=;eth0;IPv4;Office;_ipp._tcp;local;pc.local;192.0.2.9;631;"rp=printers/office"
"""
SECURE = r'=;eth0;IPv4;Kiosk\032A4;_ipps._tcp;local;h.local;192.0.2.1;631;"note=\233\151\168" "ty=Laser 9"'


@pytest.fixture
def avahi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What `avahi-browse` does: at first it finds nobody."""
    program = tmp_path / "bin" / "avahi-browse"
    program.parent.mkdir()
    program.touch(0o755)
    program.write_text("#!/bin/sh\n", "utf-8")
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return program


@pytest.fixture
def plugs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plugs:
    made = Plugs(tmp_path)
    really = usb.usb_printers
    monkeypatch.setattr(usb, "usb_printers", lambda: really(made.sysfs, made.devices))
    return made


@pytest.fixture
def network(avahi: Path) -> None:
    for service, told in (("_ipp._tcp", ANNOUNCED), ("_ipps._tcp", SECURE)):
        (avahi.parent / service).write_text(f"{told}\n", "utf-8")
    avahi.write_text(f'#!/bin/sh\ncat "{avahi.parent}/$5"\n', "utf-8")


@pytest.mark.usefixtures("avahi", "plugs")
def test_a_site_without_printers_says_so(site: Site) -> None:
    done = site("list")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        f"{site.file} names no printer.\n\n"
        "On the network: no printer announces itself.\n\n"
        "At USB: no printer is plugged in.\n"
    )


@pytest.mark.usefixtures("avahi", "plugs")
def test_named_printers_are_listed_in_order_with_kind_and_medium(site: Site) -> None:
    site.has("hall", "ipp://192.0.2.1/ipp/print")
    site.has("slips", "usb:04b8:0e28", "epson-tm-t20iii")
    site.has("old", "cups:office")
    site.has("broken", "tcp://192.0.2.2", "laser")
    rows = [line.split() for line in site("list").out.splitlines()[1:5]]
    assert rows == [
        ["hall", "ipp", "a4", "ipp://192.0.2.1/ipp/print"],
        ["slips", "receipt", "receipt-80", "usb:04b8:0e28", "epson-tm-t20iii"],
        ["old", "cups", "a4", "cups:office"],
        ["broken", "receipt", "?", "tcp://192.0.2.2", "laser"],
    ]


@pytest.mark.usefixtures("network", "plugs")
def test_printers_on_the_network_are_listed_with_the_words_that_take_them_in(site: Site) -> None:
    lines = site("list").out.splitlines()
    at = lines.index("On the network:")
    assert lines[at + 1 : at + 6] == [
        "  Kiosk A4 (Laser 9, 门)",
        f"    kiosk printer add ipp://192.0.2.1/ipp/print --data {site.data}",
        f"    kiosk printer add ipps://192.0.2.1/ipp/print --data {site.data}",
        "  Office",
        "    ipp://192.0.2.9/printers/office is a queue of another computer: give the printer's own address",
    ]


@pytest.mark.usefixtures("network", "plugs")
def test_a_printer_that_is_named_already_is_known_again(site: Site) -> None:
    site.has("hall", "ipp://192.0.2.1:631")
    assert "    ipp://192.0.2.1/ipp/print is here as hall\n" in site("list").out


@pytest.mark.usefixtures("plugs")
def test_without_avahi_the_list_says_what_discovery_needs(
    site: Site, avahi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    avahi.write_text("#!/bin/sh\necho 'Daemon not running' >&2\nexit 1\n", "utf-8")
    assert "On the network: discovery needs Avahi: Daemon not running: start it with" in site("list").out
    monkeypatch.setenv("PATH", "/nowhere")
    done = site("list")
    assert "On the network: discovery needs Avahi: install Debian's avahi-daemon and avahi-utils" in done.out
    assert done.status == 0


@pytest.mark.usefixtures("avahi")
def test_usb_printers_are_listed_with_the_model_of_their_name(site: Site, plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "04b8", "0e28", "TM-T20III", "CMD:ESC/POS;", "J 7")
    plugs.plug_in("lp1", Thermal(), "0416", "5011")
    plugs.plug_in("lp2", Thermal(), "03f0", "1317", "LaserJet", "CMD:PJL,PCL;")
    lines = site("list").out.splitlines()
    at = lines.index("At USB:")
    assert lines[at + 1 :] == [
        "  Maker TM-T20III",
        f"    kiosk printer add 'usb:04b8:0e28?serial=J%207' --model escpos-80 --data {site.data}",
        "  Maker Printer",
        f"    kiosk printer add usb:0416:5011 --model escpos-80 --data {site.data}",
        "  Maker LaserJet",
        "    prints pages: it needs CUPS and its driver, see docs/printers-cups.md",
    ]
    site.has("slips", "usb:0416:5011", "generic-80")
    assert "    usb:0416:5011 is here as slips" in site("list").out
    plugs.close()


@pytest.mark.usefixtures("avahi")
def test_the_words_take_a_usb_printer_in(site: Site, plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "04b8", "0e28", "EPSON TM-T20III", "", "J 7")
    words = site("list").out.splitlines()[-1]
    assert site(*shlex.split(words)[2:-2], "--offline").status == 0
    (entry,) = site.named()
    assert (entry.uri, entry.model) == ("usb:04b8:0e28?serial=J%207", "epson-tm-t20iii")
    assert "is here as receipt" in site("list").out
    plugs.close()


@pytest.mark.usefixtures("network")
def test_programs_read_the_same_as_json(site: Site, plugs: Plugs) -> None:
    site.has("hall", "ipp://192.0.2.1/ipp/print")
    plugs.plug_in("lp0", Thermal(), "0416", "5011")
    told = json.loads(site("list", "--json").out)
    plugs.close()
    assert told["file"] == str(site.file)
    assert told["printers"] == [
        {
            "id": "hall",
            "kind": "ipp",
            "uri": "ipp://192.0.2.1/ipp/print",
            "medium": "a4",
            "model": None,
            "certificate": None,
        }
    ]
    assert told["no-discovery"] is None
    assert told["network"][0] == {
        "name": "Kiosk A4",
        "uri": "ipp://192.0.2.1/ipp/print",
        "model": "Laser 9",
        "place": "门",
        "queue": False,
    }
    device = str(plugs.devices / "usb" / "lp0")
    assert told["usb"] == [
        {"name": "Maker Printer", "uri": "usb:0416:5011", "device": device, "prints-pages": False}
    ]


PROGRAM = """
import shlex, subprocess, sys
from pathlib import Path
from tests.printing.ipp.eve import EVE

here = str(Path.cwd())
shown = ("-2", "-p", "8632", "-n", "localhost", "-d", here, "-K", here, "-f", "application/pdf")
mute = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
printer = subprocess.Popen([EVE, *shown, "Kiosk A4"], **mute)
kiosk = [sys.executable, "-m", "kiosk"]
listed = [*kiosk, "printer", "list", "--data", here]
for _ in range(20):
    words = [line.strip() for line in subprocess.check_output(listed, text=True).splitlines()]
    found = [line for line in words if line.startswith("kiosk printer add ipp:")]
    if found:
        break
subprocess.run([*kiosk, *shlex.split(found[0])[1:]], check=True)
print(subprocess.check_output(listed, text=True))
printer.kill()
"""


@pytest.mark.skipif(not can_be_made(), reason="this system lets nobody have a network of one's own")
def test_a_printer_that_announces_itself_is_taken_in_by_the_words_of_the_list(tmp_path: Path) -> None:
    done = in_network(PROGRAM, tmp_path)
    assert f"a4 is added to {tmp_path}/printers.toml: Example Printer, a4, ready" in done.stdout, done.stderr
    assert "ipp://127.0.0.1:8632/ipp/print is here as a4" in done.stdout
