"""When a visit has ended nothing of it is left in memory, and a hundred visits leave nothing behind."""

import gc
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from psutil import Process
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from kiosk.domain.checklist import Answered, Checklist
from kiosk.domain.handover import Handover
from kiosk.domain.handover_changes import Change
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.interview import Interview
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.visit import (
    Asking,
    Following,
    NotTakenUp,
    Outcome,
    Printing,
    Reading,
    Scanning,
    TakenUp,
    Ticking,
    outcome_of,
)
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.services.print_request import PrintRequest
from kiosk.viewmodels.handover_page import ChangeRow
from kiosk.viewmodels.outcome_rows import FactRow, LineRow, MaterialRow
from kiosk.viewmodels.papers_page import PaperRow
from kiosk.viewmodels.question_page import AnswerRow, OptionRow
from kiosk.viewmodels.screen import PAGES
from tests.kiosks import SMALLEST, TO_ANSWER, UNTIL_WARNING, Kiosk, OpenKiosk
from tests.screens.test_visits import ERRANDS, walk_to_outcome

OF_A_VISIT = (
    *(Interview, Asking, Ticking, Outcome, Following, Reading, Scanning, Printing, TakenUp),
    *(Handover, Change, ChangeRow),
    *(Checklist, Material, MaterialItem, Answered, PrintRequest),
    *(OptionRow, AnswerRow, PaperRow, MaterialRow, FactRow, LineRow),
)


def in_memory() -> list[object]:
    """All that is of a visit in the whole process, other tests' own examples too."""
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, OF_A_VISIT)]


def new_since(before: list[object]) -> Counter[str]:
    known = {id(thing) for thing in before}
    return Counter(type(thing).__name__ for thing in in_memory() if id(thing) not in known)


def see_every_page(kiosk: Kiosk) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    visitor.tap("follow", "StepsPage")
    visitor.tap("back", "OutcomePage")
    visitor.tap("laws", "LawPage")
    visitor.tap(visitor.first("law-"))
    visitor.tap("back", "LawPage")
    visitor.tap("back", "OutcomePage")
    visitor.speak("zh-CN")
    visitor.tap("scan", "ScanPage")
    visitor.tap("back", "OutcomePage")
    visitor.tap("print", "PrintPage")
    visitor.hand.target("finish")


@pytest.mark.parametrize("end", ["finish", "idle"])
def test_when_a_visit_has_ended_no_answer_tick_or_list_is_in_memory(kiosk: Kiosk, end: str) -> None:
    kiosk.settle()
    before = in_memory()
    see_every_page(kiosk)
    assert new_since(before)["Checklist"] == 1
    if end == "finish":
        kiosk.visitor.tap("finish", "AttractPage")
    else:
        kiosk.timers.advance(UNTIL_WARNING + TO_ANSWER)
        kiosk.visitor.sees("AttractPage")
    kiosk.settle()
    assert new_since(before) == Counter()


def test_when_a_visit_has_ended_no_page_holds_a_word_of_it(kiosk: Kiosk) -> None:
    see_every_page(kiosk)
    stage = kiosk.visitor.stage
    assert isinstance(stage, Printing)
    checklist = stage.outcome.checklist
    told = {
        *(answer.label for answer in checklist.answers),
        *(answer.prompt for answer in checklist.answers),
        *(item.use.evidence.name for material in checklist.materials for item in material.items),
        *checklist.notices,
        *(step.text for step in checklist.steps),
        checklist.headline,
        checklist.reason,
    }
    words = {wording for text in told for _, wording in text.wordings}
    assert len(held(kiosk) & words) > 10
    kiosk.visitor.tap("finish", "AttractPage")
    kiosk.settle()
    assert held(kiosk) & words == set()


@pytest.mark.parametrize("after", ["the sheet", "the touch on print"])
def test_when_a_visit_has_ended_the_process_that_drew_its_sheet_is_gone(kiosk: Kiosk, after: str) -> None:
    others = set(Process().children())  # printers of other tests
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.hand.tap("print")
    if after == "the sheet":
        kiosk.visitor.hand.target("finish")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    wait(lambda: len(kiosk.sheets()) == 1, "the sheet")
    kiosk.settle()
    wait(lambda: set(Process().children()) <= others, "the process to be gone")


def test_a_hundred_visits_leave_as_many_objects_as_ten(open_kiosk: OpenKiosk) -> None:
    printer = PosedPrinter()
    kiosk = open_kiosk(SMALLEST, open_services=partial(posed_services, printer))
    kiosk.settle()
    for _ in range(10):
        quick_visit(kiosk)
    before = objects(kiosk)
    for _ in range(100):
        quick_visit(kiosk)
    assert objects(kiosk) == before


def quick_visit(kiosk: Kiosk) -> None:
    """Through every page with the real pages painted, without a hand that has to find its way."""
    hand, desk, root = kiosk.visitor.hand, kiosk.visitor.services.desk, kiosk.application.kiosk
    pages = set[str]()

    def see() -> None:
        hand.next_frame()
        pages.add(kiosk.visitor.page)

    root.start("en")
    see()
    desk.take_up(lambda _, done: done(NotTakenUp(Unreadable.DAMAGED)))
    see()
    root.back()
    desk.search()
    desk.type("card")
    see()
    root.back()
    desk.open_event("activate-card")
    see()
    root.home()
    desk.open_event("card-worn")
    see()
    while isinstance(stage := desk.stage, Asking):
        question = stage.interview.current()
        assert question is not None
        desk.answer("stained" if question.id == "reason" else stage.interview.options(question)[0].id)
    see()
    desk.tick_all()
    desk.conclude()
    root.speak("zh-CN")
    see()
    for look in (desk.follow, desk.read_laws, desk.scan, desk.print):
        look()
        see()
        root.back()
    outcome = outcome_of(desk.stage)
    assert outcome is not None
    root.home()
    desk.take_up(lambda _, done: done(TakenUp(outcome, ())))
    see()
    root.finish()
    see()
    assert pages == set(PAGES.values())


def objects(kiosk: Kiosk) -> Counter[str]:
    """Every QObject of the application, and every Python object of its own kinds."""
    kiosk.settle()
    gc.collect()
    ours = (type(thing) for thing in gc.get_objects() if str(type(thing).__module__).startswith("kiosk."))
    return Counter(thing.metaObject().className() for thing in every_object(kiosk)) + Counter(
        f"{kind.__module__}.{kind.__name__}" for kind in ours
    )


def held(kiosk: Kiosk) -> set[str]:
    """All that any page holds to be read, hidden pages too."""
    return {str(thing.property("text")) for thing in every_object(kiosk) if thing.inherits("QQuickText")}


def every_object(kiosk: Kiosk) -> list[QObject]:
    """All QObjects: view models, the window, and all items with what belongs to them."""
    roots = [kiosk.application, kiosk.application.view, *items(kiosk.application.view.contentItem())]
    found = {thing for root in roots for thing in (root, *root.findChildren(QObject))}
    return list(found)


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from items(child)
