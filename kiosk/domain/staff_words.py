"""Words for staff in the two languages that the console, the terminal and printed reports have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The same said in Chinese and in English, as plain text."""

    chinese: str
    english: str

    def in_language(self, language: str) -> str:
        """For a screen in ``language``, a BCP 47 tag: Chinese for every kind of it, else English."""
        return self.chinese if language.partition("-")[0] == "zh" else self.english


NOTHING = Words("", "")
"""There is nothing to say."""
