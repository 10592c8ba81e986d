"""Print jobs by hand."""

from datetime import UTC, datetime

from kiosk.domain.print_job import JobState, Medium, PrintJob

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)


def job(state: str) -> PrintJob:
    return PrintJob("20261128-ABCDEF", "a4", Medium.A4, JobState(state), "", NOON)
