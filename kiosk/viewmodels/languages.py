"""What languages call themselves."""

from PySide6.QtCore import QLocale

from kiosk.domain.front_page import FrontPage
from kiosk.domain.language_names import OWN_NAMES

CONVERTED = "由簡體自動轉換"
"""How Traditional Chinese, the one language that can be generated, says that nobody wrote it."""


def named_languages(front: FrontPage) -> list[dict[str, str]]:
    """Each language with its tag, its own name, and a note where no translator wrote it."""
    return [
        {"tag": tag, "name": _own_name(tag), "note": CONVERTED if tag in front.generated else ""}
        for tag in front.languages
    ]


def _own_name(tag: str) -> str:
    return OWN_NAMES.get(tag) or QLocale(tag).nativeLanguageName() or tag
