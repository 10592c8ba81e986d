"""What staff add to a citizen's visit: beside the citizen's own answers and ticks, never in their place."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from kiosk.domain.settings import Money

_Value = TypeVar("_Value", bound=str)


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

    @property
    def reason_of(self) -> Mapping[str, str]:
        """Question id -> the reason why staff answered it."""
        return dict(self.answered_for)

    def judge(self, evidence_id: str, verdict: Verdict | None) -> "Assistance":
        """With this verdict on a paper; None takes it back."""
        return replace(self, verdicts=_put(self.verdict_of, evidence_id, verdict))

    def explain(self, question_id: str, reason: str | None) -> "Assistance":
        """With this reason why staff answered a question; None takes it back."""
        return replace(self, answered_for=_put(self.reason_of, question_id, reason))

    def note(self, phrase: str) -> "Assistance":
        """With a phrase of the site's list, each at most once."""
        return self if phrase in self.notes else replace(self, notes=(*self.notes, phrase))

    def drop_note(self, phrase: str) -> "Assistance":
        """Without that phrase."""
        return replace(self, notes=tuple(note for note in self.notes if note != phrase))

    def keep(self, papers: Collection[str], questions: Collection[str]) -> "Assistance":
        """Without what is about papers or questions that are not asked for any more."""
        return replace(
            self,
            verdicts=tuple(pair for pair in self.verdicts if pair[0] in papers),
            answered_for=tuple(pair for pair in self.answered_for if pair[0] in questions),
        )


UNASSISTED = Assistance()

LONGEST_TYPED = 60
"""Characters of a typed note: two lines of a receipt."""

LONGEST_TICKET = 8
"""Characters of a queue's number, such as ``A012``."""

MOST = Money(999_900)
"""No fee that a window of the bureau takes comes near it."""

_NUMBER_OF_SOMEBODY = re.compile(r"\d(?:[ .·-]?\d){6}")
"""Seven digits: identity cards, phones and accounts have more, amounts and 12333 fewer."""
_TICKET = re.compile(rf"[0-9A-Z-]{{1,{LONGEST_TICKET}}}")


def typed_note(text: str) -> str | None:
    """What staff typed as it goes onto the sheet; None where it is empty, too long, or holds a number.

    No number of a citizen's may stand on paper, so that none can be typed: digits of other scripts count.
    """
    shown = (" " if char.isspace() else char for char in unicodedata.normalize("NFKC", text))
    note = " ".join("".join(char for char in shown if char.isprintable()).split())
    fits = 0 < len(note) <= LONGEST_TYPED
    return note if fits and not _NUMBER_OF_SOMEBODY.search(note) else None


def ticket_number(text: str) -> str | None:
    """A queue's number as it is written on tickets; None for what can be none."""
    number = text.strip().upper()
    return number if _TICKET.fullmatch(number) else None


def _put(pairs: Mapping[str, _Value], name: str, value: _Value | None) -> tuple[tuple[str, _Value], ...]:
    others = {key: old for key, old in pairs.items() if key != name}
    return tuple(sorted(({**others, name: value} if value is not None else others).items()))
