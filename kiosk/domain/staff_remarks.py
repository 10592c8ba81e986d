"""What staff add to a list in words, and which of their marks the site's lists still know."""

from dataclasses import dataclass, replace

from kiosk.domain.assistance import Assistance
from kiosk.domain.staff_lists import StaffLists, chosen
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class StaffRemarks:
    """What staff add in words; ``typed`` and ``ticket`` are for screen and paper alone, empty without any."""

    notes: tuple[Text, ...] = ()
    typed: str = ""
    window: Text | None = None
    ticket: str = ""


NO_REMARKS = StaffRemarks()


def staff_remarks(marks: Assistance, lists: StaffLists) -> StaffRemarks:
    """The words behind the ids of the marks."""
    notes = (chosen(lists.notes, note) for note in marks.notes)
    window = chosen(lists.windows, marks.window)
    return StaffRemarks(
        tuple(note.text for note in notes if note is not None),
        marks.typed,
        None if window is None else window.text,
        marks.ticket,
    )


def still_known(marks: Assistance, lists: StaffLists) -> Assistance:
    """Without what the lists do not know: a fee that nothing in force gives a reason for does not stand."""
    fee = marks.fee
    return replace(
        marks,
        answered_for=tuple(
            pair for pair in marks.answered_for if chosen(lists.answer_reasons, pair[1]) is not None
        ),
        fee=None if fee is None or chosen(lists.fee_reasons, fee.reason) is None else fee,
        notes=tuple(note for note in marks.notes if chosen(lists.notes, note) is not None),
        window="" if chosen(lists.windows, marks.window) is None else marks.window,
    )
