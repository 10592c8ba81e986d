"""Prints, and tells when each sheet was asked for and how far it then came: `first_byte.py COUNT OPTION…`.

The times after the tap are those of the print job's history in state.db.
"""

import sys
import time

from bench.effort import READING_SECONDS, WARM_UP
from bench.hall import Hall
from bench.probe import PRINTED, ask, now, say
from bench.walk import Tap, Walk
from kiosk.app.application import Application
from kiosk.app.options import parse
from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.visit import Printing
from kiosk.services.hall_clock import HallClock
from kiosk.store.outbox import Outbox
from kiosk.store.state_store import StateStore

TOLD = (JobState.QUEUED, JobState.CREATING, JobState.CREATED, JobState.SENDING)


def main() -> None:
    wanted = int(sys.argv.pop(1)) + WARM_UP
    asked: dict[str, float] = {}

    def walk(application: Application) -> None:
        visitor = Walk(application, _pass_over)

        def moved() -> None:
            match visitor.desk.stage:
                case Printing(job=PrintJob(state=JobState.DONE, uid=uid)) if uid not in asked:
                    asked[uid] = visitor.lifted
                    ask(PRINTED)
                case _:
                    return

        visitor.desk.listen(moved)
        while len(asked) < wanted:
            visitor.visit(print_sheet=True, reading=READING_SECONDS)

    Hall(walk).open()
    clock = HallClock()
    state = StateStore.open(parse(sys.argv[1:]).folders.data / "state.db", clock)
    for uid, lifted in asked.items():
        _tell(lifted, Outbox(state, clock).history(uid))
    state.close()


def _tell(lifted: float, history: tuple[PrintJob, ...]) -> None:
    since_then = time.time() - now()
    say("tap", lifted)
    for state in TOLD:
        reached = next(job.at for job in history if job.state is state)
        say(state.value, reached.timestamp() - since_then)


def _pass_over(_tap: Tap) -> None:
    """Only the sheets count here."""


if __name__ == "__main__":
    main()
