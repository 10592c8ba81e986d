"""What staff changed is marked on the sheet; what they typed is there and in no code."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.staff_remarks import NO_REMARKS, StaffRemarks
from kiosk.printing.qr_text import MAX_BYTES, qr_text
from kiosk.printing.renderer import SheetRenderer
from kiosk.printing.sheet_data import SheetStamp, sheet_data
from tests.printing.assisted import ASSISTED, TICKET, TYPED
from tests.printing.reading import pdf_text, squeezed
from tests.printing.samples import BRING, LONG, STAMP, text

COPIES = {
    SheetCopy.ONLY: ("", ""),
    SheetCopy.CITIZEN: ("群众联", "Citizen'scopy"),
    SheetCopy.FILE: ("存档联", "Filecopy"),
}


def stamped(copy: SheetCopy) -> SheetStamp:
    return replace(STAMP, copy=copy)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_sheet_holds_what_staff_typed_and_the_number_of_the_queue(
    renderer: SheetRenderer, language: str
) -> None:
    said = pdf_text(renderer.a4(ASSISTED, STAMP, language))
    assert squeezed(TYPED) in said
    assert TICKET in said


@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_each_copy_says_whose_it_is(renderer: SheetRenderer, copy: SheetCopy, language: str) -> None:
    said = pdf_text(renderer.a4(ASSISTED, stamped(copy), language))
    for other, (chinese, english) in COPIES.items():
        if other is not SheetCopy.ONLY:
            assert (chinese in said) == (other is copy)
            assert (english in said) == (other is copy and language == "en")


@pytest.mark.parametrize("medium", [Medium.RECEIPT_80, Medium.RECEIPT_58])
def test_receipts_of_two_copies_tell_them_apart(renderer: SheetRenderer, medium: Medium) -> None:
    pictures = [
        Image.open(io.BytesIO(renderer.receipt(ASSISTED, stamped(copy), "zh-CN", medium))) for copy in COPIES
    ]
    heads = [picture.crop((0, 0, picture.width, 90)) for picture in pictures]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert ImageChops.logical_xor(heads[one], heads[other]).getbbox() is not None


def test_a_visit_without_staff_says_nothing_of_them(renderer: SheetRenderer) -> None:
    assert sheet_data(BRING, STAMP, "zh-CN")["staff"] is None
    assert "工作人员" not in pdf_text(renderer.a4(BRING, STAMP, "zh-CN"))


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize(
    "checklist",
    [ASSISTED, replace(ASSISTED, materials=LONG.materials * 4)],
    ids=["usual", "long"],
)
def test_no_code_holds_what_was_typed(checklist: Checklist, language: str) -> None:
    told = qr_text(checklist, language)
    assert TYPED not in told
    assert TICKET not in told
    assert len(told.encode()) <= MAX_BYTES


def test_the_code_says_what_staff_decided() -> None:
    told = qr_text(ASSISTED, "zh-CN")
    assert "工作人员变更：原20元，现不收费。理由：困难群众减免" in told
    assert "请到窗口: 3号窗口" in told
    assert "工作人员备注: 请先到银行，再回窗口; 请保管好收据和回执" in told


def test_what_staff_saw_is_given_up_before_how_to_get_a_paper() -> None:
    little = replace(ASSISTED, staff=NO_REMARKS, headline=text("到窗口", "Go"), charge=BRING.charge)
    short = qr_text(replace(little, materials=ASSISTED.materials[:1]), "zh-CN")
    assert "工作人员已核：只有复印件" in short
    long = qr_text(ASSISTED, "zh-CN")
    assert "工作人员已核" not in long
    assert "→" in long


def test_a_ticket_alone_makes_a_sheet_an_assisted_one() -> None:
    data = sheet_data(replace(BRING, staff=StaffRemarks(ticket="7")), STAMP, "en")
    assert data["staff"] == {
        "facts": [{"label": ["排队号", "Queue number"], "value": ["7"]}],
        "notes": [],
    }
    assert sheet_data(replace(BRING, staff=NO_REMARKS), STAMP, "en")["staff"] is None
