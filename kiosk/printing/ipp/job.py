"""What a printer says of a job, and what that proves."""

from dataclasses import dataclass
from enum import IntEnum

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.errors import IppGarbage, one_line
from kiosk.printing.ipp.values import AttributeGroup
from kiosk.printing.printer import Finding

ATTRIBUTES = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-state-message",
    "job-impressions",
    "job-impressions-completed",
    "job-k-octets-processed",
)

_KILOBYTE = 1024
"""As IPP counts them, and rounds up; RFC 8011 section 5.3.18.1."""

_UNFED = frozenset({"job-incoming", "job-data-insufficient"})


class Stage(IntEnum):
    """How far a job is; RFC 8011 section 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


OVER = frozenset({Stage.CANCELLED, Stage.ABORTED, Stage.COMPLETED})


@dataclass(frozen=True, slots=True)
class JobFacts:
    """``printed`` counts the sides that came out, ``expected`` those of the whole; None where unsaid.

    ``kilobytes`` is how much of the document it has worked through.
    """

    id: int
    name: str
    stage: Stage
    reasons: frozenset[str]
    message: str
    printed: int | None
    expected: int | None
    kilobytes: int | None

    @property
    def unfed(self) -> bool:
        """Whether it still waits for its document."""
        return self.stage is Stage.HELD and bool(self.reasons & _UNFED)


def facts(job: AttributeGroup) -> JobFacts:
    """From what a printer gave of a job; raises IppGarbage where number or state is missing."""
    number, stage = job.number("job-id"), job.number("job-state")
    if number is None or stage not in set(Stage):
        raise IppGarbage("the printer told of a job without saying which, or how far it is")
    return JobFacts(
        number,
        job.text("job-name") or "",
        Stage(stage),
        frozenset(job.texts("job-state-reasons")),
        one_line(job.text("job-state-message") or ""),
        job.number("job-impressions-completed"),
        job.number("job-impressions"),
        job.number("job-k-octets-processed"),
    )


def verdict(job: JobFacts, pages: int, octets: int = 0) -> Finding | None:
    """What the end of a job of so many pages and bytes proves; None while it goes on.

    ``octets`` is 0 where that is not known any more.
    """
    match job.stage:
        case Stage.COMPLETED:
            return _completed(job, pages, octets)
        case Stage.CANCELLED:
            return _stopped(job, JobState.CANCELLED, "the job was cancelled")
        case Stage.ABORTED:
            told = f" ({job.message})" if job.message else ""
            return _stopped(job, JobState.FAILED, f"the printer gave the job up{told}")
        case Stage.PENDING | Stage.HELD | Stage.PROCESSING | Stage.STOPPED:
            return None


def _completed(job: JobFacts, pages: int, octets: int) -> Finding:
    """Some call even half a document completed, so what they count must agree.

    The pages that came out count most. A printer that does not count them says by "completed" that all paper
    has been stacked (RFC 8011 section 5.3.7), and is believed unless what it worked through was less.
    """
    if "job-completed-with-errors" in job.reasons:
        return Finding(JobState.UNKNOWN, "the printer finished the job with errors")
    counted = job.expected or None if job.printed is None else job.printed
    if counted is not None and counted < pages:
        return Finding(JobState.UNKNOWN, f"the printer finished, but counts {counted} of {pages} pages")
    whole = octets // _KILOBYTE
    if job.printed is None and 0 < (job.kilobytes or whole) < whole:
        return Finding(JobState.UNKNOWN, f"the printer finished, but took {job.kilobytes} of {whole} kB")
    return Finding(JobState.DONE, "")


def _stopped(job: JobFacts, state: JobState, what: str) -> Finding:
    """Only a count of zero proves that no paper came out."""
    if job.printed == 0:
        return Finding(state, f"{what}, and no paper came out")
    counted = "does not say" if job.printed is None else f"counts {job.printed}"
    return Finding(JobState.UNKNOWN, f"{what}; how many pages came out, it {counted}")
