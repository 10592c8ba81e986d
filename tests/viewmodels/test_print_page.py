"""What a citizen is told of a print job: never "take it" before paper came out."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.viewmodels.print_page import phase

TOLD = {
    JobState.QUEUED: "working",
    JobState.CREATING: "working",
    JobState.CREATED: "working",
    JobState.SENDING: "working",
    JobState.PRINTING: "working",
    JobState.DONE: "take",
    JobState.FAILED: "trouble",
    JobState.CANCELLED: "trouble",
    JobState.UNKNOWN: "unsure",
}


@pytest.mark.parametrize("state", JobState)
def test_every_state_is_told_as_it_is(state: JobState) -> None:
    job = PrintJob("job", "a4", Medium.A4, state, "", datetime(2026, 11, 22, tzinfo=UTC))
    assert phase(job) == TOLD[state]


def test_before_the_request_is_accepted_it_is_being_worked_on() -> None:
    assert phase(None) == "working"
