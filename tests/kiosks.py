"""A whole kiosk for a test: real content, real state, real sheets, real touch; time moves by hand."""

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.application import Application, OpenServices
from kiosk.app.options import Options
from kiosk.bootstrap import content_desk_for
from kiosk.exhibit.opening import opened, plain_options
from kiosk.exhibit.patience import wait
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor
from tests.printing.reading import pdf_text

__all__ = ["Kiosk", "OpenKiosk", "content", "kiosk", "open_kiosk"]

PORTRAIT = (1080, 1920)
SMALLEST = (1024, 600)
UNTIL_WARNING = 60
TO_ANSWER = 30


@dataclass(frozen=True, slots=True)
class Kiosk:
    """An opened kiosk with somebody before it."""

    application: Application
    visitor: Visitor
    timers: HandTimers
    options: Options
    closing: ExitStack

    @property
    def data(self) -> Path:
        """The folder that the kiosk keeps its data in."""
        return self.options.data

    def texts(self) -> tuple[str, ...]:
        """All that the page says."""
        return self.visitor.hand.eye.texts()

    def sheets(self) -> list[Path]:
        """The sheets that have come out."""
        return sorted(self.options.folders.sheets.glob("*.pdf"))

    def sheet_text(self) -> str:
        """What the one sheet that came out says, without white space."""
        (sheet,) = self.sheets()
        return pdf_text(sheet.read_bytes())

    def log(self) -> list[dict[str, Any]]:
        """The lines of the log; those before the file was opened included once it is."""
        path = self.data / "log" / "kiosk.log"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    def events(self) -> list[str]:
        """What the log tells of, in order."""
        return [line["event"] for line in self.log()]

    def says(self, event: str) -> None:
        """Wait until the log tells of ``event``."""
        wait(lambda: event in self.events(), f"{event} in the log")

    def look_for_content(self) -> None:
        """Let the minute pass after which the kiosk looks whether its content has changed, and wait."""
        self.timers.advance(60)
        self.settle()

    def settle(self) -> None:
        """Wait for all that is being done in the background, and for the screen to take it up."""
        done: list[bool] = []
        self.visitor.services.background.run(done.append, True)
        wait(lambda: bool(done), "the background")
        self.visitor.hand.rest()

    def close(self) -> None:
        """Take the kiosk down, as if it were switched off properly."""
        self.closing.close()


class OpenKiosk(Protocol):
    """Opens a kiosk; a second one in a test finds the first one's data, unless it is another ``desk``."""

    def __call__(
        self,
        size: tuple[int, int] = PORTRAIT,
        *,
        pack: Path | None = None,
        site: Path | None = None,
        sheets: Path | None = None,
        printers: Path | None = None,
        open_services: OpenServices | None = None,
        aloud: bool = False,
        desk: str = "data",
        reader: Path | None = None,
    ) -> Kiosk: ...


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default pack, compiled once: a content folder to be copied."""
    options = plain_options(tmp_path_factory.mktemp("compiled"))
    content_desk_for(options.folders).open().close()
    return options.data / "content"


@pytest.fixture
def open_kiosk(qapp: QGuiApplication, content: Path, tmp_path: Path) -> Iterator[OpenKiosk]:
    """Opens kiosks; whatever is still open at the end is closed."""
    shutil.copytree(content, tmp_path / "data" / "content")
    with ExitStack() as all_of_them:

        def opening(
            size: tuple[int, int] = PORTRAIT,
            *,
            pack: Path | None = None,
            site: Path | None = None,
            sheets: Path | None = None,
            printers: Path | None = None,
            open_services: OpenServices | None = None,
            aloud: bool = False,
            desk: str = "data",
            reader: Path | None = None,
        ) -> Kiosk:
            data = tmp_path / desk
            if not data.exists():
                shutil.copytree(content, data / "content")
            plain = plain_options(data)
            plain = replace(plain, pack=pack or plain.pack, site=site or plain.site)
            options = replace(plain, size=size, sheets=sheets, printers=printers, aloud=aloud, reader=reader)
            closing, timers = ExitStack(), HandTimers()
            all_of_them.enter_context(closing)
            application = closing.enter_context(opened(options, timers, open_services))
            return Kiosk(application, Visitor(application), timers, options, closing)

        yield opening
    _end_log()


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk) -> Kiosk:
    """A kiosk with the hall's panel, the attract page up."""
    return open_kiosk()


def _end_log() -> None:
    """Let go of the log's file, which the kiosk holds until its process ends."""
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()
    logging.raiseExceptions = True
