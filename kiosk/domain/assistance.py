"""What staff add to a citizen's visit: beside the citizen's own answers and ticks, never in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.settings import Money


class Verdict(StrEnum):
    """What staff saw of a paper; it outweighs the citizen's tick."""

    ORIGINAL = "original"
    COPY_ONLY = "copy-only"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class FeeChange:
    """The fee that this citizen pays, 0 where it is waived; ``reason`` is an id of the site's list."""

    amount: Money
    reason: str


@dataclass(frozen=True, slots=True)
class Assistance:
    """All that staff marked in one visit; empty where nobody assisted.

    ``verdicts`` are (evidence id, verdict) and ``answered_for`` (question id, reason id) pairs, each in the
    order of their ids. ``notes`` are ids of the site's phrases. ``typed`` and ``ticket`` are for screen and
    paper alone: no code, record or log ever holds them.
    """

    verdicts: tuple[tuple[str, Verdict], ...] = ()
    answered_for: tuple[tuple[str, str], ...] = ()
    fee: FeeChange | None = None
    notes: tuple[str, ...] = ()
    typed: str = ""
    window: str = ""
    ticket: str = ""

    @property
    def verdict_of(self) -> Mapping[str, Verdict]:
        """Evidence id -> verdict."""
        return dict(self.verdicts)


UNASSISTED = Assistance()
