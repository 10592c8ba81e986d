"""A try to sign in that is killed: ``python -m tests.services.doomed_staff FOLDER POINT PIN YEARS``.

POINT is one of ``POINTS``, or ``never``; then it prints what came of it. The clock is YEARS off.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import NoReturn, TypeVar

from sqlalchemy import Connection

from kiosk.domain.audit import Head
from kiosk.store import audit_head, state_store
from tests.services.staffed import open_staffed

T = TypeVar("T")

POINTS = ("count-lost", "count-kept", "checking", "verdict-lost", "verdict-kept", "head-kept")
"""Before and after the count is committed, while the PIN is checked, before and after the verdict is
committed, and after the audit's head is kept."""


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("nobody survives that")


def put_in_place(point: str) -> None:
    """Have this process killed at ``point``."""
    written = 0

    class Store(state_store.StateStore):
        def write(self, work: Callable[[Connection], T]) -> T:
            nonlocal written
            written += 1
            now = "count" if written == 1 else "verdict"

            def dying(connection: Connection) -> T:
                result = work(connection)
                if point == f"{now}-lost":
                    die()
                return result

            result = super().write(dying)
            if point == f"{now}-kept":
                die()
            return result

    keep = audit_head.AuditHead.keep

    def kept(file: audit_head.AuditHead, head: Head) -> None:
        keep(file, head)
        if point == "head-kept":
            die()

    state_store.StateStore = Store  # type: ignore[misc]
    audit_head.AuditHead.keep = kept  # type: ignore[assignment,method-assign]


def main(folder: Path, point: str, pin: str, years: int) -> None:
    signal.alarm(60)
    put_in_place(point)
    site = open_staffed(folder)
    site.clock.pass_by(days=365 * years)
    if point == "checking":
        site.pins.then = die
    print(site.office.sign_in("guide", pin, "", Event()))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
