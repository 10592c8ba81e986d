"""How long a text may be to fit its place: the one table of it.

The numbers are Chinese characters, twice what the pages are drawn for. Languages with letters get three times
as many: a Chinese character is as wide as two letters, and says about three.
"""

from enum import Enum

LETTERS_PER_CHARACTER = 3
_CHARACTER_LANGUAGES = ("zh", "ja", "ko")


class Fit(Enum):
    """A kind of place where a text stands: (its name, most Chinese characters)."""

    PACK_TITLE = ("a pack title", 40)
    SITE_NAME = ("a bureau's name", 40)
    TILE_TITLE = ("a tile's title", 20)
    TILE_SUBTITLE = ("a tile's subtitle", 48)
    TITLE = ("a title", 32)
    ALSO = ("words that people say", 32)
    SUMMARY = ("a summary", 120)
    OUTPUT = ("a result", 120)
    PROMPT = ("a prompt", 40)
    LABEL = ("a label", 24)
    HINT = ("a hint", 60)
    HEADLINE = ("a headline", 32)
    REASON = ("a reason", 160)
    TIME_LIMIT = ("a time limit", 80)
    STEP = ("a step", 120)
    NOTE = ("a note", 160)
    NOTICE = ("a notice", 200)
    CLOSING = ("a notice out of service", 60)
    PHRASE = ("a phrase", 80)
    DOCUMENT = ("a document's name", 32)
    FACT = ("a document's fact", 120)
    PLACE = ("a place", 100)
    HOURS = ("opening hours", 80)
    PHONE = ("a phone", 40)
    SETTING = ("a setting's text", 100)
    SERVICE_DESK = ("where the service desk is", 40)
    LAW_TITLE = ("a law's title", 60)
    LAW_PLAIN = ("a law in plain words", 300)
    LAW_PARAGRAPH = ("a paragraph of a law", 1200)
    REMARK = ("a remark for editors", 600)

    @property
    def place(self) -> str:
        """The place, for a message."""
        return self.value[0]

    def most(self, language: str) -> int:
        """The greatest number of characters in ``language`` (a BCP 47 tag)."""
        characters = self.value[1]
        if language.split("-", maxsplit=1)[0] in _CHARACTER_LANGUAGES:
            return characters
        return characters * LETTERS_PER_CHARACTER
