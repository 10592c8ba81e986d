"""A visit from the first touch to the sheet in the hand: each outcome, both languages, two panels."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from kiosk.domain.checklist import Checklist
from kiosk.domain.texts import Text
from kiosk.domain.visit import Outcome
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk
from tests.printing.reading import squeezed


@dataclass(frozen=True, slots=True)
class Errand:
    """What somebody came for, and what they are told in the end."""

    event: str
    service: str
    answers: dict[str, str]
    brought: str
    told: dict[str, str]


STAINED = {"reason": "stained", "issued-here": "yes", "holder": "mainland", "id-state": "valid"}

ERRANDS = {
    "ready": Errand(
        "card-worn",
        "replace",
        STAINED,
        "everything",
        {"zh-CN": "可以去窗口办了", "en": "Ready: you can go to the window"},
    ),
    "bring": Errand(
        "card-worn",
        "replace",
        STAINED,
        "nothing",
        {"zh-CN": "还缺材料，请带齐再来", "en": "Please bring what is missing"},
    ),
    "go-there": Errand(
        "activate-card",
        "activate-both",
        {"card-in-hand": "yes", "issued-here": "yes", "holder": "mainland", "can-come": "yes"},
        "everything",
        {"zh-CN": "请到别处办理", "en": "Please go there"},
    ),
}


def walk_to_outcome(kiosk: Kiosk, errand: Errand, language: str) -> None:
    visitor = kiosk.visitor
    visitor.start(language)
    visitor.open(errand.event, errand.service)
    visitor.answer(errand.answers)
    if errand.brought == "everything":
        visitor.tap("tick-all")
    visitor.tap("conclude", "OutcomePage")


def statements(checklist: Checklist) -> Iterator[Text]:
    """What a citizen must be told in any case, on the screen and on the sheet."""
    yield from (checklist.title, checklist.headline, checklist.reason, checklist.time_limit, checklist.result)
    yield from checklist.notices
    yield from (step.text for step in checklist.steps)
    yield from (item.use.evidence.name for material in checklist.materials for item in material.items)
    yield from filter(None, (checklist.where.channel.title, checklist.where.note, checklist.charge.collector))


@pytest.mark.parametrize("size", [PORTRAIT, SMALLEST], ids=["largest", "smallest"])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("outcome", ERRANDS)
def test_a_visit_ends_with_a_sheet_that_says_what_the_screen_says(
    open_kiosk: OpenKiosk, outcome: str, language: str, size: tuple[int, int]
) -> None:
    kiosk, errand = open_kiosk(size), ERRANDS[outcome]
    walk_to_outcome(kiosk, errand, language)
    told = [text.in_language(language) for text in statements(checklist_of(kiosk))]
    on_screen = "\n".join(kiosk.texts())
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("finish", "AttractPage")
    sheet = kiosk.sheet_text()

    for words in (errand.told[language], *told):
        assert words in on_screen
        assert squeezed(words) in sheet


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_steps_are_shown_one_at_a_time_with_a_drawing_each(kiosk: Kiosk, language: str) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["go-there"], language)
    steps = [step.text.in_language(language) for step in checklist_of(kiosk).steps]
    visitor.tap("follow", "StepsPage")
    assert not visitor.hand.has("previous")
    seen = []
    for _ in steps:
        assert len(list(visitor.hand.eye.items("QQuickImageBase"))) == 1
        seen += [words for words in kiosk.texts() if words in steps]
        visitor.tap("next")
    assert seen == steps
    assert visitor.page == "OutcomePage"


def test_a_step_can_be_looked_at_once_more(kiosk: Kiosk) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["go-there"], "en")
    steps = [step.text.in_language("en") for step in checklist_of(kiosk).steps]
    visitor.tap("follow", "StepsPage")
    visitor.tap("next")
    visitor.tap("previous")
    assert steps[0] in kiosk.texts()
    visitor.tap("back", "OutcomePage")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_law_behind_an_outcome_can_be_read_word_for_word(kiosk: Kiosk, language: str) -> None:
    visitor = kiosk.visitor
    walk_to_outcome(kiosk, ERRANDS["ready"], language)
    laws = checklist_of(kiosk).laws
    visitor.tap("laws", "LawPage")
    assert {law.title.in_language(language) for law in laws} <= set(kiosk.texts())
    visitor.tap(f"law-{laws[0].id}")
    assert {paragraph.in_language(language) for paragraph in laws[0].text} <= set(kiosk.texts())
    assert laws[0].plain.in_language(language) in kiosk.texts()
    visitor.tap("back")
    visitor.tap("back", "OutcomePage")


def test_the_law_can_be_read_without_any_errand(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    kiosk.visitor.tap("tile-know-the-law", "LawPage")
    kiosk.visitor.tap("law-sil-58")
    assert any("30 days" in words or "thirty days" in words for words in kiosk.texts())
    kiosk.visitor.tap("back", "LawPage")
    kiosk.visitor.tap("back", "HomePage")


def checklist_of(kiosk: Kiosk) -> Checklist:
    stage = kiosk.visitor.stage
    assert isinstance(stage, Outcome)
    return stage.checklist
