"""The list of a visit that staff assisted: all that they can mark is marked."""

from dataclasses import replace

from kiosk.domain.assistance import Verdict
from kiosk.domain.charge import Charge, FeeMark
from kiosk.domain.checklist import Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.settings import Money
from kiosk.domain.staff_remarks import StaffRemarks
from tests.printing.samples import BRING, text

TYPED = "请带老花镜"
TICKET = "A012"


def _seen(item: MaterialItem, seen: Verdict | None, have: bool) -> MaterialItem:
    return replace(item, seen=seen, have=have)


def _assisted(checklist: Checklist) -> Checklist:
    identity, photo = checklist.materials
    ((temporary,), (register,)) = identity.substitutes
    papers = (
        Material(
            identity.requirement,
            (_seen(identity.items[0], Verdict.COPY_ONLY, have=False),),
            ((_seen(temporary, Verdict.MISSING, have=False),), (register,)),
        ),
        replace(photo, items=(_seen(photo.items[0], Verdict.ORIGINAL, have=True),)),
    )
    first, *others = checklist.answers
    reason = text("困难群众减免", "Relief for people in hardship")
    return replace(
        checklist,
        materials=papers,
        answers=(replace(first, for_citizen=text("看不清屏幕", "Cannot see the screen")), *others),
        charge=Charge(Money(0), None, checklist.charge.note, FeeMark(Money(2000), reason)),
        staff=StaffRemarks(
            (
                text("请先到银行，再回窗口", "Go to the bank first, then come back to the window"),
                text("请保管好收据和回执", "Keep your receipts"),
            ),
            TYPED,
            text("3号窗口", "Window 3"),
            TICKET,
        ),
    )


ASSISTED = _assisted(BRING)
