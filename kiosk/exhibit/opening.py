"""The whole application, opened for something other than visitors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.app.application import Application, OpenServices
from kiosk.app.options import Options, parse
from kiosk.exhibit.patience import wait

if TYPE_CHECKING:
    from kiosk.services.idle import Timers


class NotOpened(RuntimeError):
    """The kiosk can't serve visitors; the message is one line that says why."""


def plain_options(data: Path) -> Options:
    """What `kiosk run` is told when nothing is said, with a data folder of one's own."""
    return replace(parse(()), data=data, demonstration=None, aloud=False)


@contextmanager
def opened(
    options: Options, timers: "Timers | None" = None, open_services: OpenServices | None = None
) -> Iterator[Application]:
    """The application with its attract page up, ready to serve; it is closed at the end. Raises NotOpened."""
    application = Application(options, timers, open_services)
    problems: list[str] = []
    application.failed.connect(problems.append)
    try:
        application.start()
        wait(lambda: application.services is not None or bool(problems), "the content to be opened")
        if problems:
            raise NotOpened(problems[0])
        yield application
    finally:
        let_go(application)


def let_go(application: Application) -> None:
    """Close the application, and end its window and timers here and now.

    Left to Python's garbage collector they might end on another thread, which Qt forbids.
    """
    application.close()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
