"""Waiting for the screen, never longer than was agreed.

The event loop runs while something is waited for. It is Qt's own, entered once: looking at the screen in a
loop of `processEvents` or `QTest.qWait` keeps the other threads from Python for seconds.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer, SignalInstance

T = TypeVar("T")

LOOK_EVERY_MS = 4
"""How often a condition is looked at; the event loop is free in between."""

LONGEST = 30.0
"""Seconds that anything is waited for: on a busy machine the first compiling of a pack takes ten."""


class GaveUp(TimeoutError):
    """What was waited for did not come."""


def wait(until: Callable[[], bool], what: str, seconds: float = LONGEST) -> None:
    """Run the event loop until the condition holds; raises GaveUp, and what the condition raises."""
    waited(lambda: until() or None, what, seconds)


def waited(find: Callable[[], T | None], what: str, seconds: float = LONGEST) -> T:
    """Run the event loop until ``find`` gives something; raises GaveUp, and what ``find`` raises."""
    if (at_once := find()) is not None:
        return at_once
    loop, timer, deadline = QEventLoop(), QTimer(), QDeadlineTimer(round(seconds * 1000))
    found: list[T] = []
    raised: list[BaseException] = []

    def look() -> None:
        try:
            if (now := find()) is not None:
                found.append(now)
        except BaseException as error:  # Qt would swallow it, and wait on
            raised.append(error)
        if found or raised or deadline.hasExpired():
            loop.quit()

    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    loop.exec()
    timer.stop()
    if raised:
        raise raised[0]
    if not found:
        raise GaveUp(f"waited {seconds:g} s for {what}")
    return found[0]


def signalled(
    signal: SignalInstance, begin: Callable[[], object], what: str, seconds: float = LONGEST
) -> None:
    """Call ``begin``, and run the event loop until ``signal`` is emitted; raises GaveUp."""
    loop, timer = QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: loop.exit(1))
    signal.connect(loop.quit)
    timer.start(round(seconds * 1000))
    begin()
    late = loop.exec()
    signal.disconnect(loop.quit)
    if late:
        raise GaveUp(f"waited {seconds:g} s for {what}")
