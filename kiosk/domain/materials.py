"""The papers on the list: which serve this citizen best, and which are there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.assistance import Verdict
from kiosk.domain.evidence import EvidenceUse, Form, Requirement


@dataclass(frozen=True, slots=True)
class MaterialItem:
    """One document on the list: ``have`` says whether it is there, ``seen`` what staff saw of it.

    Where staff looked, their word counts; else the citizen's tick.
    """

    use: EvidenceUse
    have: bool
    seen: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """One requirement of the list, with the documents that serve it best for this citizen.

    ``items`` is the list to go for: one that the citizen has in full, else one that is begun and lacks the
    fewest documents, else the usual one. ``substitutes`` are the others.
    """

    requirement: Requirement
    items: tuple[MaterialItem, ...]
    substitutes: tuple[tuple[MaterialItem, ...], ...]

    @property
    def satisfied(self) -> bool:
        """Whether all of ``items`` are there."""
        return all(item.have for item in self.items)


def is_there(form: Form, ticked: bool, seen: Verdict | None) -> bool:
    """Whether a paper that is wanted in ``form`` is there."""
    match seen:
        case None:
            return ticked
        case Verdict.ORIGINAL:
            return True
        case Verdict.COPY_ONLY:
            return form is Form.COPY
        case Verdict.MISSING:
            return False
        case _:
            assert_never(seen)


def best_material(
    requirement: Requirement, ticks: Collection[str], verdicts: Mapping[str, Verdict]
) -> Material:
    """Which list to show first: the one that asks the citizen for the least more.

    A list that is complete, else of those begun the one that lacks the fewest documents, else the
    usual one; of equals the one that stands first. Raises ValueError where no list is accepted.
    """
    lists = [
        tuple(_item(use, ticks, verdicts.get(use.evidence.id)) for use in alternative.uses)
        for alternative in requirement.lists
    ]
    if not lists:
        raise ValueError(f"requirement {requirement.id}: no list of documents is accepted")
    begun = [items for items in lists if any(item.have for item in items)]
    chosen = min(begun, key=_lacking) if begun else lists[0]
    return Material(requirement, chosen, tuple(items for items in lists if items is not chosen))


def _item(use: EvidenceUse, ticks: Collection[str], seen: Verdict | None) -> MaterialItem:
    return MaterialItem(use, is_there(use.form, use.evidence.id in ticks, seen), seen)


def _lacking(items: tuple[MaterialItem, ...]) -> int:
    return sum(not item.have for item in items)
