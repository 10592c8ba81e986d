"""IPP printers on the network: as a real Avahi tells of a real printer, and whatever else may come."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.dns_sd import NoDiscovery, announced, browse
from tests.printing.avahi import can_be_made, in_network

# What avahi-browse 0.8 said of a printer that ippeveprinter announced; here with addresses of three networks.
SAID = (
    r'"qtotal=1" "txtvers=1" "TLS=1.2" "pdl=application/pdf" "note=\233\151\168\229\142\133" '
    r'"adminurl=https://localhost:8632/" "ty=Kiosk A4; \"fast\" \\ one" "rp=ipp/print"'
)
NAME = r"B\195\188ro\032\034A4\034\059\0322\.\032Stock\\x"
RECORDED = [
    f"+;eth0;IPv4;{NAME};_ipp._tcp;local",
    f"=;lo;IPv4;{NAME};_ipp._tcp;local;hall.local;127.0.0.1;631;{SAID}",
    f"=;eth0;IPv6;{NAME};_ipp._tcp;local;hall.local;fe80::7c2d:bdff:feec:6e73;631;{SAID}",
    f"=;eth0;IPv4;{NAME};_ipp._tcp;local;hall.local;192.0.2.1;631;{SAID}",
    f"=;eth0;IPv6;{NAME};_ipp._tcp;local;hall.local;2001:db8::7;631;{SAID}",
    f"=;eth0;IPv4;{NAME};_ipps._tcp;local;hall.local;192.0.2.1;8631;{SAID}",
]

PROGRAM = """
import json, subprocess, sys
from pathlib import Path
from kiosk.printing.dns_sd import browse
from tests.printing.ipp.eve import EVE

spool = str(Path.cwd())
shown = ("-p", "8632", "-n", "localhost", "-d", spool, "-K", spool, "-f", "application/pdf", "-l", "门厅")
mute = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
printer = subprocess.Popen([EVE, "-2", *shown, "Kiosk; A4"], **mute)
found = ()
for _ in range(20):
    found = browse()
    if len(found) == 2:
        break
print(json.dumps([[one.name, str(one.uri), one.place, one.queue] for one in found]))
printer.kill()
"""


@pytest.mark.skipif(not can_be_made(), reason="this system lets nobody have a network of one's own")
def test_a_real_printer_is_found_through_a_real_avahi(tmp_path: Path) -> None:
    done = in_network(PROGRAM, tmp_path)
    assert done.stdout, (tmp_path / "log").read_text()
    assert json.loads(done.stdout) == [
        ["Kiosk; A4", "ipp://127.0.0.1:8632/ipp/print", "门厅", False],
        ["Kiosk; A4", "ipps://127.0.0.1:8632/ipp/print", "门厅", False],
    ]


def test_each_way_to_a_printer_is_told_once_by_its_best_address() -> None:
    plain, secure = announced(RECORDED)
    assert str(plain.uri) == "ipp://192.0.2.1/ipp/print"
    assert str(secure.uri) == "ipps://192.0.2.1:8631/ipp/print"
    assert (plain.name, plain.model, plain.place) == (
        'Büro "A4"; 2. Stock\\x',
        'Kiosk A4; "fast" \\ one',
        "门厅",
    )
    assert str(announced(RECORDED[1:3])[0].uri) == "ipp://[fe80::7c2d:bdff:feec:6e73%eth0]/ipp/print"
    assert str(announced(RECORDED[1:2])[0].uri) == "ipp://127.0.0.1/ipp/print"
    assert str(announced(RECORDED[4:5])[0].uri) == "ipp://[2001:db8::7]/ipp/print"


def test_another_computers_queue_is_known_for_one() -> None:
    line = RECORDED[3].replace("rp=ipp/print", "rp=printers/office")
    assert [one.queue for one in announced([line, RECORDED[5]])] == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "=;eth0;IPv4;x;_ipp._tcp;local;h;192.0.2.1;631",
        "=;eth0;IPv4;x;_printer._tcp;local;h;192.0.2.1;515;",
        "=;eth0;IPv4;x;_ipp._tcp;local;h;nowhere;631;",
        "=;eth0;IPv4;x;_ipp._tcp;local;h;192.0.2.1;99999;",
        '=;eth0;IPv4;x;_ipp._tcp;local;h;192.0.2.1;631;"rp=ipp/print; rm -rf ~"',
    ],
)
def test_what_is_no_printer_is_left_out(line: str) -> None:
    assert announced([line]) == ()


def test_what_a_printer_says_stays_on_its_line() -> None:
    line = RECORDED[3].replace("ty=", r"ty=a\010\027[31m")
    (found,) = announced([line])
    assert found.model.isprintable()
    assert found.model.startswith("a  [31mKiosk")


@given(st.lists(st.text()), st.text(), st.text())
def test_any_output_is_read(lines: list[str], name: str, text: str) -> None:
    one = f"=;eth0;IPv4;{name};_ipp._tcp;local;h;192.0.2.1;631;{text}"
    for found in announced([*lines, one]):
        assert found.name.isprintable()


def browser(folder: Path, script: str) -> str:
    program = folder / "avahi-browse"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return str(program)


def test_what_was_told_until_time_was_up_counts(tmp_path: Path) -> None:
    (tmp_path / "told").write_text("\n".join(RECORDED[3:4]) + "\n", "utf-8")
    program = browser(tmp_path, f"cat {tmp_path}/told; exec sleep 60")
    assert [one.place for one in browse(program, 0.3)] == ["门厅"]


def test_both_kinds_of_service_are_asked_for(tmp_path: Path) -> None:
    with suppress(NoDiscovery):
        browse(browser(tmp_path, f'echo "$@" >> {tmp_path}/asked'))
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    options = "--resolve --terminate --parsable --no-db-lookup"
    assert sorted(asked) == [f"{options} _ipp._tcp", f"{options} _ipps._tcp"]


def test_a_daemon_that_does_not_run_is_told(tmp_path: Path) -> None:
    program = browser(tmp_path, "echo 'Failed to create client object: Daemon not running' >&2; exit 1")
    with pytest.raises(NoDiscovery, match="Daemon not running: start it with `systemctl start avahi-daemon`"):
        browse(program)


def test_a_browser_that_is_not_there_or_can_not_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoDiscovery, match="install Debian's avahi-daemon and avahi-utils"):
        browse("no-avahi-browse-here")
    (tmp_path / "avahi-browse").write_text("nonsense", "utf-8")
    with pytest.raises(NoDiscovery, match="can't be started \\(Permission denied\\)"):
        browse(str(tmp_path / "avahi-browse"))
