"""Printers and machine in the console, by real touch over real records, a real printer and a real log."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from kiosk.bootstrap import open_services
from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedDuty, with_duty
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.services.service_state import suspension_on_record
from kiosk.services.staff_gesture import TAPS
from kiosk.store.state_store import StateStore
from kiosk.viewmodels.staff.printers_page import AGAIN
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.reading import pdf_text
from tests.services.staffed import PIN


@pytest.fixture
def duty() -> PosedDuty:
    return PosedDuty()


@pytest.fixture
def hall(open_kiosk: OpenKiosk, duty: PosedDuty) -> Kiosk:
    """A kiosk with an operator signed in, whose office is open."""
    kiosk = open_kiosk(open_services=with_duty(duty, open_services))
    kiosk.settle()
    duty.sign_in(Role.OPERATOR)
    return kiosk


def says(kiosk: Kiosk, *words: str) -> None:
    """Wait until the page says all of this."""
    wait(lambda: set(words) <= set(kiosk.texts()), f"{words} on the page")


def acts(duty: PosedDuty) -> list[Act]:
    return [done[0] for done in duty.done]


def unknown_job(kiosk: Kiosk) -> str:
    outbox = kiosk.visitor.services.office.get().outbox
    job = outbox.add("folder", Medium.A4)
    for state in (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.UNKNOWN):
        outbox.move(job.uid, state, "")
    return job.uid


def test_a_test_sheet_is_printed_by_a_touch_and_its_job_is_told_as_it_is(
    hall: Kiosk, duty: PosedDuty
) -> None:
    hall.visitor.tap("section-Printers")
    says(hall, "folder", "就绪", "还没有打印任务。")
    hall.visitor.tap("test-folder")
    wait(lambda: len(hall.sheets()) == 1, "the test sheet")
    hall.settle()
    hall.timers.advance(AGAIN)
    says(hall, "已出纸")
    assert "测试页" in hall.sheet_text()
    assert acts(duty) == [Act.TEST_PRINTED]


@pytest.mark.parametrize(("button", "state"), [("came-out", JobState.DONE), ("not-out", JobState.FAILED)])
def test_what_became_of_a_sheet_is_said_by_a_touch(
    hall: Kiosk, duty: PosedDuty, button: str, state: JobState
) -> None:
    uid = unknown_job(hall)
    hall.visitor.tap("section-Printers")
    hall.visitor.tap(f"{button}-{uid}")
    hall.settle()
    says(hall, "打印机旁的人确认")
    assert hall.visitor.services.office.get().outbox.get(uid).state is state
    assert acts(duty) == [Act.JOB_SETTLED]


def test_a_job_is_made_void_only_after_it_was_asked_for_twice(hall: Kiosk, duty: PosedDuty) -> None:
    job = hall.visitor.services.office.get().outbox.add("folder", Medium.A4)
    hall.visitor.tap("section-Printers")
    hall.visitor.tap(f"void-{job.uid}")
    hall.visitor.tap(f"keep-{job.uid}")
    hall.visitor.tap(f"void-{job.uid}")
    hall.visitor.tap(f"surely-void-{job.uid}")
    hall.settle()
    # An earlier run left it open: its printer is asked, and this kiosk can't give it up.
    says(hall, "这个任务正由打印机确认，请稍后再看。")
    assert acts(duty) == []


def test_the_menu_says_that_a_printer_waits_for_somebody(hall: Kiosk) -> None:
    board = hall.visitor.services.board
    board.open((PrinterState("hall", Medium.A4, PrinterStatus.COVER_OPEN),))
    says(hall, "1 项等待处理")
    board.saw("hall", PrinterStatus.READY)
    says(hall, "缺纸、卡纸、打印任务")


def test_the_report_is_shown_and_printed(hall: Kiosk, duty: PosedDuty) -> None:
    hall.visitor.tap("section-Machine")
    says(hall, "磁盘", "内容数据库", "与建成时一致（SHA-256）。", "正常服务。", "版本")
    hall.visitor.tap("print-report")
    wait(lambda: len(hall.sheets()) == 1, "the report")
    hall.settle()
    says(hall, "就绪报告：已出纸")
    (sheet,) = hall.sheets()
    text = pdf_text(sheet.read_bytes())
    for said in ("就绪报告", "Readinessreport", "内容数据库", sheet.stem):
        assert said in text
    assert acts(duty) == [Act.READINESS_PRINTED]


def test_the_log_is_read_by_level(hall: Kiosk, duty: PosedDuty) -> None:
    hall.says("printer.changed")
    hall.visitor.tap("section-Machine")
    hall.visitor.tap("part-log")
    hall.settle()
    says(hall, "没有这样的记录。")
    hall.visitor.tap("log-info")
    hall.settle()
    says(hall, "printer.changed")
    assert acts(duty) == [Act.LOG_READ, Act.LOG_READ]


def test_out_of_service_and_back_by_touch(hall: Kiosk, duty: PosedDuty) -> None:
    hall.visitor.tap("section-Machine")
    hall.visitor.tap("part-service")
    hall.visitor.tap("notice-repair")
    hall.visitor.tap("suspend")
    hall.settle()
    says(hall, "群众看到的是下面选中的公告。")
    kept = suspension_on_record(hall.data)
    assert kept is not None
    assert kept.notice == "repair"
    hall.visitor.tap("console-sign-out")
    hall.visitor.sees("OutOfServicePage")
    says(hall, "本机正在检修，请到服务台办理。")
    duty.sign_in(Role.SUPERVISOR)
    says(hall, "1 项等待处理")
    hall.visitor.tap("section-Machine")
    hall.visitor.tap("part-service")
    hall.visitor.tap("resume")
    hall.settle()
    hall.visitor.tap("console-sign-out")
    hall.visitor.sees("AttractPage")
    assert acts(duty) == [Act.SERVICE_SUSPENDED, Act.SERVICE_RESUMED]
    assert suspension_on_record(hall.data) is None


def test_a_supervisor_reads_no_log_and_a_guide_sees_neither_page(hall: Kiosk, duty: PosedDuty) -> None:
    duty.sign_in(Role.SUPERVISOR)
    hall.visitor.tap("section-Machine")
    hall.visitor.hand.target("part-service")
    assert not hall.visitor.hand.has("part-log")
    duty.sign_in(Role.GUIDE)
    hall.visitor.tap("console-menu")
    hall.visitor.hand.rest()
    assert not hall.visitor.hand.has("section-Machine")
    assert not hall.visitor.hand.has("section-Printers")


def test_a_page_that_is_left_holds_nothing_and_reads_no_more(hall: Kiosk) -> None:
    unknown_job(hall)
    hall.visitor.tap("section-Printers")
    says(hall, "是否出纸不明")
    hall.visitor.tap("console-menu")
    unknown_job(hall)
    hall.timers.advance(AGAIN * 3)
    hall.settle()
    hall.visitor.tap("section-Printers")
    wait(lambda: hall.texts().count("是否出纸不明") == 2, "both jobs")


def test_the_whole_way_with_a_real_pin_stands_in_a_real_audit(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = StateStore.open(data / "state.db", HallClock())
    open_staff_office(data, store).add("operator-1", Role.OPERATOR, PIN)
    store.close()
    kiosk = open_kiosk()
    kiosk.settle()
    for _ in range(TAPS):
        kiosk.visitor.hand.tap_at(QPointF(20, 20))
    kiosk.visitor.tap("who-operator-1")
    for digit in PIN:
        kiosk.visitor.tap(f"pin-{digit}")
    kiosk.visitor.tap("section-Machine")
    says(kiosk, "操作记录", "可以开门，有几处要留意")
    kiosk.visitor.tap("part-service")
    kiosk.visitor.tap("notice-paper")
    kiosk.visitor.tap("suspend")
    kiosk.settle()
    kiosk.visitor.tap("console-sign-out")
    kiosk.visitor.sees("OutOfServicePage")
    says(kiosk, "打印纸用完了，正在补充，请稍候。")
    kiosk.close()
    store = StateStore.open(data / "state.db", HallClock())
    office = open_staff_office(data, store)
    rows = [(row.who, row.act, row.after) for row in office.audit_rows()]
    assert ("operator-1", Act.SERVICE_SUSPENDED.value, "paper") in rows
    assert office.audit_faults() == ()
    store.close()
    assert open_kiosk().visitor.page == "OutOfServicePage"
