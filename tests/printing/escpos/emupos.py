"""emupos, an ESC/POS printer of others' making, in a virtual environment of its own.

It needs Python 3.13 or later. ``python -m tests.printing.escpos.emupos`` installs it where such a Python is.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from urllib.request import Request, urlopen

HOME = Path(__file__).parents[3] / "build" / "emupos"
PROGRAM = HOME / "bin" / "emupos"
LOCK = Path(__file__).parent / "emupos.lock"
MISSING = "emupos is not installed: python -m tests.printing.escpos.emupos (needs Python 3.13 or later)"


class Emupos:
    """A running emulator with one printer, ``t80``."""

    def __init__(self, folder: Path, port: int, control: int) -> None:
        self._folder = folder
        self._port = port
        self._api = f"http://127.0.0.1:{control}/api/v1/devices/t80"
        config = folder / "emupos.yaml"
        config.write_text(
            json.dumps(
                {
                    "schema": 1,
                    "api": {"host": "127.0.0.1", "port": control},
                    "devices": [
                        {
                            "id": "t80",
                            "type": "printer",
                            "profile": "epson-tm-t20iii",
                            "connections": [{"tcp": {"port": port}}, {"serial": {"pty": True}}],
                            "job_idle_timeout_ms": 3_600_000,
                            "receipts_dir": str(folder / "receipts"),
                        }
                    ],
                }
            )
        )
        self._process = self._start()

    @property
    def uri(self) -> str:
        return f"tcp://127.0.0.1:{self._port}"

    @property
    def serial_uri(self) -> str:
        return f"serial:{self._folder}/emupos/t80"

    def fault(self, name: str) -> None:
        self._call("PUT", f"/faults/{name}")

    def clear(self, name: str) -> None:
        self._call("DELETE", f"/faults/{name}")

    def receipts(self) -> list[bytes]:
        """The receipts that came out, as PNG, the first first."""
        return [png for png, _ in self.pieces()]

    def pieces(self) -> list[tuple[bytes, bool]]:
        """The same, and whether each was cut off: emupos begins a new one when a connection ends, too."""
        listed = json.loads(self._call("GET", "/receipts"))
        in_order = sorted(listed, key=lambda entry: (entry["completed_at"], entry["id"]))
        return [
            (self._call("GET", f"/receipts/{entry['id']}/image"), entry["boundary"] == "cut")
            for entry in in_order
        ]

    def switch_off(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def switch_on(self) -> None:
        self._process = self._start()

    def close(self) -> None:
        self.switch_off()

    def _start(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [PROGRAM, "run", "--config", self._folder / "emupos.yaml"],
            env={"TMPDIR": str(self._folder), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        # It tells of each byte that it does not know, and waits where nobody reads that.
        up = Event()
        self._reader = Thread(target=_read_on, args=(process, up))
        self._reader.start()
        if not up.wait(timeout=60) or process.poll() is not None:
            raise RuntimeError("emupos did not start")
        return process

    def _call(self, method: str, path: str) -> bytes:
        with urlopen(Request(self._api + path, method=method), timeout=20) as answer:  # noqa: S310
            body: bytes = answer.read()
            return body


def _read_on(process: "subprocess.Popen[str]", up: Event) -> None:
    assert process.stdout is not None
    with process.stdout as said:
        for line in said:
            if "control API" in line:
                up.set()
    up.set()


def _pythons() -> Iterator[Path]:
    """Pythons that are new enough, by their names."""
    for minor in range(13, 20):
        if found := shutil.which(f"python3.{minor}"):
            yield Path(found)
        yield from sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python3.{minor}"))
    yield Path(sys.executable)


def _new_enough(python: Path) -> bool:
    check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 13))"
    return subprocess.run([python, "-c", check], capture_output=True, check=False).returncode == 0


def install() -> str:
    """Put emupos into its virtual environment, unless it is there; what was done."""
    key = LOCK.read_text()
    stamp = HOME / "installed.lock"
    if PROGRAM.exists() and stamp.exists() and stamp.read_text() == key:
        return "emupos is installed"
    python = next(filter(_new_enough, _pythons()), None)
    if python is None:
        return "emupos is left out: there is no Python 3.13 or later; our own printer stands in for it"
    pip = [
        str(HOME / "bin" / "python"),
        "-m",
        "pip",
        "-q",
        "--disable-pip-version-check",
        "--no-input",
        "--retries",
        "1",
    ]
    try:
        subprocess.run([python, "-m", "venv", "--clear", HOME], check=True)
        subprocess.run([*pip, "install", "--require-hashes", "-r", str(LOCK)], check=True)
    except subprocess.CalledProcessError as error:
        PROGRAM.unlink(missing_ok=True)
        return f"emupos is left out: it could not be installed ({error}); our own printer stands in for it"
    stamp.write_text(key)
    return "emupos was installed"


if __name__ == "__main__":
    print(install())  # noqa: T201
