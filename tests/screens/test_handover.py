"""A visit goes on at another kiosk by the code on its sheet: real touch, real paper, a reader's keys."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.visit import Outcome
from kiosk.exhibit.patience import wait
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.reading import codes, pictures
from tests.reader.ptys import Plug
from tests.screens.test_nothing_is_kept import in_memory, new_since

STAINED = {"reason": "stained", "holder": "mainland", "applicant": "self", "id-state": "valid"}

CHANGED_SITE = {
    "site.yaml": """\
id: hall
version: "2026.12"
name: 社会保险服务大厅
settings:
  fee.damaged: 32
  form.required: true
  hours.window: 工作日 9:00–12:00
""",
    "locale/en.po": """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "社会保险服务大厅"
msgstr "Social Security Service Hall"

msgid "工作日 9:00–12:00"
msgstr "Working days 9:00–12:00"
""",
}
"""A month later: another fee, a form more, other hours."""


LABELS = ["要带的材料", "办理时间", "收费"]


def other_site(folder: Path) -> Path:
    for name, text in CHANGED_SITE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def two(open_kiosk: OpenKiosk, site: Path | None = None) -> tuple[Kiosk, Kiosk]:
    """One kiosk, and once that is at rest another with data of its own.

    Their state databases are made one after the other: Alembic keeps what it works on in the process.
    """
    first = open_kiosk()
    first.settle()
    second = open_kiosk(desk="desk", site=site)
    second.settle()
    return first, second


def print_a_sheet(
    kiosk: Kiosk, language: str = "zh-CN", answers: Mapping[str, str] = STAINED, paper: str = "id-card"
) -> str:
    """A whole visit by touch, to the paper; gives what a reader finds on it."""
    visitor = kiosk.visitor
    visitor.start(language)
    visitor.open("card-worn", "replace")
    visitor.answer(answers)
    visitor.tap(f"paper-{paper}")
    visitor.tap("conclude", "OutcomePage")
    kiosk.settle()
    visitor.tap("print", "PrintPage")
    wait(lambda: visitor.printed() is not None, "the sheet")
    (sheet,) = kiosk.sheets()
    return code_on(sheet)


def code_on(sheet: Path) -> str:
    """What a reader finds on a sheet."""
    (code,) = [text for page in pictures(sheet.read_bytes(), 200) for text in codes(page) if text[:2] == "LK"]
    return code


def scan(kiosk: Kiosk, code: str, *, then: str = "") -> None:
    """A reader types the code, all at once, as readers do; ``then`` is the page that comes up."""
    send(kiosk, code)
    if then:
        kiosk.visitor.sees(then)


def send(kiosk: Kiosk, code: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    for sign in code:
        shift = Qt.KeyboardModifier.ShiftModifier if sign.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(kiosk.application.view, Qt.Key(ord(sign.upper())), shift)
    if end is not None:
        QTest.keyClick(kiosk.application.view, end)


def test_a_visit_goes_on_at_a_second_running_kiosk(open_kiosk: OpenKiosk) -> None:
    first, second = two(open_kiosk)
    code = print_a_sheet(first)
    before = first.visitor.stage
    scan(second, code, then="OutcomePage")
    after = second.visitor.stage
    assert isinstance(after, Outcome)
    assert after.interview.answers == before.outcome.interview.answers  # type: ignore[union-attr]
    assert after.ticks == {"id-card"}
    second.visitor.tap("back", "PapersPage")
    second.visitor.tap("tick-all")
    second.visitor.tap("conclude", "OutcomePage")
    assert "可以去窗口办了" in second.texts()


def test_a_sheet_of_last_month_says_just_the_three_rules_that_changed(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    first, second = two(open_kiosk, other_site(tmp_path / "site"))
    code = print_a_sheet(first)
    scan(second, code, then="HandoverPage")
    texts = second.texts()
    assert [text for text in texts if text in {"新增", "不再需要", "有变化"}] == ["新增", "有变化", "有变化"]
    assert [text for text in texts if text in LABELS] == LABELS
    said = "\n".join(texts)
    assert "申请表" in said
    for words in ("以本厅公示的办公时间为准", "工作日 9:00–12:00", "20元", "32元"):
        assert words in said
    second.visitor.tap("go-on", "OutcomePage")
    assert "32元" in "".join(second.texts())


def test_a_kiosk_without_the_old_content_says_which_lines_changed_all_the_same(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    (tmp_path / "desk").mkdir()
    first, second = two(open_kiosk, other_site(tmp_path / "site"))
    code = print_a_sheet(first)
    scan(second, code, then="HandoverPage")
    texts = second.texts()
    assert [text for text in texts if text in {"新增", "不再需要", "有变化"}] == ["新增", "有变化", "有变化"]
    assert "原来" not in texts
    assert "20元" not in "".join(texts)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_sheet_in_any_language_is_taken_up(open_kiosk: OpenKiosk, language: str) -> None:
    first, second = two(open_kiosk)
    code = print_a_sheet(first, language)
    second.visitor.start("en")
    scan(second, code, then="OutcomePage")
    assert second.visitor.language == "en"


def test_a_spoilt_code_gets_a_plain_refusal_and_the_next_scan_counts(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    code = print_a_sheet(kiosk)
    kiosk.visitor.tap("finish", "AttractPage")
    scan(kiosk, code[:-1], then="RefusedPage")
    assert "没有读清楚" in kiosk.texts()
    scan(kiosk, code, then="OutcomePage")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ("6901234567892", "这不是接着办的码"),
        ("LK1" + "7" * 2000, "这不是接着办的码"),
        ("LK1ABCDEFGH", "没有读清楚"),
    ],
)
def test_other_codes_are_refused_in_plain_words(kiosk: Kiosk, sent: str, said: str) -> None:
    scan(kiosk, sent, then="RefusedPage")
    assert said in kiosk.texts()
    kiosk.visitor.tap("go-on", "HomePage")


def test_the_keys_of_a_reader_do_nothing_else_meanwhile(kiosk: Kiosk) -> None:
    """Tab and Escape amid a code neither move nor leave, and a code without an end starts nothing."""
    view = kiosk.application.view
    send(kiosk, "LK1ABCDEFGH", end=None)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    kiosk.visitor.hand.rest()
    assert kiosk.visitor.page == "AttractPage"


def test_a_code_amid_a_visit_is_passed_over(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    code = print_a_sheet(kiosk)
    kiosk.visitor.tap("bar-home", "HomePage")
    kiosk.visitor.open("card-worn", "replace")
    before = kiosk.visitor.stage
    scan(kiosk, code)
    kiosk.settle()
    assert kiosk.visitor.stage is before


def test_a_code_sent_to_the_search_is_taken_back_from_what_was_typed(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    code = print_a_sheet(kiosk)
    kiosk.visitor.tap("bar-home", "HomePage")
    kiosk.visitor.tap("search", "SearchPage")
    scan(kiosk, code, then="OutcomePage")


def test_somebody_who_types_into_the_search_is_no_reader(kiosk: Kiosk) -> None:
    kiosk.visitor.start()
    kiosk.visitor.tap("search", "SearchPage")
    for letter in "shebaoka":
        QTest.keyClick(kiosk.application.view, Qt.Key(ord(letter.upper())))
    kiosk.visitor.hand.rest()
    assert kiosk.visitor.stage.query == "shebaoka"  # type: ignore[union-attr]


def test_a_serial_reader_s_code_takes_a_visit_up_and_its_noise_is_refused(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    first = open_kiosk()
    code = print_a_sheet(first)
    plug = Plug(tmp_path / "reader")
    plug.plug_in()
    second = open_kiosk(desk="desk", reader=plug.device)
    second.says("reader.there")
    plug.send(b"\x02\x00\xff 6901234567892\x1b\r\n")
    second.visitor.sees("RefusedPage")
    plug.send(code.encode() + b"\r\n")
    second.visitor.sees("OutcomePage")
    second.close()
    plug.pull_out()


def test_a_visit_that_was_taken_up_ends_like_any_other(open_kiosk: OpenKiosk) -> None:
    first, second = two(open_kiosk)
    scan(second, print_a_sheet(first), then="OutcomePage")
    second.timers.advance(60)
    assert second.application.kiosk.warning
    second.timers.advance(30)
    second.visitor.sees("AttractPage")


def test_nothing_of_a_visit_that_was_taken_up_is_in_any_file(open_kiosk: OpenKiosk) -> None:
    first, second = two(open_kiosk)
    code = print_a_sheet(first)
    scan(second, code, then="OutcomePage")
    second.visitor.tap("bar-finish", "AttractPage")
    second.close()
    files = [path for path in second.data.rglob("*") if path.is_file()]
    assert files
    for path in files:
        held = path.read_bytes()
        assert code.encode() not in held, path
        assert b"stained" not in held or "content" in path.parts, path


def test_a_visit_that_was_taken_up_leaves_nothing_in_memory(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    first, second = two(open_kiosk, other_site(tmp_path / "site"))
    code = print_a_sheet(first)
    first.visitor.tap("finish", "AttractPage")
    first.settle()
    before = in_memory()
    scan(second, code, then="HandoverPage")
    assert new_since(before)["Change"] == 3
    second.visitor.tap("go-on", "OutcomePage")
    second.visitor.tap("bar-finish", "AttractPage")
    second.settle()
    assert not new_since(before)
