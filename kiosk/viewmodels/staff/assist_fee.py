"""What this citizen pays, changed or waived for a reason of the site's."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import visit
from kiosk.domain.assisted_visit import can_mark
from kiosk.domain.phrases import fee_mark_words, fee_words
from kiosk.domain.settings import Money
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_page import AssistPage, ChoiceRow, choice_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


_DIGITS = 4
"""Before the decimal point."""
_CENTS = 2
"""Digits behind it."""


@QmlElement
class AssistFeeViewModel(AssistPage):
    """First the reason, then the amount."""

    changed = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._reasons = RowModel(ChoiceRow, self)
        self._speaker = Speaker("", "")
        self._now = ""
        self._changed = False
        self._reason = ""
        self._amount = ""

    @property
    def offered(self) -> bool:
        return can_mark(self._desk.stage) and visit.outcome_of(self._desk.stage) is not None

    def opened(self) -> None:
        fee = self._desk.marks.fee
        self._reason, self._amount = "" if fee is None else fee.reason, ""
        self.fold(self._speaker)

    def fold(self, speaker: Speaker) -> None:
        self._speaker = speaker
        outcome = visit.outcome_of(self._desk.stage) if self._desk.assisting else None
        told = None if outcome is None else outcome.checklist
        self._now = "" if told is None else speaker.say(fee_mark_words(told) or fee_words(told))
        self._changed = told is not None and told.charge.changed is not None
        if told is None:
            self._reason = self._amount = ""
        self._reasons.fold(choice_rows(self._desk.lists.fee_reasons, (self._reason,), speaker))
        self.changed.emit()

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Property(str, notify=changed)
    def now(self) -> str:
        """What the citizen pays as things stand."""
        return self._now

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        return self._changed

    @Property(str, notify=changed)
    def amount(self) -> str:
        """What was typed, in yuan."""
        return self._amount

    @Property(bool, notify=changed)
    def hasReason(self) -> bool:
        return self._reason != ""

    @Slot(str)
    def choose(self, reason: str) -> None:
        self._reason = reason
        self.fold(self._speaker)

    @Slot(str)
    def type(self, sign: str) -> None:
        self._amount = _typed(self._amount, sign)
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._amount = self._amount[:-1]
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self._amount = ""
        self.changed.emit()

    @Slot()
    def waive(self) -> None:
        if self._reason:
            self._desk.change_fee(Money(0), self._reason)

    @Slot()
    def change(self) -> None:
        if self._reason and self._amount:
            whole, _, rest = self._amount.partition(".")
            self._desk.change_fee(Money(int(whole) * 100 + int(rest.ljust(2, "0"))), self._reason)

    @Slot()
    def keep(self) -> None:
        self._desk.keep_fee()


def _typed(amount: str, sign: str) -> str:
    """After one more digit or the decimal point, as far as that makes an amount."""
    whole, point, rest = amount.partition(".")
    if sign == ".":
        return amount if point else f"{whole or 0}."
    if (len(rest) >= _CENTS) if point else (len(whole) >= _DIGITS):
        return amount
    return f"{amount}{sign}" if point or whole != "0" else sign
