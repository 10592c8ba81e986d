"""The readiness report on paper says what the screen says, what failed first, on A4 and on receipts."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from kiosk.domain.print_job import Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.readiness import Check, Health, Report
from kiosk.domain.readiness_facts import (
    AuditFacts,
    DiskFacts,
    PrinterFacts,
    PrintingFacts,
    ScreenFacts,
    StateFacts,
)
from kiosk.domain.readiness_machine import screen_check
from kiosk.domain.readiness_printers import printing_checks
from kiosk.domain.readiness_stores import audit_check, disk_check, state_check
from kiosk.domain.staff_words import Words
from kiosk.printing.readiness_page import ReadinessPage, StaffRenderer
from kiosk.printing.renderer import DEBIAN_NOTO_CJK
from kiosk.printing.sheet_data import SheetStamp
from tests.printing.conftest import TEMPLATES
from tests.printing.reading import catalogue, page_count, pdf_text

AT = datetime(2026, 11, 28, 8, 30, tzinfo=UTC)
JAMMED = PrinterFacts("hall", PrinterStatus.JAM, "paper is jammed in it")
REPORT = Report(
    AT,
    "kiosk-1a2b3c4d",
    (
        disk_check(DiskFacts(20_000_000_000, ballast=True)),
        *printing_checks(PrintingFacts(named=True, printers=(JAMMED,))),
        state_check(StateFacts(there=True)),
        screen_check(ScreenFacts(1080, 1920, 268, 0, configured=False)),
        audit_check(AuditFacts("12:0123456789abcdef")),
    ),
)
PAGE = ReadinessPage(REPORT, SheetStamp("20261128-7QAB3X", AT))


@pytest.fixture(scope="module")
def pages() -> StaffRenderer:
    return StaffRenderer(DEBIAN_NOTO_CJK, TEMPLATES)


def test_it_is_one_accessible_page_that_names_kiosk_job_and_time(pages: StaffRenderer) -> None:
    a4 = pages.readiness(PAGE, Medium.A4)
    assert page_count(a4) == 1
    assert catalogue(a4)["/MarkInfo"]["/Marked"]
    text = pdf_text(a4)
    for said in ("就绪报告", "Readinessreport", "kiosk-1a2b3c4d", "№20261128-7QAB3X", "2026-11-2808:30:00"):
        assert said in text


def test_every_check_stands_on_it_in_both_languages_with_what_to_do(pages: StaffRenderer) -> None:
    text = pdf_text(pages.readiness(PAGE, Medium.A4))
    for check in REPORT.checks:
        for words in (check.name, check.said, check.mend):
            assert "".join(words.chinese.split()) in text
            assert "".join(words.english.split()) in text


def test_what_failed_stands_first(pages: StaffRenderer) -> None:
    text = pdf_text(pages.readiness(PAGE, Medium.A4))
    places = [text.index(said) for said in ("有故障，请先处理", "打印机hall", "hall的纸", "磁盘")]
    assert places == sorted(places)


def test_a_report_with_much_to_say_goes_on_on_another_page(pages: StaffRenderer) -> None:
    many = tuple(
        Check(
            f"printer.{number}",
            Health.FAIL,
            Words(f"打印机{number}", f"Printer {number}"),
            check.said,
            check.mend,
        )
        for number in range(40)
        for check in REPORT.of(Health.FAIL)
    )
    a4 = pages.readiness(replace(PAGE, report=replace(REPORT, checks=many)), Medium.A4)
    assert page_count(a4) > 1
    assert pdf_text(a4).count("检查项Check") == page_count(a4)


@pytest.mark.parametrize(("medium", "dots"), [(Medium.RECEIPT_80, 576), (Medium.RECEIPT_58, 384)])
def test_a_slip_is_as_wide_as_its_paper_and_grows_with_what_is_wrong(
    pages: StaffRenderer, medium: Medium, dots: int
) -> None:
    well = replace(REPORT, checks=REPORT.of(Health.OK))
    drawn = Image.open(io.BytesIO(pages.readiness(PAGE, medium)))
    short = Image.open(io.BytesIO(pages.readiness(replace(PAGE, report=well), medium)))
    assert (drawn.mode, drawn.width) == ("1", dots)
    assert short.height < drawn.height
    margin = drawn.crop((0, 0, 8, drawn.height)).tobytes()
    assert not margin.strip(b"\xff"), "nothing is cut off at the edge"
