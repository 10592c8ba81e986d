"""Moves the first page on while nobody is there, dims it when the hall is closed, and says farewell."""

from collections.abc import Callable

from kiosk.domain.attract import DimHours, Scene, scene
from kiosk.domain.clock import Clock
from kiosk.domain.front_page import FrontPage, LifeEvent
from kiosk.services.idle import Timer, Timers

PAUSE = 8.0
"""Seconds between two scenes: long enough to read one, and the processor rests."""

FAREWELL = 10.0
"""Seconds that the words stand which say that nothing was kept."""

LIT = 60.0
"""Seconds that the screen stays lit in closed hours after somebody has left it."""


class AttractShow:
    """What the first page shows; ``on_change`` is called when that is something else. It rests in a visit."""

    def __init__(
        self,
        timers: Timers,
        clock: Clock,
        dim_hours: DimHours | None,
        front: Callable[[], FrontPage],
        on_change: Callable[[], None],
    ) -> None:
        self._timers = timers
        self._clock = clock
        self._dim_hours = dim_hours
        self._front = front
        self._on_change = on_change
        self._timer: Timer | None = None
        self._step = 0
        self._farewell = False
        self._dimmed = False
        self._lit_for = LIT

    @property
    def scene(self) -> Scene:
        """The present state of the round."""
        front = self._front()
        return scene(self._step, len(front.life_events), front.languages)

    @property
    def event(self) -> LifeEvent | None:
        """The life event that is shown, None on the plain page."""
        number = self.scene.event
        return None if number is None else self._front().life_events[number]

    @property
    def farewell(self) -> bool:
        """Whether somebody who has just gone is told that nothing was kept."""
        return self._farewell

    @property
    def dimmed(self) -> bool:
        """Whether the screen is dark, as the hall is closed."""
        return self._dimmed

    def begin(self, farewell: bool = False) -> None:
        """Nobody is there any more; ``farewell`` where somebody has said so."""
        self._farewell = farewell
        self._wait(FAREWELL if farewell else PAUSE, self._go_on)
        self._lit_for = LIT
        self._on_change()

    def thank(self) -> None:
        """The farewell was read."""
        if self._farewell:
            self.begin()

    def rest(self) -> None:
        """Somebody is there."""
        self._wait(0, None)
        self._farewell = self._dimmed = False
        self._on_change()

    def _go_on(self) -> None:
        closed = self._dim_hours is not None and self._dim_hours.hold(self._clock.now().time())
        self._lit_for = max(0.0, self._lit_for - PAUSE)
        self._dimmed = closed and self._lit_for == 0
        self._farewell = False
        if not self._dimmed:
            self._step += 1
        self._wait(LIT if self._dimmed else PAUSE, self._go_on)
        self._on_change()

    def _wait(self, seconds: float, call: Callable[[], None] | None) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if call is None else self._timers.after(seconds, call)
