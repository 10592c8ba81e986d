"""Turns domain texts and pictures into what a page shows, in the visitor's language."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl

from kiosk.domain.evidence import EvidenceUse
from kiosk.domain.materials import MaterialItem
from kiosk.domain.phrases import form_words, pieces_words
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says texts in one language; ``pictures`` is the pictures' folder, a URL with a slash at its end."""

    language: str
    pictures: str

    def say(self, text: Text | None) -> str:
        """The wording in the visitor's language, empty for no text."""
        return "" if text is None else text.in_language(self.language)

    def picture(self, picture: str | None) -> QUrl:
        """Where a picture lies; an empty URL for none."""
        return QUrl() if picture is None else QUrl(f"{self.pictures}{picture}.svg")

    def form(self, use: EvidenceUse, wording: Wording) -> str:
        """In which form and how many pieces: ``原件 1份``; no number for a thing itself."""
        words = (form_words(wording, use.form), pieces_words(wording, use))
        return " ".join(self.say(text) for text in words if text is not None)

    def labelled(self, label: Text, value: str) -> str:
        """``地点：本厅`` or ``Where: this hall``, with the colon of the language."""
        colon = "：" if self.language.startswith("zh") else ": "
        return f"{self.say(label)}{colon}{value}"

    def listed(self, texts: tuple[Text, ...]) -> str:
        """Several things after each other, with the comma of the language."""
        return ("、" if self.language.startswith("zh") else ", ").join(self.say(text) for text in texts)

    def names(self, items: tuple[MaterialItem, ...]) -> str:
        """The names of documents that serve together."""
        return " + ".join(self.say(item.use.evidence.name) for item in items)
