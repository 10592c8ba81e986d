"""How staff call up the sign-in without a key: five quick taps in the corner where the bureau's name stands.

Nothing to be touched lies there on any page of a visit. A long press would be found by resting a hand, and
four corners in turn would hit the buttons that stand in them. On the attract page every touch begins a visit;
one in that corner waits a moment for the next.
"""

from collections.abc import Callable

from kiosk.services.idle import Timer, Timers

TAPS = 5
BETWEEN = 0.7
"""Seconds in which the next tap has to come: a visit that begins there by one tap begins so much later."""

CORNER_MM = (30.0, 16.0)
"""Width and height of the corner."""


class StaffGesture:
    """Counts taps; ``on_made`` is called with the last one."""

    def __init__(self, timers: Timers, on_made: Callable[[], None]) -> None:
        self._timers = timers
        self._on_made = on_made
        self._taps = 0
        self._timer: Timer | None = None
        self._held: Callable[[], None] | None = None

    def pressed(self, from_corner_mm: float, from_top_mm: float) -> None:
        """The screen was touched there; measured from the corner where the bureau's name stands."""
        width, height = CORNER_MM
        if from_corner_mm > width or from_top_mm > height:
            self._settle()
            return
        self._taps += 1
        if self._timer is not None:
            self._timer.cancel()
        if self._taps < TAPS:
            self._timer = self._timers.after(BETWEEN, self._settle)
            return
        self._begin_anew()
        self._on_made()

    def holds(self, call: Callable[[], None]) -> bool:
        """Whether a gesture may be under way; then ``call`` is made when it turns out to be none."""
        if self._taps:
            self._held = call
        return self._taps > 0

    def _settle(self) -> None:
        held = self._held
        self._begin_anew()
        if held is not None:
            held()

    def _begin_anew(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._taps, self._timer, self._held = 0, None, None
