"""What a citizen is told of a sheet on its way, and may do: from what is known of it and of its printer."""

from enum import StrEnum
from typing import assert_never

from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.printer_state import PrinterStatus


class Phase(StrEnum):
    """What the page tells."""

    WORKING = "working"
    STUCK = "stuck"
    """The printer waits for somebody to see to it, and then goes on."""
    TAKE = "take"
    FAILED = "failed"
    SENT = "sent"
    """All of it was sent, to a printer that never tells whether paper came out."""
    UNSURE = "unsure"


class Choice(StrEnum):
    """A button."""

    CAME_OUT = "came-out"
    NOT_OUT = "not-out"
    FINISH = "finish"
    AGAIN = "again"
    OTHER = "other"
    STAFF = "staff"
    SCAN = "scan"
    GIVE_UP = "give-up"
    BACK = "back"


def phase(job: PrintJob | None, printer: PrinterStatus | None) -> Phase:
    """What is told of ``job``, None before it is accepted, whose printer is like that, None if not known.

    Before anything is sent a printer in trouble refuses the job at once: then nothing waits for a repair.
    """
    if job is None:
        return Phase.WORKING
    match job.state:
        case JobState.QUEUED | JobState.CREATING | JobState.CREATED:
            return Phase.WORKING
        case JobState.SENDING | JobState.PRINTING:
            return Phase.STUCK if printer is not None and printer.stuck else Phase.WORKING
        case JobState.DONE:
            return Phase.TAKE
        case JobState.FAILED | JobState.CANCELLED:
            return Phase.FAILED
        case JobState.UNKNOWN:
            return Phase.SENT if job.sent else Phase.UNSURE
        case _:
            assert_never(job.state)


def step(job: PrintJob | None) -> int:
    """Which step it is at: 1 made ready, 2 sent, 3 coming out, 4 out. 0 where that is over or not known."""
    if job is None:
        return 1
    match job.state:
        case JobState.QUEUED | JobState.CREATING | JobState.CREATED:
            return 1
        case JobState.SENDING:
            return 2
        case JobState.PRINTING:
            return 3
        case JobState.DONE:
            return 4
        case JobState.FAILED | JobState.CANCELLED | JobState.UNKNOWN:
            return 0
        case _:
            assert_never(job.state)


def choices(told: Phase, printer: PrinterStatus | None, another: bool) -> tuple[Choice, ...]:
    """The buttons that go with what is told, what most people want first.

    ``another``: whether the site has another printer that can print.
    """
    match told:
        case Phase.WORKING:
            return ()
        case Phase.STUCK:
            # Not the code first: who takes it gives the paper up.
            return (Choice.STAFF, Choice.SCAN, Choice.GIVE_UP)
        case Phase.TAKE:
            return (Choice.FINISH, Choice.BACK)
        case Phase.SENT | Phase.UNSURE:
            return (Choice.CAME_OUT, Choice.NOT_OUT, Choice.SCAN)
        case Phase.FAILED:
            return (*_ways_to_print(printer, another), Choice.STAFF, Choice.SCAN, Choice.BACK)
        case _:
            assert_never(told)


def _ways_to_print(printer: PrinterStatus | None, another: bool) -> tuple[Choice, ...]:
    """Not again on a printer that is known to print nothing; first on one that says that it can."""
    other = (Choice.OTHER,) if another else ()
    if printer is None or printer.able:
        return (Choice.AGAIN, *other)
    return other if printer.stuck else (*other, Choice.AGAIN)
