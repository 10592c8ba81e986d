"""What is said on a sheet, as a table: the templates only lay it out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.charge import Charge
from kiosk.domain.checklist import Checklist
from kiosk.domain.evidence import Form
from kiosk.domain.settings import Money
from kiosk.printing.sheet_data import law_mark, sheet_data
from tests.printing.samples import BRING, GO_THERE, LONG, PHOTO, READY, STAMP, item, material, text

Json = dict[str, Any]


def said(checklist: Checklist, language: str = "zh-CN") -> Json:
    data: Json = sheet_data(checklist, STAMP, language)
    return data


def free_of_charge() -> Checklist:
    return replace(BRING, charge=Charge(Money(0), None, None))


def fee_of_another_city() -> Checklist:
    return replace(BRING, charge=Charge(None, None, None))


def photo_as_such() -> Checklist:
    photo = item(PHOTO, have=False, form=Form.ITSELF)
    return replace(BRING, materials=(material("photo", text("照片", "Photo"), photo),))


def half_a_yuan() -> Checklist:
    return replace(BRING, charge=Charge(Money(250), None, None))


CASES: list[tuple[str, Checklist, Callable[[Json], object], object]] = [
    ("ready", READY, lambda sheet: sheet["outcome"]["label"], ["可以办理", "Ready"]),
    ("bring", BRING, lambda sheet: sheet["outcome"]["label"], ["请备齐材料", "Bring these"]),
    ("go there", GO_THERE, lambda sheet: sheet["outcome"]["kind"], "go-there"),
    ("number", BRING, lambda sheet: sheet["uid"], "20261122-K7PX3Q"),
    ("time", BRING, lambda sheet: sheet["printed-at"], "2026-11-22 09:31"),
    ("version", BRING, lambda sheet: sheet["content-version"], "default 2026.11 (2026-11-01)"),
    ("fee", BRING, lambda sheet: sheet["facts"][0]["value"], ["20元", "20 yuan"]),
    ("no fee", free_of_charge(), lambda sheet: sheet["facts"][0]["value"], ["不收费", "free of charge"]),
    ("odd fee", half_a_yuan(), lambda sheet: sheet["facts"][0]["value"], ["2.50元", "2.50 yuan"]),
    (
        "fee of another city",
        fee_of_another_city(),
        lambda sheet: sheet["facts"][0]["value"],
        ["以办理地公示为准", "As posted where it is done"],
    ),
    ("why", BRING, lambda sheet: sheet["facts"][0]["note"][0], "因丢失补领收取工本费。"),
    ("no reason", free_of_charge(), lambda sheet: sheet["facts"][0]["note"], None),
    ("collector", BRING, lambda sheet: sheet["facts"][1]["label"], ["收费单位", "Paid to"]),
    ("nobody to pay", free_of_charge(), lambda sheet: sheet["facts"][1]["label"][0], "办理时限"),
    (
        "missing first",
        LONG,
        lambda sheet: [material["satisfied"] for material in sheet["materials"]],
        [False, False, False, True],
    ),
    ("ticks", LONG, lambda sheet: [paper["have"] for paper in sheet["materials"][2]["items"]], [True, False]),
    ("form", LONG, lambda sheet: sheet["materials"][1]["items"][0]["form"], ["复印件", "copy"]),
    ("both forms", LONG, lambda sheet: sheet["materials"][1]["items"][1]["form"][0], "原件和复印件"),
    (
        "a thing itself",
        photo_as_such(),
        lambda sheet: sheet["materials"][0]["items"][0]["form"][0],
        "随身带上",
    ),
    ("not counted", photo_as_such(), lambda sheet: sheet["materials"][0]["items"][0]["pieces"], None),
    ("pieces", LONG, lambda sheet: sheet["materials"][0]["items"][0]["pieces"], ["2份", "2 pc."]),
    (
        "substitutes",
        BRING,
        lambda sheet: [
            [paper["name"][0] for paper in papers] for papers in sheet["materials"][0]["substitutes"]
        ],
        [["临时居民身份证"], ["居民户口簿"]],
    ),
    (
        "how to get it",
        BRING,
        lambda sheet: sheet["materials"][0]["items"][0]["obtain"][0],
        "到任一公安派出所户籍窗口补领或换领。",
    ),
    (
        "issuer, time, cost",
        BRING,
        lambda sheet: [fact["value"][0] for fact in sheet["materials"][0]["items"][0]["facts"]],
        ["公安机关", "60日内", "换领20元，丢失补领40元"],
    ),
    (
        "validity",
        BRING,
        lambda sheet: sheet["materials"][0]["substitutes"][0][0]["facts"][-1]["value"],
        ["3个月", "3 months"],
    ),
    ("no basis asked of an identity card", BRING, lambda s: s["materials"][0]["items"][0]["laws"], []),
    ("basis", BRING, lambda s: s["materials"][1]["items"][0]["laws"], ["①"]),
    ("laws", LONG, lambda s: [law["mark"] for law in s["laws"]], ["①", "②", "③"]),
    ("hours", BRING, lambda s: s["where"]["facts"][0]["label"][0], "办理时间"),
    ("no hours", BRING, lambda s: [fact["label"][0] for fact in s["other-ways"][1]["facts"]], ["这里不能办"]),
]


@pytest.mark.parametrize(
    ("checklist", "look", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_sheet_says(checklist: Checklist, look: Callable[[Json], object], expected: object) -> None:
    assert look(said(checklist, "en")) == expected


def test_a_visit_in_the_packs_own_language_gets_that_language_alone() -> None:
    assert said(BRING)["languages"] == ["zh-CN"]
    assert said(BRING)["service"] == ["社会保障卡补领、换领、换发"]


def test_another_language_never_stands_alone() -> None:
    assert said(BRING, "en")["languages"] == ["zh-CN", "en"]
    assert said(BRING, "en")["steps"][0][0] == "在取号机取“社保卡业务”号。"


def test_what_reads_the_same_in_both_languages_is_printed_once() -> None:
    assert [phone["value"] for phone in said(BRING, "en")["phones"]] == [["12333"], ["12345"]]


def test_a_language_that_a_text_lacks_leaves_the_packs_own() -> None:
    assert said(BRING, "bo")["steps"][0] == ["在取号机取“社保卡业务”号。"]


def test_a_law_that_only_a_substitute_rests_on_is_not_marked() -> None:
    lawless = replace(BRING, laws=())
    assert said(lawless)["materials"][1]["items"][0]["laws"] == []


@pytest.mark.parametrize(("number", "mark"), [(1, "①"), (20, "⑳"), (21, "(21)")])
def test_laws_are_marked_with_circled_numbers_as_far_as_there_are_any(number: int, mark: str) -> None:
    assert law_mark(number) == mark


def test_notices_and_answers_come_in_their_order() -> None:
    more = replace(BRING, notices=(text("先", "first"), text("后", "then")))
    assert said(more)["notices"] == [["先"], ["后"]]
    assert [answer["label"][0] for answer in said(more)["answers"]] == [
        "卡丢了",
        "本人",
        "已经正式挂失",
        "身份证也丢了",
    ]
