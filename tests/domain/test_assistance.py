"""What staff saw, changed and added counts before ticks and rules, and the list says so."""

from dataclasses import replace

import pytest

from kiosk.domain.assistance import (
    LONGEST_TYPED,
    UNASSISTED,
    Assistance,
    FeeChange,
    Verdict,
    ticket_number,
    typed_note,
)
from kiosk.domain.checklist import Checklist, OutcomeKind, checklist
from kiosk.domain.criteria import ALWAYS
from kiosk.domain.evidence import EvidenceTypeList, EvidenceUse, Form
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money
from kiosk.domain.staff_lists import NO_LISTS, Choice, StaffLists, lists_in_force
from tests.builders import (
    cost,
    evidence,
    guide,
    papers,
    question,
    requirement,
    service,
    staff_lists,
    text,
)


def told(about: PublicService, marks: Assistance, ticks: tuple[str, ...] = (), **answers: str) -> Checklist:
    content = guide(lists=staff_lists())
    talk = Interview(about, content.settings)
    for name, chosen in answers.items():
        talk = talk.answer(name, chosen)
    return checklist(content, talk, ticks, marks)


def wants(form: Form) -> PublicService:
    paper = EvidenceTypeList((EvidenceUse(evidence("paper"), form, 1, None),), ALWAYS)
    return service(requirements=[requirement("proof", paper)])


@pytest.mark.parametrize("ticked", [True, False])
@pytest.mark.parametrize(
    ("form", "seen", "there"),
    [
        (Form.ORIGINAL, Verdict.ORIGINAL, True),
        (Form.ORIGINAL, Verdict.COPY_ONLY, False),
        (Form.ORIGINAL, Verdict.MISSING, False),
        (Form.COPY, Verdict.ORIGINAL, True),
        (Form.COPY, Verdict.COPY_ONLY, True),
        (Form.COPY, Verdict.MISSING, False),
        (Form.ORIGINAL_AND_COPY, Verdict.ORIGINAL, True),
        (Form.ORIGINAL_AND_COPY, Verdict.COPY_ONLY, False),
        (Form.ORIGINAL_AND_COPY, Verdict.MISSING, False),
        (Form.ITSELF, Verdict.ORIGINAL, True),
        (Form.ITSELF, Verdict.COPY_ONLY, False),
        (Form.ITSELF, Verdict.MISSING, False),
    ],
)
def test_what_staff_saw_counts_whatever_was_ticked(
    form: Form, seen: Verdict, there: bool, ticked: bool
) -> None:
    marks = UNASSISTED.judge("paper", seen)
    found = told(wants(form), marks, ("paper",) if ticked else ())
    item = found.materials[0].items[0]
    assert (item.have, item.seen) == (there, seen)
    assert found.outcome is (OutcomeKind.READY if there else OutcomeKind.BRING)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("ticked", [True, False])
def test_without_a_verdict_the_tick_counts(form: Form, ticked: bool) -> None:
    item = told(wants(form), UNASSISTED, ("paper",) if ticked else ()).materials[0].items[0]
    assert (item.have, item.seen) == (ticked, None)


def test_a_substitute_that_staff_saw_is_the_list_to_go_for() -> None:
    about = service(requirements=[requirement("identity", papers("id-card"), papers("passport"))])
    found = told(about, UNASSISTED.judge("id-card", Verdict.MISSING).judge("passport", Verdict.ORIGINAL))
    material = found.materials[0]
    assert [item.use.evidence.id for item in material.items] == ["passport"]
    assert material.satisfied
    assert [item.seen for items in material.substitutes for item in items] == [Verdict.MISSING]


@pytest.mark.parametrize(
    ("due", "amount", "collector"),
    [
        (Money(2000), Money(0), None),
        (Money(2000), Money(1000), "银行"),
        (None, Money(500), "银行"),
    ],
)
def test_changed_fee_takes_the_place_of_the_fee_and_says_why(
    due: Money | None, amount: Money, collector: str | None
) -> None:
    about = service(costs=[replace(cost("fee", due), collector=text("银行"))])
    charge = told(about, replace(UNASSISTED, fee=FeeChange(amount, "hardship"))).charge
    assert charge.amount == amount
    assert charge.changed is not None
    assert charge.changed.before == due
    assert charge.changed.reason == text("困难减免", "Hardship")
    assert (charge.collector and charge.collector.primary) == collector


def test_what_staff_add_in_words_is_on_the_list() -> None:
    marks = Assistance(
        answered_for=(("holder", "cannot-see"),),
        notes=("come-early", "ask-bank"),
        typed="请带老花镜",
        window="w3",
        ticket="A012",
    )
    found = told(service(question("holder"), question("reason")), marks, (), holder="yes", reason="no")
    assert [note.primary for note in found.staff.notes] == ["请上午来", "先问银行"]
    assert (found.staff.typed, found.staff.ticket) == ("请带老花镜", "A012")
    assert found.staff.window == text("3号窗口", "Window 3")
    why = [answer.for_citizen and answer.for_citizen.primary for answer in found.answers]
    assert why == ["看不清屏幕", None]


@pytest.mark.parametrize(
    "marks",
    [
        UNASSISTED.judge("passport", Verdict.MISSING),
        UNASSISTED.explain("holder", "cannot-see"),
        Assistance(fee=FeeChange(Money(0), "hardship")),
        Assistance(notes=("ask-bank",)),
        Assistance(typed="x"),
        Assistance(window="w3"),
        Assistance(ticket="7"),
    ],
)
def test_a_list_tells_whether_staff_assisted(marks: Assistance) -> None:
    identity = requirement("identity", papers("id-card"), papers("passport"))
    about = service(question("holder"), requirements=[identity])
    assert told(about, marks, (), holder="yes").assisted
    assert not told(about, UNASSISTED, ("id-card",), holder="yes").assisted


def test_what_the_lists_do_not_know_does_not_stand() -> None:
    marks = Assistance(
        answered_for=(("holder", "gone"),),
        fee=FeeChange(Money(0), "gone"),
        notes=("gone",),
        window="gone",
    )
    found = told(service(question("holder"), costs=[cost("fee", Money(2000))]), marks, (), holder="yes")
    assert not found.assisted
    assert found.charge.amount == Money(2000)


def test_a_verdict_is_taken_back_like_a_reason() -> None:
    marks = UNASSISTED.judge("b", Verdict.ORIGINAL).judge("a", Verdict.MISSING).judge("b", Verdict.COPY_ONLY)
    assert marks.verdicts == (("a", Verdict.MISSING), ("b", Verdict.COPY_ONLY))
    assert marks.judge("a", None).judge("b", None) == UNASSISTED
    assert UNASSISTED.explain("q", "r").explain("q", None) == UNASSISTED


def test_a_phrase_stands_once_and_is_dropped() -> None:
    marks = UNASSISTED.note("a").note("b").note("a")
    assert marks.notes == ("a", "b")
    assert marks.drop_note("a").notes == ("b",)


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("请带老花镜", "请带老花镜"),
        ("  two \n lines\t ", "two lines"),
        ("ring\a the\u200b bell", "ring the bell"),
        ("咨询 12333", "咨询 12333"),
        ("费用 20.50 元", "费用 20.50 元"),
        ("字" * LONGEST_TYPED, "字" * LONGEST_TYPED),
        ("字" * (LONGEST_TYPED + 1), None),
        ("", None),
        (" \n ", None),
        ("\x00\x1b", None),
        ("110101199003077758", None),
        ("电话 138 0013 8000", None),
        ("1380013-8000", None),
        ("６２２２０２１２３４", None),
    ],
)
def test_a_typed_note_is_short_plain_and_holds_no_number_of_anybody(typed: str, note: str | None) -> None:
    assert typed_note(typed) == note


@pytest.mark.parametrize(
    ("typed", "ticket"),
    [
        ("a012", "A012"),
        (" B-7 ", "B-7"),
        ("12345678", "12345678"),
        ("123456789", None),
        ("", None),
        ("A 1", None),
        ("A\x00", None),
        ("张三", None),
    ],
)
def test_a_ticket_is_a_queue_s_number(typed: str, ticket: str | None) -> None:
    assert ticket_number(typed) == ticket


def test_a_list_of_the_site_replaces_the_pack_s() -> None:
    own = StaffLists(windows=(Choice("w9", text("9号窗口")),))
    assert lists_in_force(staff_lists(), own) == replace(staff_lists(), windows=own.windows)
    assert lists_in_force(staff_lists(), NO_LISTS) == staff_lists()
