"""What each page says aloud, in order, and which part of the page each sentence belongs to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain import visit
from kiosk.domain.assistance import Assistance, FeeChange, Verdict
from kiosk.domain.assisted_visit import assisted
from kiosk.domain.checklist import Checklist
from kiosk.domain.front_page import Audience, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.interview import Interview
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.settings import Money
from kiosk.domain.spoken import Around, Line, Utterance, line_of
from kiosk.domain.spoken_above import Above, spoken_above, spoken_farewell
from kiosk.domain.spoken_ahead import lines_ahead
from kiosk.domain.spoken_pages import spoken, spoken_part, spoken_words
from kiosk.domain.texts import Text
from kiosk.domain.visit import (
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Searching,
    Stage,
    Ticking,
)
from tests.builders import (
    guide,
    law,
    notice,
    papers,
    question,
    requirement,
    service,
    staff_lists,
    step,
    text,
    way,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LAW = law("law-1")
GUIDE = guide(laws=[LAW])
CARD = service(
    question("holder", "self", "child"),
    requirements=[requirement("identity", papers("id-card", "photo"), papers("passport"))],
    channels=[way("window", "取号", "办理")],
    notices=[notice("当心骗子")],
    basis=["law-1"],
)
EVENT = LifeEvent(
    "lost",
    text("卡丢了", "Card lost"),
    text("挂失、补卡", "Report"),
    "x",
    Audience.CITIZEN,
    ("replace",),
    ("law-1",),
)
FRONT = FrontPage(
    ("zh-CN", "en"),
    (EVENT,),
    (ServiceCard("replace", text("补领社保卡", "Replace a card"), text("丢了补领", "After a loss"), "x"),),
    text("市社保局", "City bureau"),
)

A4, SLIP = PrinterState("desk", Medium.A4), PrinterState("slip", Medium.RECEIPT_80)
AROUND = Around(FRONT)


def _printers(desk: PrinterStatus, slip: PrinterStatus) -> Around:
    return Around(FRONT, (replace(A4, status=desk), replace(SLIP, status=slip)), printers_known=True)


class Words:
    """A frame that says each word as it stands in the page, in angle brackets."""

    def line(self, page: str, source: str, language: str, *figures: object) -> Line:
        for number, figure in enumerate(figures, 1):
            source = source.replace(f"%{number}", str(figure))
        return Line(f"<{source}>", language)

    def lines(self, language: str) -> list[Line]:
        return [Line("<返回>", language)]

    def counted(self, language: str, questions: int, steps: int) -> list[Line]:
        return [Line(f"<{questions} {steps}>", language)]


def said(stage: Stage, language: str = "zh-CN", around: Around = AROUND) -> list[tuple[str, str]]:
    return [(utterance.part, utterance.line.text) for utterance in spoken(stage, around, Words(), language)]


def parts(stage: Stage) -> list[str]:
    return list(dict.fromkeys(part for part, _ in said(stage)))


def asking() -> Asking:
    stage = visit.begin_service(EVENT, Interview(CARD, GUIDE.settings), GUIDE)
    assert isinstance(stage, Asking)
    return stage


def ticking() -> Ticking:
    stage = visit.answered(asking(), "self", GUIDE)
    assert isinstance(stage, Ticking)
    return stage


def outcome(*ticks: str) -> Outcome:
    stage = ticking()
    for paper in ticks:
        stage = visit.ticked(stage, paper)
    return visit.concluded(stage)


def test_the_home_page_says_each_tile_by_its_control() -> None:
    assert said(Home())[:3] == [
        ("title", "<您来办什么事？>"),
        ("tile-lost", "卡丢了"),
        ("tile-lost", "挂失、补卡"),
    ]


def test_what_staff_marked_is_said_and_what_they_typed_is_not() -> None:
    content = replace(GUIDE, lists=staff_lists())
    marks = Assistance(
        (("id-card", Verdict.ORIGINAL),),
        (("holder", "cannot-see"),),
        FeeChange(Money(500), "hardship"),
        ("come-early",),
        "TYPED",
        "w3",
        "A012",
    )
    stage = assisted(outcome(), marks, content)
    words = said(stage)
    assert ("material-identity.id-card", "seen_original") in words
    assert ("change-holder", "answered_for") in words
    assert ("fact-fee", "fee_changed") in words
    assert [text for part, text in words if part == "staff-words"] == [
        "assisted",
        "staff_window",
        "3号窗口",
        "staff_notes",
        "请上午来",
        "staff_typed",
    ]
    assert not any("TYPED" in text or "A012" in text for _, text in words)


def test_nobody_is_there_yet_and_what_can_be_done_is_said() -> None:
    assert parts(Attract()) == ["site-name", "title", "hint", "start", "privacy"]


def test_an_event_says_its_services_and_the_buttons_last() -> None:
    assert said(Choosing(EVENT)) == [
        ("title", "卡丢了"),
        ("hint", "<请选一件事>"),
        ("service-replace", "补领社保卡"),
        ("service-replace", "丢了补领"),
        ("back", "<返回>"),
        ("laws", "<看法律依据>"),
    ]


def test_a_search_says_what_was_found_and_never_what_was_typed() -> None:
    found = Searching("sbk482913", "sbk482913", (EVENT, FRONT.cards[0]))
    told = said(found)
    assert [words for part, words in told if part == "hit-lost"] == ["卡丢了", "挂失、补卡"]
    assert [words for part, words in told if part == "hit-replace"] == ["补领社保卡", "丢了补领"]
    assert not any("482913" in words for _, words in told)
    assert "nothing" in parts(Searching("xyz", "xyz"))


def test_a_question_is_said_with_its_answers() -> None:
    assert said(asking()) == [
        ("service", "补领社保卡"),
        ("progress", "<第 1 题，最后一题>"),
        ("title", "问holder"),
        ("option-self", "选self"),
        ("option-child", "选child"),
        ("back", "<返回>"),
    ]


def test_a_question_that_is_changed_says_so() -> None:
    stage = visit.changing(ticking(), "holder")
    assert ("back", "<不改了>") in said(stage)
    assert "progress" not in parts(stage)


def test_papers_say_their_form_and_whether_they_are_ticked() -> None:
    stage = visit.ticked(ticking(), "id-card")
    told = said(stage)
    assert [words for part, words in told if part == "paper-id-card"] == [
        "材料id-card",
        "original",
        "1份",
        "证明identity",
        "have",
    ]
    assert ("paper-passport", "or_instead") in told
    assert ("paper-photo", "have") not in told
    assert [words for part, words in told if part == "change-holder"] == ["问holder", "选self", "<修改>"]
    assert ("tick-all", "<都带了>") in told
    assert ("tick-all", "<都没带>") in said(visit.ticked_all(stage))


def test_the_outcome_says_the_whole_list() -> None:
    stage = outcome("id-card")
    assert parts(stage) == [
        "service",
        "title",
        "reason",
        "materials",
        "material-identity.id-card",
        "material-identity.photo",
        "notices",
        "notice-0",
        "fact-where",
        "fact-fee",
        "fact-time",
        "fact-result",
        "fact-enquiry",
        "fact-complaint",
        "steps",
        "step-0",
        "step-1",
        "follow",
        "answers",
        "change-holder",
        "laws",
        "disclaimer",
        "version",
        "back",
        "scan",
        "print",
    ]


def test_how_to_get_a_paper_is_said_only_where_it_is_missing() -> None:
    told = said(outcome("id-card"))
    at_hand = [words for part, words in told if part == "material-identity.id-card"]
    lacking = [words for part, words in told if part == "material-identity.photo"]
    assert "have" in at_hand
    assert "到派出所办理" not in at_hand
    assert lacking[:2] == ["missing", "材料photo"]
    assert "到派出所办理" in lacking
    assert "材料passport" in lacking


def test_steps_say_how_far_one_has_come() -> None:
    assert said(Following(outcome(), 0)) == [
        ("service", "补领社保卡"),
        ("title", "<第 1 步，共 2 步>"),
        ("step", "取号"),
        ("back", "<回到清单>"),
        ("next", "<下一步>"),
    ]
    last = said(Following(outcome(), 1))
    assert last[-2:] == [("previous", "<上一步>"), ("next", "<看完了>")]


def test_the_law_is_said_in_everyday_words_then_in_its_own() -> None:
    assert said(Reading(Home(), (LAW,), None))[2:4] == [("law-law-1", "法law-1"), ("law-law-1", "大意")]
    assert said(Reading(Home(), (LAW,), LAW))[:4] == [
        ("title", "法law-1"),
        ("hint", "2018"),
        ("plain", "大意"),
        ("paragraph-0", "条文"),
    ]


def test_the_code_says_what_it_is_for() -> None:
    assert parts(Scanning(outcome())) == ["title", "hint", "back", "finish"]


@pytest.mark.parametrize(
    ("state", "printers", "begins", "buttons"),
    [
        (None, AROUND, ["<正在打印……>", "<请稍等，不要走开。>"], []),
        (JobState.PRINTING, AROUND, ["<正在打印……>", "<请稍等，不要走开。>"], []),
        (
            JobState.PRINTING,
            _printers(PrinterStatus.JAM, PrinterStatus.READY),
            ["<打印机卡纸了>"],
            ["staff", "scan", "give-up"],
        ),
        (JobState.DONE, AROUND, ["<请取走告知单>"], ["finish", "back"]),
        (JobState.FAILED, AROUND, ["<这次没有打印出来>"], ["again", "staff", "scan", "back"]),
        (
            JobState.FAILED,
            _printers(PrinterStatus.PAPER_OUT, PrinterStatus.READY),
            ["<这次没有打印出来>", "<打印机没有纸了>"],
            ["other", "staff", "scan", "back"],
        ),
        (JobState.UNKNOWN, AROUND, ["<告知单出来了吗？>"], ["came-out", "not-out", "scan"]),
    ],
)
def test_what_became_of_the_sheet_is_said(
    state: JobState | None, printers: Around, begins: list[str], buttons: list[str]
) -> None:
    job = None if state is None else _job(state)
    told = said(Printing(outcome(), job), around=printers)
    assert [words for _, words in told][: len(begins)] == begins
    assert [part for part, _ in told][len(told) - len(buttons) :] == buttons
    assert (("number", "<单号 20261122-K7PX3Q>") in told) is (job is not None)


def _job(state: JobState) -> PrintJob:
    return PrintJob("20261122-K7PX3Q", "desk", Medium.A4, state, "", NOON)


def test_where_paper_comes_out_is_said_where_there_are_two_printers() -> None:
    both = _printers(PrinterStatus.READY, PrinterStatus.READY)
    assert ("paper", "<从 A4 打印机出来。>") in said(Printing(outcome(), _job(JobState.DONE)), around=both)
    assert "paper" not in parts(Printing(outcome(), _job(JobState.DONE)))


def test_a_sheet_without_a_number_names_none() -> None:
    unnumbered = replace(_job(JobState.FAILED), uid="–")
    assert "number" not in parts(Printing(outcome(), unnumbered))


@pytest.mark.parametrize(
    ("desk", "slip", "words"),
    [
        (PrinterStatus.READY, PrinterStatus.READY, ["<手机扫码带走>", "<打印告知单>"]),
        (
            PrinterStatus.JAM,
            PrinterStatus.READY,
            ["<打印机卡纸了>", "<可以改用小票打印，内容一样。>", "<手机扫码带走>", "<改用小票打印>"],
        ),
        (
            PrinterStatus.COVER_OPEN,
            PrinterStatus.OFFLINE,
            [
                "<打印机的盖子没有关好>",
                "<可以用手机扫码带走，或者请工作人员帮忙。>",
                "<请工作人员帮忙>",
                "<手机扫码带走>",
            ],
        ),
    ],
)
def test_whether_the_sheet_can_be_printed_is_said_before_the_tap(
    desk: PrinterStatus, slip: PrinterStatus, words: list[str]
) -> None:
    told = said(outcome(), around=_printers(desk, slip))
    assert [text for _, text in told][-len(words) :] == words


def test_one_control_can_be_heard_alone_and_the_bar_too() -> None:
    assert [utterance.line.text for utterance in spoken_part("tile-lost", Home(), AROUND, Words(), "en")] == [
        "Card lost",
        "Report",
    ]
    assert spoken_part("bar-finish", Home(), AROUND, Words(), "zh-CN") == (
        Utterance("bar-finish", Line("<结束>", "zh-CN")),
    )
    assert spoken_part("pin", Home(), AROUND, Words(), "zh-CN") == ()


def test_the_first_page_has_words_of_its_own_and_no_bar() -> None:
    assert spoken_part("start", Attract(), AROUND, Words(), "zh-CN") == (
        Utterance("start", Line("<请触摸屏幕开始>", "zh-CN")),
    )
    assert spoken_part("bar-finish", Attract(), AROUND, Words(), "zh-CN") == ()


def above(what: Above, around: Around = AROUND, language: str = "zh-CN") -> list[tuple[str, Line]]:
    return [(one.part, one.line) for one in spoken_above(what, around, Words(), language)]


def test_where_staff_are_is_said() -> None:
    front = replace(FRONT, service_desk=text("进门右手边", "On your right"))
    told = [line.text for _, line in above(Above.STAFF_CALL, Around(front), "en")]
    assert told[0] == "<请到服务台，\n或者向工作人员招手>"
    assert told[1] == "On your right"
    assert above(Above.STAFF_CALL, Around(front))[-1][0] == "staff-thanks"
    assert len(above(Above.STAFF_CALL)) == len(told) - 1


def test_each_language_says_its_name_itself() -> None:
    front = replace(FRONT, languages=("zh-CN", "en", "zh-Hant"), generated=("zh-Hant",))
    names = (("zh-CN", "中文"), ("en", "English"), ("zh-Hant", "繁體中文"))
    around = Around(front, names=names)
    assert above(Above.LANGUAGES, around, "en")[:3] == [
        ("speak-zh-CN", Line("中文", "zh-CN")),
        ("speak-en", Line("English", "en")),
        ("speak-zh-Hant", Line("繁體中文", "zh-CN")),
    ]
    assert {line for _, line in above(Above.LANGUAGES, around)[:3]} <= set(
        lines_ahead(front, GUIDE, [CARD], Words())
    )


def test_who_ends_a_visit_is_told_aloud_that_nothing_was_kept() -> None:
    told = spoken_farewell(AROUND, Words(), "en")
    assert [one.line for one in told[:2]] == [
        Line("<您的回答已清除>", "en"),
        Line("<本机什么也没有留下。>", "en"),
    ]


def test_a_letter_of_the_keyboard_is_named_and_what_was_typed_is_not() -> None:
    typed = Searching("k482913")
    assert [one.line for one in spoken_part("key-k", typed, AROUND, Words(), "zh-CN")] == [Line("K", "en")]
    assert spoken_part("query", typed, AROUND, Words(), "zh-CN") == ()


def test_the_idle_warning_is_said() -> None:
    assert [part for part, _ in above(Above.WARNING)] == [
        "warning",
        "warning",
        "stay",
        "leave",
    ]


def test_words_above_every_page_are_said_by_their_source() -> None:
    assert spoken_words(Words(), "TopBar", ["首页"], "en") == (Utterance("TopBar", Line("<首页>", "en")),)


def test_a_text_that_a_language_lacks_is_said_in_the_language_it_has() -> None:
    only = Text((("zh-CN", "只有\n中文"),))
    assert line_of(only, "en") == Line("只有 中文", "zh-CN")


def test_generated_letters_are_said_like_those_they_come_from_and_that_is_said() -> None:
    front = replace(FRONT, languages=("zh-CN", "en", "zh-Hant"), generated=("zh-Hant",))
    plain, converted = (
        [one.line for one in spoken(outcome(), Around(front), Words(), language)]
        for language in ("zh-CN", "zh-Hant")
    )
    assert [line for line in converted if line not in plain] == [Line("generated", "zh-CN")]
    ahead = [set(lines_ahead(one, GUIDE, [CARD], Words())) for one in (front, FRONT)]
    assert ahead[0] - ahead[1] == {Line("繁體中文", "zh-CN")}
    assert ahead[1] <= ahead[0]


def test_everything_that_can_be_said_is_known_ahead() -> None:
    stages: list[Stage] = [
        Attract(),
        Home(),
        Choosing(EVENT),
        asking(),
        ticking(),
        visit.ticked_all(ticking()),
    ]
    for ticks in ((), ("id-card",), ("passport",)):
        done = outcome(*ticks)
        stages += [done, Following(done, 0), Following(done, 1), Scanning(done)]
    stages += [Reading(Home(), (LAW,), None), Reading(Home(), (LAW,), LAW)]
    ahead = set(lines_ahead(AROUND.front, GUIDE, [CARD], Words()))
    for language in AROUND.front.languages:
        for stage in stages:
            for utterance in spoken(stage, AROUND, Words(), language):
                assert utterance.line in ahead or utterance.line.text.startswith("<"), utterance
    assert Line("<返回>", "en") in ahead
    assert Line("<1 2>", "zh-CN") in ahead
    assert not any("{" in line.text for line in ahead)


def test_nothing_is_said_of_an_empty_list() -> None:
    bare: Checklist = replace(outcome().checklist, materials=(), notices=(), steps=(), answers=(), laws=())
    told = said(replace(outcome(), checklist=bare))
    assert ("materials", "no_materials") in told
    assert not {part for part, _ in told} & {"notices", "steps", "answers", "laws", "follow"}


def test_steps_are_each_said_once() -> None:
    more = service(channels=[way("window", step("甲"), step("乙"), step("丙"))])
    stage = visit.begin_service(EVENT, Interview(more, GUIDE.settings), GUIDE)
    assert [words for part, words in said(stage) if part.startswith("step-")] == ["甲", "乙", "丙"]
