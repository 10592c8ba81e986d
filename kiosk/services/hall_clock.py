"""The clock of the machine, in the time zone of the hall."""

from datetime import datetime


class HallClock:
    """Tells the time of the machine's own time zone."""

    def now(self) -> datetime:
        """The present time with its time zone."""
        return datetime.now().astimezone()
