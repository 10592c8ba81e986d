"""Who is locked out is seen and let in again by a supervisor, in one transaction that looks who does it."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from kiosk.domain.staff import FactorKind, Role, StaffMember
from kiosk.domain.staff_words import Words
from kiosk.services.acting import REFUSED, Acting
from kiosk.services.background import Background
from kiosk.services.staff_console import Colleague, StaffConsole
from tests.services.staffed import BADGE, WRONG, Staffed, staffed
from tests.services.workers import ScreenThread, Worker


class Duty:
    def __init__(self, role: Role | None) -> None:
        self.member = None if role is None else StaffMember(role.value, role)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Staffed]:
    site = staffed(tmp_path)
    for _ in range(5):
        site.try_to("guide", WRONG)
    yield site
    site.store.close()


def console(site: Staffed, role: Role | None) -> tuple[StaffConsole, Worker, ScreenThread]:
    worker, thread = Worker(), ScreenThread()
    acting = Acting(Background(worker), thread.post)
    made = StaffConsole(Duty(role), acting, lambda: site.office, thread.post)  # type: ignore[arg-type]
    return made, worker, thread


def test_everybody_is_there_with_what_they_wait_for(site: Staffed) -> None:
    site.office.give_factor("editor", FactorKind.BADGE, BADGE, Event())
    staff, worker, thread = console(site, Role.SUPERVISOR)
    shown: list[tuple[Colleague, ...]] = []
    staff.read(shown.append, lambda _: None)
    worker.work()
    thread.run()
    assert shown == [
        (
            Colleague("guide", Role.GUIDE, FactorKind.NONE, 15),
            Colleague("editor", Role.EDITOR, FactorKind.BADGE, 0),
            Colleague("operator", Role.OPERATOR, FactorKind.NONE, 0),
            Colleague("supervisor", Role.SUPERVISOR, FactorKind.NONE, 0),
        )
    ]


@pytest.mark.parametrize("role", [None, *Role])
def test_a_supervisor_lets_somebody_in_again_and_nobody_else_does(site: Staffed, role: Role | None) -> None:
    staff, worker, thread = console(site, role)
    told: list[Words | None] = []
    before = len(site.rows())
    staff.unlock("guide", told.append)
    worker.work()
    thread.run()
    if role is Role.SUPERVISOR:
        assert told == [None]
        assert site.office.locked_out() == ()
    else:
        assert told == [REFUSED]
        assert len(site.office.locked_out()) == 1
        assert len(site.rows()) == before


def test_somebody_who_is_not_there_is_not_let_in(site: Staffed) -> None:
    staff, worker, thread = console(site, Role.SUPERVISOR)
    told: list[Words | None] = []
    staff.unlock("nobody", told.append)
    worker.work()
    thread.run()
    assert told == [REFUSED]
