"""A real IPP Everywhere printer, ippeveprinter, with a tray, troubles and sheets to count."""

import os
import shutil
import signal
import socket
import subprocess
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from kiosk.printing.ipp.uri import PrinterUri
from tests.printing.ipp.waiting import until

_SYSTEM = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
EVE = shutil.which("ippeveprinter", path=_SYSTEM) or "ippeveprinter"
"""Debian keeps it where the PATH of an ordinary user does not look."""

_HOOK = Path(__file__).with_name("hook.sh")
_DIES_WITH_US = ("setpriv", "--pdeathsig", "KILL")
"""A test run that is killed leaves nothing behind."""


class Bus:
    """The D-Bus that ippeveprinter does not start without, private to the tests."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "bus"
        self._process = subprocess.Popen(
            [
                *_DIES_WITH_US,
                "dbus-daemon",
                "--session",
                "--nofork",
                "--nopidfile",
                "--address",
                self.address,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until(self._socket.exists, "the D-Bus")

    @property
    def address(self) -> str:
        return f"unix:path={self._socket}"

    def stop(self) -> None:
        _kill(self._process)


class EvePrinter:
    """Switched on and off, filled and emptied, jammed and mended as staff would."""

    def __init__(self, folder: Path, bus: Bus, formats: str = "application/pdf,image/pwg-raster") -> None:
        self.spool = folder / "spool"
        self._tray = folder / "tray"
        self.keys = folder / "keys"
        for needed in (self.spool, self._tray, self.keys):
            needed.mkdir()
        self._bus = bus
        self._formats = formats
        self._port = _free_port()
        self._log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def uri(self, scheme: str = "ipp") -> PrinterUri:
        return PrinterUri.parse(f"{scheme}://localhost:{self._port}/ipp/print")

    def switch_on(self, *options: str) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*_DIES_WITH_US, EVE, *self._settings(), *options, "Kiosk A4"],
                env=os.environ
                | {"DBUS_SYSTEM_BUS_ADDRESS": self._bus.address, "KIOSK_TRAY": str(self._tray)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until(self._listens, "ippeveprinter")

    def switch_off(self) -> None:
        """At once, in the middle of whatever it does."""
        if self._process is not None:
            _kill(self._process)
            self._process = None

    def load(self, sheets: int) -> None:
        """Put A4 paper in the tray, or take it out; its web page is its tray."""
        form = {
            "size1": "iso_a4_210x297mm",
            "type1": "stationery",
            "level1": str(sheets),
            "size3": "iso_dl_110x220mm",
            "type3": "stationery",
            "level3": "25",
        }
        query = "&".join(f"{name}={value}" for name, value in form.items())
        with urlopen(f"http://localhost:{self._port}/media?{query}", timeout=10) as page:
            assert b"Media updated" in page.read()

    def break_down(self, trouble: str) -> None:
        """Meet this trouble with the next document; ``after-1`` only makes it pause after a sheet."""
        os.mkfifo(self._tray / trouble)

    def mend(self, trouble: str) -> None:
        """Once the printer has met it."""
        until(lambda: self._mended(trouble), f"the printer meets {trouble}")

    def set_right(self, trouble: str, idle: Callable[[], bool]) -> None:
        """The same, but a printer that turns out to be ``idle`` will not meet it: then it is taken away."""

        def right() -> bool:
            if self._mended(trouble) or not (self._tray / trouble).exists():
                return True
            if idle():
                self.clear(trouble)
                return True
            return False

        until(right, f"{trouble} is met or the printer idle")

    def _mended(self, trouble: str) -> bool:
        with suppress(OSError):
            opened = os.open(self._tray / trouble, os.O_WRONLY | os.O_NONBLOCK)
            os.write(opened, b"mended\n")
            os.close(opened)
            return True
        return False

    def clear(self, trouble: str) -> None:
        """Mend it while the printer is off."""
        (self._tray / trouble).unlink(missing_ok=True)

    def spoil(self) -> None:
        """Find every document unreadable."""
        (self._tray / "unreadable").touch()

    def unspoil(self) -> None:
        """Read documents again."""
        (self._tray / "unreadable").unlink()

    def paper(self) -> Counter[str]:
        """How many sheets came out under each job's name."""
        out = self._tray / "paper"
        lines = out.read_text().splitlines() if out.exists() else []
        return Counter(line.split()[0] for line in lines)

    def documents(self) -> list[bytes]:
        """What was received, the first first."""
        files = sorted(self.spool.glob("*.[p]*"), key=lambda file: file.stat().st_mtime_ns)
        return [file.read_bytes() for file in files if file.suffix in {".pdf", ".pwg"}]

    def _settings(self) -> tuple[str, ...]:
        """No DNS-SD, two-sided, keep the documents; ``-d`` spools them, ``-c`` prints them."""
        address = ("-p", str(self._port), "-n", "localhost", "-K", str(self.keys))
        printing = ("-f", self._formats, "-d", str(self.spool), "-c", str(_HOOK))
        return ("-r", "off", "-2", "-k", *address, *printing)

    def _listens(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self._log.read_text(errors="replace")
        with suppress(OSError), socket.create_connection(("localhost", self._port), 1):
            return True
        return False


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _free_port() -> int:
    with socket.create_server(("localhost", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
