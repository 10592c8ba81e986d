"""A guide assists a citizen at the screen, from signing in to two copies, with real touch."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.bootstrap import open_services
from kiosk.domain.assistance import UNASSISTED, Assistance
from kiosk.domain.signing_in import SignedIn
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_remarks import NO_REMARKS, StaffRemarks
from kiosk.domain.visit import Outcome
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedDuty, with_duty, with_office
from kiosk.store.errors import StoreFull
from tests.kiosks import SMALLEST, Kiosk, OpenKiosk
from tests.printing.reading import pdf_text, squeezed
from tests.screens.test_sign_in import sign_in, stage_is
from tests.services.staffed import Staffed
from tests.services.staffed import staffed as staffed_site

ANSWERS = {"reason": "lost", "holder": "mainland", "id-state": "valid"}
TYPED, TICKET = "qzxkv", "QZX90715"
SIGN = {"zh-CN": "工作人员正在协助", "en": "Staff are assisting"}


class Duty(PosedDuty):
    """As the catalogue says; ``full`` is a disk that takes no more."""

    full = False

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        if self.full:
            raise StoreFull("state.db: the disk is full")
        super().record(act, subject, before, after)


@pytest.fixture
def duty() -> Duty:
    return Duty()


@pytest.fixture
def staffed(open_kiosk: OpenKiosk, duty: Duty) -> Kiosk:
    return open_kiosk(open_services=with_duty(duty, open_services))


def assist(kiosk: Kiosk, duty: Duty, role: Role = Role.GUIDE) -> None:
    """Sign in, and begin a visit for a citizen."""
    duty.sign_in(role)
    kiosk.visitor.tap("console-help", "HomePage")
    kiosk.visitor.hand.target("assist-open")


def walk_to_list(kiosk: Kiosk) -> None:
    kiosk.visitor.open("card-worn", "replace")
    kiosk.visitor.answer(ANSWERS)
    kiosk.visitor.tap("conclude", "OutcomePage")


def mark(kiosk: Kiosk, page: str, *taps: str) -> None:
    """Open the panel at a page, touch these, and go back to the citizen's page."""
    kiosk.visitor.tap("assist-open")
    kiosk.visitor.tap(f"assist-{page}")
    for name in taps:
        kiosk.visitor.tap(name)
        kiosk.settle()
    kiosk.visitor.tap("assist-done")
    kiosk.visitor.hand.rest()


def mark_everything(kiosk: Kiosk, paper: str = "id-card") -> None:
    """The paper seen as a copy, the fee waived, two notes, window and ticket."""
    mark(kiosk, "Answers", "asked-reason", "reason-cannot-see")
    mark(kiosk, "Papers", f"seen-{paper}-copy-only")
    mark(kiosk, "Fee", "reason-hardship", "fee-waive")
    mark(kiosk, "Notes", "note-bank-first")
    mark(kiosk, "Typed", *(f"key-{letter}" for letter in TYPED), "typed-write")
    mark(kiosk, "Window", "window-card")
    letters = (f"key-{letter}" for letter in TICKET[:3].lower())
    digits = (f"digit-{digit}" for digit in TICKET[3:])
    mark(kiosk, "Ticket", "typed-kind", *letters, "typed-kind", *digits, "typed-write")


def print_two(kiosk: Kiosk) -> tuple[str, str]:
    """Print both copies, and return what they say."""
    kiosk.visitor.tap("assist-open")
    kiosk.visitor.tap("assist-Copies")
    kiosk.visitor.tap("copies-two", "PrintPage")
    wait(lambda: len(kiosk.sheets()) == 2, "two sheets")
    kiosk.visitor.hand.target("finish")
    first, second = sorted(kiosk.sheets(), key=lambda sheet: sheet.stat().st_mtime_ns)
    return pdf_text(first.read_bytes()), pdf_text(second.read_bytes())


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    site = staffed_site(tmp_path_factory.mktemp("staff"))
    yield site
    site.store.close()


@pytest.fixture
def real(open_kiosk: OpenKiosk, site: Staffed) -> Kiosk:
    """A kiosk whose staff are on record, with the audit that they cannot get round."""
    return open_kiosk(open_services=with_office(site.office, open_services))


def assist_for_real(kiosk: Kiosk) -> None:
    """Sign in by touch, mark everything in a visit, and print two copies."""
    sign_in(kiosk, "guide")
    stage_is(kiosk, SignedIn)
    kiosk.visitor.tap("console-help", "HomePage")
    kiosk.visitor.hand.target("assist-open")
    walk_to_list(kiosk)
    assert isinstance(kiosk.visitor.stage, Outcome)
    assert kiosk.visitor.stage.checklist.outcome == "bring"
    mark_everything(kiosk)


def test_a_guide_assists_from_sign_in_to_two_copies(real: Kiosk, site: Staffed) -> None:
    assist_for_real(real)
    shown = real.texts()
    assert "请到窗口：社保卡窗口" in shown
    assert f"排队号：{TICKET}" in shown
    assert TYPED in shown
    citizen, file = print_two(real)
    assert "群众联" in citizen
    assert "存档联" not in citizen
    assert "存档联" in file
    assert "群众联" not in file
    for said in (citizen, file):
        for words in (
            "工作人员已核：只有复印件",
            "工作人员变更：原20元，现不收费。理由：低保、特困等困难群众减免",
            "工作人员代答：看不清屏幕",
            "请先到银行，再回窗口",
            TYPED,
            "社保卡窗口",
            TICKET,
            "本单由工作人员协助填写",
        ):
            assert squeezed(words) in said, words
    real.visitor.tap("finish", "AttractPage")
    real.visitor.hand.rest()
    assert not real.visitor.hand.has("console-sign-out")
    wait(lambda: site.rows()[-1][1] == "staff.signed-out", "the audit")
    assert [row[1:] for row in site.rows()] == [
        ("staff.signed-in", "", "", ""),
        ("visit.assisted", "", "", ""),
        ("visit.answered-for-citizen", "reason", "", "cannot-see"),
        ("visit.paper-judged", "id-card", "", "copy-only"),
        ("visit.fee-changed", "replace", "20", "0 hardship"),
        ("visit.note-added", "replace", "", "bank-first"),
        ("visit.note-added", "replace", "", "typed"),
        ("visit.window-chosen", "replace", "", "card"),
        ("visit.ticket-noted", "replace", "", ""),
        ("visit.copies-printed", "replace", "", "2"),
        ("staff.signed-out", "", "", "visit-ended"),
    ]
    assert {row[0] for row in site.rows()} == {"guide"}


def test_what_was_typed_stands_on_the_sheets_and_in_no_other_file(real: Kiosk, site: Staffed) -> None:
    assist_for_real(real)
    print_two(real)
    sheets = real.sheets()
    real.visitor.tap("finish", "AttractPage")
    wait(lambda: site.rows()[-1][1] == "staff.signed-out", "the audit")
    real.close()
    kept = {
        path: path.read_bytes()
        for folder in (real.data, site.path.parent)
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert all(TYPED in pdf_text(kept.pop(sheet)) for sheet in sheets)
    assert {"state.db", "kiosk.log", "audit-head"} <= {path.name for path in kept}
    for typed in (TYPED, TICKET):
        traces = (typed.encode(), typed.encode("utf-16-le"), typed.encode("utf-16-be"))
        found = [path.name for path, content in kept.items() if any(trace in content for trace in traces)]
        assert found == []


def test_after_the_visit_nothing_that_staff_marked_is_in_memory(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    mark_everything(staffed)
    print_two(staffed)
    staffed.visitor.tap("finish", "AttractPage")
    staffed.settle()
    gc.collect()
    left = [thing for thing in gc.get_objects() if isinstance(thing, Assistance | StaffRemarks)]
    assert [thing for thing in left if thing not in (UNASSISTED, NO_REMARKS) and TICKET in repr(thing)] == []


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("size", [(1080, 1920), SMALLEST])
def test_the_citizen_sees_on_every_page_that_staff_assist(
    open_kiosk: OpenKiosk, duty: Duty, size: tuple[int, int], language: str
) -> None:
    kiosk = open_kiosk(size, open_services=with_duty(duty, open_services))
    visitor = kiosk.visitor
    assist(kiosk, duty)
    if language != visitor.language:
        visitor.speak(language)
    seen: dict[str, bool] = {}

    def look() -> None:
        visitor.hand.rest()
        seen[visitor.page] = SIGN[language] in kiosk.texts()

    look()
    visitor.tap("search", "SearchPage")
    look()
    visitor.tap("back", "HomePage")
    visitor.tap("tile-activate-card", "ServicesPage")
    look()
    visitor.tap("bar-home", "HomePage")
    visitor.open("card-worn", "replace")
    look()
    visitor.answer(ANSWERS)
    look()
    visitor.tap("conclude", "OutcomePage")
    look()
    visitor.tap("follow", "StepsPage")
    look()
    visitor.tap("back", "OutcomePage")
    visitor.tap("laws", "LawPage")
    look()
    visitor.tap("back", "OutcomePage")
    visitor.tap("scan", "ScanPage")
    look()
    visitor.tap("back", "OutcomePage")
    visitor.tap("print", "PrintPage")
    look()
    assert seen == dict.fromkeys(seen, True)
    assert len(seen) == 10


def test_a_visit_left_to_the_citizen_keeps_what_was_marked_and_shows_no_bar(
    staffed: Kiosk, duty: Duty
) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    mark(staffed, "Papers", "seen-id-card-original")
    staffed.visitor.tap("assist-open")
    staffed.visitor.tap("assist-leave")
    staffed.settle()
    assert duty.member is None
    assert SIGN["zh-CN"] not in staffed.texts()
    assert not staffed.visitor.hand.has("assist-open")
    stage = staffed.visitor.stage
    assert isinstance(stage, Outcome)
    assert stage.checklist.outcome == "ready"
    staffed.visitor.tap("print", "PrintPage")
    staffed.visitor.hand.target("finish")
    assert squeezed("工作人员已核：原件") in staffed.sheet_text()


def test_a_mark_that_can_not_be_recorded_is_not_made_and_staff_are_told(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    duty.full = True
    staffed.visitor.tap("assist-open")
    staffed.visitor.tap("assist-Fee")
    staffed.visitor.tap("reason-hardship")
    staffed.visitor.tap("fee-waive")
    staffed.settle()
    assert "记录写不进磁盘，没有做。请看就绪报告。" in staffed.texts()
    stage = staffed.visitor.stage
    assert isinstance(stage, Outcome)
    assert stage.checklist.charge.changed is None
    duty.full = False
    staffed.visitor.tap("fee-waive")
    staffed.settle()
    assert not any("记录写不进磁盘" in text for text in staffed.texts())


def test_who_only_looks_after_the_machine_sees_no_bar(staffed: Kiosk, duty: Duty) -> None:
    staffed.visitor.start()
    duty.sign_in(Role.OPERATOR)
    staffed.settle()
    assert not staffed.visitor.hand.has("assist-open")
    duty.sign_out()
    duty.sign_in(Role.GUIDE)
    staffed.settle()
    staffed.visitor.hand.target("assist-open")


def test_the_console_opens_beside_the_visit_and_leads_back_to_it(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    staffed.visitor.tap("assist-console")
    staffed.visitor.tap("console-help")
    staffed.visitor.hand.target("assist-open")
    assert staffed.visitor.page == "OutcomePage"


def test_a_keyboard_types_the_note_and_takes_it_back(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    staffed.visitor.tap("assist-open")
    staffed.visitor.tap("assist-Typed")
    for key in (Qt.Key.Key_R, Qt.Key.Key_I, Qt.Key.Key_N, Qt.Key.Key_G):
        QTest.keyClick(staffed.application.view, key)
    staffed.visitor.hand.rest()
    assert "ring▏" in staffed.texts()
    staffed.visitor.tap("typed-write")
    staffed.settle()
    assert "✓ 已写上告知单" in staffed.texts()
    staffed.visitor.tap("key-clear")
    staffed.visitor.tap("typed-write")
    staffed.settle()
    stage = staffed.visitor.stage
    assert isinstance(stage, Outcome)
    assert stage.assistance == UNASSISTED


def test_a_fee_is_changed_to_an_amount_and_back(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    walk_to_list(staffed)
    mark(staffed, "Fee", "reason-local-rule", "digit-1", "digit-5", "digit-.", "digit-5", "fee-change")
    assert any("原20元，现15.50元" in text for text in staffed.texts())
    mark(staffed, "Fee", "fee-keep")
    assert not any("工作人员变更" in text for text in staffed.texts())


def test_before_a_service_is_chosen_there_is_nothing_to_mark(staffed: Kiosk, duty: Duty) -> None:
    assist(staffed, duty)
    staffed.visitor.tap("assist-open")
    staffed.visitor.hand.target("assist-leave")
    assert "请先选要办的事。" in staffed.texts()
    assert not staffed.visitor.hand.has("assist-Notes")
