"""Lets other threads hand work to the thread that owns the screen, and calls back later."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal


class ScreenThread(QObject):
    """Runs posted functions in order, on the thread that made this object."""

    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._posted.connect(self._run)

    def post(self, call: Callable[[], None]) -> None:
        """Run ``call`` soon; may be called from any thread."""
        self._calls.append(call)
        self._posted.emit()

    def run_all(self) -> None:
        """Run all that was posted, when the event loop no longer does."""
        while self._calls:
            self._run()

    def _run(self) -> None:
        # One signal stands for one call; the queue keeps their order across threads.
        if self._calls:
            self._calls.popleft()()


class QtTimer(QObject):
    """One call that is due; it goes when the call has been made or cancelled."""

    def __init__(self, seconds: float, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = call
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._due)
        self._timer.start(round(seconds * 1000))

    def cancel(self) -> None:
        """Never make the call; harmless when it was made."""
        if self._call is not None:
            self._call = None
            self._timer.stop()
            self.deleteLater()

    def _due(self) -> None:
        call, self._call = self._call, None
        self.deleteLater()
        if call is not None:
            call()


class QtTimers(QObject):
    """Calls in the future from Qt's event loop."""

    def after(self, seconds: float, call: Callable[[], None]) -> QtTimer:
        """Make ``call`` once, in ``seconds``."""
        return QtTimer(seconds, call, self)
