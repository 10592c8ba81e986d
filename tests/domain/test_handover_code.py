"""The code on a sheet is read back to the same visit; whatever else a reader sends gets a plain refusal."""

import random
from dataclasses import replace

import pytest

from kiosk.domain.assistance import Assistance, FeeChange, Verdict
from kiosk.domain.handover import Handover, assistance_in, handover_of
from kiosk.domain.handover_code import Unreadable, checked, read, written
from kiosk.domain.handover_digits import DIGITS
from kiosk.domain.handover_form import LONGEST, PREFIX
from kiosk.domain.settings import Money
from kiosk.domain.staff_lists import Choice, StaffLists
from kiosk.domain.taking_up import service_in, taken_up
from kiosk.domain.visit import Outcome, TakenUp
from tests.builders import text
from tests.domain.handovers import EVENT, REPLACE, edition, sheet
from tests.printing.samples import BRING, LONG, READY

KEY = b"of the hall"
MARKED = Assistance(
    verdicts=(("id-card", Verdict.ORIGINAL), ("photo", Verdict.MISSING)),
    answered_for=(("holder", "hard-of-hearing"),),
    fee=FeeChange(Money(0), "hardship"),
    notes=("come-early",),
    typed="张三，住在人民路",
    window="window-3",
    ticket="A027",
)
LISTS = StaffLists(
    fee_reasons=(Choice("hardship", text("困难")),),
    answer_reasons=(Choice("hard-of-hearing", text("听不清")),),
    notes=(Choice("other", text("别的")), Choice("come-early", text("早来"))),
    windows=(Choice("window-3", text("3号窗口")),),
)


@pytest.mark.parametrize("told", [BRING, LONG, READY], ids=["bring", "long", "ready"])
def test_a_code_is_read_back_to_what_the_sheet_told(told: object) -> None:
    handover = handover_of(told)  # type: ignore[arg-type]
    assert read(written(handover)) == handover


def test_a_sheet_that_is_out_stays_readable() -> None:
    """A code as it was printed in November 2026: who changes what format 1 means breaks every sheet."""
    printed = (
        "LK1TCTR7SJS3V70CHG68T2UC9H3DWWE31K4Q2881SH90WA5FT9987000000000LBBW4W53NDEQ6A229HWUC54000X7AXKE5T3B2LM651"
        "T1SLV1XUW0KTDXT0"
    )
    assert read(printed) == sheet()


def test_a_code_is_of_signs_that_every_keyboard_sends_alike() -> None:
    code = written(handover_of(replace(LONG, marks=MARKED)), KEY)
    assert code.startswith(PREFIX)
    assert set(code) <= set(DIGITS) < set("0123456789ABCDEFGHJKLMNPQRSTUVWX") | {"?"}
    assert not set(code) & set("YZIO")


def test_caps_lock_a_chinese_input_method_and_line_ends_do_not_matter() -> None:
    handover = sheet()
    code = written(handover)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    for sent in (code.lower(), code.swapcase(), wide, f" {code}\r\n"):
        assert read(sent) == handover


def test_staff_marks_come_along_and_what_they_typed_and_the_ticket_do_not() -> None:
    checklist = replace(BRING, service_id=REPLACE.id, marks=MARKED)
    code = written(handover_of(checklist), KEY)
    back = read(code, KEY)
    assert isinstance(back, Handover)
    assert assistance_in(back, REPLACE, LISTS) == replace(MARKED, typed="", ticket="")


def test_marks_without_the_hall_s_seal_do_not_count() -> None:
    code = written(handover_of(replace(BRING, marks=MARKED)), b"somebody else's key")
    back = read(code, KEY)
    assert isinstance(back, Handover)
    assert not back.genuine
    assert assistance_in(back, REPLACE, LISTS) == Assistance()
    assert back.answers == handover_of(BRING).answers


def test_a_fee_can_not_be_written_into_a_sealed_code() -> None:
    honest = handover_of(replace(BRING, marks=replace(MARKED, fee=FeeChange(Money(2000), "hardship"))))
    forged = handover_of(replace(BRING, marks=MARKED))
    seal = written(honest, KEY)[-13:-6]
    code = checked(written(forged, b"")[:-13] + seal)
    back = read(code, KEY)
    assert isinstance(back, Handover)
    assert not back.genuine


def test_a_visit_without_staff_has_no_seal_and_any_kiosk_reads_it() -> None:
    assert read(written(sheet(), b"one hall"), b"another hall") == sheet()


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ("", Unreadable.NOT_OURS),
        ("6901234567892", Unreadable.NOT_OURS),
        ("https://example.com/", Unreadable.NOT_OURS),
        ("身份证", Unreadable.NOT_OURS),
        ("\x1b[2J", Unreadable.NOT_OURS),
        (PREFIX, Unreadable.DAMAGED),
        (f"{PREFIX}1", Unreadable.DAMAGED),
        (f"{PREFIX}1ABCDEF", Unreadable.DAMAGED),
        (f"{PREFIX}1\x00\x07", Unreadable.DAMAGED),
        (f"{PREFIX}1ÖÄÜ", Unreadable.DAMAGED),
        (checked(f"{PREFIX}1"), Unreadable.DAMAGED),
        (checked(f"{PREFIX}2ANYTHING".replace("Y", "X").replace("I", "1")), Unreadable.LATER_FORMAT),
        (PREFIX + "1" * LONGEST, Unreadable.TOO_LONG),
        ("7" * 1_000_000, Unreadable.TOO_LONG),
    ],
)
def test_what_is_no_code_gets_a_plain_refusal(sent: str, reason: Unreadable) -> None:
    assert read(sent) is reason


def test_a_code_of_which_any_one_sign_is_wrong_or_missing_is_damaged() -> None:
    code = written(sheet())
    for place in range(len(PREFIX), len(code)):
        other = DIGITS[(DIGITS.index(code[place]) + 1) % len(DIGITS)]
        assert read(code[:place] + other + code[place + 1 :]) is Unreadable.DAMAGED
        assert read(code[:place] + code[place + 1 :]) is Unreadable.DAMAGED


def test_another_bureau_s_code_and_a_service_that_is_not_offered_are_told_apart() -> None:
    assert service_in(sheet(), "default", ("pin", "replace")) == "replace"
    assert service_in(sheet(), "elsewhere", ("pin", "replace")) is Unreadable.OTHER_PACK
    assert service_in(sheet(), "default", ("pin",)) is Unreadable.UNKNOWN_SERVICE


def test_more_than_a_code_can_hold_makes_none() -> None:
    crowded = replace(sheet(), answers=tuple(range(40)))
    assert written(crowded) == ""


_SIGNS = DIGITS + "yz :\x00\x1d\x1b\r\n\t\x7fÄ中𠮷\u202e\ud800"


def _spoilt(code: str, chance: random.Random) -> str:
    signs = list(code)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(signs) + 1)
        match chance.randrange(5):
            case 0:
                signs[at : at + chance.randint(1, 9)] = []
            case 1:
                signs[at:at] = chance.choices(_SIGNS, k=chance.randint(1, 9))
            case 2:
                signs[at : at + 1] = [chance.choice(_SIGNS)]
            case 3:
                signs[at:at] = signs[: chance.randint(0, len(signs))] * chance.randint(1, 3)
            case _:
                chance.shuffle(signs)
        signs = signs or [chance.choice(_SIGNS)]
    return "".join(signs)


def test_ten_thousand_spoilt_codes_are_refused_or_mean_what_they_meant() -> None:
    chance = random.Random(20261128)
    codes = {
        written(handover, KEY): handover for handover in (sheet(), handover_of(replace(LONG, marks=MARKED)))
    }
    refused = 0
    for number in range(10_000):
        code, handover = list(codes.items())[number % 2]
        back = read(_spoilt(code, chance), KEY)
        assert back == handover or isinstance(back, Unreadable)
        refused += isinstance(back, Unreadable)
    assert refused > 9_000


def test_ten_thousand_forged_codes_lead_to_a_page_or_a_refusal() -> None:
    """Whoever knows the format can give any bytes a right checksum: even then nothing is raised."""
    chance = random.Random(20261129)
    bodies = [written(sheet())[:-6], written(handover_of(replace(LONG, marks=MARKED)), KEY)[:-6]]
    led = 0
    for number in range(10_000):
        signs = list(bodies[number % 2])
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(3, len(signs))
            signs[at : at + chance.randint(0, 2)] = chance.choices(DIGITS, k=chance.randint(0, 2))
        back = read(checked("".join(signs)), KEY)
        if isinstance(back, Handover):
            assistance_in(back, REPLACE, LISTS)
            assert isinstance(taken_up(back, EVENT, edition(), (edition(),)), Outcome | TakenUp)
            led += 1
        else:
            assert isinstance(back, Unreadable)
    assert led > 100
