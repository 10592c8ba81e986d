"""Which languages of a pack no translator writes."""

from collections.abc import Mapping, Sequence

from kiosk.content.problems import Findings
from kiosk.content.yaml_tree import Word

TRADITIONAL = "zh-Hant"
SIMPLIFIED = frozenset({"zh-CN", "zh-Hans"})


def check_generated(
    languages: Sequence[Word], generated: Mapping[Word, Word], findings: Findings
) -> tuple[str, ...]:
    """The tags that ``generated:`` of pack.yaml names; what is wrong with it is noted."""
    for tag, source in generated.items():
        if tag not in languages[1:]:
            findings.error(
                tag.place,
                f"`{tag}` is not among the languages besides the first",
                "name it under languages: too, or remove it here",
            )
        elif tag != TRADITIONAL or source not in SIMPLIFIED:
            findings.error(
                tag.place,
                f"`{tag}` can't be generated from `{source}`",
                f"only {TRADITIONAL} can, from zh-CN; others are translated in locale/{tag}.po",
            )
        elif source != languages[0]:
            findings.error(
                source.place,
                f"`{source}` is not the primary language",
                f"a language is generated from {languages[0]}, in which the pack is written",
            )
    return tuple(map(str, generated))
