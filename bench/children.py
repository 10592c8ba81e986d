"""Runs what is measured in a process of its own, so that no measurement disturbs the next."""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from bench.pointer import Pointer
from bench.probe import WEIGH, now
from bench.scales import pss_mib
from bench.screens import Screen

HERE = Path(__file__).parent
LONGEST_SECONDS = 1800


class NotMeasured(RuntimeError):
    """A process did not come to its end; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a process told: readings by name. ``began`` is when it was started, by `probe.now`."""

    began: float
    readings: Mapping[str, list[float]]

    def one(self, name: str) -> float:
        """The one reading of this name; raises NotMeasured."""
        found = self.readings.get(name, [])
        if len(found) != 1:
            raise NotMeasured(f"{len(found)} readings of {name}, not one")
        return found[0]

    def since_start(self, name: str) -> float:
        """Milliseconds from before the process was made to the moment that it told."""
        return (self.one(name) - self.began) * 1000


Heard = Callable[[int, str], str | None]
"""Told a process's number and each line as it comes; may give a line of its own that counts as a reading."""


@dataclass(frozen=True, slots=True)
class Children:
    """Starts processes on ``screen``; what they keep goes into ``folder``."""

    screen: Screen
    folder: Path

    def floor(self, *arguments: str) -> Told:
        """The bare window."""
        return self._run("floor", *arguments)

    def start(self) -> Told:
        """The kiosk up to its home page, which a tap asks for as soon as the first frame is up."""
        if self.screen.own is None:
            return self.kiosk("start", "--touch")
        with Pointer(self.screen.own) as pointer:
            return self._run("start", *self._data, heard=lambda _, line: _click(pointer, line))

    def kiosk(self, script: str, *arguments: str, heard: Heard | None = None) -> Told:
        """A script that runs the kiosk, with data that are kept from one to the next as in the hall."""
        return self._run(script, *arguments, *self._data, heard=heard)

    def plain(self, script: str, *arguments: str) -> Told:
        """A script that shows nothing."""
        return self._run(script, *arguments)

    @property
    def _data(self) -> tuple[str, str]:
        return "--data", str(self.folder / "data")

    @property
    def _environment(self) -> Mapping[str, str]:
        """The present one without what would change how Python or Qt work."""
        changing = ("PYTHON", "QT_", "QML_", "QSG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(changing)}
        ours = {
            "PYTHONPATH": str(HERE.parent),
            "QT_QUICK_BACKEND": "software",
            "XDG_CACHE_HOME": str(self.folder / "cache"),
        }
        return {**kept, **ours, **self.screen.environment}

    def _run(self, script: str, *arguments: str, heard: Heard | None = None) -> Told:
        command = [sys.executable, str(HERE / f"{script}.py"), *arguments]
        began, lines = now(), list[str]()
        with subprocess.Popen(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            too_long = Timer(LONGEST_SECONDS, process.kill)
            too_long.start()
            for line in process.stdout or ():
                own = (heard or _weigh)(process.pid, line)
                lines.append(line if own is None else own)
            complaint = (process.stderr.read() if process.stderr else "").strip()
            too_long.cancel()
        if process.returncode != 0:
            raise NotMeasured(f"{script} ended with status {process.returncode}: {complaint[-2000:]}")
        return Told(began, _readings(lines))


def _click(pointer: Pointer, line: str) -> None:
    if line.startswith("first_frame "):
        pointer.click(540, 960)


def _weigh(pid: int, line: str) -> str | None:
    asked, _, name = line.strip().partition(" ")
    return f"{name} {pss_mib(pid)!r}" if asked == WEIGH else None


def _readings(lines: Iterable[str]) -> Mapping[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        name, _, value = line.rpartition(" ")
        found[name].append(float(value))
    return found
