"""Watches the clock for the staff desk: waits count down, and who went away is signed out."""

from kiosk.domain.signing_in import Entering, SignedIn, SignedOut, Signing, SignOut
from kiosk.services.idle import IdleTimes, IdleWatch, Timer, Timers
from kiosk.services.staff_desk import StaffDesk

ON_DUTY = IdleTimes(until_warning=40, to_answer=20)
"""Shorter than a visit's: what staff can do must not be left standing open. The visit itself goes on."""

AT_THE_PAD = IdleTimes(until_warning=20, to_answer=10)
"""Nobody types a PIN for longer; a pad that somebody opened by chance goes by itself."""


class StaffWatch:
    """Belongs to the screen's thread."""

    def __init__(self, desk: StaffDesk, timers: Timers) -> None:
        self._desk = desk
        self._timers = timers
        self._second: Timer | None = None
        self._kind: type[Signing] = SignedOut
        self._idle = IdleWatch(timers, AT_THE_PAD, self._count, self._gone)
        desk.follow(self._look)

    def touched(self) -> None:
        """Somebody is there."""
        if self._kind is not SignedOut:
            self._idle.touched()

    def _look(self) -> None:
        stage = self._desk.stage
        kind = type(stage)
        if kind is not self._kind:
            self._kind = kind
            if kind is SignedOut:
                self._idle.stop()
            else:
                self._idle.pace(ON_DUTY if kind is SignedIn else AT_THE_PAD)
                self._idle.touched()
        if isinstance(stage, Entering) and stage.wait > 0 and self._second is None:
            self._second = self._timers.after(1, self._tick)

    def _tick(self) -> None:
        self._second = None
        self._desk.second_passed()

    def _count(self) -> None:
        self._desk.counts_down(self._idle.seconds_left)

    def _gone(self) -> None:
        self._desk.close()
        self._desk.sign_out(SignOut.IDLE)
