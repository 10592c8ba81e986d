"""What languages call themselves, and what is said in all of them at once."""

from PySide6.QtCore import QLocale

from kiosk.domain.front_page import FrontPage
from kiosk.domain.language_names import OWN_NAMES
from kiosk.domain.suspension import Suspension, notice_lines

CONVERTED = "由簡體自動轉換"
"""How Traditional Chinese, the one language that can be generated, says that nobody wrote it."""


def named_languages(front: FrontPage) -> list[dict[str, str]]:
    """Each language with its tag, its own name, and a note where no translator wrote it."""
    return [
        {"tag": tag, "name": _own_name(tag), "note": CONVERTED if tag in front.generated else ""}
        for tag in front.languages
    ]


def notice_on(suspension: Suspension | None, front: FrontPage) -> list[str]:
    """What is said out of service in each language that somebody wrote; nothing while the kiosk serves."""
    if suspension is None:
        return []
    written = tuple(tag for tag in front.languages if tag not in front.generated)
    return list(notice_lines(suspension, front.notices, written))


def _own_name(tag: str) -> str:
    return OWN_NAMES.get(tag) or QLocale(tag).nativeLanguageName() or tag
