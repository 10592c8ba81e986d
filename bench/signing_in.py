"""Tells how long a try to sign in takes with the right PIN, a wrong one, and a name that nobody has.

`signing_in.py TRIES`: so many of each, in turn. Records and hashes are a kiosk's own. Each wrong try
is followed by a right one, so that nobody is locked out.
"""

import sys
import tempfile
from pathlib import Path
from threading import Event
from time import perf_counter

from bench.probe import say
from kiosk.domain.signing_in import Failed, Passed, Verdict, Why
from kiosk.domain.staff import Role
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.services.staff_office import StaffOffice
from kiosk.store.state_store import StateStore

PIN, WRONG = "740962", "386194"
AT_MOST = 4
"""Tries by names that nobody has until a new kiosk is taken: their failures share counts."""


def main() -> None:
    left = int(sys.argv[1])
    while left > 0:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            _measure(Path(folder), min(left, AT_MOST))
        left -= AT_MOST


def _measure(folder: Path, tries: int) -> None:
    store = StateStore.open(folder / "state.db", HallClock())
    office = open_staff_office(folder, store)
    office.add("guide-3", Role.GUIDE, PIN)
    _took(office, "guide-3", PIN)
    for number in range(tries):
        cases = (("wrong", "guide-3", WRONG), ("right", "guide-3", PIN), ("unknown", f"nobody-{number}", PIN))
        for name, pseudonym, pin in cases:
            seconds, verdict = _took(office, pseudonym, pin)
            expected = isinstance(verdict, Passed) if name == "right" else verdict == Failed(Why.WRONG)
            if not expected:
                raise SystemExit(f"{name}: {verdict}")
            say(name, seconds)
    store.close()


def _took(office: StaffOffice, pseudonym: str, pin: str) -> tuple[float, Verdict]:
    began = perf_counter()
    verdict = office.sign_in(pseudonym, pin, "", Event())
    return perf_counter() - began, verdict


if __name__ == "__main__":
    main()
