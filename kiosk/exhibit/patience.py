"""Waiting for the screen, never longer than was agreed.

The event loop runs while something is waited for. It is Qt's own, entered once: looking at the screen in a
loop of `processEvents` or `QTest.qWait` keeps the other threads from Python for seconds.
"""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

LOOK_EVERY_MS = 4
"""How often a condition is looked at; the event loop is free in between."""


class GaveUp(TimeoutError):
    """What was waited for did not come."""


def wait(until: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Run the event loop until the condition holds; raises GaveUp, and what the condition raises."""
    if until():
        return
    loop, timer, deadline = QEventLoop(), QTimer(), QDeadlineTimer(round(seconds * 1000))
    raised: list[BaseException] = []

    def look() -> None:
        try:
            if until() or deadline.hasExpired():
                loop.quit()
        except BaseException as error:  # Qt would swallow it, and wait on
            raised.append(error)
            loop.quit()

    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    loop.exec()
    timer.stop()
    if raised:
        raise raised[0]
    if not until():
        raise GaveUp(f"waited {seconds:g} s for {what}")
