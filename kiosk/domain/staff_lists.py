"""The site's lists that staff choose from at a visit: reasons, phrases of notes, windows."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list; its id stands in audit and code, its text on screen and sheet."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class StaffLists:
    """What staff can choose from. A list of a site that is empty leaves the pack's in force."""

    fee_reasons: tuple[Choice, ...] = ()
    answer_reasons: tuple[Choice, ...] = ()
    notes: tuple[Choice, ...] = ()
    windows: tuple[Choice, ...] = ()


NO_LISTS = StaffLists()

STAFF_LISTS: tuple[str, ...] = tuple(field.name for field in fields(StaffLists))
"""The names of all lists, as the pack's file spells them."""


def lists_in_force(pack: StaffLists, site: StaffLists) -> StaffLists:
    """Each list as the site has it, else as the pack has it."""
    return StaffLists(**{name: getattr(site, name) or getattr(pack, name) for name in STAFF_LISTS})


def chosen(choices: Collection[Choice], choice_id: str) -> Choice | None:
    """The entry with this id."""
    return next((choice for choice in choices if choice.id == choice_id), None)
