"""A real cupsd in folders of its own, with the files that are shipped, and a printer that counts sheets."""

import os
import shutil
import signal
import socket
import subprocess
from collections import Counter
from configparser import RawConfigParser
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.printing.ipp.waiting import until

_SYSTEM = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
CUPSD = shutil.which("cupsd", path=_SYSTEM) or "cupsd"
SHIPPED = Path(__file__).parents[3] / "setup" / "cups"
_HERE = Path(__file__).parent
_DRIVER = (_HERE / "old.ppd").read_text()
AS_IT_IS = '"application/pdf application/pdf 0 -"'


@dataclass(frozen=True, slots=True)
class Queue:
    """``driver`` is what in the driver is otherwise than in old.ppd; None where there is no driver."""

    name: str = "office"
    device: str = "once:tray:"
    policy: str = "abort-job"
    state: str = "Idle"
    accepting: str = "Yes"
    driver: tuple[str, str] | None = ("", "")

    def entry(self, tray: Path) -> str:
        lines = (
            f"<Printer {self.name}>",
            f"DeviceURI {self.device}{tray}",
            f"State {self.state}",
            f"Accepting {self.accepting}",
            "Shared No",
            f"ErrorPolicy {self.policy}",
            "</Printer>\n",
        )
        return "\n".join(lines)


class Cupsd:
    """Started, killed and started anew as systemd does it; ``folder``'s path must be short."""

    def __init__(self, folder: Path, *queues: Queue) -> None:
        self.tray = folder / "tray"
        self._run = folder / "run" / "cups"
        self._etc = folder / "etc"
        self._server = folder / "lib"
        for needed in (self.tray, self._run, self._etc / "ppd", self._server / "backend"):
            needed.mkdir(parents=True)
        self._log = folder / "log"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._settle_programs()
        self._settle_files()
        self._settle_queues(queues or (Queue(),))

    def start(self) -> None:
        for folder in self._wiped():
            folder.mkdir(exist_ok=True)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", CUPSD, "-f", *self._settings()],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until(self._listens, "cupsd")

    def kill(self) -> None:
        """At once, in the middle of whatever it does; what it had started goes on."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def clear_away(self) -> None:
        """As the unit does before cupsd starts again: end what is left, then wipe the folders named there."""
        self._end_backends()
        for folder in self._wiped():
            shutil.rmtree(folder, ignore_errors=True)

    def stop(self) -> None:
        self.kill()
        self._end_backends()

    def meet(self, trouble: str) -> None:
        """Have the printer wait there; ``after-1`` is after a sheet."""
        (self.tray / trouble).touch()

    def mend(self, trouble: str) -> None:
        """Once the printer has met it."""
        until((self.tray / f"met-{trouble}").exists, f"the printer meets {trouble}")
        self.clear(trouble)

    def clear(self, trouble: str) -> None:
        """Mend it whether it was met or not."""
        (self.tray / trouble).unlink()

    def tell(self, what: str, content: str = "") -> None:
        """Have the printer end with a ``status``, report ``reports``, or be ``stubborn`` when cancelled."""
        (self.tray / what).write_text(content)

    def paper(self) -> Counter[str]:
        """How many sheets came out under each job's name."""
        return Counter(line.split()[0] for line in self._lines("paper"))

    def options(self) -> list[str]:
        return self._lines("options")

    def documents(self) -> list[bytes]:
        return [file.read_bytes() for file in sorted(self.tray.glob("received-*.pdf"))]

    def spooled(self) -> list[Path]:
        """What lies about of jobs, on the disk or in memory."""
        return [path for path in self._run.rglob("*") if path.name[:6] in {"c00001", "d00001"}]

    def _settle_programs(self) -> None:
        for name in ("daemon", "filter"):
            (self._server / name).symlink_to(Path("/usr/lib/cups") / name)
        for source, name in ((SHIPPED / "once", "once"), (_HERE / "tray.sh", "tray")):
            placed = self._server / "backend" / name
            shutil.copyfile(source, placed)
            placed.chmod(0o700)

    def _settle_files(self) -> None:
        places = {
            "/run/cups": str(self._run),
            "/etc/cups": str(self._etc),
            "localhost:631": f"localhost:{self.port}",
        }
        for name in ("kiosk-cupsd.conf", "kiosk-cups-files.conf"):
            text = (SHIPPED / name).read_text()
            for shipped, ours in places.items():
                text = text.replace(shipped, ours)
            (self._etc / name).write_text(text)
        # The worst that a power cut can meet: all is written out at once, not within half a minute.
        _append(self._etc / "kiosk-cupsd.conf", "DirtyCleanInterval 0\n")
        _append(self._etc / "kiosk-cups-files.conf", f"ServerBin {self._server}\n")

    def _settle_queues(self, queues: tuple[Queue, ...]) -> None:
        (self._etc / "printers.conf").write_text("".join(queue.entry(self.tray) for queue in queues))
        for queue in queues:
            if queue.driver is not None:
                (self._etc / "ppd" / f"{queue.name}.ppd").write_text(_DRIVER.replace(*queue.driver))

    def _settings(self) -> tuple[str, ...]:
        return (
            "-c",
            str(self._etc / "kiosk-cupsd.conf"),
            "-s",
            str(self._etc / "kiosk-cups-files.conf"),
        )

    def _wiped(self) -> list[Path]:
        unit = RawConfigParser(strict=False)
        unit.read(SHIPPED / "kiosk-cups.conf")
        return [self._run.parent / name for name in unit["Service"]["RuntimeDirectory"].split()]

    def _end_backends(self) -> None:
        """They are cupsd's children, in groups of their own: known by the folder that they work for."""
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if f"tray:{self.tray}".encode() in (process / "environ").read_bytes():
                    os.kill(int(process.name), signal.SIGKILL)

    def _lines(self, name: str) -> list[str]:
        file = self.tray / name
        return file.read_text().splitlines() if file.exists() else []

    def _listens(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self._log.read_text(errors="replace")
        with suppress(OSError), socket.create_connection(("localhost", self.port), 1):
            return True
        return False


def _append(file: Path, line: str) -> None:
    with file.open("a") as opened:
        opened.write(line)


def _free_port() -> int:
    with socket.create_server(("localhost", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
