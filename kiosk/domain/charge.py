"""What is to be paid, and what staff made of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from kiosk.domain.assistance import FeeChange
from kiosk.domain.settings import Money
from kiosk.domain.staff_lists import Choice, chosen
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class FeeMark:
    """That staff changed a fee: what it would have been, None where only the place knows it, and why."""

    before: Money | None
    reason: Text


@dataclass(frozen=True, slots=True)
class Charge:
    """What is to be paid, and to whom if anything is.

    ``amount`` is None where only the place that takes it knows it, and posts it. ``changed`` is there where
    staff changed it.
    """

    amount: Money | None
    collector: Text | None
    note: Text | None
    changed: FeeMark | None = None


def as_changed(charge: Charge, change: FeeChange | None, reasons: Collection[Choice]) -> Charge:
    """The charge after staff changed it; as it was without a reason of the site's."""
    reason = None if change is None else chosen(reasons, change.reason)
    if change is None or reason is None:
        return charge
    collector = charge.collector if change.amount.fen else None
    return replace(
        charge, amount=change.amount, collector=collector, changed=FeeMark(charge.amount, reason.text)
    )
