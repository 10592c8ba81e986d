"""What `kiosk run` can be told. The standard library parses it: the first frame waits for this."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.domain.attract import DimHours
from kiosk.domain.print_job import Medium
from kiosk.folders import Folders, data_folder, printers_file
from kiosk.resources import resource_folder


@dataclass(frozen=True, slots=True)
class Options:
    """How to run: where content comes from, where data goes, what the window is like.

    ``size`` is in pixels, ``panel_width`` in millimetres (None: guessed from the size), the idle times in
    seconds. ``demonstration`` is the folder for a demonstration visit, None to serve visitors.
    """

    pack: Path
    site: Path
    data: Path
    size: tuple[int, int]
    panel_width: float | None
    fullscreen: bool
    idle_warning: int
    idle_answer: int
    demonstration: Path | None
    printers: Path | None
    sheets: Path | None
    medium: Medium
    reader: Path | None
    reader_baud: int
    aloud: bool
    dim: DimHours | None
    shuffle_pin: bool

    @property
    def folders(self) -> Folders:
        """Where to read and write."""
        sheets = self.sheets if self.sheets is not None else self.data / "sheets"
        printers = self.printers if self.printers is not None else printers_file(self.data)
        return Folders(self.pack, self.site, self.data, sheets, printers)


def parse(arguments: Sequence[str]) -> Options:
    """Options from the command line; exits with one line and status 2 for what can't be understood."""
    resources = resource_folder()
    parser = argparse.ArgumentParser(
        prog="kiosk run",
        description="Start the kiosk in a window. Without a display it runs a demonstration visit instead.",
    )
    parser.add_argument("--pack", type=Path, default=resources / "content" / "default", help="content pack")
    parser.add_argument("--site", type=Path, default=resources / "sites" / "default", help="site pack")
    parser.add_argument("--data", type=Path, default=data_folder(), help="where the kiosk keeps its data")
    parser.add_argument("--size", type=_size, default=(1080, 1920), help="window, as 1080x1920")
    parser.add_argument("--panel-width", type=_millimetres, help="width of the panel in millimetres")
    parser.add_argument("--fullscreen", action="store_true", help="fill the screen: for the hall")
    parser.add_argument("--idle-warning", type=_seconds, default=60, help="seconds until the idle warning")
    parser.add_argument("--idle-answer", type=_answer_seconds, default=30, help="seconds to answer it")
    parser.add_argument("--printers", type=Path, help="names the printers (default: printers.toml in data)")
    parser.add_argument("--sheets", type=Path, help="where sheets are laid if no printers are named")
    parser.add_argument("--medium", type=Medium, choices=list(Medium), default=Medium.A4, help="their paper")
    parser.add_argument("--reader", type=Path, help="serial device of a barcode reader, as /dev/ttyACM0")
    parser.add_argument("--reader-baud", type=_baud, default=9600, help="its bits a second")
    parser.add_argument("--silent", dest="aloud", action="store_false", help="offer no reading aloud")
    parser.add_argument("--dim", type=_hours, help="when the hall is closed, as 19:00-07:30: a dark screen")
    parser.add_argument("--shuffle-pin", action="store_true", help="digits of the staff's PIN pad shuffled")
    parser.add_argument("--demonstration", type=Path, help="run a demonstration visit into this folder")
    options = Options(**vars(parser.parse_args(arguments)))
    if options.demonstration is None and not _has_display():
        return replace(options, demonstration=Path("out"))
    return options


def _has_display() -> bool:
    """Whether Qt can open a window: a display is there, or a platform such as eglfs was asked for."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 600 and int(height) >= 600):
        raise argparse.ArgumentTypeError(f"{text!r} is no size from 600x600 on, such as 1080x1920")
    return int(width), int(height)


def _hours(text: str) -> DimHours:
    try:
        start, end = (datetime.strptime(part, "%H:%M").time() for part in text.split("-"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} are no hours, such as 19:00-07:30") from None
    return DimHours(start, end)


def _millimetres(text: str) -> float:
    try:
        width = float(text)
    except ValueError:
        width = 0.0
    if not 100 <= width <= 2000:
        raise argparse.ArgumentTypeError(f"{text!r} is no panel width from 100 to 2000 mm, such as 268")
    return width


def _baud(text: str) -> int:
    import termios

    if not (text.isdecimal() and int(text) and hasattr(termios, f"B{int(text)}")):
        raise argparse.ArgumentTypeError(f"{text!r} is no speed of a serial port, such as 9600 or 115200")
    return int(text)


def _seconds(text: str) -> int:
    if not (text.isdecimal() and 10 <= int(text) <= 600):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 10 to 600")
    return int(text)


def _answer_seconds(text: str) -> int:
    # WCAG 2.2.1: at least 20 seconds to answer.
    if not (text.isdecimal() and 20 <= int(text) <= 600):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 20 to 600")
    return int(text)
