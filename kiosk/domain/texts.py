"""Wording in every language of a pack."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"\{([a-z0-9][a-z0-9._-]*)\}")
"""A site setting named in a text, as in ``{fee.lost}``."""


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in several languages, the pack's primary language first.

    ``wordings`` holds (language tag, wording) pairs; it is never empty.
    """

    wordings: tuple[tuple[str, str], ...]

    @property
    def primary(self) -> str:
        """The wording in the pack's primary language."""
        return self.wordings[0][1]

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags that this text has a wording for."""
        return tuple(language for language, _ in self.wordings)

    def in_language(self, language: str) -> str:
        """The wording in ``language``, else in the primary language."""
        for tag, wording in self.wordings:
            if tag == language:
                return wording
        return self.primary

    def placeholders(self) -> frozenset[str]:
        """The ids of all settings named in any wording."""
        return frozenset(name for _, wording in self.wordings for name in PLACEHOLDER.findall(wording))

    def filled(self, values: Mapping[str, "Text"]) -> "Text":
        """This text with each ``{setting}`` replaced by that setting's wording in the same language.

        Raises KeyError for a setting that ``values`` lacks; the content check rules that out.
        """
        if not any("{" in wording for _, wording in self.wordings):
            return self
        return Text(tuple((tag, _fill(wording, tag, values)) for tag, wording in self.wordings))


def _fill(wording: str, language: str, values: Mapping[str, Text]) -> str:
    return PLACEHOLDER.sub(lambda match: values[match[1]].in_language(language), wording)
