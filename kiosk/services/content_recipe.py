"""What a content database is made from, and what its check found."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.domain.content_in_force import Check
from kiosk.domain.site_changes import SiteChange


@dataclass(frozen=True, slots=True)
class Recipe:
    """What goes into one content database.

    ``pack`` is a folder, or a content database of which the pack is taken; ``site`` is None for the pack's
    own settings. ``changes`` are those of staff that have not ended.
    """

    pack: Path
    site: Path | None
    changes: tuple[SiteChange, ...] = ()


class BadContent(Exception):
    """A pack or site must not be published: ``problems`` says each reason in a line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        others = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(problems[0] + others)
        self.problems = problems


class Compile(Protocol):
    """Checks a recipe with every path, and writes its database; raises BadContent or StoreError."""

    def __call__(self, recipe: Recipe, database: Path) -> Check: ...
