"""A visit ends, or the kiosk, while a sheet is stuck in the printer: the next visitor never gets it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.values import Group, Tag
from tests.printing.escpos.bench import begin
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.waiting import until
from tests.printing.proofs.conftest import Hurry
from tests.printing.proofs.doomed import Death, Order
from tests.printing.proofs.kills import Forks
from tests.printing.proofs.office import LONGEST, Office, Visit
from tests.printing.proofs.places import A4Place, Place, SlipPlace, site_of
from tests.printing.proofs.record import MAY_BE_OUT, read_record

CREATED, PRINTING = JobState.CREATED, JobState.PRINTING
CANCELLED, DONE, FAILED, UNKNOWN = JobState.CANCELLED, JobState.DONE, JobState.FAILED, JobState.UNKNOWN

Open = Callable[[Place], Office]


@pytest.fixture
def hurry(hurry: Hurry) -> Hurry:
    """Staff would be waited for longer than a test lasts: what ends a stuck sheet is that the visit ended."""
    bounds, patience = hurry.bounds, hurry.patience
    return replace(
        hurry,
        bounds=replace(bounds, mend=10 * LONGEST, quiet=10 * LONGEST),
        patience=replace(patience, repair=10 * LONGEST),
    )


def tray_is_empty(hall: A4Place, office: Office) -> Visit:
    visit = office.ask({CREATED: lambda place: place.eve.load(0)})
    visit.hears(PRINTING, "its tray is empty")
    # Before that ippeveprinter calls a job cancelled at once, and prints it all the same.
    until(lambda: "Job printing." in job_messages(hall), "the printer begins")
    return visit


def job_messages(hall: A4Place) -> list[str | None]:
    """What the printer says of each job that is not over."""
    client = IppClient(hall.eve.uri(), "staff")
    wanted = attribute("requested-attributes", Tag.KEYWORD, "job-state-message")
    with client.line() as line:
        answer = client.ask(line, Operation.GET_JOBS, (wanted,))
    return [job.text("job-state-message") for job in answer.all_groups(Group.JOB)]


def paper_jams(hall: A4Place, office: Office) -> Visit:
    hall.eve.break_down("media-jam")
    visit = office.ask()
    visit.hears(PRINTING, "paper is jammed in it")
    return visit


STUCK_A4: dict[str, tuple[Callable[[A4Place, Office], Visit], Callable[[A4Place], None], str]] = {
    "tray": (tray_is_empty, lambda hall: hall.eve.load(250), "its tray is empty"),
    "jam": (paper_jams, lambda hall: hall.eve.mend("media-jam"), "paper is jammed in it"),
}
"""How an A4 sheet gets stuck, how the printer is mended, and what is told of it."""


@pytest.mark.parametrize("restart", [False, True], ids=["visit ends", "kiosk restarts"])
@pytest.mark.parametrize("stuck", STUCK_A4)
def test_a_stuck_a4_sheet_comes_out_for_staff_before_anyone_else_prints(
    opened: Open, hall: A4Place, stuck: str, *, restart: bool
) -> None:
    get_stuck, mend, words = STUCK_A4[stuck]
    office = opened(hall)
    left = get_stuck(hall, office)
    if restart:
        office.restart()
    else:
        office.print_sheet.leave(left.uid)
    assert left.end().state is UNKNOWN
    assert left.end().reason.endswith("the sheet may still come out")

    too_early = office.ask().end()
    assert too_early.state is FAILED
    assert words in too_early.reason
    assert not hall.eve.paper()

    mend(hall)
    until(
        lambda: hall.eve.paper() == {left.uid: 1},
        "what a printer was told to give up, it prints all the same",
    )
    following = office.ask()
    assert following.end().state is DONE
    assert office.agrees_with_the_paper() == {left.uid: 1, following.uid: 1}


@pytest.mark.parametrize("restart", [False, True], ids=["visit ends", "kiosk restarts"])
def test_an_a4_sheet_that_stays_in_the_printer_keeps_the_next_one_out(
    opened: Open, hall: A4Place, *, restart: bool
) -> None:
    """The printer tells of no trouble, and does nothing."""
    hall.eve.break_down("after-1")
    office = opened(hall)
    left = office.ask()
    until(lambda: hall.eve.paper() == {left.uid: 1}, "the page")
    if restart:
        office.restart()
    else:
        office.print_sheet.leave(left.uid)
    assert left.end().state is UNKNOWN
    kept_out = office.ask().end()
    assert kept_out.state is FAILED
    assert f"still holds a sheet of an earlier visit ({left.uid})" in kept_out.reason
    hall.eve.mend("after-1")
    following = office.ask()
    assert following.end().state is DONE
    assert office.agrees_with_the_paper() == {left.uid: 1, following.uid: 1}


TROUBLES: dict[str, dict[str, object]] = {
    "no paper": {"paper_left": 0},
    "cover": {"cover_open": True},
    "cutter": {"cutter_jammed": True},
    "offline": {"offline": True},
    "hangs": {"hanging": True},
}


@pytest.mark.parametrize("restart", [False, True], ids=["visit ends", "kiosk restarts"])
@pytest.mark.parametrize("row", [1, 300, 599], ids=["first row", "midst", "last rows"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_stuck_slip_is_void_when_the_printer_is_mended(
    opened: Open, slips: SlipPlace, trouble: str, row: int, *, restart: bool
) -> None:
    slips.thermal.at_row[row] = begin(TROUBLES[trouble])
    office = opened(slips)
    left = office.ask()
    slips.wire.until(lambda thermal: not thermal.able)
    if restart:
        office.restart()
    else:
        office.print_sheet.leave(left.uid)
    assert left.end().state in {CANCELLED, UNKNOWN}

    too_early = office.ask().end()
    assert too_early.state is FAILED
    assert slips.thermal.slips == []

    slips.wire.do(Thermal.mend)
    following = office.ask()
    assert following.end().state is DONE
    out = office.agrees_with_the_paper()
    assert out[following.uid] == 1
    assert sum(out.values()) == 1 + out[left.uid]
    assert len(slips.thermal.slips) == 2 + out[left.uid]


def test_a_slip_stuck_when_the_kiosk_is_killed_is_void(forks: Forks, data: Path, slips: SlipPlace) -> None:
    slips.thermal.at_row[200] = begin(TROUBLES["no paper"])
    stuck, too_early, following = three_lives(forks, data, slips, lambda: slips.wire.do(Thermal.mend))
    record = read_record(data)
    assert [record[uid].state for uid in (stuck, too_early, following)] == [UNKNOWN, FAILED, DONE]
    assert slips.sheets(record) == {following: 1}


def test_an_a4_sheet_stuck_when_the_kiosk_is_killed_is_no_other_visitor_s(
    forks: Forks, data: Path, hall: A4Place
) -> None:
    hall.eve.break_down("media-jam")
    stuck, too_early, following = three_lives(forks, data, hall, lambda: hall.eve.mend("media-jam"))
    record = read_record(data)
    assert [record[uid].state for uid in (stuck, too_early, following)] == [UNKNOWN, FAILED, DONE]
    assert all(hall.sheets(record)[uid] in MAY_BE_OUT[entry.state] for uid, entry in record.items())
    assert list(hall.eve.paper()) == [stuck, following]


def three_lives(forks: Forks, data: Path, place: Place, mend: Callable[[], None]) -> tuple[str, str, str]:
    """A kiosk is killed with a sheet stuck; the next one is asked for one; then the printer is mended, and
    the third one is asked. The three requests."""
    site_of(data, place)
    doomed = Order(str(data), place.printer, place.rows, Death("printing", committed=True), serves=False)
    after = Order(str(data), place.printer, place.rows, None)
    lives = [forks.live(doomed), forks.live(after)]
    mend()
    lives.append(forks.live(after))
    return lives[0].doomed, lives[1].served, lives[2].served
