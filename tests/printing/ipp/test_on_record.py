"""A real printer's moves are those that the real outbox takes down."""

from pathlib import Path

from kiosk.domain.print_job import JobState, Medium
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.services.hall_clock import HallClock
from kiosk.store.outbox import Outbox
from kiosk.store.state_store import StateStore
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.printing import Printing
from tests.printing.ipp.waiting import until


def test_a_sheet_that_waits_for_paper_is_on_record_from_the_request_to_the_end(
    tmp_path: Path, eve: EvePrinter, hall: IppPrinter, sheet: bytes
) -> None:
    clock = HallClock()
    with_state = StateStore.open(tmp_path / "state.db", clock)
    outbox = Outbox(with_state, clock)
    uid = outbox.add("hall", Medium.A4).uid
    printing = Printing(hall, sheet, uid)
    printing.record = lambda state, reason: outbox.move(uid, state, reason)
    printing.meets_an_empty_tray(eve)
    until(lambda: outbox.get(uid).reason == "its tray is empty", "an empty tray on record")
    eve.load(250)
    printing.end()
    told = [(job.state, job.reason) for job in outbox.history(uid)]
    assert told[:4] == [
        (JobState.QUEUED, ""),
        (JobState.CREATING, ""),
        (JobState.CREATED, "job 1"),
        (JobState.SENDING, ""),
    ]
    assert (JobState.PRINTING, "its tray is empty") in told
    assert told[-1] == (JobState.DONE, "")
    assert eve.paper() == {uid: 1}
    with_state.close()
