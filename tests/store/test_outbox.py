"""A request to print is on record before anything is sent, moves as allowed, tells nothing of the sheet."""

from itertools import product

import pytest
from sqlalchemy import text

from kiosk.domain.print_job import NEXT_STATES, SENT_NOT_CONFIRMED, IllegalMove, JobState, Medium, PrintJob
from kiosk.store.errors import UnknownJob
from kiosk.store.outbox import STOPPED_BEFORE, Outbox
from kiosk.store.state_store import StateStore
from tests.store.clocks import SetClock


@pytest.fixture
def outbox(store: StateStore, clock: SetClock) -> Outbox:
    return Outbox(store, clock)


def way_to(wanted: JobState) -> tuple[JobState, ...]:
    """The shortest way from QUEUED."""
    ways: list[tuple[JobState, ...]] = [()]
    while True:
        way = ways.pop(0)
        last = way[-1] if way else JobState.QUEUED
        if last is wanted:
            return way
        ways += [(*way, following) for following in sorted(NEXT_STATES[last])]


def job_in(outbox: Outbox, state: JobState) -> PrintJob:
    job = outbox.add("hall", Medium.A4)
    for step in way_to(state):
        job = outbox.move(job.uid, step, "on its way")
    return job


def test_a_request_can_be_told_from_any_other_and_read_out_loud(outbox: Outbox) -> None:
    uids = {outbox.add("hall", Medium.RECEIPT_80).uid for _ in range(50)}
    assert len(uids) == 50
    for uid in uids:
        day, _, rest = uid.partition("-")
        assert day == "20261122"
        assert len(rest) == 6
        assert not set(rest) - set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_a_number_given_out_ahead_is_the_requests_unless_another_has_it(outbox: Outbox) -> None:
    number = outbox.number()
    assert outbox.open_jobs() == ()
    assert outbox.add("hall", Medium.A4, number).uid == number
    again = outbox.add("hall", Medium.A4, number)
    assert again.uid != number
    assert [job.uid for job in outbox.open_jobs()] == [number, again.uid]


def test_a_request_outlives_a_restart(outbox: Outbox, store: StateStore, clock: SetClock) -> None:
    job = outbox.add("desk", Medium.RECEIPT_58)
    store.close()
    assert (
        Outbox(store, clock).get(job.uid)
        == job
        == PrintJob(job.uid, "desk", Medium.RECEIPT_58, JobState.QUEUED, "", clock.now())
    )


@pytest.mark.parametrize(("before", "after"), [*product(JobState, JobState)])
def test_a_job_moves_only_where_its_state_allows(outbox: Outbox, before: JobState, after: JobState) -> None:
    job = job_in(outbox, before)
    if after in NEXT_STATES[before]:
        moved = outbox.move(job.uid, after, "paper out")
        assert (moved.state, moved.reason) == (after, "paper out")
        assert outbox.get(job.uid) == moved
    else:
        history = outbox.history(job.uid)
        with pytest.raises(IllegalMove, match=f"{job.uid} is {before} and can't become {after}$"):
            outbox.move(job.uid, after, "no")
        assert outbox.get(job.uid) == job
        assert outbox.history(job.uid) == history


def test_the_history_tells_each_state_with_its_time_and_reason(outbox: Outbox, clock: SetClock) -> None:
    job = outbox.add("hall", Medium.A4)
    start = clock.now()
    for state, reason in ((JobState.CREATING, ""), (JobState.FAILED, "printer refused")):
        clock.pass_by(seconds=2)
        outbox.move(job.uid, state, reason)
    told = [(moment.state, moment.reason, (moment.at - start).seconds) for moment in outbox.history(job.uid)]
    assert told == [
        (JobState.QUEUED, "", 0),
        (JobState.CREATING, "", 2),
        (JobState.FAILED, "printer refused", 4),
    ]
    assert outbox.history(job.uid)[-1] == outbox.get(job.uid)


def test_open_jobs_are_those_that_can_still_move_by_themselves(outbox: Outbox, clock: SetClock) -> None:
    jobs = []
    for state in JobState:
        jobs.append(job_in(outbox, state))
        clock.pass_by(minutes=1)
    assert [job.state for job in outbox.open_jobs()] == [
        JobState.QUEUED,
        JobState.CREATING,
        JobState.CREATED,
        JobState.SENDING,
        JobState.PRINTING,
    ]


@pytest.mark.parametrize("left", [JobState.QUEUED, JobState.CREATING, JobState.CREATED])
def test_after_a_crash_that_came_before_anything_was_sent_the_job_is_cancelled(
    outbox: Outbox, left: JobState
) -> None:
    job = job_in(outbox, left)
    (recovered,) = outbox.recover()
    assert (recovered.uid, recovered.state, recovered.reason) == (
        job.uid,
        JobState.CANCELLED,
        STOPPED_BEFORE,
    )
    assert outbox.get(job.uid) == recovered
    assert outbox.recover() == ()


@pytest.mark.parametrize("left", [JobState.SENDING, JobState.PRINTING])
def test_after_a_crash_amid_sending_nothing_is_claimed_before_the_printer_is_asked(
    outbox: Outbox, left: JobState
) -> None:
    job = job_in(outbox, left)
    assert outbox.recover() == (job,) == outbox.open_jobs()


def test_a_printer_with_nothing_sent_to_it_has_nothing_left(outbox: Outbox) -> None:
    assert outbox.ended_well("hall")
    job_in(outbox, JobState.CREATED)
    assert outbox.ended_well("hall")


@pytest.mark.parametrize(
    ("end", "reason", "well"),
    [
        (JobState.SENDING, "", False),
        (JobState.PRINTING, "", False),
        (JobState.DONE, "", True),
        (JobState.FAILED, "", False),
        (JobState.CANCELLED, "", False),
        (JobState.UNKNOWN, "it went silent", False),
        (JobState.UNKNOWN, f"slips: {SENT_NOT_CONFIRMED}", True),
    ],
)
def test_what_the_last_job_left_in_a_printer_only_the_printer_can_say(
    outbox: Outbox, end: JobState, reason: str, well: bool
) -> None:
    job = job_in(outbox, JobState.SENDING)
    if end is not JobState.SENDING:
        outbox.move(job.uid, end, reason)
    job_in(outbox, JobState.CREATED)
    assert outbox.ended_well(job.printer) is well
    assert outbox.ended_well("another")
    if end is JobState.UNKNOWN:
        outbox.move(job.uid, JobState.DONE, "so says whoever stood at the printer")
        assert outbox.ended_well(job.printer) is well


def test_the_pages_of_a_job_are_kept(outbox: Outbox) -> None:
    job = job_in(outbox, JobState.QUEUED)
    outbox.move(job.uid, JobState.CREATING, "", 3)
    assert outbox.move(job.uid, JobState.CREATED, "").pages == 3
    assert outbox.get(job.uid).pages == 3


@pytest.mark.parametrize("settled", [JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN])
def test_what_is_settled_stays_as_it_is_after_a_restart(outbox: Outbox, settled: JobState) -> None:
    job = job_in(outbox, settled)
    assert outbox.recover() == ()
    assert outbox.get(job.uid) == job


def test_a_job_that_is_not_there_is_named(outbox: Outbox) -> None:
    for ask in (outbox.get, outbox.history):
        with pytest.raises(UnknownJob, match="20261122-NONE00"):
            ask("20261122-NONE00")
    with pytest.raises(UnknownJob, match="20261122-NONE00"):
        outbox.move("20261122-NONE00", JobState.DONE, "")


def test_nothing_of_a_sheet_or_a_citizen_is_on_record(outbox: Outbox, store: StateStore) -> None:
    job = job_in(outbox, JobState.DONE)
    known = {job.uid, "hall", "a4", "", "on its way", *(state.value for state in JobState)}
    with store.reading() as connection:
        rows = [
            *connection.execute(text("SELECT * FROM print_job")).mappings(),
            *connection.execute(text("SELECT * FROM print_job_event")).mappings(),
        ]
    for row in rows:
        rest = {name: value for name, value in row.items() if value not in known}
        assert set(rest) <= {"created_at", "updated_at", "at", "id", "pages"}
