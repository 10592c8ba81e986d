"""Out of service: since when, and which of the site's notices the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.texts import Text

SETTING = "out-of-service"
"""The kept setting that holds it, so that it outlives a restart."""

USUAL_NOTICE = ""
"""Stands for the kiosk's own notice, where none of the site's list was chosen."""

USUAL_WORDS = (
    "请到服务台办理，不便之处请谅解。",
    "Please go to the service desk. We are sorry for the trouble.",
)


@dataclass(frozen=True, slots=True)
class ClosingNotice:
    """One of the texts that a site may show while the kiosk is out of service."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Suspension:
    """The kiosk serves nobody since ``since``; ``notice`` is the id of a site's notice, or USUAL_NOTICE."""

    notice: str
    since: datetime

    def kept(self) -> dict[str, str]:
        """As the setting keeps it."""
        return {"notice": self.notice, "since": self.since.isoformat()}


def notice_lines(
    suspension: Suspension, notices: tuple[ClosingNotice, ...], languages: tuple[str, ...]
) -> tuple[str, ...]:
    """What the page says, once in each of ``languages``: nobody can choose one there.

    Where the site has this notice no more, and where none was chosen, it is the kiosk's own, in Chinese and
    English.
    """
    text = next((notice.text for notice in notices if notice.id == suspension.notice), None)
    if text is None:
        return USUAL_WORDS
    return tuple(dict.fromkeys(text.in_language(language) for language in languages))


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
