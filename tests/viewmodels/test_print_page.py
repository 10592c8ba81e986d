"""What a citizen is told of a print job: never "take it" before paper came out, and what they can do then."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium, PrintJob
from kiosk.domain.print_phase import Choice, Phase, choices, phase, step
from kiosk.domain.printer_state import PrinterStatus

STUCK = (
    PrinterStatus.PAPER_OUT,
    PrinterStatus.COVER_OPEN,
    PrinterStatus.JAM,
    PrinterStatus.OFFLINE,
)

TOLD = {
    JobState.QUEUED: (1, "working", "working"),
    JobState.CREATING: (1, "working", "working"),
    JobState.CREATED: (1, "working", "working"),
    JobState.SENDING: (2, "working", "stuck"),
    JobState.PRINTING: (3, "working", "stuck"),
    JobState.DONE: (4, "take", "take"),
    JobState.FAILED: (0, "failed", "failed"),
    JobState.CANCELLED: (0, "failed", "failed"),
    JobState.UNKNOWN: (0, "unsure", "unsure"),
}
"""The step that is lit, and the page while the printer prints and while it can't."""


def job(state: JobState, reason: str = "") -> PrintJob:
    return PrintJob("job", "a4", Medium.A4, state, reason, datetime(2026, 11, 22, tzinfo=UTC))


@pytest.mark.parametrize("printer", [None, *PrinterStatus])
@pytest.mark.parametrize("state", JobState)
def test_every_state_is_told_as_it_is(state: JobState, printer: PrinterStatus | None) -> None:
    lit, well, in_trouble = TOLD[state]
    assert step(job(state)) == lit
    assert phase(job(state), printer) == (in_trouble if printer in STUCK else well)


@pytest.mark.parametrize("printer", [None, *PrinterStatus])
def test_before_the_request_is_accepted_it_is_being_made_ready(printer: PrinterStatus | None) -> None:
    assert (phase(None, printer), step(None)) == (Phase.WORKING, 1)


@pytest.mark.parametrize("printer", [None, *PrinterStatus])
def test_what_was_sent_to_a_printer_that_never_tells_is_said_to_be_sent(
    printer: PrinterStatus | None,
) -> None:
    assert phase(job(JobState.UNKNOWN, f"slips: {SENT_NOT_CONFIRMED}"), printer) is Phase.SENT


HELP = (Choice.STAFF, Choice.SCAN, Choice.BACK)

AFTER_FAILURE = [
    (None, False, (Choice.AGAIN, *HELP)),
    (None, True, (Choice.AGAIN, Choice.OTHER, *HELP)),
    (PrinterStatus.UNSURE, False, (Choice.AGAIN, *HELP)),
    (PrinterStatus.UNSURE, True, (Choice.OTHER, Choice.AGAIN, *HELP)),
    *((status, False, (Choice.AGAIN, *HELP)) for status in PrinterStatus if status.able),
    *((status, True, (Choice.AGAIN, Choice.OTHER, *HELP)) for status in PrinterStatus if status.able),
    *((status, False, HELP) for status in STUCK),
    *((status, True, (Choice.OTHER, *HELP)) for status in STUCK),
]


@pytest.mark.parametrize(("printer", "another", "offered"), AFTER_FAILURE)
def test_after_a_failure_nothing_is_offered_that_can_not_print(
    printer: PrinterStatus | None, another: bool, offered: tuple[Choice, ...]
) -> None:
    assert choices(Phase.FAILED, printer, another) == offered


OTHERWISE = {
    Phase.WORKING: (),
    Phase.STUCK: (Choice.STAFF, Choice.SCAN, Choice.GIVE_UP),
    Phase.TAKE: (Choice.FINISH, Choice.BACK),
    Phase.SENT: (Choice.CAME_OUT, Choice.NOT_OUT, Choice.SCAN),
    Phase.UNSURE: (Choice.CAME_OUT, Choice.NOT_OUT, Choice.SCAN),
}


@pytest.mark.parametrize("another", [True, False])
@pytest.mark.parametrize("told", OTHERWISE)
def test_each_page_has_its_buttons_what_most_want_first(told: Phase, another: bool) -> None:
    assert choices(told, PrinterStatus.READY, another) == OTHERWISE[told]
