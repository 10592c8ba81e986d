"""Where the measured windows are shown: a real display, else a virtual X11 screen, else no screen at all."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

SIZE = "1080x1920"


@dataclass(frozen=True, slots=True)
class Screen:
    """``name`` says what it is, ``environment`` leads Qt to it, ``own`` is the display if it is ours."""

    name: str
    environment: Mapping[str, str]
    own: str | None = None


@contextmanager
def screen() -> Iterator[Screen]:
    """The best screen that there is here."""
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        if display := os.environ.get(variable):
            yield Screen(f"display {display}", {variable: display})
            return
    if shutil.which("Xvfb") is None:
        yield Screen("offscreen: there is no display, and no Xvfb", {"QT_QPA_PLATFORM": "offscreen"})
        return
    with _xvfb() as display:
        yield Screen(f"X11 on Xvfb, {SIZE}", {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, display)


@contextmanager
def _xvfb() -> Iterator[str]:
    """A virtual screen of its own; Xvfb chooses a free number and says which."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{SIZE}x24",
        "-noreset",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
