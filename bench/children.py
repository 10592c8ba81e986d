"""Runs what is measured in a process of its own, so that no measurement disturbs the next."""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.probe import now

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


@dataclass(frozen=True, slots=True)
class Children:
    """Starts processes. ``screen`` says where Qt draws; what they keep goes into ``folder``."""

    screen: Mapping[str, str]
    folder: Path

    def floor(self) -> Told:
        """The bare window."""
        return self._run("floor")

    def kiosk(self, script: str, *arguments: str) -> Told:
        """A script that runs the kiosk, with data that are kept from one to the next as in the hall."""
        return self._run(script, *arguments, "--data", str(self.folder / "data"))

    def plain(self, script: str) -> Told:
        """A script that shows nothing."""
        return self._run(script)

    def _run(self, script: str, *arguments: str) -> Told:
        command = [sys.executable, str(HERE / f"{script}.py"), *arguments]
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
            "QT_QUICK_BACKEND": "software",
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            **self.screen,
        }
        began = now()
        try:
            ended = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise NotMeasured(f"{script} took longer than {LONGEST_SECONDS} s") from None
        if ended.returncode != 0:
            raise NotMeasured(
                f"{script} ended with status {ended.returncode}: {ended.stderr.strip()[-2000:]}"
            )
        return Told(began, _readings(ended.stdout))


def _readings(output: str) -> Mapping[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for line in output.splitlines():
        name, _, value = line.rpartition(" ")
        found[name].append(float(value))
    return found
