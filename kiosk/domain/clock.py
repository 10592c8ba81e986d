"""What time it is, asked of an object, so that a test can say."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The kiosk's clock."""

    def now(self) -> datetime:
        """The present time with its time zone, in the zone of the hall."""
