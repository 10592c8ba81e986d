"""The process that draws sheets: requests come on standard input, answers go to standard output.

It ends with the kiosk that started it, since its input ends then.
"""

import gc
import pickle
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.readiness_page import ReadinessPage, StaffRenderer
from kiosk.printing.renderer import SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.printing.test_sheet import Trial


@dataclass(frozen=True, slots=True)
class Draw:
    """A sheet that is wanted; None in its place asks to get ready for one."""

    checklist: Checklist
    printed: SheetStamp
    language: str
    medium: Medium


@dataclass(frozen=True, slots=True)
class DrawForStaff:
    """A test sheet, or a readiness report, that is wanted."""

    page: Trial | ReadinessPage
    medium: Medium


Wanted = Draw | DrawForStaff | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of a request: the document, empty for getting ready, or in one line why not."""

    document: bytes
    problem: str | None


def serve(renderer: StaffRenderer, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in turn, until the other side is gone."""
    while True:
        try:
            wanted: Wanted = pickle.load(requests)  # noqa: S301  # the kiosk itself is at the other end
        except EOFError:
            return
        pickle.dump(_drawn(renderer, wanted), answers)
        answers.flush()
        renderer.forget()


def _drawn(renderer: StaffRenderer, wanted: Wanted) -> Drawn:
    try:
        if wanted is None:
            renderer.warm_up()
            # What has been loaded stays: to look through it for garbage amid a sheet took 20 ms.
            gc.freeze()
            return Drawn(b"", None)
        return Drawn(_document(renderer, wanted), None)
    except SheetError as error:
        return Drawn(b"", str(error))


def _document(renderer: StaffRenderer, wanted: Draw | DrawForStaff) -> bytes:
    match wanted:
        case Draw(checklist, printed, language, medium):
            return renderer.document(checklist, printed, language, medium)
        case DrawForStaff(Trial() as trial, medium):
            return renderer.trial(trial, medium)
        case DrawForStaff(ReadinessPage() as page, medium):
            return renderer.readiness(page, medium)
        case _:
            raise TypeError(f"nothing draws a {type(wanted).__name__}")


def main() -> None:
    """Serve with the fonts and templates that the command line names."""
    # Ctrl-C in a terminal reaches both processes: this one goes without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _, fonts, templates = sys.argv
    serve(StaffRenderer(Path(fonts), Path(templates), later=True), sys.stdin.buffer, sys.stdout.buffer)
