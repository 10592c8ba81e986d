"""What screen, sheet, receipt, QR text and JSON say in the same words."""

from typing import assert_never

from kiosk.domain.assistance import Verdict
from kiosk.domain.checklist import Answered, Checklist, OutcomeKind
from kiosk.domain.evidence import EvidenceUse, Form
from kiosk.domain.materials import Material
from kiosk.domain.services import PackIdentity
from kiosk.domain.settings import Money
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording


def outcome_words(wording: Wording, outcome: OutcomeKind) -> tuple[Text, Text]:
    """The outcome's name and the sentence that explains it."""
    match outcome:
        case OutcomeKind.READY:
            return wording.outcome_ready, wording.ready_lead
        case OutcomeKind.BRING:
            return wording.outcome_bring, wording.bring_lead
        case OutcomeKind.GO_THERE:
            return wording.outcome_go_there, wording.go_there_lead
        case _:
            assert_never(outcome)


def form_words(wording: Wording, form: Form) -> Text:
    """``original``, ``copy``, both or the thing itself, in the pack's words."""
    match form:
        case Form.ORIGINAL:
            return wording.original
        case Form.COPY:
            return wording.copy
        case Form.ORIGINAL_AND_COPY:
            return wording.original_and_copy
        case Form.ITSELF:
            return wording.itself
        case _:
            assert_never(form)


def fee_words(checklist: Checklist) -> Text:
    """The amount to be paid in words, that there is none, or that the place posts it."""
    return amount_words(checklist.wording, checklist.charge.amount)


def amount_words(wording: Wording, amount: Money | None) -> Text:
    """An amount that is to be paid, that there is none, or that the place posts it."""
    if amount is None:
        return wording.fee_as_posted
    return money_words(wording, amount) if amount.fen else wording.free


def fee_mark_words(checklist: Checklist) -> Text | None:
    """What the fee was before staff changed it, what it is now, and why; None where they did not."""
    wording, charge = checklist.wording, checklist.charge
    if charge.changed is None:
        return None
    before = amount_words(wording, charge.changed.before)
    return wording.fee_changed.filled(
        {"before": before, "now": fee_words(checklist), "reason": charge.changed.reason}
    )


def seen_words(wording: Wording, seen: Verdict | None) -> Text | None:
    """What staff saw of a paper; None where they did not look."""
    match seen:
        case None:
            return None
        case Verdict.ORIGINAL:
            return wording.seen_original
        case Verdict.COPY_ONLY:
            return wording.seen_copy_only
        case Verdict.MISSING:
            return wording.seen_missing
        case _:
            assert_never(seen)


def answered_for_words(wording: Wording, answer: Answered) -> Text | None:
    """That staff answered, and why; None where the citizen did."""
    return None if answer.for_citizen is None else wording.answered_for.filled({"reason": answer.for_citizen})


def copy_words(wording: Wording, copy: SheetCopy) -> Text | None:
    """Whose copy a sheet is; None where there is one alone."""
    match copy:
        case SheetCopy.ONLY:
            return None
        case SheetCopy.CITIZEN:
            return wording.copy_citizen
        case SheetCopy.FILE:
            return wording.copy_file
        case _:
            assert_never(copy)


def money_words(wording: Wording, amount: Money) -> Text:
    """An amount with its unit: ``20元``."""
    return wording.money.filled({"amount": _same_everywhere(amount.yuan, wording.money)})


def pieces_words(wording: Wording, use: EvidenceUse) -> Text | None:
    """How many pieces of a paper, as in ``2份``; None for a thing that is not counted so."""
    if use.form is Form.ITSELF:
        return None
    return wording.pieces.filled({"count": _same_everywhere(str(use.count), wording.pieces)})


def _same_everywhere(figure: str, like: Text) -> Text:
    """A figure that reads the same in every language of ``like``."""
    return Text(tuple((language, figure) for language in like.languages))


def content_version(checklist: Checklist) -> str:
    """Which content the list was made from: id, version, and the day from which it applies."""
    return version_words(checklist.identity)


def version_words(identity: PackIdentity) -> str:
    """A content version as it is written in every language."""
    return f"{identity.id} {identity.version} ({identity.effective.isoformat()})"


def missing_first(checklist: Checklist) -> tuple[Material, ...]:
    """The requirements in the order of the sheet: what is missing first, else as the pack has them."""
    return tuple(sorted(checklist.materials, key=lambda material: material.satisfied))
