"""Out of service: since when, and which of the site's notices the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

SETTING = "out-of-service"
"""The kept setting that holds it, so that it outlives a restart."""

USUAL_NOTICE = ""
"""Stands for the kiosk's own notice, where the site has chosen none of its list."""


@dataclass(frozen=True, slots=True)
class Suspension:
    """The kiosk serves nobody since ``since``; ``notice`` is the id of a site's notice, or USUAL_NOTICE."""

    notice: str
    since: datetime

    def kept(self) -> dict[str, str]:
        """As the setting keeps it."""
        return {"notice": self.notice, "since": self.since.isoformat()}


def suspension_kept(kept: object) -> Suspension | None:
    """From what the setting holds; None where the kiosk serves. What can't be read still suspends."""
    if not isinstance(kept, Mapping):
        return None
    notice, since = kept.get("notice"), kept.get("since")
    try:
        at = datetime.fromisoformat(str(since))
    except ValueError:
        at = datetime.fromtimestamp(0).astimezone()
    return Suspension(notice if isinstance(notice, str) else USUAL_NOTICE, at.astimezone())
