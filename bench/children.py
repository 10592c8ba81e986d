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
from bench.probe import now
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


def _pass_over(_line: str) -> None:
    """Nothing is done while the process runs."""


@dataclass(frozen=True, slots=True)
class Children:
    """Starts processes on ``screen``; what they keep goes into ``folder``."""

    screen: Screen
    folder: Path

    def floor(self) -> Told:
        """The bare window."""
        return self._run("floor")

    def start(self) -> Told:
        """The kiosk up to its home page, which a tap asks for as soon as the first frame is up."""
        if self.screen.own is None:
            return self.kiosk("start", "--touch")
        with Pointer(self.screen.own) as pointer:
            return self._run("start", *self._data, heard=lambda line: self._click(pointer, line))

    def kiosk(self, script: str, *arguments: str) -> Told:
        """A script that runs the kiosk, with data that are kept from one to the next as in the hall."""
        return self._run(script, *arguments, *self._data)

    def plain(self, script: str) -> Told:
        """A script that shows nothing."""
        return self._run(script)

    @property
    def _data(self) -> tuple[str, str]:
        return "--data", str(self.folder / "data")

    @staticmethod
    def _click(pointer: Pointer, line: str) -> None:
        if line.startswith("first_frame "):
            pointer.click(540, 960)

    def _run(self, script: str, *arguments: str, heard: Callable[[str], None] = _pass_over) -> Told:
        command = [sys.executable, str(HERE / f"{script}.py"), *arguments]
        began, lines = now(), list[str]()
        with subprocess.Popen(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            too_long = Timer(LONGEST_SECONDS, process.kill)
            too_long.start()
            for line in process.stdout or ():
                heard(line)
                lines.append(line)
            complaint = (process.stderr.read() if process.stderr else "").strip()
            too_long.cancel()
        if process.returncode != 0:
            raise NotMeasured(f"{script} ended with status {process.returncode}: {complaint[-2000:]}")
        return Told(began, _readings(lines))

    @property
    def _environment(self) -> Mapping[str, str]:
        """The present one without what would change how Python or Qt work."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "QT_", "QML_"))
        }
        cache = str(self.folder / "cache")
        return {**kept, "QT_QUICK_BACKEND": "software", "XDG_CACHE_HOME": cache, **self.screen.environment}


def _readings(lines: Iterable[str]) -> Mapping[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        name, _, value = line.rpartition(" ")
        found[name].append(float(value))
    return found
