"""Visits show in the statistics, in whole fives, and an operator takes them away on a stick."""

import csv
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from kiosk.bootstrap import Services, open_services
from kiosk.domain.print_job import Medium
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.domain.tally import of_visit
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedDuty, with_duty
from kiosk.folders import Folders
from kiosk.services.library import Post
from tests.kiosks import Kiosk, OpenKiosk
from tests.services.sticks import Machine


@pytest.fixture
def duty() -> PosedDuty:
    return PosedDuty()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine")


def on_machine(machine: Machine, folders: Folders, medium: Medium, post: Post) -> Services:
    return replace(open_services(folders, medium, post), sticks=machine.sticks)


@pytest.fixture
def hall(open_kiosk: OpenKiosk, duty: PosedDuty, machine: Machine) -> Kiosk:
    return open_kiosk(open_services=with_duty(duty, partial(on_machine, machine)))


def spoken(hall: Kiosk) -> list[str]:
    """The accessible names of everything on the screen."""
    found, open_ = [], [QAccessible.queryAccessibleInterface(hall.application.view)]
    while open_:
        one = open_.pop()
        found.append(one.text(QAccessible.Text.Name))
        open_ += [one.child(number) for number in range(one.childCount())]
    return found


def settle(hall: Kiosk) -> None:
    hall.settle()
    done: list[bool] = []
    hall.visitor.services.looking.run(done.append, True)
    wait(lambda: bool(done), "what staff look up")
    hall.visitor.hand.rest()


def visit(hall: Kiosk) -> None:
    """Somebody comes for a replacement, lacks papers, and goes."""
    hall.visitor.start()
    hall.visitor.open("card-worn", "replace")
    hall.visitor.answer({"reason": "stained", "holder": "mainland", "id-state": "valid"})
    hall.visitor.tap("conclude", "OutcomePage")
    hall.visitor.tap("bar-finish", "AttractPage")


def look(hall: Kiosk) -> tuple[str, ...]:
    if hall.visitor.hand.has("console-menu"):
        hall.visitor.tap("console-menu")
    hall.visitor.tap("section-Today")
    settle(hall)
    return hall.texts()


TOLD = ("社会保障卡补领、换领、换发", "旧的社会保障卡", "材料不齐")
"""Service, paper that was lacking, and result of these visits."""


@pytest.mark.parametrize(("visits", "times"), [(4, 0), (5, 1)])
def test_visits_show_once_there_are_five(hall: Kiosk, duty: PosedDuty, visits: int, times: int) -> None:
    for _ in range(visits):
        visit(hall)
    duty.sign_in(Role.SUPERVISOR)
    texts = look(hall)
    assert [texts.count(said) for said in TOLD] == [times] * len(TOLD)
    assert "不到 5" in texts
    assert duty.done[-1][0] is Act.STATISTICS_SEEN


def test_a_guide_does_not_see_the_statistics(hall: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.GUIDE)
    hall.visitor.hand.target("section-Requests")
    assert not hall.visitor.hand.has("section-Today")


def test_only_an_operator_is_offered_the_export(hall: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.SUPERVISOR)
    look(hall)
    assert not hall.visitor.hand.has("export")


def counted(hall: Kiosk, visits: int) -> None:
    for _ in range(visits):
        hall.visitor.services.office.get().counters.add(of_visit(9, "en", "printed"))


def export(hall: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.OPERATOR)
    look(hall)
    hall.visitor.tap("export")
    settle(hall)


def test_with_one_stick_the_file_is_on_it_and_then_it_may_be_pulled(
    hall: Kiosk, duty: PosedDuty, machine: Machine
) -> None:
    counted(hall, 10)
    stick = machine.plug_in("sdb1", "BUREAU")
    export(hall, duty)
    hall.visitor.hand.target("export-end")
    assert "已经存好，可以拔出 U 盘了。" in hall.texts()
    (file,) = stick.folder.iterdir()
    assert "来办人次,,10" in file.read_text("utf-8-sig")
    assert duty.done[-1][0] is Act.STATISTICS_EXPORTED
    hall.visitor.tap("export-end")
    assert "已经存好，可以拔出 U 盘了。" not in hall.texts()


def test_of_a_single_visit_the_file_tells_nothing(hall: Kiosk, duty: PosedDuty, machine: Machine) -> None:
    visit(hall)
    stick = machine.plug_in("sdb1", "BUREAU")
    export(hall, duty)
    (file,) = stick.folder.iterdir()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        _head, days, *rows = csv.reader(lines)
    assert days[0] == "日期"
    assert {number for _, _, number in rows} == {"不到5", ""}
    assert not any(said in row for said in TOLD for row in rows)


def test_every_bar_is_heard_with_its_name_and_its_number(hall: Kiosk, duty: PosedDuty) -> None:
    counted(hall, 13)
    duty.sign_in(Role.SUPERVISOR)
    look(hall)
    heard = spoken(hall)
    for said in ("来办人次：10", "得到结果：10", "09:00–10:00：10", "English：10"):
        assert heard.count(said) == 1, said


def test_among_several_sticks_one_is_chosen(hall: Kiosk, duty: PosedDuty, machine: Machine) -> None:
    first, second = machine.plug_in("sdb1", "BUREAU"), machine.plug_in("sdc1", "ANOTHER")
    export(hall, duty)
    hall.visitor.tap("stick-sdc1")
    settle(hall)
    assert "已经存好，可以拔出 U 盘了。" in hall.texts()
    assert list(first.folder.iterdir()) == []
    assert len(list(second.folder.iterdir())) == 1


def test_a_stick_that_was_forgotten_is_plugged_in_and_tried_again(
    hall: Kiosk, duty: PosedDuty, machine: Machine
) -> None:
    export(hall, duty)
    assert "没有找到 U 盘，请插上后再试。" in hall.texts()
    machine.plug_in("sdb1", "BUREAU")
    hall.visitor.tap("export-again")
    settle(hall)
    assert "已经存好，可以拔出 U 盘了。" in hall.texts()


def test_who_waits_for_staff_is_on_the_menu_and_is_answered(hall: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.GUIDE, "guide-7")
    hall.visitor.tap("console-help", "HomePage")
    hall.visitor.tap("bar-staff")
    hall.visitor.hand.target("staff-thanks")
    hall.visitor.open_console()
    assert "1 项等待处理" in hall.texts()
    hall.visitor.tap("section-Requests")
    assert "正在等人" in hall.texts()
    hall.visitor.tap(hall.visitor.first("answer-"))
    settle(hall)
    assert "已答复（guide-7）" in hall.texts()
    assert (Act.REQUEST_ANSWERED, "home", "", "") in duty.done
    hall.visitor.tap("console-menu")
    assert "1 项等待处理" not in hall.texts()


def test_whoever_signs_in_before_somebody_who_waits_answers_them(hall: Kiosk, duty: PosedDuty) -> None:
    hall.visitor.start()
    hall.visitor.tap("bar-staff")
    hall.visitor.hand.target("staff-thanks")
    duty.sign_in(Role.GUIDE)
    settle(hall)
    assert not hall.visitor.hand.has("staff-thanks")
    assert (Act.REQUEST_ANSWERED, "home", "", "") in duty.done


def test_when_the_page_is_left_no_figures_are_kept(hall: Kiosk, duty: PosedDuty) -> None:
    counted(hall, 35)
    duty.sign_in(Role.SUPERVISOR)
    assert "35" in look(hall)
    hall.visitor.tap("console-menu")
    charts = hall.application.view.rootObject().findChildren(QObject, "chart-hour")
    assert charts == []
