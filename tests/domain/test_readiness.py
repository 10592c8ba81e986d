"""What the readiness report makes of what was found: a table for each thing that is looked at."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.printer_words import JOB_WORDS, MEDIUM_WORDS, STATUS_MENDING, STATUS_WORDS
from kiosk.domain.readiness import HEALTH_WORDS, REPORT_WORDS, Check, Health, Report
from kiosk.domain.readiness_facts import (
    AuditFacts,
    ClockFacts,
    ContentFacts,
    DiskFacts,
    PrinterFacts,
    PrintingFacts,
    ScreenFacts,
    ServiceFacts,
    SpeechFacts,
    StateFacts,
)
from kiosk.domain.readiness_machine import screen_check, service_check, speech_check
from kiosk.domain.readiness_printers import printing_checks
from kiosk.domain.readiness_stores import (
    LITTLE,
    TOO_LITTLE,
    audit_check,
    clock_check,
    content_check,
    disk_check,
    pack_check,
    state_check,
)
from kiosk.domain.staff_words import Words

OK, WARN, FAIL = Health.OK, Health.WARN, Health.FAIL
NOW = datetime(2026, 11, 28, 8, 30, tzinfo=timezone(timedelta(hours=8)))
CONTENT = ContentFacts("default", "2026.11.1", date(2026, 11, 1))


@pytest.mark.parametrize(
    ("status", "printer", "paper"),
    [
        (PrinterStatus.READY, OK, OK),
        (PrinterStatus.PRINTING, OK, OK),
        (PrinterStatus.PAPER_LOW, OK, WARN),
        (PrinterStatus.PAPER_OUT, OK, FAIL),
        (PrinterStatus.COVER_OPEN, FAIL, WARN),
        (PrinterStatus.JAM, FAIL, WARN),
        (PrinterStatus.OFFLINE, FAIL, WARN),
        (PrinterStatus.UNSURE, WARN, WARN),
    ],
)
def test_a_printer_and_its_paper_are_told_apart(
    status: PrinterStatus, printer: Health, paper: Health
) -> None:
    facts = PrintingFacts(named=True, printers=(PrinterFacts("hall", status),))
    of_printer, of_paper = printing_checks(facts)
    assert (of_printer.id, of_printer.health) == ("printer.hall", printer)
    assert (of_paper.id, of_paper.health) == ("paper.hall", paper)


def test_a_kiosk_without_printers_is_warned_of_and_one_that_can_use_none_fails() -> None:
    (unnamed,) = printing_checks(PrintingFacts(named=False, printers=()))
    (unusable,) = printing_checks(PrintingFacts(named=True, printers=()))
    assert (unnamed.health, unusable.health) == (WARN, FAIL)


def test_sheets_of_which_nobody_knows_are_counted() -> None:
    *_, jobs = printing_checks(PrintingFacts(named=False, printers=(), unknown_jobs=2))
    assert (jobs.id, jobs.health) == ("jobs", WARN)
    assert "2 张" in jobs.said.chinese
    assert "2 sheets" in jobs.said.english


@pytest.mark.parametrize(
    ("free", "ballast", "health"),
    [
        (LITTLE, True, OK),
        (LITTLE, False, WARN),
        (LITTLE - 1, True, WARN),
        (TOO_LITTLE - 1, True, FAIL),
        (0, False, FAIL),
    ],
)
def test_a_full_disk_fails_and_one_that_fills_is_warned_of(free: int, ballast: bool, health: Health) -> None:
    assert disk_check(DiskFacts(free, ballast)).health is health


def test_a_damaged_state_database_fails_and_says_what_ails_it() -> None:
    assert state_check(StateFacts(there=True)).health is OK
    assert state_check(StateFacts(there=False)).health is WARN
    broken = state_check(StateFacts(there=True, problem="row 7 missing"))
    assert broken.health is FAIL
    assert "row 7 missing" in broken.said.english


def test_damaged_content_is_a_warning_while_an_older_one_serves() -> None:
    assert content_check(CONTENT).health is OK
    older = content_check(ContentFacts("default", "1", date(2026, 1, 1), ("content-a.db",)))
    assert older.health is WARN
    assert "content-a.db" in older.said.chinese
    assert content_check(ContentFacts("", "", None, ("content-a.db",))).health is FAIL
    assert content_check(ContentFacts("", "", None)).health is FAIL


@pytest.mark.parametrize(
    ("today", "as_in_folder", "health"),
    [
        (date(2026, 11, 1), True, OK),
        (date(2026, 10, 31), True, FAIL),
        (date(2026, 11, 1), False, WARN),
    ],
)
def test_content_that_does_not_apply_yet_fails(today: date, as_in_folder: bool, health: Health) -> None:
    facts = ContentFacts("default", "2026.11.1", date(2026, 11, 1), as_in_folder=as_in_folder)
    check = pack_check(facts, today)
    assert check is not None
    assert check.health is health
    assert "2026-11-01" in check.said.chinese


def test_without_content_nothing_is_said_of_its_date() -> None:
    assert pack_check(ContentFacts("", "", None), date(2026, 11, 1)) is None


@pytest.mark.parametrize(
    ("facts", "health", "said"),
    [
        (ClockFacts(NOW, NOW, set_by_network=True), OK, "set by the network"),
        (ClockFacts(NOW, NOW, set_by_network=False), OK, "compare it with a watch"),
        (ClockFacts(NOW, NOW, set_by_network=None), OK, "compare it with a watch"),
        (ClockFacts(NOW, NOW + timedelta(minutes=1)), OK, ""),
        (ClockFacts(NOW, NOW + timedelta(hours=1)), FAIL, "before what is on record here (2026-11-28 09:30)"),
        (ClockFacts(NOW.astimezone(UTC)), WARN, "UTC+0000"),
        (ClockFacts(datetime(1970, 1, 1, tzinfo=UTC), NOW), FAIL, "1970-01-01"),
    ],
)
def test_a_clock_before_what_is_on_record_fails(facts: ClockFacts, health: Health, said: str) -> None:
    check = clock_check(facts)
    assert check.health is health
    assert said in check.said.english


@pytest.mark.parametrize(
    ("panel_mm", "configured", "health"),
    [(268, False, OK), (0, True, OK), (0, False, WARN), (520, False, WARN), (520, True, OK)],
)
def test_a_screen_whose_width_is_a_guess_is_warned_of(
    panel_mm: float, configured: bool, health: Health
) -> None:
    check = screen_check(ScreenFacts(1080, 1920, 268, panel_mm, configured))
    assert check.health is health
    assert "1080×1920" in check.said.chinese


def test_what_can_not_be_heard_is_a_warning() -> None:
    assert speech_check(SpeechFacts((), sound=True)).health is OK
    lacking = speech_check(SpeechFacts(("en",), sound=False, told=("no voice speaks en", "no device")))
    assert lacking.health is WARN
    assert "en" in lacking.said.chinese
    assert "no voice speaks en; no device" in lacking.said.english


def test_a_kiosk_out_of_service_says_since_when() -> None:
    assert service_check(ServiceFacts(None)).health is OK
    suspended = service_check(ServiceFacts(NOW))
    assert suspended.health is WARN
    assert "2026-11-28 08:30" in suspended.said.chinese


def test_the_head_of_the_audit_can_be_read_and_compared() -> None:
    assert audit_check(AuditFacts("12:0123456789abcdef")).said.english == "Whole, head 12:0123456789abcdef"
    assert audit_check(AuditFacts()).health is OK
    broken = audit_check(AuditFacts("12:0123456789abcdef", ("row 7 was edited", "row 9 is missing")))
    assert broken.health is FAIL
    assert "row 7 was edited" in broken.said.english
    assert "2 处" in broken.said.chinese


def test_a_report_is_as_good_as_the_worst_in_it_and_says_that_first() -> None:
    def check(health: Health) -> Check:
        return Check(health.value, health, Words("", ""), Words("", ""))

    def report(*found: Health) -> Report:
        return Report(NOW, "kiosk", tuple(check(health) for health in found))

    assert report(OK, OK).health is OK
    assert report(OK, WARN).health is WARN
    assert report(OK, FAIL, WARN).health is FAIL
    assert [one.health for one in report(OK, WARN, FAIL, OK).worst_first] == [FAIL, WARN, OK, OK]


def test_whatever_asks_for_something_to_be_done_says_what_in_both_languages() -> None:
    facts = PrintingFacts(
        named=True, printers=tuple(PrinterFacts(status, status) for status in PrinterStatus)
    )
    checks = [
        *printing_checks(facts),
        *printing_checks(PrintingFacts(named=False, printers=(), unknown_jobs=1)),
        disk_check(DiskFacts(0, ballast=False)),
        disk_check(DiskFacts(LITTLE, ballast=False)),
        state_check(StateFacts(there=True, problem="x")),
        content_check(ContentFacts("", "", None, ("x",))),
        clock_check(ClockFacts(NOW, NOW + timedelta(days=1))),
    ]
    for check in checks:
        assert bool(check.mend.chinese) == bool(check.mend.english) == (check.health is not OK), check.id
        assert check.said.chinese, check.id
        assert check.said.english, check.id


def test_every_state_has_words() -> None:
    for words in (STATUS_WORDS, STATUS_MENDING, JOB_WORDS, MEDIUM_WORDS, HEALTH_WORDS, REPORT_WORDS):
        kinds = {type(key) for key in words}
        assert set(words) == {member for kind in kinds for member in kind}


@pytest.mark.parametrize(
    ("language", "said"), [("zh-CN", "好"), ("zh-Hant", "好"), ("en", "well"), ("ar", "well"), ("", "well")]
)
def test_words_for_staff_come_in_chinese_or_in_english(language: str, said: str) -> None:
    assert Words("好", "well").in_language(language) == said
