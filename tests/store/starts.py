"""The count since the machine's start, moved by hand."""

from kiosk.domain.lock_out import Reading


class SetStart:
    def __init__(self) -> None:
        self._boot = 1
        self._seconds = 1000.0

    def read(self) -> Reading:
        return Reading(f"boot-{self._boot}", self._seconds)

    def pass_by(self, seconds: float) -> None:
        self._seconds += seconds

    def restart(self, seconds: float = 0.0) -> None:
        """The machine was off for a while, and has run for so long since."""
        self._boot += 1
        self._seconds = seconds
