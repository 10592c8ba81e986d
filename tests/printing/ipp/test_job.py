"""What the end of a job proves: paper came out, none came out, or nobody knows."""

import pytest

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.errors import IppGarbage
from kiosk.printing.ipp.job import Stage, facts, verdict
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Tag, Value
from kiosk.printing.printer import Finding

DONE, FAILED, CANCELLED, UNKNOWN = JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN


def job(**told: tuple[Tag, object]) -> AttributeGroup:
    attributes = (
        Attribute(name.replace("_", "-"), (Value(tag, content),))  # type: ignore[arg-type]
        for name, (tag, content) in told.items()
    )
    return AttributeGroup(Group.JOB, tuple(attributes))


def ended(stage: Stage, printed: int | None, reason: str = "none") -> AttributeGroup:
    count = (Tag.NO_VALUE, None) if printed is None else (Tag.INTEGER, printed)
    return job(
        job_id=(Tag.INTEGER, 1),
        job_state=(Tag.ENUM, stage),
        job_impressions_completed=count,
        job_state_reasons=(Tag.KEYWORD, reason),
    )


@pytest.mark.parametrize(
    ("stage", "printed", "end"),
    [
        (Stage.COMPLETED, 2, DONE),
        (Stage.COMPLETED, 3, DONE),
        (Stage.COMPLETED, None, DONE),
        (Stage.COMPLETED, 1, UNKNOWN),
        (Stage.COMPLETED, 0, UNKNOWN),
        (Stage.ABORTED, 0, FAILED),
        (Stage.ABORTED, 1, UNKNOWN),
        (Stage.ABORTED, None, UNKNOWN),
        (Stage.CANCELLED, 0, CANCELLED),
        (Stage.CANCELLED, 2, UNKNOWN),
        (Stage.CANCELLED, None, UNKNOWN),
    ],
)
def test_only_a_count_proves_what_came_out_of_two_pages(
    stage: Stage, printed: int | None, end: JobState
) -> None:
    finding = verdict(facts(ended(stage, printed)), pages=2)
    assert finding is not None
    assert finding.state is end
    assert (finding.reason == "") is (end is DONE)


def told_by(counts: dict[str, int]) -> Finding | None:
    """Of a job of two pages and 9,000 bytes that is completed, where the printer counts these."""
    said = {name: (Tag.INTEGER, count) for name, count in counts.items()}
    group = job(job_id=(Tag.INTEGER, 1), job_state=(Tag.ENUM, Stage.COMPLETED), **said)
    return verdict(facts(group), pages=2, octets=9000)


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        ({}, ""),
        ({"job_impressions": 2}, ""),
        ({"job_impressions": 0}, ""),
        ({"job_impressions": 1}, "the printer finished, but counts 1 of 2 pages"),
        ({"job_k_octets_processed": 9}, ""),
        ({"job_k_octets_processed": 8}, ""),
        ({"job_k_octets_processed": 0}, ""),
        ({"job_k_octets_processed": 5}, "the printer finished, but took 5 of 8 kB"),
        ({"job_impressions_completed": 2, "job_k_octets_processed": 1, "job_impressions": 1}, ""),
        ({"job_impressions_completed": 1, "job_k_octets_processed": 9}, "… counts 1 of 2 pages"),
    ],
)
def test_a_printer_that_does_not_count_what_came_out_must_have_worked_through_all(
    counts: dict[str, int], reason: str
) -> None:
    finding = told_by(counts)
    assert finding is not None
    assert finding.state is (UNKNOWN if reason else DONE)
    assert finding.reason.endswith(reason.removeprefix("…"))


@pytest.mark.parametrize("stage", [Stage.PENDING, Stage.HELD, Stage.PROCESSING, Stage.STOPPED])
def test_a_job_that_goes_on_proves_nothing(stage: Stage) -> None:
    assert verdict(facts(ended(stage, 1)), pages=1) is None


def test_a_job_completed_with_errors_is_not_believed() -> None:
    with_errors = verdict(facts(ended(Stage.COMPLETED, 1, "job-completed-with-errors")), pages=1)
    with_warnings = verdict(facts(ended(Stage.COMPLETED, 1, "job-completed-with-warnings")), pages=1)
    assert with_errors is not None
    assert with_warnings is not None
    assert (with_errors.state, with_warnings.state) == (UNKNOWN, DONE)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"job_id": (Tag.INTEGER, 1)},
        {"job_state": (Tag.ENUM, 9)},
        {"job_id": (Tag.INTEGER, 1), "job_state": (Tag.ENUM, 10)},
        {"job_id": (Tag.KEYWORD, "1"), "job_state": (Tag.ENUM, 9)},
        {"job_id": (Tag.INTEGER, 1), "job_state": (Tag.NO_VALUE, None)},
    ],
)
def test_a_job_without_number_or_state_is_garbage(told: dict[str, tuple[Tag, object]]) -> None:
    with pytest.raises(IppGarbage):
        facts(job(**told))


@pytest.mark.parametrize(
    ("stage", "reason", "unfed"),
    [
        (Stage.HELD, "job-data-insufficient", True),
        (Stage.HELD, "job-incoming", True),
        (Stage.HELD, "job-hold-until-specified", False),
        (Stage.PROCESSING, "job-incoming", False),
    ],
)
def test_a_job_that_waits_for_its_document_is_told_from_one_that_waits_for_staff(
    stage: Stage,
    reason: str,
    unfed: bool,
) -> None:
    assert facts(ended(stage, 0, reason)).unfed is unfed
