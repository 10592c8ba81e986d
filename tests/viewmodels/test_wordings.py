"""How facts are worded for a page."""

from dataclasses import replace

import pytest

from kiosk.domain.evidence import EvidenceUse, Form
from kiosk.domain.materials import MaterialItem
from kiosk.viewmodels.wordings import Speaker
from tests.builders import evidence, text, wording

ENGLISH = Speaker("en", "file:///pictures/")
CHINESE = replace(ENGLISH, language="zh-CN")
WORDS = replace(
    wording(),
    original=text("原件", "Original"),
    copy=text("复印件", "Copy"),
    original_and_copy=text("原件和复印件", "Original and copy"),
)


def use(form: Form, count: int) -> EvidenceUse:
    return EvidenceUse(evidence("id-card"), form, count, None)


def test_words_are_said_in_the_language_of_the_screen() -> None:
    assert (CHINESE.say(text("卡", "Card")), ENGLISH.say(text("卡", "Card"))) == ("卡", "Card")


def test_a_language_that_the_pack_lacks_is_the_first_one() -> None:
    assert replace(ENGLISH, language="fr").say(text("卡", "Card")) == "卡"


def test_nothing_is_said_of_nothing() -> None:
    assert ENGLISH.say(None) == ""
    assert ENGLISH.picture(None).isEmpty()


def test_a_picture_lies_in_the_pictures_folder() -> None:
    assert ENGLISH.picture("documents/id-card").toString() == "file:///pictures/documents/id-card.svg"


@pytest.mark.parametrize(
    ("form", "count", "chinese", "english"),
    [
        (Form.ORIGINAL, 1, "原件 1份", "Original 1 pc."),
        (Form.COPY, 2, "复印件 2份", "Copy 2 pc."),
        (Form.ORIGINAL_AND_COPY, 1, "原件和复印件 1份", "Original and copy 1 pc."),
    ],
)
def test_a_paper_is_wanted_in_a_form_and_a_number(form: Form, count: int, chinese: str, english: str) -> None:
    assert (CHINESE.form(use(form, count), WORDS), ENGLISH.form(use(form, count), WORDS)) == (
        chinese,
        english,
    )


def test_a_label_has_the_colon_of_its_language() -> None:
    label = text("地点", "Where")
    assert (CHINESE.labelled(label, "本厅"), ENGLISH.labelled(label, "here")) == ("地点：本厅", "Where: here")


def test_papers_that_serve_together_are_named_together() -> None:
    items = tuple(MaterialItem(EvidenceUse(evidence(name), Form.ORIGINAL, 1, None), False) for name in "ab")
    assert ENGLISH.names(items) == "paper a + paper b"
