"""`kiosk printer watch`: states live, as a table on a terminal or a line a change."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from select import select

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.claim import Claim
from tests.cli.printers import Plug, Site
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.eve import EvePrinter

CTRL_C_COUNTS = ("env", "--default-signal=INT")
"""A shell has what it starts in the background take no notice of Ctrl-C."""


@contextmanager
def watching(site: Site) -> "Iterator[subprocess.Popen[str]]":
    """The command in a process of its own, with a pipe in place of a terminal."""
    command = [*CTRL_C_COUNTS, sys.executable, "-m", "kiosk", "printer", "watch", "--data", str(site.data)]
    pipe = subprocess.PIPE
    quiet = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, text=True)
    with quiet as process, ended(process):
        yield process
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")


@contextmanager
def ended(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> Iterator[None]:
    """The command ends with the test, whatever becomes of it: it would be waited for without an end."""
    try:
        yield
    finally:
        process.kill()


def line(process: "subprocess.Popen[str]") -> list[str]:
    """The next change: printer, state and trouble, without its time."""
    assert process.stdout is not None
    day, time, *change = process.stdout.readline().split(maxsplit=4)
    assert (len(day), len(time)) == (10, 8)
    return [part.strip() for part in change]


def test_each_change_is_a_line_and_ctrl_c_ends_well(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    with watching(site) as process:
        assert line(process) == ["slips", "ready"]
        wire.do(Thermal.open_cover)
        assert line(process) == ["slips", "cover-open", "the cover is open: close it"]
        wire.do(Thermal.mend)
        assert line(process) == ["slips", "ready"]
        wire.switch_off()
        assert line(process)[:2] == ["slips", "offline"]


def test_all_printers_are_watched(site: Site, plug: Plug, eve: EvePrinter) -> None:
    site.has("hall", eve.uri())
    site.has("slips", plug(Thermal(near_end=True)).uri, "escpos-80")
    with watching(site) as process:
        assert sorted([line(process), line(process)]) == [["hall", "ready"], ["slips", "paper-low"]]
        eve.load(0)
        assert line(process) == ["hall", "paper-out", "its tray is empty"]


def test_a_printer_of_the_running_kiosk_is_watched_through_its_records(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    with site.records() as (_, seen), Claim(site.data / "claims", "slips"):
        seen.note("slips", PrinterStatus.READY, "")
        with watching(site) as process:
            assert line(process) == ["slips", "ready"]
            seen.note("slips", PrinterStatus.JAM, "the cutter is jammed")
            assert line(process) == ["slips", "jam", "the cutter is jammed"]
        assert wire.connections == 0


def test_a_starting_kiosk_gets_a_printer_that_is_watched(site: Site, plug: Plug) -> None:
    site.has("slips", plug(Thermal()).uri, "escpos-80")
    with watching(site) as process:
        assert line(process) == ["slips", "ready"]
        with Claim(site.data / "claims", "slips", seconds=20):
            assert line(process)[:2] == ["slips", "unsure"]
        assert line(process) == ["slips", "ready"]


def test_a_reader_that_goes_away_ends_it(site: Site) -> None:
    site.has("show", "folder:/tmp")
    command = f"{sys.executable} -m kiosk printer watch --data {site.data} | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_on_a_terminal_it_is_a_table(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    command = [*CTRL_C_COUNTS, sys.executable, "-m", "kiosk", "printer", "watch", "--data", str(site.data)]
    # Whoever runs tests side by side may have set a width, which would count for more than the terminal's.
    environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment["TERM"] = "xterm"
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        with ended(process):
            first = read_until(ours, "ready")
            assert all(
                word in first for word in ("printer", "since", "what is amiss", "slips", "Ctrl-C ends")
            )
            wire.do(Thermal.open_cover)
            assert "the cover is open: close it" in read_until(ours, "close it")
            process.send_signal(signal.SIGINT)
            read_until(ours, "\x1b[?25h")
            assert process.wait(timeout=30) == 0
    os.close(ours)


def read_until(terminal: int, wanted: str) -> str:
    """What was drawn, up to a text that must come."""
    drawn = b""
    while wanted.encode() not in drawn:
        assert select([terminal], [], [], 30)[0], drawn
        drawn += os.read(terminal, 4096)
    return drawn.decode(errors="replace")
