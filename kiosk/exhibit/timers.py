"""Time that stands still until it is moved by hand."""

from collections.abc import Callable


class HandTimer:
    """A call that is due at ``at`` seconds."""

    def __init__(self, at: float, call: Callable[[], None]) -> None:
        self.at = at
        self.call = call
        self.open = True

    def cancel(self) -> None:
        """Never make the call; harmless when it was made."""
        self.open = False


class HandTimers:
    """Calls in the future, where the future comes by ``advance``."""

    def __init__(self) -> None:
        self._now = 0.0
        self._timers: list[HandTimer] = []

    def after(self, seconds: float, call: Callable[[], None]) -> HandTimer:
        """Make ``call`` once, in ``seconds``."""
        timer = HandTimer(self._now + seconds, call)
        self._timers = [*(other for other in self._timers if other.open), timer]
        return timer

    def advance(self, seconds: float) -> None:
        """Let this much time pass, and make the calls that fall due, in their order."""
        end = self._now + seconds
        while due := [timer for timer in self._timers if timer.open and timer.at <= end]:
            timer = min(due, key=lambda one: one.at)
            self._now = timer.at
            timer.open = False
            timer.call()
        self._now = end
