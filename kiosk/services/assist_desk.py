"""Staff assist a citizen's visit: each of their acts is on record before the visit changes."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain import visit
from kiosk.domain.assistance import MOST, Assistance, FeeChange, Verdict, ticket_number, typed_note
from kiosk.domain.assisted_visit import (
    assistance_of,
    assisted,
    can_mark,
    papers_of,
    questions_of,
)
from kiosk.domain.checklist import Guide
from kiosk.domain.settings import Money
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_lists import StaffLists, chosen
from kiosk.domain.staff_words import Words
from kiosk.domain.visit import Stage
from kiosk.domain.wording import Wording
from kiosk.services.acting import Acting
from kiosk.services.assisting import Assisting
from kiosk.services.deeds import Deed, Deeds
from kiosk.services.on_duty import OnDuty
from kiosk.services.visit_desk import VisitDesk

TYPED = "typed"
"""What the audit says in place of what was typed."""

NOT_A_NOTE = Words(
    "备注没有写上：最多 60 个字，不能写姓名、证件号码和电话。",
    "The note was not added: at most 60 characters, and no name, document number or phone.",
)
NOT_A_TICKET = Words(
    "排队号没有写上：最多 8 个字母、数字。",
    "The queue number was not added: at most 8 letters and digits.",
)
NOT_A_FEE = Words("金额没有变更：请输入 0 到 9999 元。", "The fee was not changed: enter 0 to 9999 yuan.")

Change = Callable[[Assistance], Assistance]


class AssistDesk:
    """Takes what staff do at a visit. All methods belong to the screen's thread.

    Acts are done one after the other. What may not be done, or can't be recorded, is not done: ``trouble``
    says so until the next act.
    """

    def __init__(self, desk: VisitDesk, on_duty: OnDuty, acting: Acting) -> None:
        self._current = desk.current
        self._sheet = desk.sheet
        self._on_duty = on_duty
        self._listeners: list[Callable[[], None]] = []
        self._deeds = Deeds(on_duty, acting, self._tell)
        self._assisting = Assisting(desk.current, on_duty, self._deeds, self._tell)

    @property
    def assisting(self) -> bool:
        """Whether staff assist the visit, on record."""
        return self._assisting.under_way

    @property
    def lists(self) -> StaffLists:
        """What staff may choose from in this visit."""
        return self._assisting.lists

    @property
    def wording(self) -> Wording | None:
        """The pack's phrases, while staff assist."""
        return self._assisting.wording

    @property
    def stage(self) -> Stage:
        """Where the visit is."""
        return self._current.stage

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self._current.language

    @property
    def marks(self) -> Assistance:
        """What staff have marked in this visit so far."""
        return assistance_of(self._current.stage)

    @property
    def trouble(self) -> Words | None:
        """Why the last act was not done."""
        return self._deeds.trouble

    @property
    def may_copy(self) -> bool:
        """Whether there is a list to print, and no sheet on its way."""
        return self._sheet.may_copy

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change of what is offered here."""
        self._listeners.append(listener)

    def judge(self, evidence_id: str, verdict: Verdict | None) -> None:
        """Say what was seen of a paper of this service; None takes it back."""

        def plan() -> Deed | None:
            before = self.marks.verdict_of.get(evidence_id)
            if before is verdict or evidence_id not in papers_of(self.stage):
                return None
            return self._mark(
                Act.PAPER_JUDGED,
                evidence_id,
                before or "",
                verdict or "",
                lambda marks: marks.judge(evidence_id, verdict),
            )

        self._deeds.take(plan)

    def explain(self, question_id: str, reason: str | None) -> None:
        """Say why staff answer a question that is or was asked; None takes it back."""

        def plan() -> Deed | None:
            before = self.marks.reason_of.get(question_id)
            known = reason is None or chosen(self.lists.answer_reasons, reason) is not None
            if before == reason or not known or question_id not in questions_of(self.stage):
                return None
            return self._mark(
                Act.ANSWERED_FOR,
                question_id,
                before or "",
                reason or "",
                lambda marks: marks.explain(question_id, reason),
            )

        self._deeds.take(plan)

    def change_fee(self, amount: Money, reason: str) -> None:
        """Have the citizen pay another amount, 0 to waive it, for a reason of the site's list."""
        if not Money(0) <= amount <= MOST:
            self._deeds.refuse(NOT_A_FEE)
            return

        def plan() -> Deed | None:
            fee = FeeChange(amount, reason)
            outcome = visit.outcome_of(self.stage)
            known = chosen(self.lists.fee_reasons, reason) is not None
            if outcome is None or not known or outcome.assistance.fee == fee:
                return None
            before = _amount(outcome.checklist.charge.amount)
            after = f"{amount.yuan} {reason}"
            return self._mark_visit(Act.FEE_CHANGED, before, after, lambda marks: replace(marks, fee=fee))

        self._deeds.take(plan)

    def keep_fee(self) -> None:
        """Have the citizen pay what the rules say after all."""

        def plan() -> Deed | None:
            outcome = visit.outcome_of(self.stage)
            charge = None if outcome is None else outcome.checklist.charge
            if charge is None or charge.changed is None:
                return None
            before, after = _amount(charge.amount), _amount(charge.changed.before)
            return self._mark_visit(Act.FEE_CHANGED, before, after, lambda marks: replace(marks, fee=None))

        self._deeds.take(plan)

    def note(self, phrase: str) -> None:
        """Add a phrase of the site's list to the sheet, or take it off again."""

        def plan() -> Deed | None:
            if phrase in self.marks.notes:
                return self._mark_visit(Act.NOTE_REMOVED, phrase, "", lambda marks: marks.drop_note(phrase))
            if chosen(self.lists.notes, phrase) is None:
                return None
            return self._mark_visit(Act.NOTE_ADDED, "", phrase, lambda marks: marks.note(phrase))

        self._deeds.take(plan)

    def type_note(self, text: str) -> None:
        """Add a note of one's own words in place of the one that there was; no words take that off."""
        note = typed_note(text) if text.strip() else ""
        if note is None:
            self._deeds.refuse(NOT_A_NOTE)
            return

        def change(marks: Assistance) -> Assistance:
            return replace(marks, typed=note)

        def plan() -> Deed | None:
            if self.marks.typed == note:
                return None
            if not note:
                return self._mark_visit(Act.NOTE_REMOVED, TYPED, "", change)
            return self._mark_visit(Act.NOTE_ADDED, "", TYPED, change)

        self._deeds.take(plan)

    def choose_window(self, window: str) -> None:
        """Send the citizen to a window of the site's list; none takes that back."""

        def plan() -> Deed | None:
            before = self.marks.window
            known = not window or chosen(self.lists.windows, window) is not None
            if before == window or not known:
                return None
            return self._mark_visit(
                Act.WINDOW_CHOSEN, before, window, lambda marks: replace(marks, window=window)
            )

        self._deeds.take(plan)

    def give_ticket(self, text: str) -> None:
        """Note the number under which a queue calls the citizen; none takes it back."""
        ticket = ticket_number(text) if text.strip() else ""
        if ticket is None:
            self._deeds.refuse(NOT_A_TICKET)
            return

        def plan() -> Deed | None:
            if self.marks.ticket == ticket:
                return None
            return self._mark_visit(Act.TICKET_NOTED, "", "", lambda marks: replace(marks, ticket=ticket))

        self._deeds.take(plan)

    def print_copies(self, *copies: SheetCopy) -> None:
        """Print these copies one after the other, each a request of its own."""

        def plan() -> Deed | None:
            if not self.may_copy:
                return None
            same_errand, service = self._current.same_errand(), self._assisting.service

            def do() -> None:
                if same_errand():
                    self._sheet.print_copies(copies)

            return Deed(Act.COPIES_PRINTED, service, "", str(len(copies)), do)

        self._deeds.take(plan)

    def leave(self) -> None:
        """Leave the visit to the citizen: what was marked stays, and whoever was signed in goes."""
        self._assisting.leave()

    def _mark_visit(self, act: Act, before: str, after: str, change: Change) -> Deed | None:
        return self._mark(act, self._assisting.service, before, after, change)

    def _mark(self, act: Act, subject: str, before: str, after: str, change: Change) -> Deed | None:
        """An act that changes what is marked; None where there is nothing to mark just now."""
        if not can_mark(self.stage):
            return None
        same_errand = self._current.same_errand()

        def marked(guide: Guide) -> Stage:
            return assisted(self.stage, change(self.marks), guide)

        def do() -> None:
            if same_errand():
                self._current.advance(marked)

        return Deed(act, subject, before, after, do)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def _amount(amount: Money | None) -> str:
    return "as-posted" if amount is None else amount.yuan
