"""The product's own words on screen lists and sheets, kept in the pack so that an editor can reword them."""

from dataclasses import dataclass, fields

from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Wording:
    """Every fixed phrase that a sheet, a receipt or the QR text uses. ``{…}`` as each comment says."""

    sheet_title: Text
    sheet_subtitle: Text
    money: Text  # {amount}
    free: Text
    fee_as_posted: Text
    outcome_ready: Text
    outcome_bring: Text
    outcome_go_there: Text
    ready_lead: Text
    bring_lead: Text
    go_there_lead: Text
    your_answers: Text
    materials: Text
    no_materials: Text
    have: Text
    missing: Text
    original: Text
    copy: Text
    original_and_copy: Text
    itself: Text
    pieces: Text  # {count}
    or_instead: Text
    together: Text
    issued_by: Text
    how_to_get: Text
    takes: Text
    costs: Text
    valid_for: Text
    steps: Text
    where: Text
    hours: Text
    phone: Text
    cannot_here: Text
    other_ways: Text
    fee: Text
    paid_to: Text
    time_limit: Text
    result: Text
    notice: Text
    legal_basis: Text
    enquiry_phone: Text
    complaint_phone: Text
    disclaimer: Text
    printed_at: Text
    content_version: Text
    qr_hint: Text
    handover_hint: Text
    privacy: Text
    generated: Text
    assisted: Text
    seen_original: Text
    seen_copy_only: Text
    seen_missing: Text
    fee_changed: Text  # {before} {now} {reason}
    answered_for: Text  # {reason}
    staff_notes: Text
    staff_typed: Text
    staff_window: Text
    ticket: Text
    copy_citizen: Text
    copy_file: Text


PHRASES: tuple[str, ...] = tuple(field.name for field in fields(Wording))
"""The names of all phrases, as the pack's file spells them."""
